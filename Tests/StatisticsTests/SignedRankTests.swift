import Statistics
import Testing

@Suite("Wilcoxon's signed ranks")
struct SignedRankTests {
  /// Hollander & Wolfe's depression scores, the example of R's wilcox.test.
  static let depression = [
    1.83 - 0.878, 0.50 - 0.647, 1.62 - 0.598, 2.48 - 2.05, 1.68 - 1.06, 1.88 - 1.29, 1.55 - 1.06,
    3.06 - 3.14, 1.30 - 1.29,
  ]

  @Test("agree with R on its own example")
  func published() {
    let test = WilcoxonSignedRank(differences: Self.depression)
    #expect(test.positiveSum == 40 && test.negativeSum == 5)
    #expect(near(test.exactP, 0.0390625))
    #expect(near(test.correctedP, 0.04401098401295146))
    #expect(near(test.p, 0.03815171017341516))
    let center = HodgesLehmann(differences: Self.depression)
    #expect(near(center.estimate, 0.46))
    #expect(near(center.interval.lower, 0.01) && near(center.interval.upper, 0.786))
    let narrow = HodgesLehmann(differences: Self.depression, level: 0.8)
    #expect(near(narrow.interval.lower, 0.22) && near(narrow.interval.upper, 0.691))
  }

