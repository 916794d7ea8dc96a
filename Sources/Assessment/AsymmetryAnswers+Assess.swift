package import Messages
import Statistics

/// What `evenstride.v1.Asymmetry` answers.
package enum AsymmetryAnswers {
  /// The full report of one person.
  ///
  /// - Throws: `InvalidRequest` with every violated field.
  package static func assess(_ request: AssessRequest) throws(InvalidRequest) -> AssessResponse {
    let options = try AssessOptions(request)
    let reports = request.exercises.map { exercise in
      var indices = request.indices
      if indices.isEmpty {
        indices = AsymmetryIndex.all
        if exercise.declaredSide == .unspecified {
          indices.removeAll { $0 == .limbSymmetryInvolved }
        }
      }
      return ExerciseReport(exercise, indices: indices, options: options)
    }
    return AssessResponse(
      exercises: reports.map(\.answer),
      summary: PersonSummary(reports, threshold: options.threshold),
      scoreRule: options.scoreRule, thresholdPercent: options.threshold,
      thresholdSource: request.thresholdSource.isEmpty && request.thresholdPercent == 0
        ? "convention (10 to 15 % are in use, often without evidence: Parkinson 2021)"
        : request.thresholdSource,
      provenance: Provenance(methods: Self.methods))
  }

  private static let methods = [
    "indices as functions of ln(R/L); formulas with each value (Parkinson 2021, JSSM 20:594)",
    "Var ln(R/L) = CV_R^2/k_R + CV_L^2/k_L, k trials averaged (1 unless the score is a mean)",
    "intervals of indices by mapping the ends of the interval of ln(R/L)",
    "probabilities take the true ln(R/L) to lie around the estimate by its error alone (flat prior)",
    "verdict clear: P(beyond threshold on one side) at least the level; not shown: P at most 0.5",
  ]
}

/// The options of `Assess` with defaults in place, after every rule was checked.
struct AssessOptions {
  let scoreRule: ScoreRule
  let level: Double
  let threshold: Double

  init(_ request: AssessRequest) throws(InvalidRequest) {
    var violations = Violations()
    if request.exercises.isEmpty {
      violations.add("exercises", "is empty; give at least one exercise")
    } else if request.exercises.count > 1_000 {
      violations.add("exercises", "has more than 1000 entries; send one person a request")
    }
    var names: Set<String> = []
    let needsSide = request.indices.contains(.limbSymmetryInvolved)
    for (i, exercise) in request.exercises.prefix(1_000).enumerated() {
      violations.name(exercise.name, "exercises[\(i)].name", seen: &names)
      violations.exercise(exercise, "exercises[\(i)]", needsDeclaredSide: needsSide)
    }
    scoreRule = request.scoreRule == .unspecified ? .best : request.scoreRule
    violations.known(request.scoreRule, "score_rule")
    violations.choices(request.indices, "indices")
    level = violations.level(request.confidenceLevel, "confidence_level")
    threshold = violations.threshold(request.thresholdPercent, "threshold_percent")
    try violations.throwIfAny()
  }
}

extension Violations {
  fileprivate mutating func exercise(_ exercise: Exercise, _ path: String, needsDeclaredSide: Bool)
  {
    for (name, trials) in [("left", exercise.left), ("right", exercise.right)] {
      if trials.isEmpty {
        add("\(path).\(name)", "has no trial; give at least one, NaN if the leg was not measured")
      }
      strengths(trials, "\(path).\(name)")
    }
    if let error = exercise.error {
      nonNegative(error.cvPercent, "\(path).error.cv_percent")
      nonNegative(error.semLog, "\(path).error.sem_log")
      if error.cvPercent != 0, error.semLog != 0 {
        add("\(path).error", "gives both cv_percent and sem_log; give one")
      }
    }
    nonNegative(exercise.loadIncrement, "\(path).load_increment")
    known(exercise.declaredSide, "\(path).declared_side")
    if needsDeclaredSide, exercise.declaredSide == .unspecified {
      add(
        "\(path).declared_side",
        "is needed for ASYMMETRY_INDEX_LIMB_SYMMETRY_INVOLVED: say which leg is involved")
    }
  }

  private mutating func nonNegative(_ value: Double, _ field: String) {
    if !(value >= 0 && value < .infinity) {
      add(field, "must be a finite number, 0 (not given) or more")
    }
  }
}
