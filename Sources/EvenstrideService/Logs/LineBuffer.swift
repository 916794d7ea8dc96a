/// Bytes of lines to come, in memory that is used again and again.
///
/// Whoever holds it guards it, sees that there is room, and frees it.
struct LineBuffer {
  private let base: UnsafeMutablePointer<UInt8>
  let capacity: Int
  private(set) var count = 0

  /// 10^0 to 10^19, the largest power that a number of 64 bits holds.
  private static let powers = (0..<20).map { exponent in
    (0..<exponent).reduce(UInt(1)) { power, _ in power * 10 }
  }

  init(capacity: Int) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  mutating func clear() { count = 0 }

  func deallocate() { base.deallocate() }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func put(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      (base + count).update(from: start, count: $0.count)
    }
    count += bytes.count
  }

  mutating func put(bytes: UnsafeRawBufferPointer) {
    UnsafeMutableRawPointer(base + count).copyMemory(
      from: bytes.baseAddress!, byteCount: bytes.count)
    count += bytes.count
  }

  mutating func put(byte: UInt8) {
    base[count] = byte
    count += 1
  }

  mutating func put(plain text: String) {
    var text = text
    text.withUTF8 {
      guard let start = $0.baseAddress else { return }
      (base + count).update(from: start, count: $0.count)
      count += $0.count
    }
  }

  mutating func put(_ number: Int) {
    if number < 0 { put(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits = 1
    while digits < 20, rest >= Self.powers[digits] { digits += 1 }
    var at = count + digits
    count = at
    repeat {
      at -= 1
      base[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// A number of known width, with leading zeros.
  mutating func put(_ number: Int, digits: Int) {
    var rest = number
    for at in stride(from: count + digits - 1, through: count, by: -1) {
      base[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Untrusted text as the inside of a JSON string: everything but printable ASCII is escaped, so
  /// that it can neither end the string or the line nor steer a terminal.
  ///
  /// Takes up to six bytes for each of the text's.
  ///
  /// - Parameter most: bytes of the text that are used; the rest is left out, by whole characters.
  mutating func put(untrusted text: String, most: Int) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      guard bytes.count <= most, Self.arePlain(UnsafeRawBufferPointer(bytes)) else { return false }
      if let start = bytes.baseAddress { (base + count).update(from: start, count: bytes.count) }
      return true
    }
    if isPlain {
      count += text.utf8.count
      return
    }
    var left = most
    for scalar in text.unicodeScalars {
      left -= UTF8.width(scalar)
      if left < 0 { break }
      put(escaped: scalar)
    }
  }

  /// Whether all bytes are plain, eight at a time; may say no of some that are, which only takes longer.
  private static func arePlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    /// The top bit of each byte that is zero.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
    var at = 0
    while at + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let control = (word &- ones &* 0x20) & ~word & tops
      let quoted = zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x5c)
      let deleted = zeros(word ^ ones &* 0x7f)
      if (word & tops) | control | quoted | deleted != 0 { return false }
      at += 8
    }
    return bytes[at...].allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7e).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func put(escaped scalar: Unicode.Scalar) {
    if scalar == "\"" || scalar == "\\" {
      put(byte: UInt8(ascii: "\\"))
      put(byte: UInt8(scalar.value))
    } else if scalar.isASCII, Self.isPlain(UInt8(scalar.value)) {
      put(byte: UInt8(scalar.value))
    } else {
      for unit in UTF16.encode(scalar)! {
        put("\\u")
        for shift in stride(from: 12, through: 0, by: -4) {
          let digit = UInt8(unit >> UInt16(shift) & 15)
          put(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
      }
    }
  }
}
