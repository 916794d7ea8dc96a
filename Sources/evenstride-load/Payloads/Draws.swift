import Glibc
import Statistics

/// The random numbers of one request: the same for the same seed and number of the stream.
struct Draws {
  private var stream: ResampleStream
  private var spare: Double?

  /// - Parameter number: every request has a stream of its own, so that it is the same whatever else
  ///   is asked for.
  init(seed: UInt64, stream number: Int) { stream = ResampleStream(seed: seed, resample: number) }

  /// Above 0 and below 1.
  mutating func uniform() -> Double { (Double(stream.next() >> 11) + 0.5) * 0x1p-53 }

  /// Normal (Box and Muller 1958, doi:10.1214/aoms/1177706645).
  mutating func normal(mean: Double = 0, sd: Double = 1) -> Double {
    if let z = spare {
      spare = nil
      return mean + sd * z
    }
    let radius = (-2 * log(uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spare = radius * sin(angle)
    return mean + sd * radius * cos(angle)
  }

  /// All equally likely.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + stream.index(below: range.count)
  }

  mutating func chance(_ probability: Double) -> Bool { uniform() < probability }
}
