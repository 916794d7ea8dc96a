extension MeasurementError {
  /// The standard deviation between subjects that an SEM from a reliability starts from.
  package enum Spread: CaseIterable, Sendable, Hashable {
    /// Of the first session.
    case firstSession
    /// √mean of the sessions' variances. With ICC(C,1) it gives √MSE exactly.
    case pooled
    /// Of all n·k scores (Weir 2005).
    case allScores
  }

  /// The standard deviation (divisor count − 1) of that name, in the unit of the scores.
  ///
  /// - Parameter scores: row-major, score of subject i in session j at i·k + j. An incomplete
  ///   table, or fewer than two subjects, gives NaN.
  package static func standardDeviation(
    _ spread: Spread, scores: [Double], subjects: Int, sessions: Int
  ) -> Double {
    guard subjects >= 2, sessions >= 1,
      case (let cells, false) = subjects.multipliedReportingOverflow(by: sessions),
      scores.count == cells
    else { return .nan }
    func variance(ofSession j: Int) -> Double {
      Descriptive.sampleVariance((0..<subjects).map { scores[$0 * sessions + j] })
    }
    return switch spread {
    case .firstSession: variance(ofSession: 0).squareRoot()
    case .pooled: Descriptive.mean((0..<sessions).map(variance(ofSession:))).squareRoot()
    case .allScores: Descriptive.standardDeviation(scores)
    }
  }

  /// The smallest change of a group's mean that error alone makes in only (1 − `level`) of stable
  /// groups: z·√2·SEM/√n.
  ///
  /// - Parameter count: n, the subjects of the group; NaN below 1.
  ///
  /// Sources: de Vet 2006, J Clin Epidemiol 59:1033, doi:10.1016/j.jclinepi.2005.10.015; Terwee
  /// 2007, J Clin Epidemiol 60:34, doi:10.1016/j.jclinepi.2006.03.012.
  package func minimalDetectableChangeOfGroup(count: Int, level: Double = 0.95) -> Double {
    count >= 1 ? minimalDetectableChange(level: level) / Double(count).squareRoot() : .nan
  }
}
