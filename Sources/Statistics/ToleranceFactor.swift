import CNumerics

/// The factor k of a two-sided tolerance interval x̄ ± k·s of a normal sample.
package enum ToleranceFactor {
  /// The k for which x̄ ± k·s holds at least the share `content` of the population with probability
  /// `confidence`; exact.
  ///
  /// It solves 2√n·∫₀^∞ P(χ²_{n−1} > (n − 1)·r(z)²/k²)·φ(√n·z) dz = `confidence`, where
  /// Φ(z + r) − Φ(z − r) = `content`. With differences between two sessions, `content` 0.95 and
  /// `confidence` 0.95 the interval holds both limits of agreement as a pair; the confidences
  /// 0.025 and 0.975 give the inner and the outer pair of a 95 % interval for them.
  ///
  /// Sources: Odeh & Owen 1980, Tables for Normal Tolerance Limits; Krishnamoorthy & Mathew 2009,
  /// Statistical Tolerance Regions, §2.3.
  ///
  /// NaN unless 2 ≤ `count` ≤ 10⁶ and both shares lie in [10⁻⁶, 1 − 10⁻⁶].
  ///
  /// R: `tolerance::K.factor(n, alpha = 1 - confidence, P = content, side = 2, method = "EXACT")`.
  package static func pair(count: Int, content: Double, confidence: Double) -> Double {
    cnum_pair_tolerance_factor(Double(count), content, confidence)
  }
}
