import Glibc

/// The restricted likelihood (REML) of a table, profiled down to the ratio λ of the subjects'
/// variance to the residual's.
///
/// −2ℓ = (N − p)·ln Q + Σ ln(1 + λm_i) + ln |XᵀV⁻¹X| + constant, Q the generalised residual sum of
/// squares. Subjects are independent given the sessions, so V⁻¹ needs only sums over subjects.
/// Random sessions are fixed sessions with the estimated contrasts d themselves drawn with
/// covariance F⁻¹ + φI (φ the ratio of the sessions' variance, F their information): that adds
/// dᵀF(I + φF)⁻¹d to Q and turns ln|E| into ln|I + φF|, and φ is optimised inside each λ on a
/// tridiagonal form of F.
///
/// Q is always summed as squares of residuals at the estimated effects, and the session differences
/// of the within-subject least squares are taken off beforehand, so nothing large cancels however
/// different the subjects are.
///
/// Source: Patterson & Thompson 1971, Biometrika 58:545, doi:10.1093/biomet/58.3.545; Harville 1977,
/// J Am Stat Assoc 72:320, doi:10.1080/01621459.1977.10480998.
struct RestrictedLikelihood {
  /// −2ℓ at a λ with what belongs to it.
  struct Point {
    var ratio = 0.0
    /// φ.
    var sessionRatio = 0.0
    /// −2ℓ without its constants, and its derivative by λ.
    var deviance = Double.nan
    var slope = Double.nan
    /// Q, and the part of it that random sessions add.
    var quadratic = Double.nan
    var sessionQuadratic = 0.0
    /// The logarithms of the two determinants.
    var logDeterminants = Double.nan
    /// The mean, and the session effects added to it.
    var mean = Double.nan
    var effects: [Double] = []
    var information: SessionInformation?
    var converged = true

    /// Where nobody waits for the answer any more.
    static var unknown: Point {
      var point = Point()
      point.converged = false
      return point
    }
  }

  /// The share of a session's own information below which it is not connected with the others.
  private static let connectionTolerance = 1e-10

  let table: IncompleteTable
  let design: VarianceComponents.Design
  /// The within-subject least squares: session effects, residual sum of squares and degrees of
  /// freedom.
  let baseline: [Double]
  let sumWithin: Double
  let dfWithin: Int
  /// N − p.
  let df: Double
  /// The subjects' means of the values, and of the values less `baseline`.
  private let rawMeans: [Double]
  private let means: [Double]
  let contrasts: SessionContrasts

  /// Nil when the residual has no degree of freedom, when there are fewer than two subjects, or for
  /// a two-way design when there are fewer than two sessions or one without a score.
  init?(
    _ table: IncompleteTable, _ design: VarianceComponents.Design, _ isCancelled: () -> Bool
  ) {
    let k = table.sessions
    guard table.subjects >= 2, design == .oneWay || (k >= 2 && !table.sessionCounts.contains(0))
    else { return nil }
    self.table = table
    self.design = design
    contrasts = SessionContrasts(sessions: max(k, 2))
    rawMeans = table.subjectMeans(isCancelled: isCancelled)
    var baseline = [Double](repeating: 0, count: k)
    var rank = 0
    if design != .oneWay {
      let system = SessionInformation(
        table, ratio: .infinity, means: rawMeans, mean: 0, isCancelled: isCancelled)
      if isCancelled() { return nil }
      let factor = CholeskyFactor(
        system.matrix, size: k - 1, tolerance: Self.connectionTolerance)
      rank = factor.rank
      // The second pass solves for what rounding left of the first.
      for _ in 0..<2 {
        if isCancelled() { return nil }
        let step = factor.solve(Self.withinSums(table, baseline, isCancelled))
        for j in 1..<k { baseline[j] += step[j - 1] }
      }
    }
    self.baseline = baseline
    if isCancelled() { return nil }
    let within = table.sumWithin(baseline, isCancelled: isCancelled)
    sumWithin = within <= table.noise ? 0 : within
    dfWithin = table.count - table.subjects - rank
    df = Double(table.count - (design == .twoWayFixedSessions ? k : 1))
    if isCancelled() { return nil }
    means = zip(rawMeans, table.subjectMeans(ofSessions: baseline, isCancelled: isCancelled)).map {
      $0 - $1
    }
    guard dfWithin >= 1 else { return nil }
  }

