extension MultipleComparisons {
  /// Bonferroni's adjustment, min(1, m·p): valid always, and never better than Holm's.
  ///
  /// Source: Dunn 1961, J Am Stat Assoc 56:52, doi:10.1080/01621459.1961.10482090.
  /// R: `p.adjust(p, "bonferroni")`.
  package static func bonferroni(_ p: [Double]) -> [Double] {
    let order = comparisons(p)
    var adjusted = [Double](repeating: .nan, count: p.count)
    for index in order { adjusted[index] = min(1, Double(order.count) * p[index]) }
    return adjusted
  }

  /// Hochberg's step-up adjustment, which bounds the chance of any false discovery when the tests
  /// are independent or positively dependent.
  ///
  /// Formula, p sorted upwards: min over j ≥ i of (m − j + 1)·p_j.
  /// Source: Hochberg 1988, Biometrika 75:800, doi:10.1093/biomet/75.4.800.
  /// R: `p.adjust(p, "hochberg")`.
  package static func hochberg(_ p: [Double]) -> [Double] {
    stepUp(p) { step, count in count - step + 1 }
  }

  /// Benjamini and Yekutieli's step-up adjustment, which bounds the expected share of false
  /// discoveries under any dependence.
  ///
  /// Formula, p sorted upwards: min over j ≥ i of min(1, (1 + 1/2 + … + 1/m)·m/j·p_j).
  /// Source: Benjamini & Yekutieli 2001, Ann Stat 29:1165, doi:10.1214/aos/1013699998.
  /// R: `p.adjust(p, "BY")`.
  package static func benjaminiYekutieli(_ p: [Double]) -> [Double] {
    let count = comparisons(p).count
    // The smallest terms first, which rounds least.
    let harmonic = stride(from: count, to: 0, by: -1).reduce(0.0) { $0 + 1 / Double($1) }
    return stepUp(p) { step, count in harmonic * count / step }
  }

  /// The most comparisons that Hommel's adjustment is computed for: it takes their square in time.
  package static let largestHommelCount = 5000

  /// Hommel's adjustment by Simes' test of every subset, valid where Hochberg's is and never
  /// worse.
  ///
  /// Every p is NaN with more than `largestHommelCount` comparisons.
  ///
  /// Source: Hommel 1988, Biometrika 75:383, doi:10.1093/biomet/75.2.383; the algorithm: Wright
  /// 1992, Biometrics 48:1005, doi:10.2307/2532694. R: `p.adjust(p, "hommel")`.
  package static func hommel(_ p: [Double]) -> [Double] {
    let order = comparisons(p)
    let m = order.count
    var adjusted = [Double](repeating: .nan, count: p.count)
    guard m > 0, m <= largestHommelCount else { return adjusted }
    let sorted = order.map { p[$0] }
    // Simes' p of all m, then of the largest `size` p-values for every size, the worst of which
    // counts. Position i (from 0) is in the subset from m − size on.
    let all = sorted.enumerated().reduce(1) {
      min($0, Double(m) * $1.element / Double($1.offset + 1))
    }
    var worst = sorted.map { max($0, all) }
    for size in stride(from: m - 1, to: 1, by: -1) {
      let first = m - size + 1
      var simes = Double.infinity
      for i in first..<m { simes = min(simes, Double(size) * sorted[i] / Double(i - first + 2)) }
      for i in 0..<first { worst[i] = max(worst[i], min(Double(size) * sorted[i], simes)) }
      let border = min(Double(size) * sorted[first - 1], simes)
      for i in first..<m { worst[i] = max(worst[i], border) }
    }
    for (position, index) in order.enumerated() { adjusted[index] = worst[position] }
    return adjusted
  }

  /// min over j ≥ i of min(1, factor(j, m)·p_j), p sorted upwards.
  private static func stepUp(
    _ p: [Double], factor: (_ step: Double, _ count: Double) -> Double
  ) -> [Double] {
    let order = comparisons(p)
    var adjusted = [Double](repeating: .nan, count: p.count)
    var smallest = 1.0
    for (step, index) in order.enumerated().reversed() {
      smallest = min(smallest, factor(Double(step + 1), Double(order.count)) * p[index])
      adjusted[index] = smallest
    }
    return adjusted
  }
}
