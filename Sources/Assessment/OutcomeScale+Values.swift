import Glibc
import Messages
import Statistics

extension WalkingTest {
  /// The unit in which the test is given; nil: the caller's own.
  var unit: String? {
    switch self {
    case .t25fw, .tenMetreWalk, .tug, .fiveTimesSitToStand: "s"
    case .twoMinuteWalk, .sixMinuteWalk: "m"
    case .msws12: "{score}"
    case .gaitSpeed: "m/s"
    case .unspecified, .unrecognized: nil
    }
  }

  /// The distance walked, metres, where the test measures the time for it.
  var distance: Double? {
    switch self {
    case .t25fw: 7.62
    case .tenMetreWalk: 10
    default: nil
    }
  }

  /// The scale on which the test is analysed unless the caller says otherwise.
  var defaultScale: OutcomeScale { distance == nil ? .identity : .speed }
}

extension OutcomeScale {
  /// From the outcome's own unit to the scale.
  func forward(_ value: Double, _ test: WalkingTest) -> Double {
    switch self {
    case .log: Glibc.log(value)
    case .speed: (test.distance ?? .nan) / value  // an infinite time: unable, speed 0
    default: value
    }
  }

  /// From the scale back to the outcome's own unit; a speed of 0 or below has no finite time.
  func back(_ value: Double, _ test: WalkingTest) -> Double {
    switch self {
    case .log: Glibc.exp(value)
    case .speed: value > 0 ? (test.distance ?? .nan) / value : value.isNaN ? .nan : .infinity
    default: value
    }
  }
}

extension Outcome {
  /// The scale of the analysis, the default in place.
  var analysisScale: OutcomeScale { scale == .unspecified ? test.defaultScale : scale }

  /// Every person's outcome on that scale; NaN from where nobody waits any more.
  func scaledValues(isCancelled: () -> Bool) -> [Double] {
    let (scale, test, values) = (analysisScale, test, values)
    return Array(count: values.count, rest: .nan, isCancelled: isCancelled) {
      scale.forward(values[$0], test)
    }
  }
}

extension Violations {
  /// The rules of an outcome; `field` is its path.
  mutating func outcome(_ outcome: Outcome?, _ field: String) {
    guard let outcome else { return add(field, "is missing; say what is to be explained") }
    known(outcome.test, "\(field).test")
    known(outcome.scale, "\(field).scale")
    if outcome.values.isEmpty { add("\(field).values", "is empty; give one value a person") }
    if let unit = outcome.test.unit, outcome.unit != unit {
      add("\(field).unit", "must be \"\(unit)\" for \(outcome.test.protoName ?? "this test")")
    }
    let scale = outcome.analysisScale
    if scale == .speed, outcome.test.distance == nil {
      add("\(field).scale", "a speed needs a timed distance: WALKING_TEST_T25FW or _TEN_METRE_WALK")
    }
    for (i, value) in outcome.values.enumerated() where !value.isNaN {
      switch scale {
      case .speed where !(value > 1 / Self.largest):
        add("\(field).values[\(i)]", "must be above 0 seconds; +Infinity if unable to walk")
      case .log where !(value > 0 && value < .infinity):
        add("\(field).values[\(i)]", "must be finite and above 0 on the log scale")
      case .identity where value.magnitude > Self.largest:
        add(
          "\(field).values[\(i)]",
          "is infinite or beyond 1e70; only on the speed scale is +Infinity unable to walk")
      default: break
      }
    }
  }

  /// The rules of exercises and covariates, each of `count` persons; nil: as the first of them.
  ///
  /// - Parameter isCancelled: once true, the rest is not looked at.
  mutating func predictors(
    _ exercises: [LegStrengths], _ covariates: [Covariate], count expected: Int?, as other: String,
    isCancelled: () -> Bool = { false }
  ) {
    var names: Set<String> = []
    let count = expected ?? exercises.first?.left.count ?? covariates.first?.values.count ?? 0
    for (i, exercise) in exercises.enumerated() where !isCancelled() {
      let path = "exercises[\(i)]"
      name(exercise.exercise, "\(path).exercise", seen: &names)
      strengths(exercise.left, "\(path).left", most: Self.largest)
      strengths(exercise.right, "\(path).right", most: Self.largest)
      self.count(exercise.left.count, "\(path).left", is: count, as: other)
      self.count(exercise.right.count, "\(path).right", is: count, as: other)
    }
    for (i, covariate) in covariates.enumerated() where !isCancelled() {
      let path = "covariates[\(i)]"
      name(covariate.name, "\(path).name", seen: &names)
      numbers(covariate.values, "\(path).values")
      self.count(covariate.values.count, "\(path).values", is: count, as: other)
    }
  }
}
