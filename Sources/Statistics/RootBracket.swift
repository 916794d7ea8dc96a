import Glibc

/// The zero or the minimum of a smooth function of one variable, by bracketing.
enum RootBracket {
  /// A point with its value; `converged` is false when the search ran out of steps or met a NaN.
  struct Result {
    let x: Double
    let converged: Bool
  }

  /// The root of `f` between `a` and `b`, where it has opposite signs.
  ///
  /// Inverse quadratic interpolation where it is safe, bisection elsewhere; never leaves the
  /// bracket. Source: Chandrupatla 1997, Adv Eng Softw 28:145,
  /// doi:10.1016/S0965-9978(96)00051-8.
  static func root(
    _ a: Double, _ fa: Double, _ b: Double, _ fb: Double, tolerance: Double,
    _ f: (Double) -> Double
  ) -> Result {
    var (x1, f1, x2, f2) = (b, fb, a, fa)
    var share = 0.5
    for _ in 0..<200 {
      let x = x1 + share * (x2 - x1)
      let value = f(x)
      if value.isNaN { return Result(x: x, converged: false) }
      var (x3, f3) = (x1, f1)
      if (value > 0) != (f1 > 0) {
        (x3, f3) = (x2, f2)
        (x2, f2) = (x1, f1)
      }
      (x1, f1) = (x, value)
      let best = f1.magnitude < f2.magnitude ? x1 : x2
      let least = (2 * .ulpOfOne * best.magnitude + tolerance) / (x2 - x1).magnitude
      if least > 0.5 || f1 == 0 { return Result(x: f1 == 0 ? x1 : best, converged: true) }
      let xi = (x1 - x2) / (x3 - x2)
      let phi = (f1 - f2) / (f3 - f2)
      share = 0.5
      if phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi {
        share =
          f1 / (f2 - f1) * f3 / (f2 - f3) + (x3 - x1) / (x2 - x1) * f1 / (f3 - f1) * f2 / (f3 - f2)
      }
      share = min(1 - least, max(least, share))
    }
    return Result(x: x1, converged: false)
  }

  /// The x ≥ 0 that minimises a function, from its derivative.
  ///
  /// x is searched on a log scale from `start`, going down the slope until the derivative changes
  /// sign. Where the function rises from 0 on, the answer is 0 unless a fall is found near `start`;
  /// then it is the lower of 0 and of the minimum beyond that fall.
  ///
  /// - Parameters:
  ///   - start: a guess > 0.
  ///   - tolerance: of ln x.
  ///   - function: the value and the derivative at x ≥ 0.
  static func minimum(
    from start: Double, tolerance: Double, _ function: (Double) -> (value: Double, slope: Double)
  ) -> Result {
    let origin = function(0)
    var begin = start
    var first = function(begin)
    if origin.slope >= 0 && first.slope >= 0 {
      // Probably 0; but a few subjects can make a second minimum, with a fall on the way to it.
      for factor in [4, 16, 64, 0.25, 0.0625] where first.slope >= 0 {
        begin = start * factor
        first = function(begin)
      }
      if first.slope >= 0 { return Result(x: 0, converged: true) }
    }
    if origin.slope.isNaN || first.slope.isNaN { return Result(x: .nan, converged: false) }
    // In ln x the derivative is x·slope; its sign is the same.
    func slope(_ t: Double) -> Double { exp(t) * function(exp(t)).slope }
    var near = log(begin)
    var nearSlope = begin * first.slope
    let direction = nearSlope > 0 ? -1.0 : 1.0
    var step = 0.25
    while true {
      let far = near + direction * step
      // Beyond e⁶⁹⁰ the exponential leaves the range; far below e⁻⁶⁰ the answer is 0 to rounding.
      if far < -60 && direction < 0 { return Result(x: 0, converged: true) }
      if far > 690 { return Result(x: .nan, converged: false) }
      let farSlope = slope(far)
      if farSlope.isNaN { return Result(x: .nan, converged: false) }
      if (farSlope > 0) != (nearSlope > 0) || farSlope == 0 {
        let found =
          farSlope == 0
          ? Result(x: far, converged: true)
          : root(near, nearSlope, far, farSlope, tolerance: tolerance, slope)
        let x = exp(found.x)
        let isBoundary = origin.slope >= 0 && origin.value < function(x).value
        return isBoundary
          ? Result(x: 0, converged: true) : Result(x: x, converged: found.converged)
      }
      (near, nearSlope) = (far, farSlope)
      step *= 2
    }
  }
}
