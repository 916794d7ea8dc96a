import Statistics
import Testing

@Suite("The Hodges–Lehmann estimate")
struct HodgesLehmannTests {
  @Test("is the median of the listed Walsh averages", arguments: [1, 2, 3, 6, 17, 40, 199])
  func naive(_ count: Int) {
    for (seed, limit) in [(3, 7), (4, 1000)] as [(UInt64, UInt64)] {
      let sample = tiedSample(count, seed: seed, below: limit).map { $0 / 8 - Double(limit) / 20 }
      var walsh: [Double] = []
      for i in 0..<count { for j in i..<count { walsh.append(sample[i] / 2 + sample[j] / 2) } }
      walsh.sort()
      let result = HodgesLehmann(differences: sample, level: 0.9)
      #expect(result.estimate == Descriptive.median(walsh))
      let rank = Int(max(1, SignedRank.quantile(0.05, count: count)))
      if count == 1 {
        #expect(result.interval.lower.isNaN && result.achievedLevel == 0)
      } else {
        #expect(result.interval.lower == walsh[rank - 1])
        #expect(result.interval.upper == walsh[walsh.count - rank])
      }
    }
  }

  @Test("says how little a few differences are worth")
  func few() {
    // R warns here: "requested conf.level not achievable".
    let result = HodgesLehmann(differences: [1, 2.5, -4, 7.25])
    #expect(result.estimate == 1.6875)
    #expect(result.interval == Interval(lower: -4, upper: 7.25))
    #expect(result.achievedLevel == 1 - 2.0 / 16)
    let nine = HodgesLehmann(differences: SignedRankTests.depression)
    #expect(nine.achievedLevel >= 0.95 && nine.achievedLevel < 0.97)
  }

  @Test("goes over to the normal approximation without a jump")
  func approximation() {
    let sample = tiedSample(201, seed: 9, below: 100_000).map { $0 / 1000 }
    let exact = HodgesLehmann(differences: Array(sample.dropLast()))
    let approximate = HodgesLehmann(differences: sample)
    #expect((exact.interval.lower - approximate.interval.lower).magnitude < 0.5)
    #expect((exact.interval.upper - approximate.interval.upper).magnitude < 0.5)
    #expect(approximate.achievedLevel >= 0.95 && approximate.achievedLevel < 0.951)
  }

  @Test("survives the ends of the range of doubles, zeros and ties")
  func extremes() {
    let huge = HodgesLehmann(differences: [1.7e308, 1.7e308, 1.6e308])
    #expect((huge.estimate / 1.675e308 - 1).magnitude < 1e-15)
    let opposite = HodgesLehmann(differences: [-1.7e308, 1.7e308])
    #expect(opposite.estimate == 0 && opposite.estimate.sign == .plus)
    let zeros = HodgesLehmann(differences: [Double](repeating: 0, count: 12))
    #expect(zeros.estimate == 0 && zeros.interval == Interval(lower: 0, upper: 0))
    #expect(zeros.interval.lower.sign == .plus)
    let negative = HodgesLehmann(differences: [-3, -1, -2])
    #expect(negative.estimate == -2)
    for bad in [[], [.nan], [1, .infinity]] as [[Double]] {
      let result = HodgesLehmann(differences: bad)
      #expect(result.estimate.isNaN && result.interval.lower.isNaN && result.achievedLevel.isNaN)
    }
    for level in [0, 1, -1, .nan] {
      let result = HodgesLehmann(differences: [1, 2, 3], level: level)
      #expect(result.estimate == 2 && result.interval.upper.isNaN)
    }
  }

  @Test("takes many differences without listing their averages")
  func large() {
    // 0…29 999: the averages are symmetric about the middle.
    let result = HodgesLehmann(differences: (0..<30_000).map { Double($0) })
    #expect(result.estimate == 14_999.5)
    // Their middle order statistics are half a unit apart and symmetric.
    #expect(result.interval.lower + result.interval.upper == 29_999)
    #expect((result.interval.upper - result.interval.lower) / 2 > 90)
    #expect((result.interval.upper - result.interval.lower) / 2 < 110)
  }
}
