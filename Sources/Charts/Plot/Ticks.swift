import Glibc

extension Scale {
  /// Round values along the scale, rising, about as many as asked for and not more.
  package func ticks(most: Int) -> [Double] {
    switch self {
    case .linear(let range): Self.linearTicks(range, most: max(2, most))
    case .logarithmic(let range): Self.logarithmicTicks(range, most: max(2, most))
    case .percentile(let last): Self.percentileTicks(through: last)
    }
  }

  private static func linearTicks(_ range: ClosedRange<Double>, most: Int) -> [Double] {
    guard isWide(range) else { return [] }
    var step = roundStep((range.upperBound - range.lowerBound) / Double(most + 1))
    let ends = { (step: Double) in
      (
        first: (range.lowerBound / step - 1e-9).rounded(.up),
        last: (range.upperBound / step + 1e-9).rounded(.down)
      )
    }
    while ends(step).last - ends(step).first + 1 > Double(most) { step = roundStep(step * 1.5) }
    let (first, last) = ends(step)
    guard first <= last else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// 1, 2, 5 of each power of ten, else 1 and 3, else 1, else every second, third … power.
  private static func logarithmicTicks(_ range: ClosedRange<Double>, most: Int) -> [Double] {
    guard range.lowerBound > 0, range.upperBound.isFinite else { return [] }
    let powers =
      Int(log10(range.lowerBound).rounded(.down))...Int(log10(range.upperBound).rounded(.up))
    let bounds = range.lowerBound * (1 - 1e-9)...range.upperBound * (1 + 1e-9)
    func held(_ leads: [Double], every: Int = 1) -> [Double] {
      var values: [Double] = []
      for power in powers where power % every == 0 {
        let unit = pow(10, Double(power))
        values += leads.map { $0 * unit }.filter(bounds.contains)
      }
      return values
    }
    var candidates = [held([1, 2, 5]), held([1, 3]), held([1])]
    candidates += (2...9).map { held([1], every: $0) }
    candidates.append(held([1], every: (powers.count + most - 1) / most))
    return candidates.first { $0.count <= most } ?? []
  }

  private static func percentileTicks(through last: Double) -> [Double] {
    [0, 50, 90, 99, 99.9, 99.99, 99.999, 99.9999].filter { $0 <= last + 1e-12 }
  }
}
