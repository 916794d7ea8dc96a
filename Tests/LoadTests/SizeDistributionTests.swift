import ArgumentParser
import Foundation
import Testing

@testable import evenstride_load

/// Tolerances are four standard errors of what is estimated from so many samples.
@Suite("Size distributions") struct SizeDistributionTests {
  private static let samples = 10_000

  private func sample(
    _ text: String, within bounds: ClosedRange<Int> = 1...100_000
  ) throws -> [Double] {
    let distribution = try SizeDistribution(text)
    var draws = Draws(seed: 3, stream: 0)
    return (0..<Self.samples).map { _ in Double(distribution.sample(&draws, within: bounds)) }
  }

  @Test func aConstantIsWhatItSays() throws {
    #expect(Set(try sample("6")) == [6])
  }

  @Test func aUniformSizeTakesEveryValueWithTheMeanOfItsEnds() throws {
    let sizes = try sample("uniform:1:12")
    #expect(Set(sizes) == Set((1...12).map(Double.init)))
    let error = ((144.0 - 1) / 12 / Double(Self.samples)).squareRoot()
    #expect(abs(sizes.reduce(0, +) / Double(Self.samples) - 6.5) < 4 * error)
  }

  @Test("Half of the log-normal sizes lie below the median, and the logarithm spreads as asked")
  func logNormal() throws {
    let sizes = try sample("lognormal:3000:0.5")
    let below = Double(sizes.count { $0 < 3_000 }) / Double(Self.samples)
    #expect(abs(below - 0.5) < 4 * 0.5 / Double(Self.samples).squareRoot())
    let logs = sizes.map { Foundation.log($0 / 3_000) }
    let sd = (logs.map { $0 * $0 }.reduce(0, +) / Double(Self.samples)).squareRoot()
    #expect(abs(sd - 0.5) < 4 * 0.5 / (2 * Double(Self.samples)).squareRoot())
  }

  @Test func aLogNormalSizeStaysWithinTheBoundsOfItsKind() throws {
    let sizes = try sample("lognormal:30:2", within: 10...100)
    #expect(sizes.min() == 10 && sizes.max() == 100)
  }

  @Test func aChoiceTakesEachAsOftenAsItIsNamed() throws {
    let sizes = try sample("choice:1:4096:4096")
    #expect(Set(sizes) == [1, 4_096])
    let share = Double(sizes.count { $0 == 4_096 }) / Double(Self.samples)
    #expect(abs(share - 2.0 / 3) < 4 * (2.0 / 9 / Double(Self.samples)).squareRoot())
  }

  @Test(
    arguments: [
      "", "x", "6.5", "-", "6:7", "uniform", "uniform:1", "uniform:12:1", "uniform:1:2:3",
      "uniform:a:b", "choice", "choice:", "choice:1:x", "lognormal:30", "Uniform:1:2",
    ])
  func whatIsNoDistributionIsToldWhatOneLooksLike(_ text: String) {
    #expect {
      try SizeDistribution(text)
    } throws: {
      ($0 as? ValidationError)?.message
        == "\"\(text)\" is no size; write 6, uniform:1:12 (lowest, highest), lognormal:30:0.5 "
        + "(median, standard deviation of the logarithm), choice:1:12:4096"
    }
  }

  @Test(
    arguments: [
      "lognormal:0:1", "lognormal:30:0", "lognormal:30:3.1", "lognormal:nan:1", "lognormal:inf:1",
      "lognormal:x:1", "lognormal:30:nan",
    ])
  func aLogNormalWithoutMedianOrSpreadIsRefused(_ text: String) {
    #expect {
      try SizeDistribution(text)
    } throws: {
      ($0 as? ValidationError)?.message
        == "\"\(text)\": a median above 0 and a standard deviation above 0, at most 3, were expected"
    }
  }
}
