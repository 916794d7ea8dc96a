import Console
import EvenstrideClient

/// The measurement error of each exercise and leg, and where it comes from.
///
/// What the command line gives comes first; then, if asked for, what the table's own sessions say.
struct StrengthErrors {
  /// An error of one score, in its unit or of its logarithm.
  struct Leg {
    var sem = 0.0
    var semLog = 0.0
    /// 0: taken as known.
    var df = 0.0
    let source: String
  }

  let cv: [ExerciseNumber]
  let sem: [ExerciseNumber]
  let df: Double
  /// As the caller names it.
  let source: String
  /// `Reliability/Analyze` of the whole table; empty: not asked for.
  let reports: [ReliabilityReport]

  /// The error of ln(right/left), as one of two legs that err alike.
  func asymmetry(of exercise: String) -> MeasurementError? {
    if let given = cv.error(of: exercise, source: source) { return given }
    guard let (report, error) = report(exercise, .unspecified, of: .logRatio) else { return nil }
    // Two legs with this error and no correlation have the standard error that was found.
    return MeasurementError(semLog: error.sem / 2.0.squareRoot(), source: Self.words(report))
  }

  /// The error of a leg's score between sessions.
  func leg(_ exercise: String, _ side: Side) -> Leg? {
    let (own, relative) = (sem.value(for: exercise), cv.value(for: exercise))
    if own > 0 { return Leg(sem: own, df: df, source: source) }
    if relative > 0 { return Leg(semLog: relative / 100, df: df, source: source) }
    guard let (report, error) = report(exercise, side, of: .unspecified) else { return nil }
    return Leg(sem: error.sem, df: error.df.isNaN ? 0 : error.df, source: Self.words(report))
  }

  /// The SEM in which systematic change counts as error: the careful one.
  private func report(_ exercise: String, _ side: Side, of measure: LegMeasure)
    -> (ReliabilityReport, MeasurementErrorReport)?
  {
    guard
      let report = reports.first(where: {
        $0.name == exercise && $0.measure == measure && (measure == .logRatio || $0.side == side)
      }),
      let error = report.measurementError.first(where: { $0.kind == .agreement }), error.sem > 0
    else { return nil }
    return (report, error)
  }

  private static func words(_ report: ReliabilityReport) -> String {
    "\(report.subjectsUsed) \(fromTable)"
  }

  /// How the source of such an error ends.
  static let fromTable = "persons of this table"
}