  /// The sums over each session but the first of the values less `effects`, less the subjects' means
  /// of them.
  private static func withinSums(
    _ table: IncompleteTable, _ effects: [Double], _ isCancelled: () -> Bool
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: table.sessions - 1)
    for i in 0..<table.subjects {
      if i % AscendingOrder.grain == 0, isCancelled() { break }
      let cells = table.starts[i]..<table.starts[i + 1]
      var sum = 0.0
      for c in cells { sum += table.values[c] - effects[Int(table.columns[c])] }
      let mean = sum / Double(cells.count)
      for c in cells where table.columns[c] > 0 {
        let j = Int(table.columns[c])
        sums[j - 1] += (table.values[c] - effects[j]) - mean
      }
    }
    return sums
  }

  /// The mean square within subjects.
  var meanSquare: Double { sumWithin / Double(dfWithin) }

  /// The λ that the moments of the subjects' means suggest; exact for a complete table.
  var startingRatio: Double {
    var reciprocals = 0.0
    for i in 0..<table.subjects {
      reciprocals += 1 / Double(table.starts[i + 1] - table.starts[i])
    }
    let spread = Descriptive.sampleVariance(means)
    return max(spread / meanSquare - reciprocals / Double(table.subjects), 0.05)
  }

  /// The λ (and φ) that maximise the likelihood; only for a residual above 0.
  ///
  /// - Parameter isCancelled: once true, the search has no answer.
  func maximum(_ isCancelled: () -> Bool) -> Point {
    var sessionStart = 0.0
    let found = RootBracket.minimum(from: startingRatio, tolerance: 1e-13) { ratio in
      let point = self.point(ratio, sessionStart: sessionStart, isCancelled)
      // The next λ is near this one, and so is its φ.
      if point.sessionRatio > 0 { sessionStart = point.sessionRatio }
      return point.converged ? (point.deviance, point.slope) : (.nan, .nan)
    }
    var best = point(found.x, sessionStart: sessionStart, isCancelled)
    best.converged = best.converged && found.converged && best.deviance.isFinite
    return best
  }

  /// Everything at one λ ≥ 0.
  ///
  /// - Parameters:
  ///   - sessionStart: a guess of φ; 0 for none.
  ///   - isCancelled: once true, the point has not converged.
  func point(_ ratio: Double, sessionStart: Double, _ isCancelled: () -> Bool) -> Point {
    var point = Point(ratio: ratio)
    var logs = 0.0
    var trace = 0.0
    var general = 0.0
    var generalDerivative = 0.0
    var weighted = 0.0
    for i in 0..<table.subjects {
      if i % AscendingOrder.grain == 0, isCancelled() { return .unknown }
      let length = Double(table.starts[i + 1] - table.starts[i])
      let weight = length / (1 + ratio * length)
      logs += log1p(ratio * length)
      trace += weight
      general += weight
      generalDerivative -= weight * weight
      weighted += weight * means[i]
    }
    point.logDeterminants = logs + log(general)
    point.slope = trace + generalDerivative / general
    if design == .oneWay {
      point.effects = baseline
    } else {
      let information = SessionInformation(
        table, ratio: ratio, means: means, mean: weighted / general, isCancelled: isCancelled)
      if isCancelled() { return .unknown }
      point.information = information
      addSessions(information, &point, sessionStart: sessionStart)
    }
    if isCancelled() { return .unknown }
    let sums = residualSums(point.effects, ratio: ratio)
    point.mean = sums.mean
    point.quadratic = sums.quadratic + point.sessionQuadratic
    point.deviance = df * log(point.quadratic) + point.logDeterminants
    point.slope -= df * sums.derivative / point.quadratic
    return point
  }

  /// The subjects' means of the values less a number per session.
  func subjectMeans(less effects: [Double]) -> [Double] {
    design == .oneWay
      ? rawMeans : zip(rawMeans, table.subjectMeans(ofSessions: effects)).map { $0 - $1 }
  }
}
