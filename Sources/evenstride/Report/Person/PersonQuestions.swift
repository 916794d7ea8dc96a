import Console
import EvenstrideClient
import Messages

/// What is asked about one person, from a table to the answers.
struct PersonQuestions {
  /// The person's part of the table.
  let cohort: Cohort
  let subject: String
  /// The sessions in which the person has a strength; the last is shown.
  let sessions: [String]
  let errors: StrengthErrors
  let increments: [ExerciseNumber]
  let level: Double
  let threshold: Double
  let thresholdSource: String
  let model: LinearModel?
  /// The model's predictors in the session.
  let predictors: (exercises: [LegStrengths], covariates: [Covariate])
  /// The model's outcome as it was measured in the session; NaN: not measured.
  let measured: Double
  let benchmarks: [Double]
  let wanted: Double?
  let loadShare: (lower: Double, upper: Double)

  var session: String { sessions[sessions.count - 1] }

  func ask(_ caller: any UnaryCaller) throws(RPCError) -> PersonAnswers {
    var answers = PersonAnswers(
      subject: subject, session: session, level: level,
      asymmetry: try caller.asymmetry.assess(assessRequest))
    for name in cohort.exercises.list {
      if !answers.asymmetry.exercises.contains(where: { $0.name == name }) {
        answers.notMeasured.append(name)
      }
      answers.comparisonSources[name] = errors.asymmetry(of: name)?.source
    }
    let legs = answers.asymmetry.exercises.flatMap { exercise in
      [Side.left, .right].map { (exercise.name, $0) }
    }
    try askWeaker(&answers, caller)
    let (own, provenance) = try changes(legs, since: nil, caller)
    answers.errors = own.legs
    answers.provenances.append(provenance)
    let earlier = sessions.dropLast()
    for since in earlier.count > 1 ? [earlier.last, earlier.first] : [earlier.last] {
      guard let since else { continue }
      answers.changes.append(try changes(legs, since: since, caller).change)
    }
    if let model { answers.walking = try walking(model, answers, caller) }
    try askLoads(&answers, caller)
    return answers
  }

  private var assessRequest: AssessRequest {
    AssessRequest(
      exercises: cohort.exercises.list.compactMap { name in
        cohort.exercise(
          name, of: subject, in: session, error: errors.asymmetry(of: name),
          increment: increments.value(for: name))
      }, confidenceLevel: level, thresholdPercent: threshold, thresholdSource: thresholdSource)
  }

  /// - Parameter since: nil: each leg beside itself.
  private func changes(
    _ legs: [(exercise: String, side: Side)], since: String?, _ caller: any UnaryCaller
  ) throws(RPCError) -> (change: PersonChange, provenance: Provenance?) {
    var items: [ChangeItem] = []
    for leg in legs {
      var item = cohort.change(of: subject, leg.exercise, leg.side, from: since, to: session)
      if let error = errors.leg(leg.exercise, leg.side) {
        (item.sem, item.semLog) = (error.sem, error.semLog)
        (item.semDf, item.source) = (error.df, error.source)
      }
      items.append(item)
    }
    let known = items.filter { $0.sem > 0 || $0.semLog > 0 }
    let answer =
      known.isEmpty
      ? ChangeResponse()
      : try caller.reliability.change(ChangeRequest(items: known, confidenceLevel: level))
    guard answer.reports.count == known.count else {
      throw RPCError(
        .internal,
        "Reliability/Change answered about \(answer.reports.count) of \(known.count) legs")
    }
    var reports = answer.reports[...]
    let changed = items.map { item in
      LegChange(
        item: item, report: item.sem > 0 || item.semLog > 0 ? reports.popFirst() : nil)
    }
    // From or to nothing is a finding by itself, which no error explains.
    let share =
      answer.defined == 0
      ? 0 : Double(changed.count(where: \.isJudged)) / Double(answer.defined)
    return (
      PersonChange(
        since: since ?? "", legs: changed, expectedByError: share * answer.expectedByError),
      answer.provenance
    )
  }

  private func askLoads(_ answers: inout PersonAnswers, _ caller: any UnaryCaller)
    throws(RPCError)
  {
    var (reports, steps): ([LoadReport], [String: Double]) = ([], [:])
    for exercise in answers.asymmetry.exercises where Self.masses.contains(exercise.unit) {
      let lifts = [Side.left, .right].compactMap { side -> LegLoad? in
        let score = exercise.score(side)
        guard score > 0 else { return nil }
        return LegLoad(
          name: exercise.name, side: side, unit: exercise.unit, load: score, repetitions: 1)
      }
      if lifts.isEmpty { continue }
      // Steps differ between machines, and a request has one.
      let step = increments.value(for: exercise.name)
      let answer = try caller.walking.loads(
        LoadsRequest(
          lifts: lifts, lowerPercent: loadShare.lower, upperPercent: loadShare.upper,
          increment: step))
      if reports.isEmpty { answers.provenances.append(answer.provenance) }
      reports += answer.reports
      if step > 0 { steps[exercise.name] = step }
    }
    guard !reports.isEmpty else { return }
    answers.loads = PersonLoads(
      lowerPercent: loadShare.lower, upperPercent: loadShare.upper, reports: reports,
      increments: steps)
  }

  /// Units of what is lifted; a dynamometer's force is no load.
  private static let masses: Set<String> = ["kg", "lb", "lbs", "[lb_av]", "[lb_ap]"]
}
