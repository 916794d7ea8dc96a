import Glibc
import Messages

/// The standard error of delta = ln(R/L) of one exercise, and where it comes from.
///
/// For scores that are means of k trials Var(delta) = s_R²/k_R + s_L²/k_L with s the relative error
/// of one measurement (CV, or SEM of ln scores); any other score counts as one measurement (k = 1),
/// which is careful: the best of several trials errs less. Errors of the two legs that go together
/// with correlation c take 2 c s_R s_L / sqrt(k_R k_L) off. In this order:
/// 1. the error that the caller gives, taken as known;
/// 2. the spread of the ln trials around each leg's mean, pooled over both legs, with
///    n_R + n_L - 2 degrees of freedom, when both legs have two trials above 0 or more, and they
///    are not all equal within their leg (which says nothing about the error);
/// 3. the load increment d: relative error d/sqrt(12)/score of each leg, a lower bound.
struct ExerciseError {
  let standardError: Double
  let degreesOfFreedom: Double
  let source: ErrorSource
  /// The relative error of one measurement, where it is known apart from the increment.
  let measurement: Double?

  init(_ exercise: Exercise, left: LegTrials, right: LegTrials) {
    let (kLeft, kRight) = (Double(left.averaged), Double(right.averaged))
    let common = 2 * (exercise.error?.legCorrelation ?? 0) / (kLeft * kRight).squareRoot()
    let shares = 1 / kLeft + 1 / kRight - common
    if let given = exercise.error?.relative {
      measurement = given
      standardError = given * shares.squareRoot()
      degreesOfFreedom = .infinity
      source = .given
    } else if let (pooled, df) = Self.pooledTrials(left, right) {
      measurement = pooled
      standardError = pooled * shares.squareRoot()
      degreesOfFreedom = df
      source = .trials
    } else if exercise.loadIncrement > 0, left.score > 0, right.score > 0 {
      measurement = nil
      let step = exercise.loadIncrement / 12.0.squareRoot()
      standardError = hypot(step / left.score, step / right.score)
      degreesOfFreedom = .infinity
      source = .loadIncrement
    } else {
      measurement = nil
      standardError = .nan
      degreesOfFreedom = .nan
      source = .unspecified
    }
  }

  private static func pooledTrials(_ left: LegTrials, _ right: LegTrials) -> (Double, Double)? {
    guard let l = left.logSumOfSquares, let r = right.logSumOfSquares, l + r > 0 else {
      return nil
    }
    let df = Double(left.values.count + right.values.count - 2)
    return (((l + r) / df).squareRoot(), df)
  }
}

extension Messages.MeasurementError {
  /// The relative error of one measurement; nil when neither figure is given.
  var relative: Double? {
    if cvPercent > 0 { return cvPercent / 100 }
    return semLog > 0 ? semLog : nil
  }
}
