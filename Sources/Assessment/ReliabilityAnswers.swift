package import Messages
package import Statistics

/// What `evenstride.v1.Reliability` answers.
package enum ReliabilityAnswers {
  /// Reports in an answer; each takes some 3,000 bytes of a frame of 4 MiB.
  private static let mostReports = 1_200

  /// Reliability and measurement error of each table.
  ///
  /// - Parameter workers: who resamples.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func analyze(
    _ request: AnalyzeRequest, workers: Workers = .alone
  ) throws -> AnalyzeResponse {
    let isCancelled = workers.isCancelled
    var violations = Violations()
    violations.entries(
      request.tables.count, "tables", most: 1_000, each: "table")
    for (i, table) in request.tables.prefix(1_000).enumerated() {
      try Cancelled.check(isCancelled)
      violations.table(table, "tables[\(i)]", scale: request.scale)
    }
    let options = AnalysisOptions(request, workers, &violations)
    let pairs = request.asymmetry ? violations.pairs(request.tables) : []
    if request.tables.count + pairs.count > mostReports {
      violations.add(
        "tables", "with ln(right/left) make more than \(mostReports) reports; send several requests"
      )
    }
    try violations.throwIfAny()
    var reports: [ReliabilityReport] = []
    for table in request.tables {
      reports.append(
        try .init(AnalysisTable(table, scale: options.scale, isCancelled), options))
    }
    for (left, right) in pairs {
      reports.append(try .init(AnalysisTable(left: left, right: right, isCancelled), options))
    }
    return AnalyzeResponse(
      reports: reports,
      provenance: Provenance(methods: options.methods), bands: options.bands)
  }
}

/// The options of `Analyze` with defaults in place.
struct AnalysisOptions {
  let level: Double
  let forms: [IntraclassCorrelationForm]
  let scale: ScoreScale
  let bands: BandLimits
  let bootstrap: (resamples: Int, seed: UInt64)?
  let workers: Workers

  init(_ request: AnalyzeRequest, _ workers: Workers, _ violations: inout Violations) {
    level = violations.level(request.confidenceLevel, "confidence_level")
    violations.choices(request.forms, "forms")
    forms =
      request.forms.isEmpty
      ? IntraclassCorrelationForm.allCases : request.forms.compactMap(\.kernel)
    violations.known(request.scale, "scale")
    scale = request.scale == .unspecified ? .raw : request.scale
    bands = violations.bands(request.bands)
    bootstrap = request.bootstrap.map { violations.bootstrap($0, "bootstrap") }
    self.workers = workers
  }

  var methods: [String] {
    var methods = [
      "two-way analysis of variance, complete subjects only; negative estimates are not clamped",
      "ICC forms and intervals: Shrout and Fleiss 1979; McGraw and Wong 1996",
      "bands, of both ends of the interval: \(bands.source)",
      "SEM with chi-square interval, MDC = z sqrt(2) SEM: Weir 2005; de Vet 2006",
      "systematic change: repeated-measures analysis of variance, Greenhouse and Geisser 1959",
      "coefficients of variation: Hopkins 2000; intervals: Vangel 1996, chi-square on the ln scale",
      "limits of agreement: Bland and Altman 1986, 1999; exact intervals: Carkeet 2015",
      "error against score: Atkinson and Nevill 1998; concordance: Lin 1989, 2000",
      "missing sessions: variance components by REML, all scores used, beside complete subjects",
    ]
    if let bootstrap {
      methods.append(
        "bootstrap: \(bootstrap.resamples) resamples of subjects, seed \(bootstrap.seed), BCa "
          + "(Efron 1987)")
    }
    return methods
  }
}

extension Violations {
  fileprivate mutating func table(_ table: ScoreTable, _ path: String, scale: ScoreScale) {
    known(table.side, "\(path).side")
    numbers(table.scores, "\(path).scores")
    if scale == .log {
      for (i, score) in table.scores.enumerated() where score <= 0 {
        add("\(path).scores[\(i)]", "is not above 0; the log scale needs that, NaN if missing")
      }
    }
    if table.sessions < 2 {
      add("\(path).sessions", "is below 2; reliability needs at least two sessions")
    } else if table.sessions > 1_000 {
      add("\(path).sessions", "is above 1000")
    } else if table.scores.isEmpty {
      add("\(path).scores", "is empty; give n x sessions values, subject by subject")
    } else if table.scores.count % Int(table.sessions) != 0 {
      add(
        "\(path).scores",
        "has \(table.scores.count) values, no multiple of \(table.sessions) sessions; "
          + "write NaN where a session is missing")
    }
  }

  /// The left and right tables of the same name and shape.
  fileprivate mutating func pairs(_ tables: [ScoreTable]) -> [(ScoreTable, ScoreTable)] {
    var rights: [String: ScoreTable] = [:]
    var seen: Set<String> = []
    for (i, table) in tables.enumerated() where table.side == .left || table.side == .right {
      if !seen.insert("\(table.side) \(table.name)").inserted {
        add(
          "tables[\(i)].name", "is used twice for this leg; asymmetry could not tell which is meant"
        )
      }
      if table.side == .right { rights[table.name] = table }
    }
    var pairs: [(ScoreTable, ScoreTable)] = []
    for (i, left) in tables.enumerated() where left.side == .left {
      guard let right = rights[left.name], right.sessions == left.sessions,
        right.scores.count == left.scores.count
      else { continue }
      if right.unit != left.unit {
        add("tables[\(i)].unit", "differs from that of the right leg; a ratio needs one unit")
      }
      for (side, table) in [("left", left), ("right", right)]
      where table.scores.contains(where: { $0 < 0 }) {
        add(
          "tables[\(i)].scores",
          "of the \(side) leg has a negative strength; ln(right/left) needs 0 or more")
      }
      pairs.append((left, right))
    }
    if pairs.isEmpty {
      add(
        "asymmetry", "needs a SIDE_LEFT and a SIDE_RIGHT table of the same name, sessions and size")
    }
    return pairs
  }

  fileprivate mutating func bands(_ given: BandLimits?) -> BandLimits {
    guard let given else {
      return BandLimits(
        moderate: 0.5, good: 0.75, excellent: 0.9,
        source: "Koo and Li 2016, doi:10.1016/j.jcm.2016.02.012")
    }
    if !(given.moderate < given.good && given.good < given.excellent && given.excellent < 1) {
      add("bands", "must ascend below 1: moderate, good, excellent")
    }
    if given.source.isEmpty { add("bands.source", "is empty; cite where the bands come from") }
    return given
  }

  /// Resamples and seed; 0 resamples stands for 2,000.
  mutating func bootstrap(
    _ options: BootstrapOptions, _ field: String
  ) -> (resamples: Int, seed: UInt64) {
    if options.resamples != 0, !(100...100_000).contains(options.resamples) {
      add("\(field).resamples", "must lie between 100 and 100000; 0 or absent: 2000")
    }
    return (options.resamples == 0 ? 2_000 : Int(options.resamples), options.seed)
  }
}
