import Glibc

/// The error of one score in percent of its level, by a named definition, with its two-sided
/// interval.
///
/// Notation, n subjects and k sessions: m_i and s_i are the mean and the standard deviation
/// (divisor k − 1) of subject i; MSW and MSE the mean squares of `TwoWayAnova`; s_ln the root of
/// the mean square of ln scores.
///
/// Intervals:
/// - of a root mean square over the mean: Vangel's modification of McKay's,
///   c/√(((u + 2)/(ν + 1) − 1)c² + u/ν), u = χ²_q(ν), ν the degrees of freedom of the mean square;
///   where the root does not exist the upper limit is +∞;
/// - of the ln forms: s_ln·√(ν/χ²_q) put through the form's own formula; exact for log-normal scores;
/// - of the root mean square of the subjects' CVs: c·√(ν/χ²_q) with ν = n(k − 1) (Glüer);
/// - of the mean of the subjects' CVs: mean ± t·SD/√n, n − 1 degrees of freedom. The CVs are skew:
///   from two sessions a 95 % interval held 93 % with 8 to 12 subjects, 94 % with 20 to 30 (20,000
///   simulated studies each; that of the root mean square held 95 %).
///
/// Sources: Hopkins 2000, Sports Med 30:1, doi:10.2165/00007256-200030010-00001; Glüer 1995,
/// Osteoporos Int 5:262, doi:10.1007/BF01774016; Hyslop & White 2009, J Air Waste Manag Assoc
/// 59:1032, doi:10.3155/1047-3289.59.9.1032; Vangel 1996, Am Stat 50:21,
/// doi:10.1080/00031305.1996.10473537; Bland & Altman 1996, BMJ 313:106,
/// doi:10.1136/bmj.313.7049.106.
///
/// Edge cases: a table whose `TwoWayAnova` is NaN, a score ≤ 0 for the ln forms, a subject mean
/// ≤ 0 for the two subject forms and a grand mean ≤ 0 for the other two give NaN: a percentage
/// needs a scale with a true zero. A table without error gives 0 and [0, 0].
package struct CoefficientOfVariation: Sendable, Equatable {
  package enum Definition: CaseIterable, Sendable, Hashable {
    /// 100·mean(s_i/m_i).
    case meanOfSubjects
    /// 100·√mean((s_i/m_i)²).
    case rootMeanSquareOfSubjects
    /// 100·√MSW/mean: a shift between sessions counts.
    case withinOverMean
    /// 100·√MSE/mean: a shift between sessions does not count (typical error).
    case typicalErrorOverMean
    /// 100(exp(s_ln) − 1) from MSW of ln scores.
    case logWithin
    /// 100(exp(s_ln) − 1) from MSE of ln scores.
    case logTypicalError
    /// 100·√(exp(s_ln²) − 1) from MSW of ln scores, the CV of a log-normal score.
    case lognormalWithin
    /// 100·√(exp(s_ln²) − 1) from MSE of ln scores.
    case lognormalTypicalError
  }

  package let definition: Definition
  /// In percent.
  package let estimate: Double
  package let degreesOfFreedom: Double
  package let level: Double
  /// In percent.
  package let interval: Interval
  /// s_ln; NaN for the forms that do not use it.
  package let logStandardDeviation: Double

  /// - Parameter scores: row-major, score of subject i in session j at i·k + j.
  package init(
    _ definition: Definition, scores: [Double], subjects: Int, sessions: Int, level: Double = 0.95
  ) {
    let table = ScoreTable(
      scores: scores, subjects: subjects, sessions: sessions, isCancelled: { false })
    self.init(
      definition, of: table,
      logs: definition.usesLogs ? table.logarithms : nil, level: level)
  }

  /// All definitions in the order of `Definition.allCases`, with the analyses done once.
  ///
  /// - Parameter isCancelled: once true, the numbers mean nothing.
  package static func all(
    scores: [Double], subjects: Int, sessions: Int, level: Double = 0.95,
    isCancelled: () -> Bool = { false }
  ) -> [CoefficientOfVariation] {
    let table = ScoreTable(
      scores: scores, subjects: subjects, sessions: sessions, isCancelled: isCancelled)
    let logs = table.logarithms
    return Definition.allCases.map {
      CoefficientOfVariation($0, of: table, logs: logs, level: level)
    }
  }

  private init(
    _ definition: Definition, of table: ScoreTable, logs: TwoWayAnova?, level: Double
  ) {
    let anova = table.anova
    let tail = tailProbability(level: level)
    let source = definition.usesLogs ? logs ?? anova : anova
    let (square, df) =
      definition.countsShift
      ? (source.meanSquareWithin, source.dfWithinSubjects)
      : (source.meanSquareResidual, source.dfResidual)
    let chi = Interval(
      lower: ChiSquared.upperQuantile(tail, df: df), upper: ChiSquared.quantile(tail, df: df))
    let root = square.squareRoot()
    self.definition = definition
    self.level = level
    logStandardDeviation = definition.usesLogs ? root : .nan
    switch definition {
    case .meanOfSubjects:
      let ratios = table.subjectRatios
      estimate = 100 * Descriptive.mean(ratios)
      degreesOfFreedom = anova.dfSubjects
      let error = 100 * Descriptive.standardDeviation(ratios) / Double(ratios.count).squareRoot()
      interval = Interval(
        center: estimate,
        halfWidth: StudentT.upperQuantile(tail, df: anova.dfSubjects) * error)
    case .rootMeanSquareOfSubjects:
      let value = 100 * Descriptive.mean(table.subjectRatios.map { $0 * $0 }).squareRoot()
      estimate = value
      degreesOfFreedom = df
      interval = Interval(
        lower: value * (df / chi.lower).squareRoot(), upper: value * (df / chi.upper).squareRoot())
    case .withinOverMean, .typicalErrorOverMean:
      let ratio = anova.grandMean > 0 ? root / anova.grandMean : .nan
      estimate = 100 * ratio
      degreesOfFreedom = df
      interval = Interval(
        lower: Self.vangelLimit(ratio, chi: chi.lower, df: df),
        upper: Self.vangelLimit(ratio, chi: chi.upper, df: df))
    case .logWithin, .logTypicalError:
      estimate = 100 * expm1(root)
      degreesOfFreedom = df
      interval = Interval(
        lower: 100 * expm1(root * (df / chi.lower).squareRoot()),
        upper: 100 * expm1(root * (df / chi.upper).squareRoot()))
    case .lognormalWithin, .lognormalTypicalError:
      estimate = 100 * expm1(square).squareRoot()
      degreesOfFreedom = df
      interval = Interval(
        lower: 100 * expm1(square * df / chi.lower).squareRoot(),
        upper: 100 * expm1(square * df / chi.upper).squareRoot())
    }
  }

  private static func vangelLimit(_ ratio: Double, chi: Double, df: Double) -> Double {
    let square = ((chi + 2) / (df + 1) - 1) * ratio * ratio + chi / df
    return square <= 0 ? .infinity : 100 * ratio / square.squareRoot()
  }
}

