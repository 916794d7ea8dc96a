/// Reads decimal numbers, the same doubles as `Double(String)` reads.
enum DecimalNumber {
  /// A number of digits, a sign, a point and an exponent; nil: it is none, or too large for a double.
  ///
  /// Up to 15 digits and 22 places behind the point are an integer and a power of ten that a double
  /// holds exactly, so that their quotient is rounded once (Clinger 1990, doi:10.1145/93542.93557).
  /// Anything else is left to the standard library.
  ///
  /// - Parameter point: what stands before the decimals.
  @inline(__always)
  static func read(_ text: UnsafeBufferPointer<UInt8>, point: UInt8) -> Double? {
    var at = 0
    var isNegative = false
    if at < text.count, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") {
      isNegative = text[at] == UInt8(ascii: "-")
      at += 1
    }
    guard text.count - at <= 16 else { return careful(text, point) }
    var digits: UInt64 = 0
    var count = 0
    var decimals = -1
    while at < text.count {
      let digit = text[at] &- 48
      if digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        count += 1
        if decimals >= 0 { decimals += 1 }
      } else if text[at] == point, decimals < 0 {
        decimals = 0
      } else {
        return careful(text, point)
      }
      at += 1
    }
    guard count > 0, count <= 15 else { return careful(text, point) }
    let whole = Double(digits)
    let value = decimals > 0 ? whole / powers[decimals] : whole
    return isNegative ? -value : value
  }

  @inline(never)
  private static func careful(_ text: UnsafeBufferPointer<UInt8>, _ point: UInt8) -> Double? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case point: plain.append(UInt8(ascii: "."))
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        plain.append(byte)
      default: return nil
      }
    }
    guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// A table in memory: a power is looked up for every number.
  private static let powers: InlineArray<16, Double> = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
