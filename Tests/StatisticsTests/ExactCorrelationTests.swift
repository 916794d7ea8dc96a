import Foundation
import Statistics
import Testing

@Suite("Exact p-values and intervals of rank correlations")
struct ExactCorrelationTests {
  /// Hollander & Wolfe's tuna: lightness and quality.
  static let x = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
  static let y = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]

  @Test("exact p-values agree with R on Hollander & Wolfe's tuna")
  func tuna() {
    #expect(near(Correlation.kendallExactP(Self.x, Self.y), 0.1194389329805996))
    #expect(near(Correlation.spearmanExactP(Self.x, Self.y), 0.09679783950617284))
  }

  @Test("Spearman's exact p counts all orders, ties included", arguments: [2, 3, 4, 5, 6, 7])
  func orders(_ count: Int) {
    for seed in 1...4 as ClosedRange<UInt64> {
      let x = tiedSample(count, seed: seed, below: 5)
      let y = tiedSample(count, seed: seed + 50, below: 5)
      let observed = Correlation.spearman(x, y).estimate
      guard !observed.isNaN else {
        #expect(Correlation.spearmanExactP(x, y).isNaN)
        continue
      }
      var extreme = 0.0
      let all = permutations(y)
      for order in all {
        let other = Correlation.spearman(x, order).estimate
        if other.magnitude >= observed.magnitude - 1e-9 { extreme += 1 }
      }
      #expect(near(Correlation.spearmanExactP(x, y), extreme / Double(all.count)))
    }
  }

  @Test("Kendall's exact p counts all orders", arguments: [2, 3, 4, 5, 6, 7])
  func kendallOrders(_ count: Int) {
    let x = (0..<count).map { Double($0) }
    let all = permutations(x)
    let taus = all.map { Correlation.kendall(x, $0).estimate }
    for index in stride(from: 0, to: all.count, by: max(1, all.count / 15)) {
      let extreme = taus.count { $0.magnitude >= taus[index].magnitude - 1e-9 }
      let wanted = Double(extreme) / Double(all.count)
      #expect(near(Correlation.kendallExactP(x, all[index]), wanted))
    }
  }

  @Test("exact p-values end where they are said to")
  func bounds() {
    let long = (0..<101).map { Double($0) }
    #expect(Correlation.kendallExactP(long, long).isNaN)
    let hundred = Array(long.prefix(100))
    let smallest = Correlation.kendallExactP(hundred, hundred)
    // 2/100!
    #expect((log(smallest) - log(2) + lgamma(101)).magnitude < 1e-9)
    #expect(Correlation.kendallExactP([1, 1, 2], [1, 2, 3]).isNaN)
    #expect(Correlation.kendallExactP([1, 2, 3], [1, 2, 2]).isNaN)
    #expect(Correlation.spearmanExactP(Array(long.prefix(10)), Array(long.prefix(10))).isNaN)
    for (x, y) in [([], []), ([1], [1]), ([1, 2], [1]), ([1, .nan], [1, 2]), ([3, 3], [1, 2])]
      as [([Double], [Double])]
    {
      #expect(Correlation.kendallExactP(x, y).isNaN)
      #expect(Correlation.spearmanExactP(x, y).isNaN)
      #expect(Correlation.kendallCorrectedP(x, y).isNaN)
    }
    #expect(Correlation.spearman([1, 2, .infinity], [1, 2, 3]).estimate.isNaN)
    // |C − D| = 1, less the correction: no evidence at all.
    #expect(Correlation.kendallCorrectedP([1, 2, 3], [1, 3, 2]) == 1)
    #expect(Correlation.kendallCorrectedP([1, 2, 3, 4], [2, 4, 1, 3]) == 1)
  }

  @Test("Spearman's three intervals differ as their standard errors do")
  func intervals() {
    func width(_ kind: Correlation.SpearmanInterval) -> Double {
      let interval = Correlation.spearman(Self.x, Self.y, interval: kind).interval
      return atanh(interval.upper) - atanh(interval.lower)
    }
    let fisher = width(.fisher)
    #expect(near(width(.fieller) / fisher, 1.06.squareRoot()))
    #expect(near(width(.bonettWright) / fisher, (1 + 0.36 / 2).squareRoot()))
    #expect(near(fisher, 2 * 1.959963984540054 / 6.0.squareRoot()))
  }

  private func near(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-12 * max(1, b.magnitude)
  }

  private func permutations(_ values: [Double]) -> [[Double]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { i in
      var rest = values
      let head = rest.remove(at: i)
      return permutations(rest).map { [head] + $0 }
    }
  }
}
