package import Messages
import Statistics

extension ReliabilityAnswers {
  /// One person before and after, item by item.
  ///
  /// - Throws: `InvalidRequest` with every violated field.
  package static func change(_ request: ChangeRequest) throws(InvalidRequest) -> ChangeResponse {
    var violations = Violations()
    violations.entries(
      request.items.count, "items", most: 10_000, each: "measurement",
      beyond: "Reliability/Changes takes columns")
    for (i, item) in request.items.prefix(10_000).enumerated() {
      violations.changeItem(item, "items[\(i)]")
    }
    let level = violations.level(request.confidenceLevel, "confidence_level")
    try violations.throwIfAny()
    let reports = request.items.map { ChangeReport($0, level: level) }
    let defined = reports.count { !$0.change.isNaN && $0.verdict != .unspecified }
    return ChangeResponse(
      reports: reports, defined: UInt32(defined), expectedByError: 0.05 * Double(defined),
      provenance: Provenance(methods: changeMethods))
  }

  /// Many changes of one kind, as columns.
  ///
  /// - Parameter isCancelled: whether nobody waits for the answer any more.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func changes(
    _ request: ChangesRequest, isCancelled: () -> Bool = { false }
  ) throws -> ChangesResponse {
    var violations = Violations()
    violations.numbers(request.baseline, "baseline")
    violations.numbers(request.followUp, "follow_up")
    violations.count(
      request.followUp.count, "follow_up", is: request.baseline.count, as: "baseline")
    violations.errors(request.sem, "sem", count: request.baseline.count)
    violations.degreesOfFreedom(request.semDf, "sem_df")
    violations.known(request.better, "better")
    if request.columns.isEmpty { violations.add("columns", "is empty; name a column") }
    violations.choices(request.columns, "columns")
    let level = violations.level(request.confidenceLevel, "confidence_level")
    try violations.throwIfAny()
    let changes = request.baseline.indices.map { i in
      ReliableChange(
        baseline: request.baseline[i], followUp: request.followUp[i],
        sem: request.sem.count == 1 ? request.sem[0] : request.sem[i],
        degreesOfFreedom: request.semDf == 0 ? .infinity : request.semDf, level: level)
    }
    let scores = zip(request.baseline, request.followUp)
    return ChangesResponse(
      columns: try uncancelled(request.columns, isCancelled) { column in
        ChangeColumnValues(
          column: column,
          values: zip(changes, scores).map {
            $0.value(column, baseline: $1.0, followUp: $1.1, better: request.better)
          })
      },
      undefinedChanges: UInt64(scores.count { $0.isNaN || $1.isNaN }))
  }

  private static let changeMethods = [
    "SE of a change = sqrt(2) SEM; MDC = t SE with t of the SEM's degrees of freedom, z where the SEM "
      + "is taken as known (Weir 2005); reliable change index (Jacobson and Truax 1991)",
    "probabilities take the true change to lie around the observed one by error alone (flat prior)",
    "with sem_log the change is a ratio: ln scores, back-transformed",
    "regression to the mean is not taken off: who was chosen for a low baseline will rise by error",
  ]
}

extension Violations {
  fileprivate mutating func changeItem(_ item: ChangeItem, _ path: String) {
    known(item.side, "\(path).side")
    number(item.baseline, "\(path).baseline")
    number(item.followUp, "\(path).follow_up")
    nonNegative(item.sem, "\(path).sem")
    logError(item.semLog, "\(path).sem_log")
    if (item.sem == 0) == (item.semLog == 0) {
      add("\(path).sem", "give either sem or sem_log, above 0: what is real depends on the error")
    }
    if item.semLog != 0 {
      for (name, value) in [("baseline", item.baseline), ("follow_up", item.followUp)]
      where value < 0 {
        add("\(path).\(name)", "is negative; a ratio needs scores of 0 or more")
      }
    }
    degreesOfFreedom(item.semDf, "\(path).sem_df")
    known(item.better, "\(path).better")
    nonNegative(item.importantChange, "\(path).important_change")
  }

  /// Standard errors: one for all or one each, above 0, NaN where not known.
  fileprivate mutating func errors(_ values: [Double], _ field: String, count expected: Int) {
    if values.count != 1, values.count != expected {
      add(field, "has \(values.count) values; give 1 for all, or \(expected), one each")
    }
    for (i, value) in values.enumerated()
    where !(value > 0 && value <= Self.largest) && !value.isNaN {
      add("\(field)[\(i)]", "must be finite and above 0, NaN if not known")
    }
  }
}

extension ChangeReport {
  fileprivate init(_ item: ChangeItem, level: Double) {
    self.init(
      name: item.name, side: item.side, unit: item.unit, change: .nan, percent: .nan,
      standardError: .nan, reliableChangeIndex: .nan, mdc90: .nan, mdc95: .nan,
      probabilityBetter: .nan, probabilityImportant: .nan, source: item.source)
    let isRatio = item.semLog > 0
    if item.baseline.isNaN || item.followUp.isNaN {
      flags = [.missing]
    } else if isRatio, item.baseline == 0 || item.followUp == 0 {
      flags = [.unable]
      change = item.followUp - item.baseline
    } else {
      change = item.followUp - item.baseline
      percent = item.baseline > 0 ? 100 * change / item.baseline : .nan
    }
    let onScale = ReliableChange(
      baseline: isRatio ? item.logBaseline : item.baseline,
      followUp: isRatio ? item.logFollowUp : item.followUp,
      sem: isRatio ? item.semLog : item.sem,
      degreesOfFreedom: item.semDf == 0 ? .infinity : item.semDf, level: level)
    mdc90 = item.detectable(onScale.minimalDetectableChange(level: 0.9))
    mdc95 = item.detectable(onScale.minimalDetectableChange(level: 0.95))
    standardError = onScale.standardError
    guard flags.isEmpty else { return }
    reliableChangeIndex = onScale.index
    probabilityBetter = onScale.probabilityBetter(item.better)
    probabilityImportant = onScale.probability(item)
    verdict = onScale.verdict(item.better)
    let limits = onScale.interval
    interval = .init(
      isRatio
        ? Statistics.Interval(
          lower: item.back(limits.lower), upper: item.back(limits.upper)) : limits, level: level)
  }
}
