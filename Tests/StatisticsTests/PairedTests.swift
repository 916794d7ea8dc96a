import Foundation
import Statistics
import Testing

@Suite("Paired t test and effect sizes")
struct PairedTests {
  @Test("agree with Student's sleep data")
  func sleep() {
    // R: t.test(extra ~ group, paired) gives t = -4.0621, p = 0.002833, CI (-2.46, -0.70).
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let test = PairedTest(differences: zip(first, second).map { $0 - $1 })
    #expect((test.t + 4.062127683382037).magnitude < 1e-10)
    #expect((test.p - 0.00283289019738427).magnitude < 1e-12)
    #expect((test.interval.lower + 2.4598857595).magnitude < 1e-8)
    #expect((test.interval.upper + 0.7001142405).magnitude < 1e-8)
    let size = PairedEffectSize(first: first, second: second)
    #expect((size.dz + 1.2845575).magnitude < 1e-6)
    #expect(size.dzInterval.contains(size.dz))
  }

  @Test("say nothing that the data do not")
  func degenerate() {
    for bad in [[], [1, .nan], [.infinity, 2]] as [[Double]] {
      let test = PairedTest(differences: bad)
      #expect(test.meanDifference.isNaN && test.p.isNaN && test.interval.lower.isNaN)
      #expect(test.count == bad.count)
    }
    let one = PairedTest(differences: [3])
    #expect(one.meanDifference == 3 && one.t.isNaN && one.p.isNaN && one.interval.upper.isNaN)
    let zeros = PairedTest(differences: [0, 0, 0])
    #expect(zeros.meanDifference == 0 && zeros.t.isNaN && zeros.p.isNaN)
    #expect(zeros.interval == Interval(lower: 0, upper: 0))
    let constant = PairedTest(differences: [-2, -2, -2])
    #expect(constant.t == -.infinity && constant.p == 0)
    #expect(PairedTest(differences: [1, 2], level: 1).interval.lower.isNaN)
    #expect(PairedTest(differences: [1, 2]).degreesOfFreedom == 1)
  }

  @Test("standardise nothing that has no standard deviation")
  func effectDegenerate() {
    for (first, second) in [
      ([], []), ([1], [2]), ([1, 2], [1]), ([1, .nan, 3], [1, 2, 3]),
      ([1, 2, .infinity], [1, 2, 3]),
    ] as [([Double], [Double])] {
      let size = PairedEffectSize(first: first, second: second)
      let numbers = [
        size.dz, size.gz, size.dAveragePooled, size.dAverageMean, size.dRepeated, size.gAverage,
        size.dzInterval.lower, size.dzInterval.upper,
      ]
      #expect(numbers.allSatisfy { $0.isNaN })
    }
    let two = PairedEffectSize(first: [3, 5], second: [1, 2])
    #expect(two.dz.isFinite && two.gz.isNaN && two.correction.isNaN && two.gAverage.isNaN)
    #expect(two.dzInterval.contains(two.dz))
    let shifted = PairedEffectSize(first: [3, 5, 9], second: [1, 3, 7])
    #expect(shifted.dz == .infinity && shifted.dzInterval.lower.isNaN)
    #expect(shifted.dAveragePooled.isFinite)
  }

  @Test("invert the noncentral t distribution", arguments: [2, 3, 20, 400])
  func inversion(_ count: Int) {
    for shift in [-40, -0.6, 0, 0.2, 2.5] {
      // ±1 about the shift.
      let first = (0..<count).map { shift + ($0 % 2 == 0 ? 1 : -1) + ($0 == 0 ? 0.1 : 0) }
      let size = PairedEffectSize(
        first: first, second: [Double](repeating: 0, count: count), level: 0.9)
      let root = Double(count).squareRoot()
      let df = Double(count - 1)
      let t = size.dz * root
      let below = NoncentralT.upperTail(t, df: df, noncentrality: size.dzInterval.lower * root)
      let above = NoncentralT.cdf(t, df: df, noncentrality: size.dzInterval.upper * root)
      #expect((below - 0.05).magnitude < 1e-9 && (above - 0.05).magnitude < 1e-9)
      #expect(size.dzInterval.contains(size.dz))
    }
  }

  @Test("give no limit beyond what can be computed, and no false one")
  func border() {
    // t ≈ 9000 with one degree of freedom: the upper limit is beyond 10⁴, the lower is not.
    let size = PairedEffectSize(first: [9001, 8999], second: [0, 0])
    #expect(size.dzInterval.upper.isNaN)
    #expect(size.dzInterval.lower > 100 && size.dzInterval.lower < size.dz)
    let beyond = PairedEffectSize(first: [90_001, 89_999], second: [0, 0])
    #expect(beyond.dz.isFinite && beyond.dzInterval.lower.isNaN)
  }

  @Test("have the exact correction of R's gamma function")
  func correction() {
    func j(_ count: Int) -> Double {
      let first = (0..<count).map { Double($0 % 7) }
      return PairedEffectSize(first: first, second: [Double](repeating: 1, count: count)).correction
    }
    // R: exp(lgamma(m/2) - lgamma((m - 1)/2))/sqrt(m/2) for m = 2, 10, 50.
    #expect((j(3) - 0.564189583547756).magnitude < 1e-14)
    #expect((j(11) - 0.922745608053087).magnitude < 1e-13)
    #expect((j(51) - 0.984911942295563).magnitude < 1e-13)
    // For many pairs 1 − 3/(4m) + …, which logarithms of Γ would miss from the ninth digit on.
    let m = 99_999.0
    #expect((j(100_000) - (1 - 3 / (4 * m) - 7 / (32 * m * m))).magnitude < 1e-14)
  }
}
