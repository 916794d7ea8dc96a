import Messages
import Statistics

/// What the trials of one exercise say, before it is put into words.
struct ExerciseFinding {
  let sessions: ExerciseSessions
  let error: ExerciseError
  let threshold: Threshold
  let formula: OneRmFormula
  /// delta with its error; NaN where undefined.
  let estimate: LogRatioEstimate
  let quantiles: ErrorQuantiles
  /// Whether delta is finite and its error known, so that there are intervals and probabilities.
  ///
  /// An unable leg has no error on the ln scale, one below the lowest load none at all.
  let isKnown: Bool
  /// P(asymmetry beyond the threshold); NaN unless known.
  let beyond: (eitherSide: Double, likelierSide: Double)

  var delta: Double { estimate.estimate }

  /// The estimate were both legs equal: around 0 with the same error.
  var noise: LogRatioEstimate {
    LogRatioEstimate(
      estimate: 0, standardError: estimate.standardError,
      degreesOfFreedom: estimate.degreesOfFreedom)
  }

  /// - Parameter quantiles: those of the exercise before, which mostly serve again.
  init(_ exercise: Exercise, _ options: AssessOptions, _ quantiles: inout ErrorQuantiles) {
    sessions = ExerciseSessions(exercise, rule: options.scoreRule, formula: options.formula)
    error = ExerciseError(exercise, left: sessions.last.left, right: sessions.last.right)
    threshold = options.threshold(of: exercise)
    formula = options.formula
    estimate = LogRatioEstimate(
      estimate: sessions.last.delta, standardError: error.standardError,
      degreesOfFreedom: error.degreesOfFreedom)
    isKnown =
      estimate.estimate.isFinite && error.source != .unspecified
      && !sessions.last.left.isBelowLowestLoad && !sessions.last.right.isBelowLowestLoad
    if isKnown { quantiles.follow(df: error.degreesOfFreedom) }
    self.quantiles = quantiles
    beyond = isKnown ? estimate.probabilitiesBeyond(bound: threshold.bound) : (.nan, .nan)
  }
}

/// How many standard errors an interval and the detectable differences reach.
///
/// The exercises of a person mostly have the same degrees of freedom, and a quantile of t takes
/// longer than the rest of an exercise.
struct ErrorQuantiles {
  let level: Double
  private(set) var atLevel = Double.nan
  private(set) var at90 = Double.nan
  private(set) var at95 = Double.nan
  private var df: Double

  /// Those of an error that is taken as known, at the usual level.
  private static let usual = ErrorQuantiles(computing: .infinity, level: 0.95)

  init(df: Double, level: Double) {
    self = df == .infinity && level == 0.95 ? Self.usual : Self(computing: df, level: level)
  }

  private init(computing df: Double, level: Double) {
    self.level = level
    self.df = df
    at90 = LogRatioEstimate.quantile(level: 0.9, df: df)
    at95 = LogRatioEstimate.quantile(level: 0.95, df: df)
    atLevel = level == 0.95 ? at95 : LogRatioEstimate.quantile(level: level, df: df)
  }

  /// Goes over to other degrees of freedom.
  mutating func follow(df: Double) {
    if df != self.df { self = ErrorQuantiles(df: df, level: level) }
  }
}
