import Glibc

/// The Shapiro–Wilk test of normality with Royston's approximations.
///
/// W = (Σa_i·x₍ᵢ₎)²/Σ(x − x̄)², 0 < W ≤ 1, near 1 for a normal sample; a approximates the weights
/// of the best linear estimate of σ. p is exact for n = 3, from a transformed W otherwise.
///
/// Edge cases: n < 3, n > 5000 (beyond which the approximation is not known to hold), a constant
/// sample, NaN or infinite values: W and p NaN. The residuals of a model are not independent, so p
/// is approximate for them, as in R.
///
/// Source: Royston 1995, AS R94, Appl Stat 44:547, doi:10.2307/2986146. R: `shapiro.test(x)`.
package struct ShapiroWilk: Sendable, Equatable {
  package let w: Double
  package let p: Double

  package static let undefined = ShapiroWilk(w: .nan, p: .nan)

  private init(w: Double, p: Double) {
    self.w = w
    self.p = p
  }

  /// - Parameter values: 3 to 5000 finite numbers, in any order and unit.
  package init(_ values: [Double]) {
    let n = values.count
    guard (3...5000).contains(n), values.allSatisfy(\.isFinite) else {
      self = .undefined
      return
    }
    let sorted = values.sorted()
    let center = Descriptive.median(sorted)
    // Halves: the range of large values may exceed that of a double.
    let range = sorted[n - 1] / 2 - sorted[0] / 2
    // W has no unit; in units of the range no square can leave the range of a double.
    let x = sorted.map { ($0 / 2 - center / 2) / range }
    guard range > 0, x.allSatisfy(\.isFinite) else {
      self = .undefined
      return
    }
    let distance = Self.distanceFromOne(x, Self.weights(n))
    w = 1 - distance
    p = n == 3 ? Self.exactP(w) : Self.approximateP(distance, Double(n))
  }

  /// The weights of the upper half of the sample, the largest value's first; the lower half has
  /// the same with a minus sign.
  private static func weights(_ n: Int) -> [Double] {
    guard n > 3 else { return [(0.5).squareRoot()] }
    let half = n / 2
    // Expected normal order statistics, Blom's approximation.
    var m = (0..<half).map { Normal.upperQuantile((Double($0) + 0.625) / (Double(n) + 0.25)) }
    let squares = 2 * DenseColumns.sumOfSquares(m)
    let length = squares.squareRoot()
    let u = 1 / Double(n).squareRoot()
    let first =
      m[0] / length + polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u)
    guard n > 5 else {
      let divisor = ((squares - 2 * m[0] * m[0]) / (1 - 2 * first * first)).squareRoot()
      for i in 1..<half { m[i] /= divisor }
      m[0] = first
      return m
    }
    let second =
      m[1] / length + polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u)
    let divisor =
      ((squares - 2 * m[0] * m[0] - 2 * m[1] * m[1])
      / (1 - 2 * first * first - 2 * second * second)).squareRoot()
    for i in 2..<half { m[i] /= divisor }
    m[0] = first
    m[1] = second
    return m
  }

  /// 1 − W = (√(SSa·SSx) − SSax)(√(SSa·SSx) + SSax)/(SSa·SSx): W close to 1 keeps its digits.
  private static func distanceFromOne(_ x: [Double], _ weights: [Double]) -> Double {
    let n = x.count
    let mean = Descriptive.mean(x)
    var ssa = CompensatedSum()
    var ssx = CompensatedSum()
    var sax = CompensatedSum()
    for i in 0..<n {
      let place = min(i, n - 1 - i)
      // The middle value of an odd sample has no weight.
      let a = 2 * i == n - 1 ? 0 : (i > place ? weights[place] : -weights[place])
      let deviation = x[i] - mean
      ssa.add(a, times: a)
      ssx.add(deviation, times: deviation)
      sax.add(a, times: deviation)
    }
    let product = ssa.value * ssx.value
    let root = product.squareRoot()
    return (root - sax.value) * (root + sax.value) / product
  }

  private static func exactP(_ w: Double) -> Double {
    max(6 / .pi * (asin(w.squareRoot()) - asin((0.75).squareRoot())), 0)
  }

  /// ln(1 − W), or −ln(γ − ln(1 − W)) for n ≤ 11, is nearly normal.
  private static func approximateP(_ distance: Double, _ n: Double) -> Double {
    var y = log(distance)
    let mean: Double
    let deviation: Double
    if n <= 11 {
      let gamma = polynomial([-2.273, 0.459], n)
      // Never below y: W ≥ n·a₁²/(n − 1) keeps ln(1 − W) away from γ (AS R94 checks it all the same).
      y = -log(gamma - y)
      mean = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n)
      deviation = exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n))
    } else {
      mean = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], log(n))
      deviation = exp(polynomial([-0.4803, -0.082676, 0.0030302], log(n)))
    }
    return Normal.upperTail((y - mean) / deviation)
  }

  /// c₀ + c₁x + c₂x² + …
  private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}
