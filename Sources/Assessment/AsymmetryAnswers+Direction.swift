package import Messages
import Statistics

extension AsymmetryAnswers {
  /// Whether the same leg comes out weaker in two sessions.
  ///
  /// - Throws: `InvalidRequest` with every violated field.
  package static func directionAgreement(
    _ request: DirectionAgreementRequest
  ) throws(InvalidRequest) -> DirectionAgreementResponse {
    var violations = Violations()
    violations.entries(
      request.exercises.count, "exercises", most: 1_000, each: "exercise")
    var names: Set<String> = []
    for (i, exercise) in request.exercises.prefix(1_000).enumerated() {
      let path = "exercises[\(i)]"
      violations.name(exercise.exercise, "\(path).exercise", seen: &names)
      for (name, values) in exercise.columns {
        violations.strengths(values, "\(path).\(name)")
        violations.count(
          values.count, "\(path).\(name)", is: exercise.firstLeft.count, as: "first_left")
      }
    }
    let level = violations.level(request.confidenceLevel, "confidence_level")
    try violations.throwIfAny()
    return DirectionAgreementResponse(
      reports: request.exercises.map { DirectionReport($0, level: level) },
      provenance: Provenance(methods: [
        "persons with a weaker leg in both sessions; first session x second session",
        "kappa: Cohen 1960; its standard error: Fleiss, Cohen and Everitt 1969",
        "raw agreement with Wilson's interval; PABAK: Byrt 1993; AC1: Gwet 2008",
        "kappa is low where nearly all are weaker on one side, however well sessions agree: read "
          + "the counts",
      ]))
  }
}

extension TwoSessionStrengths {
  fileprivate var columns: [(String, [Double])] {
    [
      ("first_left", firstLeft), ("first_right", firstRight), ("second_left", secondLeft),
      ("second_right", secondRight),
    ]
  }
}

extension DirectionReport {
  fileprivate init(_ exercise: TwoSessionStrengths, level: Double) {
    self.init(exercise: exercise.exercise)
    // Rows: the weaker side of the first session, columns: of the second; left, then right.
    var counts = [[0, 0], [0, 0]]
    for i in exercise.firstLeft.indices {
      let first = WeakerLeg(exercise.firstLeft[i], exercise.firstRight[i])
      let second = WeakerLeg(exercise.secondLeft[i], exercise.secondRight[i])
      switch (first, second) {
      case (.missing, _), (_, .missing): missing += 1
      case (.neither, _), (_, .neither): equal += 1
      default: counts[first == .left ? 0 : 1][second == .left ? 0 : 1] += 1
      }
    }
    let result = CategoryAgreement(counts: counts, level: level)
    let agreeing = counts[0][0] + counts[1][1]
    let total = agreeing + counts[0][1] + counts[1][0]
    persons = UInt32(total)
    (leftLeft, leftRight) = (UInt32(counts[0][0]), UInt32(counts[0][1]))
    (rightLeft, rightRight) = (UInt32(counts[1][0]), UInt32(counts[1][1]))
    rawAgreement = result.observed
    rawAgreementInterval = .init(
      Proportion(successes: agreeing, trials: total, level: level).wilson, level: level)
    kappa = result.kappa.estimate
    kappaInterval = .init(result.kappa.interval, level: level)
    z = result.kappa.z
    p = result.kappa.p
    pabak = result.pabak
    gwetAc1 = result.ac1
    mcnemarP = result.mcNemar?.exactP ?? .nan
    let lefts = 2 * counts[0][0] + counts[0][1] + counts[1][0]
    let share = Double(max(lefts, 2 * total - lefts)) / Double(2 * total)
    if total == 0 {
      flags = [.noPersons]
    } else if share == 1 {
      flags = [.oneSideOnly]
    } else if share > 0.75 {
      flags = [.oneSidePrevails]
    }
  }
}

/// Which of two scores is the lower.
private enum WeakerLeg {
  case left, right, neither, missing

  init(_ left: Double, _ right: Double) {
    self =
      left.isNaN || right.isNaN
      ? .missing : left < right ? .left : right < left ? .right : .neither
  }
}
