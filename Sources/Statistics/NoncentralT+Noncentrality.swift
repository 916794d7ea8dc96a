extension NoncentralT {
  /// The largest |noncentrality| that the distribution is computed for.
  private static let largestNoncentrality = 1e4

  /// The noncentralities between which an observed `t` is no surprise: at the lower one
  /// P(T ≥ t) = `tail`, at the upper one P(T ≤ t) = `tail`.
  ///
  /// By bisection: both probabilities move in one direction with the noncentrality.
  ///
  /// NaN for a limit beyond ±10⁴, a t beyond it, a tail outside (0, ½), or fewer than half a
  /// degree of freedom: the distribution is not computed there.
  ///
  /// Source: Steiger & Fouladi 1997, in Harlow et al., What If There Were No Significance Tests?,
  /// ch. 9. R: `uniroot(function(d) pt(t, df, d) - tail, …)`; `MBESS::conf.limits.nct`.
  static func noncentralities(t: Double, df: Double, tail: Double) -> Interval {
    guard t.magnitude < largestNoncentrality, df >= 0.5, tail > 0, tail < 0.5 else {
      return .undefined
    }
    // About the standard error of t.
    let step = (1 + t * t / (2 * df)).squareRoot()
    return Interval(
      lower: crossing(tail, from: t, step: -step) {
        upperTail(t, df: df, noncentrality: $0)
      },
      upper: crossing(tail, from: t, step: step) {
        cdf(t, df: df, noncentrality: $0)
      })
  }

  /// Where a falling probability reaches `tail`, walking from `start` in steps that double.
  private static func crossing(
    _ tail: Double, from start: Double, step: Double, probability: (Double) -> Double
  ) -> Double {
    var inside = start
    var outside = start
    var step = step
    repeat {
      // At the border of what can be computed and still inside.
      if outside.magnitude == largestNoncentrality { return .nan }
      inside = outside
      outside = min(max(outside + step, -largestNoncentrality), largestNoncentrality)
      step *= 2
    } while probability(outside) > tail
    while true {
      let middle = inside + (outside - inside) / 2
      // Down to neighbouring doubles.
      if middle == inside || middle == outside { return middle }
      let here = probability(middle)
      if here.isNaN { return .nan }
      if here > tail { inside = middle } else { outside = middle }
    }
  }
}
