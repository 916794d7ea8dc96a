/// P-values adjusted for the number of comparisons made together.
///
/// The order of the input is kept. A NaN, or a number outside [0, 1], is no comparison: it is left
/// out of the count and stays NaN.
package enum MultipleComparisons {
  /// Holm's step-down adjustment, which bounds the chance of any false discovery.
  ///
  /// Formula, p sorted upwards: max over j ≤ i of min(1, (m − j + 1)·p_j).
  /// Source: Holm 1979, Scand J Stat 6:65. R: `p.adjust(p, "holm")`.
  package static func holm(_ p: [Double]) -> [Double] {
    let order = comparisons(p)
    var adjusted = [Double](repeating: .nan, count: p.count)
    var largest = 0.0
    for (step, index) in order.enumerated() {
      largest = max(largest, min(1, Double(order.count - step) * p[index]))
      adjusted[index] = largest
    }
    return adjusted
  }

  /// Benjamini and Hochberg's step-up adjustment, which bounds the expected share of false
  /// discoveries.
  ///
  /// Formula, p sorted upwards: min over j ≥ i of min(1, m/j·p_j).
  /// Source: Benjamini & Hochberg 1995, J R Stat Soc B 57:289,
  /// doi:10.1111/j.2517-6161.1995.tb02031.x. R: `p.adjust(p, "BH")`.
  package static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    let order = comparisons(p)
    var adjusted = [Double](repeating: .nan, count: p.count)
    var smallest = 1.0
    for (step, index) in order.enumerated().reversed() {
      smallest = min(smallest, Double(order.count) / Double(step + 1) * p[index])
      adjusted[index] = smallest
    }
    return adjusted
  }

  /// The indices of the usable p-values, the smallest first.
  static func comparisons(_ p: [Double]) -> [Int] {
    p.indices.filter { p[$0] >= 0 && p[$0] <= 1 }.sorted { p[$0] < p[$1] }
  }
}
