import Foundation
import Statistics
import Testing

@testable import evenstride_load

@Suite("Intervals of ratios")
struct RatioSampleTests {
  /// A second's ten calls are lognormal about a level of that second, itself lognormal with a
  /// correlation between neighbours; both runs alike, so that the true ratio is 1.
  ///
  /// 400 pairs: the share that holds 1 has a standard error of 1.1 % about 95 %. The bounds are three
  /// of them about it, and a little more above; correlated seconds are known to be held less often.
  @Test(
    "They hold the true ratio as often as they say",
    arguments: [
      (0.0, 12, 0.917...0.99), (0.5, 24, 0.80...0.96),
    ])
  func coverage(_ correlation: Double, _ seconds: Int, _ expected: ClosedRange<Double>) {
    let pairs = 400
    var random = Normals(seed: 11)
    let blocks = CircularBlocks(count: seconds)
    var held = [0, 0]
    for pair in 0..<pairs {
      let tables = (
        Self.table(seconds, correlation, &random), Self.table(seconds, correlation, &random)
      )
      let sample = RatioSample(tables, (blocks, blocks), resamples: 200, seed: UInt64(pair))
      // The median and the mean.
      for (place, figure) in [0, 4].enumerated() where sample.interval(figure).contains(1) {
        held[place] += 1
      }
    }
    for count in held { #expect(expected.contains(Double(count) / Double(pairs)), "\(held)") }
  }

  private static func table(
    _ seconds: Int, _ correlation: Double, _ random: inout Normals
  ) -> SecondsTable {
    let independent = (1 - correlation * correlation).squareRoot()
    var level = random.next()
    var lines: [[SecondsTable.Class]] = []
    for _ in 0..<seconds {
      level = correlation * level + independent * random.next()
      var line: [SecondsTable.Class] = []
      for _ in 0..<10 {
        let exponent: Double = 0.3 * level + 0.2 * random.next()
        line.append((UInt64(1e6 * exp(exponent)), 1))
      }
      lines.append(line)
    }
    return SecondsTable(
      seconds: lines, whole: Array(lines.joined()),
      answered: Array(repeating: 10, count: seconds), restAnswered: 0, length: Double(seconds))
  }

  /// Box & Muller 1958.
  private struct Normals {
    private var stream: ResampleStream

    init(seed: UInt64) { stream = ResampleStream(seed: seed, resample: 0) }

    mutating func next() -> Double {
      let u = Double.random(in: 1e-300..<1, using: &stream)
      let v = Double.random(in: 0..<1, using: &stream)
      return (-2 * log(u)).squareRoot() * cos(2 * Double.pi * v)
    }
  }
}
