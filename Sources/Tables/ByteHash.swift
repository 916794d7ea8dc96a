/// A hash of bytes, the same in every run: what a job rejects must not change when it is run again.
///
/// Words of 8 bytes are folded in by the high and the low half of a product, as wyhash does.
enum ByteHash {
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: Int = 0) -> UInt64 {
    var hash = folded(UInt64(truncatingIfNeeded: seed) << 32 ^ UInt64(bytes.count))
    var at = 0
    while at + 8 <= bytes.count {
      hash = folded(hash ^ word(bytes, at))
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    return folded(folded(hash ^ rest) ^ 0xe703_7ed1_a0b4_28db)
  }

  static func of(_ bytes: [UInt8], seed: Int) -> UInt64 {
    bytes.withUnsafeBufferPointer { of($0, seed: seed) }
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self)
  }

  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }
}