extension CoefficientOfVariation.Definition {
  /// Whether it needs ln scores.
  package var usesLogs: Bool {
    switch self {
    case .logWithin, .logTypicalError, .lognormalWithin, .lognormalTypicalError: true
    case .meanOfSubjects, .rootMeanSquareOfSubjects, .withinOverMean, .typicalErrorOverMean: false
    }
  }

  /// Whether a shift between sessions counts as error.
  package var countsShift: Bool {
    switch self {
    case .meanOfSubjects, .rootMeanSquareOfSubjects, .withinOverMean, .logWithin, .lognormalWithin:
      true
    case .typicalErrorOverMean, .logTypicalError, .lognormalTypicalError: false
    }
  }
}

/// A complete table with what the definitions take from it.
private struct ScoreTable {
  let scores: [Double]
  let anova: TwoWayAnova
  /// The analysis of ln scores, NaN when one is not above 0.
  let logarithms: TwoWayAnova
  /// s_i/m_i, NaN for a mean not above 0; empty when the table is undefined.
  let subjectRatios: [Double]

  init(scores: [Double], subjects: Int, sessions: Int, isCancelled: () -> Bool) {
    let anova = TwoWayAnova(
      scores: scores, subjects: subjects, sessions: sessions, isCancelled: isCancelled)
    let logs = Array(count: scores.count, rest: .nan, isCancelled: isCancelled) {
      scores[$0] > 0 ? log(scores[$0]) : .nan
    }
    self.scores = scores
    self.anova = anova
    logarithms = TwoWayAnova(
      scores: logs, subjects: subjects, sessions: sessions, isCancelled: isCancelled)
    guard !anova.sumResidual.isNaN else {
      subjectRatios = []
      return
    }
    subjectRatios = unsafe scores.withUnsafeBufferPointer { room in
      Array(count: subjects, rest: .nan, isCancelled: isCancelled) { i in
        // The row where it stands: an array of its own for every subject costs more than the sums.
        let row = unsafe UnsafeBufferPointer(rebasing: room[i * sessions..<(i + 1) * sessions])
        let mean = unsafe Descriptive.mean(row)
        return unsafe mean > 0 ? Descriptive.sampleVariance(row).squareRoot() / mean : .nan
      }
    }
  }
}