  @Test("agree with counting all sign patterns, with ties and zeros", arguments: 1...11)
  func enumerated(_ count: Int) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      // In steps of 0.1 that binary cannot hold.
      let differences = tiedSample(count, seed: seed, below: 9).map { ($0 + 120) * 0.1 - 12.3 }
      let whole = differences.map { ($0 * 10).rounded() }
      guard whole.contains(where: { $0 != 0 }) else { continue }
      for zeros in WilcoxonSignedRank.Zeros.allCases {
        let ranked = zeros == .pratt ? whole : whole.filter { $0 != 0 }
        let ranks = ranked.map { d in
          let below = ranked.count { $0.magnitude < d.magnitude }
          let equal = ranked.count { $0.magnitude == d.magnitude }
          return Double(below) + Double(equal + 1) / 2
        }
        let used = ranked.indices.filter { ranked[$0] != 0 }
        let observed = used.reduce(0) { $0 + (ranked[$1] > 0 ? ranks[$1] : 0) }
        let all = used.reduce(0) { $0 + ranks[$1] }
        var extreme = 0
        var squares = 0.0
        for pattern in 0..<(1 << used.count) {
          let sum = used.indices.reduce(0) { $0 + (pattern >> $1 & 1 == 1 ? ranks[used[$1]] : 0) }
          squares += (sum - all / 2) * (sum - all / 2)
          if (sum - all / 2).magnitude >= (observed - all / 2).magnitude { extreme += 1 }
        }
        let patterns = Double(1 << used.count)
        let test = WilcoxonSignedRank(differences: differences, zeros: zeros)
        #expect(test.positiveSum == observed && test.negativeSum == all - observed)
        #expect(test.usedCount == used.count && test.count == count)
        #expect(near(test.exactConditionalP, Double(extreme) / patterns))
        #expect(near(test.z, (observed - all / 2) / (squares / patterns).squareRoot()))
        let moved = max((observed - all / 2).magnitude - 0.5, 0)
        #expect(near(test.correctedZ.magnitude, moved / (squares / patterns).squareRoot()))
      }
    }
  }

  @Test("have the variance of the textbook under ties")
  func tiedVariance() {
    // Eight used, |d| = 2 2 3 3 5 5 5 8: ties of 2, 2 and 3.
    let test = WilcoxonSignedRank(differences: [2, 5, 5, -2, 5, 3, 8, 3])
    let variance = 8.0 * 9 * 17 / 24 - (6.0 + 6 + 24) / 48
    #expect(near(test.z, (34.5 - 18) / variance.squareRoot()))
    #expect(test.hasTies && test.exactP.isNaN)
  }

  @Test("know quantiles and tails of the null distribution")
  func distribution() {
    // R: qsignrank(.025, 6:12), qsignrank(.025, 200), psignrank(9000, 200).
    #expect((6...12).map { SignedRank.quantile(0.025, count: $0) } == [1, 3, 4, 6, 9, 11, 14])
    #expect(SignedRank.quantile(0.025, count: 200) == 8445)
    #expect((SignedRank.cdf(9000, count: 200) - 0.100403158727164).magnitude < 1e-13)
    for count in [1, 2, 5, 60, 200] {
      let total = Double(count * (count + 1) / 2)
      #expect(SignedRank.cdf(-0.5, count: count) == 0)
      #expect(SignedRank.cdf(total, count: count) == 1)
      #expect(SignedRank.cdf(.infinity, count: count) == 1)
      #expect(SignedRank.quantile(0, count: count) == 0)
      #expect(SignedRank.quantile(1, count: count) == total || count > 53)
      let middle = (total / 3).rounded(.down)
      let mirrored = SignedRank.cdf(total - middle - 1, count: count)
      #expect(near(SignedRank.cdf(middle, count: count) + mirrored, 1))
    }
    #expect(SignedRank.cdf(2.9, count: 4) == SignedRank.cdf(2, count: 4))
    for count in [-1, 0, 201, .max] {
      #expect(SignedRank.cdf(3, count: count).isNaN)
      #expect(SignedRank.quantile(0.5, count: count).isNaN)
    }
    #expect(SignedRank.cdf(.nan, count: 5).isNaN)
    #expect(SignedRank.quantile(.nan, count: 5).isNaN && SignedRank.quantile(2, count: 5).isNaN)
  }

  @Test("are exact to 200 differences and not beyond")
  func bounds() {
    let sample = (1...201).map { Double($0 % 7 < 3 ? -$0 : $0) }
    let longest = WilcoxonSignedRank(differences: Array(sample.prefix(200)))
    #expect((longest.exactP / longest.correctedP - 1).magnitude < 0.01)
    #expect(WilcoxonSignedRank(differences: sample).exactConditionalP.isNaN)
    #expect(!WilcoxonSignedRank(differences: sample).p.isNaN)
    // Few differences, but ranks far too high for a table of their sums.
    let zeros = [Double](repeating: 0, count: 50000)
    let high = WilcoxonSignedRank(differences: zeros + sample.prefix(150), zeros: .pratt)
    #expect(high.exactConditionalP.isNaN && high.usedCount == 150)
    #expect(WilcoxonSignedRank(differences: zeros + sample.prefix(150)).exactP.isNaN)
    // The smallest p there is: all of one sign.
    let one = WilcoxonSignedRank(differences: (1...200).map { Double($0) })
    #expect(one.exactP == Double(sign: .plus, exponent: -199, significand: 1))
  }

  @Test("are undefined without anything to rank")
  func degenerate() {
    for zeros in WilcoxonSignedRank.Zeros.allCases {
      for bad in [[], [0, 0, 0], [1, .nan], [.infinity, 1, -2], [1e-12, -1e-11]] {
        let test = WilcoxonSignedRank(differences: bad, zeros: zeros)
        let numbers = [
          test.positiveSum, test.negativeSum, test.rankBiserial, test.z, test.p, test.correctedZ,
          test.correctedP, test.exactP, test.exactConditionalP,
        ]
        #expect(numbers.allSatisfy { $0.isNaN })
        #expect(test.count == bad.count && test.usedCount == 0)
      }
      let single = WilcoxonSignedRank(differences: [-3], zeros: zeros)
      #expect(single.exactP == 1 && single.z == -1 && single.rankBiserial == -1)
      let tied = WilcoxonSignedRank(differences: [2, 2, 2, -2], zeros: zeros)
      #expect(tied.positiveSum == 7.5 && tied.hasTies && tied.exactConditionalP == 0.625)
      let balanced = WilcoxonSignedRank(differences: [-1, 1], zeros: zeros)
      #expect(balanced.p == 1 && balanced.correctedP == 1 && balanced.exactConditionalP == 1)
    }
  }

  @Test("take many differences")
  func large() {
    // Mirrored but for every tenth: W+ and W− from sums of whole numbers.
    let count = 100_000
    let sample = (1...count).map { Double($0 % 10 == 0 ? -$0 : $0) }
    let test = WilcoxonSignedRank(differences: sample)
    let negative = 10.0 * 10_000 * 10_001 / 2
    #expect(test.negativeSum == negative)
    #expect(test.positiveSum == Double(count) * Double(count + 1) / 2 - negative)
    let n = Double(count)
    let z = (test.positiveSum - n * (n + 1) / 4) / (n * (n + 1) * (2 * n + 1) / 24).squareRoot()
    #expect(near(test.z, z))
  }

  private func near(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-12 * max(1, b.magnitude)
  }
}
