import Foundation
import Statistics
import Testing

@Suite("Riley's sample sizes")
struct RileySampleSizeTests {
  static func size(_ p: Int, _ r2: Double) -> RileySampleSize {
    RileySampleSize(predictors: p, rSquared: r2, mean: 1.9, standardDeviation: 0.6)
  }

  @Test("the paper's example: 25 predictors, R² 0.2, lung volume 1.9 ± 0.6 L")
  func published() {
    let size = Self.size(25, 0.2)
    #expect(size.forShrinkage == 918)
    #expect(size.forOptimism == 401)
    #expect(size.forResidualDeviation == 259)
    #expect(size.forAll == 918)
    let reached = size.reached(by: 918)
    #expect(reached.shrinkage >= 0.9 && size.reached(by: 917).shrinkage < 0.9)
    // The paper: the mean is then known within about 2 %.
    #expect(reached.meanMargin > 0.015 && reached.meanMargin < 0.025)
  }

  @Test(
    "the least numbers for small models",
    arguments: [
      (1, [17, 15, 13]), (2, [33, 29, 25]), (3, [49, 43, 37]), (4, [71, 57, 49]),
      (5, [112, 71, 61]),
    ] as [(Int, [Int])])
  func small(_ p: Int, _ wanted: [Int]) throws {
    for (r2, count) in zip([0.2, 0.3, 0.4], wanted) {
      let size = Self.size(p, r2)
      let least = max(try #require(size.forShrinkage), try #require(size.forOptimism))
      #expect(least == count, "p \(p), R² \(r2)")
      #expect(size.forResidualDeviation == 234 + p)
      #expect(size.forAll == 234 + p)
    }
  }

  @Test("every number is the least from which on its criterion holds")
  func least() throws {
    for p in [3, 6, 12] {
      for r2 in [0.3, 0.5, 0.95] {
        let size = Self.size(p, r2)
        let reached = ((p + 2)..<600).map { size.reached(by: $0) }
        func from(_ isMet: (RileySampleSize.Reached) -> Bool) -> Int {
          (reached.lastIndex { !isMet($0) } ?? -1) + 1 + p + 2
        }
        let wanted = [
          from { $0.shrinkage >= 0.9 }, from { $0.optimism <= 0.05 + 1e-12 },
          from { $0.meanMargin <= 0.1 },
        ]
        #expect(
          [size.forShrinkage, size.forOptimism, size.forMean] == wanted.map(Optional.some),
          "p \(p), R² \(r2)")
      }
    }
  }

  @Test("passes over the few rows at which R² is close to 1 by chance")
  func chance() {
    for (p, r2, shrinkage) in [(4, 0.34, 0.8), (4, 0.1, 0.7), (3, 0.23, 0.85)] {
      let size = RileySampleSize(
        predictors: p, rSquared: r2, mean: 1, standardDeviation: 1, shrinkage: shrinkage)
      let last = ((p + 2)..<500).last { size.reached(by: $0).shrinkage < shrinkage }
      #expect(size.forShrinkage == last.map { $0 + 1 })
      #expect(size.reached(by: p + 2).shrinkage >= shrinkage)
    }
  }

  @Test("reaches what the formulas say")
  func reached() {
    let reached = Self.size(3, 0.3).reached(by: 40)
    // R²app = 1 − 0.7·36/39.
    let apparent = 1 - 0.7 * 36 / 39
    #expect((reached.shrinkage - (1 + 1 / (40 * log(1 - apparent)))).magnitude < 1e-12)
    #expect((reached.optimism - (apparent - 0.3)).magnitude < 1e-12)
    #expect((reached.residualMargin - (36 / 21.33588).squareRoot() + 1).magnitude < 1e-5)
    let t = StudentT.upperQuantile(0.025, df: 36)
    #expect(
      (reached.meanMargin - t * 0.6 * (0.7 / 40).squareRoot() / 1.9).magnitude < 1e-12)
  }

  @Test("what has no number says so")
  func undefined() {
    #expect(Self.size(5, 0).forShrinkage == nil)
    #expect(Self.size(2, 0).forShrinkage == 4)
    #expect(Self.size(0, 0.2).forOptimism == 2)
    for bad in [-0.1, 1, .nan, .infinity] {
      let size = Self.size(5, bad)
      #expect(size.forShrinkage == nil && size.forOptimism == nil && size.forAll == nil)
      #expect(size.reached(by: 100).shrinkage.isNaN)
    }
    #expect(Self.size(-1, 0.2).forOptimism == nil)
    #expect(Self.size(.max, 0.2).forOptimism == nil)
    #expect(Self.size(3, 0.2).reached(by: 4).optimism.isNaN)
    #expect(Self.size(3, 0.2).reached(by: .min).optimism.isNaN)
    let zero = RileySampleSize(predictors: 3, rSquared: 0.2, mean: 0, standardDeviation: 1)
    #expect(zero.forMean == nil && zero.forAll == nil && zero.forOptimism == 49)
    let negative = RileySampleSize(predictors: 3, rSquared: 0.2, mean: -1.9, standardDeviation: 0.6)
    #expect(negative.forMean == Self.size(3, 0.2).forMean)
    let strict = RileySampleSize(
      predictors: 3, rSquared: 0.2, mean: 1, standardDeviation: 1, shrinkage: 1, optimism: 0,
      margin: 0)
    #expect(strict.forShrinkage == nil && strict.forOptimism == nil)
    #expect(strict.forResidualDeviation == nil && strict.forMean == nil)
  }
}
