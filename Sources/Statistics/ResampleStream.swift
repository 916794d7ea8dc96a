/// The random numbers of one bootstrap resample.
///
/// SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195), started at a hash of the
/// seed and of the resample's number: every resample has a stream of its own, so the answer does
/// not depend on which thread computes which resample, or in which order.
package struct ResampleStream: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// - Parameters:
  ///   - seed: of the whole bootstrap; every value, 0 included, is a seed.
  ///   - resample: the number of the resample, from 0.
  package init(seed: UInt64, resample: Int) {
    state = Self.mixed(Self.mixed(seed) &+ UInt64(truncatingIfNeeded: resample) &* Self.step)
  }

  package mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A number from 0 to `count` − 1, all equally likely (Lemire 2019, doi:10.1145/3230636).
  ///
  /// - Parameter count: 1 to 2³¹.
  package mutating func index(below count: Int) -> Int {
    let bound = UInt64(count)
    while true {
      // 32 random bits times the bound: the upper half is the number, the lower half tells the
      // few draws that would make some numbers likelier.
      let product = (next() >> 32) &* bound
      let low = product & 0xFFFF_FFFF
      if low >= bound || low >= (0x1_0000_0000 - bound) % bound {
        return Int(product >> 32)
      }
    }
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
