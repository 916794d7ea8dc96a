/// The two-way analysis of variance, without replication, of a complete subjects × sessions table.
///
/// Model: y_ij = μ + subject_i + session_j + error_ij. Sums of squares: between subjects
/// SSB = k·Σ(ȳ_i − ȳ)², between sessions SSJ = n·Σ(ȳ_j − ȳ)², residual
/// SSE = Σ(y_ij − ȳ_i − ȳ_j + ȳ)², within subjects SSW = SSJ + SSE.
///
/// The grand mean is taken off first and every sum of squares is a sum of squares, never a
/// difference of two, so that a large mean costs no digits. A sum that is no larger than the
/// rounding of the scores themselves could make is set to exactly 0: identical sessions then give
/// a residual of 0, not of 10⁻³⁰.
///
/// With fewer than two subjects or sessions, with a NaN or infinite score, or when the number of
/// scores is not n·k, every sum and mean square is NaN.
///
/// R: `anova(lm(y ~ subject + session))`.
package struct TwoWayAnova: Sendable, Equatable {
  /// n, the rows.
  package let subjects: Int
  /// k, the columns.
  package let sessions: Int
  /// The mean of all scores, in their unit.
  package let grandMean: Double
  /// SSB, SSJ and SSE in squared units.
  package let sumBetweenSubjects: Double
  package let sumBetweenSessions: Double
  package let sumResidual: Double

  /// The table of scores in row-major order: score of subject i in session j at i·k + j.
  ///
  /// - Parameter isCancelled: once true, the sums mean nothing.
  package init(
    scores: [Double], subjects: Int, sessions: Int, isCancelled: () -> Bool = { false }
  ) {
    guard subjects >= 2, sessions >= 2,
      case (let cells, false) = subjects.multipliedReportingOverflow(by: sessions),
      scores.count == cells, scores.allSatisfy(\.isFinite)
    else {
      self = .undefined(subjects: subjects, sessions: sessions)
      return
    }
    let sums = CenteredSums(
      scores, subjects: subjects, sessions: sessions, isCancelled: isCancelled)
    self.init(
      subjects: subjects, sessions: sessions, grandMean: sums.grandMean,
      sumBetweenSubjects: sums.betweenSubjects, sumBetweenSessions: sums.betweenSessions,
      sumResidual: sums.residual,
      noise: Self.largestSumFromRounding(cells: cells, largest: sums.largest))
  }

  /// The analysis of a table whose sums are known; one of `noise` or less is rounding, and 0.
  init(
    subjects: Int, sessions: Int, grandMean: Double, sumBetweenSubjects: Double,
    sumBetweenSessions: Double, sumResidual: Double, noise: Double
  ) {
    self.subjects = subjects
    self.sessions = sessions
    self.grandMean = grandMean
    self.sumBetweenSubjects = sumBetweenSubjects <= noise ? 0 : sumBetweenSubjects
    self.sumBetweenSessions = sumBetweenSessions <= noise ? 0 : sumBetweenSessions
    self.sumResidual = sumResidual <= noise ? 0 : sumResidual
  }

  /// A table of that shape whose every sum is NaN.
  static func undefined(subjects: Int, sessions: Int) -> TwoWayAnova {
    TwoWayAnova(
      subjects: subjects, sessions: sessions, grandMean: .nan, sumBetweenSubjects: .nan,
      sumBetweenSessions: .nan, sumResidual: .nan, noise: 0)
  }

  /// What a sum of squares can be when every cell is off by a few units in the last place of the
  /// `largest` score.
  static func largestSumFromRounding(cells: Int, largest: Double) -> Double {
    let unit = 4 * Double.ulpOfOne * largest
    return Double(cells) * unit * unit
  }

  /// SSW = SSJ + SSE.
  package var sumWithinSubjects: Double { sumBetweenSessions + sumResidual }

  /// n − 1.
  package var dfSubjects: Double { Double(subjects) - 1 }
  /// k − 1.
  package var dfSessions: Double { Double(sessions) - 1 }
  /// (n − 1)(k − 1).
  package var dfResidual: Double { dfSubjects * dfSessions }
  /// n(k − 1).
  package var dfWithinSubjects: Double { Double(subjects) * dfSessions }

  /// MSB = SSB/(n − 1).
  package var meanSquareSubjects: Double { sumBetweenSubjects / dfSubjects }
  /// MSJ = SSJ/(k − 1).
  package var meanSquareSessions: Double { sumBetweenSessions / dfSessions }
  /// MSE = SSE/((n − 1)(k − 1)).
  package var meanSquareResidual: Double { sumResidual / dfResidual }
  /// MSW = SSW/(n(k − 1)).
  package var meanSquareWithin: Double { sumWithinSubjects / dfWithinSubjects }

  /// MSB/MSE; +∞ without residual, NaN for 0/0.
  package var fSubjects: Double { meanSquareSubjects / meanSquareResidual }
  /// MSJ/MSE, the test for a systematic change between sessions.
  package var fSessions: Double { meanSquareSessions / meanSquareResidual }

  /// The upper tail of `fSubjects`.
  package var pSubjects: Double {
    FDistribution.upperTail(fSubjects, df1: dfSubjects, df2: dfResidual)
  }
  /// The upper tail of `fSessions`.
  package var pSessions: Double {
    FDistribution.upperTail(fSessions, df1: dfSessions, df2: dfResidual)
  }
}

/// The three sums of squares of a table, about its grand mean.
private struct CenteredSums {
  let grandMean: Double
  let betweenSubjects: Double
  let betweenSessions: Double
  let residual: Double
  /// The largest score in magnitude.
  let largest: Double

  init(_ scores: [Double], subjects: Int, sessions: Int, isCancelled: () -> Bool) {
    let center = Descriptive.mean(scores)
    var rowMeans = [Double](repeating: 0, count: subjects)
    var columnMeans = [Double](repeating: 0, count: sessions)
    var largest = 0.0
    for i in 0..<subjects {
      if i % AscendingOrder.grain == 0, isCancelled() { break }
      for j in 0..<sessions {
        let score = scores[i * sessions + j]
        largest = max(largest, score.magnitude)
        rowMeans[i] += score - center
        columnMeans[j] += score - center
      }
      rowMeans[i] /= Double(sessions)
    }
    for j in 0..<sessions { columnMeans[j] /= Double(subjects) }
    // What is left of the mean after centring: rounding only, but it would enter every square.
    let rest = columnMeans.reduce(0, +) / Double(sessions)

    var rows = 0.0
    var columns = 0.0
    var cells = 0.0
    for mean in rowMeans { rows += (mean - rest) * (mean - rest) }
    for mean in columnMeans { columns += (mean - rest) * (mean - rest) }
    for i in 0..<subjects {
      if i % AscendingOrder.grain == 0, isCancelled() { break }
      for j in 0..<sessions {
        let error =
          (scores[i * sessions + j] - center) - rowMeans[i] - (columnMeans[j] - rest)
        cells += error * error
      }
    }
    grandMean = center
    betweenSubjects = Double(sessions) * rows
    betweenSessions = Double(subjects) * columns
    residual = cells
    self.largest = largest
  }
}
