/// A share of trials that succeeded, with two confidence intervals.
///
/// Edge cases: no trials, fewer than 0 successes or more than there are trials give NaN; none or
/// nothing but successes give intervals that end at exactly 0 or 1; more than 10⁹ trials have no
/// Clopper–Pearson interval.
///
/// Sources: Wilson 1927, J Am Stat Assoc 22:209, doi:10.1080/01621459.1927.10502953; Clopper &
/// Pearson 1934, Biometrika 26:404, doi:10.1093/biomet/26.4.404; which to use: Brown, Cai &
/// DasGupta 2001, Stat Sci 16:101, doi:10.1214/ss/1009213286.
package struct Proportion: Sendable, Equatable {
  package let successes: Int
  package let trials: Int
  /// From 0 to 1.
  package let estimate: Double
  /// The confidence level of both intervals.
  package let level: Double
  /// Wilson's score interval, the shares x with (p̂ − x)² ≤ z²·x(1 − x)/n: covers about as often as
  /// it says, also for few trials.
  ///
  /// R: `prop.test(successes, trials, correct = FALSE)$conf.int`.
  package let wilson: Interval
  /// Clopper and Pearson's exact interval, from quantiles of the beta distribution: covers at least
  /// as often as it says.
  ///
  /// R: `binom.test(successes, trials)$conf.int`.
  package let clopperPearson: Interval

  package init(successes: Int, trials: Int, level: Double = 0.95) {
    self.successes = successes
    self.trials = trials
    self.level = level
    guard trials > 0, successes >= 0, successes <= trials else {
      (estimate, wilson, clopperPearson) = (.nan, .undefined, .undefined)
      return
    }
    let n = Double(trials)
    let hits = Double(successes)
    let misses = Double(trials - successes)
    let tail = tailProbability(level: level)
    estimate = hits / n
    let z = Normal.upperQuantile(tail)
    wilson = Interval(
      lower: Self.wilsonLower(hits, misses, z: z), upper: 1 - Self.wilsonLower(misses, hits, z: z))
    clopperPearson = Interval(
      lower: hits == 0 ? 0 : BetaDistribution.quantile(tail, a: hits, b: misses + 1),
      upper: misses == 0 ? 1 : BetaDistribution.upperQuantile(tail, a: hits + 1, b: misses))
  }

  /// The smaller root of (p̂ − x)² = z²·x(1 − x)/n.
  private static func wilsonLower(_ hits: Double, _ misses: Double, z: Double) -> Double {
    let n = hits + misses
    let p = hits / n
    let z2 = z * z / n
    let root = (z2 * (p * (misses / n) + z2 / 4)).squareRoot()
    // As product over the larger root: the difference would cancel for few hits and leave
    // something other than 0 for none.
    return p * p / (p + z2 / 2 + root)
  }
}
