/// The bias-corrected and accelerated (BCa) bootstrap interval of one statistic, beside its
/// percentile interval.
///
/// Made from the statistic of the data, of B resamples (the replicates) and of the data without
/// each subject in turn (the jackknife):
///
/// - bias correction z₀ = Φ⁻¹(share of replicates below the estimate),
/// - acceleration a = ΣU³/(6·(ΣU²)^1.5) with U_i = mean(jackknife) − jackknife_i,
/// - the ends are the replicates' quantiles at α = Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), z = ∓Φ⁻¹ of
///   the level.
///
/// Sources: Efron 1987, J Am Stat Assoc 82:171, doi:10.1080/01621459.1987.10478410; Efron &
/// Tibshirani 1993, An Introduction to the Bootstrap, eq. 14.9–14.15; quantiles: Davison &
/// Hinkley 1997, Bootstrap Methods and Their Application, eq. 5.8, doi:10.1017/CBO9780511802843.
///
/// A replicate within rounding of the estimate is equal to it: a resample that holds every subject
/// once adds up the same numbers in another order.
///
/// Replicates that are NaN or infinite are left out and counted. Undefined, that is NaN:
/// - everything, when the estimate is not finite or fewer than two replicates are left;
/// - both intervals, when more than 1 % of the replicates had to be left out (under 100
///   replicates: one), because what remains no longer stands for all resamples;
/// - the BCa interval, when z₀ is infinite (all replicates on one side of the estimate), when a
///   jackknife value is not finite, when the jackknife values are all equal but for rounding
///   (a = 0/0), or when α is past its pole, 1 − a(z₀ + z) ≤ 0 (never for |z₀ + z| < 6, as
///   |a| ≤ 1/6).
///
/// With too few replicates for α an end is the smallest or the largest replicate.
///
/// R: `boot.ci(b, conf = level, type = c("perc", "bca"), L = mean(jackknife) - jackknife)`.
package struct BiasCorrectedBootstrap: Sendable, Equatable {
  /// How ties with the estimate count in z₀, and what lies between two order statistics.
  package enum Convention: CaseIterable, Sendable, Hashable {
    /// R's boot: z₀ counts the replicates less than the estimate; a quantile is the order
    /// statistic (B + 1)α, in between interpolated on the scale of normal quantiles.
    case rBoot
    /// Python's `scipy.stats.bootstrap`: a replicate equal to the estimate counts half; quantiles
    /// as of `numpy.quantile` and R's `quantile(x)`, type 7.
    case scipy
  }

  /// The statistic of the data.
  package let estimate: Double
  package let convention: Convention
  /// The confidence level of both intervals.
  package let level: Double
  /// B, the replicates that were used.
  package let count: Int
  /// The replicates that were not finite and were left out.
  package let nonFiniteCount: Int
  /// The mean of the replicates less the estimate.
  package let bias: Double
  /// The standard deviation of the replicates, divisor B − 1.
  package let standardError: Double
  /// z₀.
  package let biasCorrection: Double
  /// a.
  package let acceleration: Double
  /// The α of the two ends of `interval`.
  package let alphas: Interval
  /// The BCa interval.
  package let interval: Interval
  /// The quantiles of the replicates at (1 ∓ level)/2.
  package let percentileInterval: Interval

  /// - Parameters:
  ///   - estimate: the statistic of the data.
  ///   - replicates: the statistic of each resample, in any order.
  ///   - jackknife: the statistic of the data without each subject.
  ///   - level: between 0 and 1; otherwise the intervals are undefined.
  package init(
    estimate: Double, replicates: [Double], jackknife: [Double], level: Double = 0.95,
    convention: Convention = .rBoot
  ) {
    let nonFinite = replicates.count { !$0.isFinite }
    var finite = nonFinite == 0 ? replicates : replicates.filter(\.isFinite)
    let isDefined = estimate.isFinite && finite.count >= 2
    let moments =
      isDefined
      ? finite.withUnsafeBufferPointer { Descriptive.meanAndVariance($0) } : (.nan, .nan)
    let spread = moments.variance.squareRoot()
    let z0 =
      isDefined
      ? Self.biasCorrection(estimate, finite, spread: spread, convention: convention) : .nan
    let a = isDefined ? Self.acceleration(jackknife) : .nan
    self.estimate = isDefined ? estimate : .nan
    self.convention = convention
    self.level = level
    count = finite.count
    nonFiniteCount = nonFinite
    bias = isDefined ? moments.mean - estimate : .nan
    standardError = spread
    biasCorrection = z0
    acceleration = a

    let tail = tailProbability(level: level)
    let isWhole = isDefined && nonFinite <= replicates.count / 100
    let adjusted =
      isWhole ? Self.alphas(z0: z0, acceleration: a, tail: tail) : Interval.undefined
    alphas = adjusted
    let percentiles = isWhole ? [tail, 1 - tail] : [.nan, .nan]
    let ends = Self.quantiles(
      of: &finite, at: percentiles + [adjusted.lower, adjusted.upper], convention: convention)
    percentileInterval = Interval(lower: ends[0], upper: ends[1])
    interval = Interval(lower: ends[2], upper: ends[3])
  }

  private static func biasCorrection(
    _ estimate: Double, _ replicates: [Double], spread: Double, convention: Convention
  ) -> Double {
    // Far too little for any other two replicates to meet by chance.
    let rounding = 1e-9 * spread + 64 * Double.ulpOfOne * estimate.magnitude
    var less = 0
    var more = 0
    for replicate in replicates {
      less += replicate < estimate - rounding ? 1 : 0
      more += replicate > estimate + rounding ? 1 : 0
    }
    let count = replicates.count
    return switch convention {
    case .rBoot: Normal.quantile(Double(less) / Double(count))
    case .scipy: Normal.quantile(Double(less + (count - more)) / Double(2 * count))
    }
  }

  /// a = ΣU³/(6·(ΣU²)^1.5), or NaN.
  private static func acceleration(_ jackknife: [Double]) -> Double {
    guard jackknife.count >= 2, jackknife.allSatisfy(\.isFinite) else { return .nan }
    let center = Descriptive.mean(jackknife)
    var size = 0.0
    var largest = 0.0
    for value in jackknife {
      size = max(size, value.magnitude)
      largest = max(largest, (center - value).magnitude)
    }
    // Deviations of a few units in the last place are the rounding of values meant to be equal,
    // and their skewness is noise.
    guard largest > 8 * Double.ulpOfOne * size, largest < .infinity else { return .nan }
    var squares = 0.0
    var cubes = 0.0
    for value in jackknife {
      // By the largest: a does not change with the unit, and the cubes stay in range.
      let deviation = (center - value) / largest
      squares += deviation * deviation
      cubes += deviation * deviation * deviation
    }
    return cubes / (6 * squares * squares.squareRoot())
  }

  private static func alphas(z0: Double, acceleration: Double, tail: Double) -> Interval {
    guard z0.isFinite, acceleration.isFinite else { return .undefined }
    func alpha(_ z: Double) -> Double {
      let scale = 1 - acceleration * (z0 + z)
      return scale > 0 ? Normal.cdf(z0 + (z0 + z) / scale) : .nan
    }
    let alphas = Interval(
      lower: alpha(Normal.quantile(tail)), upper: alpha(Normal.upperQuantile(tail)))
    return alphas.lower.isNaN || alphas.upper.isNaN ? .undefined : alphas
  }
}
