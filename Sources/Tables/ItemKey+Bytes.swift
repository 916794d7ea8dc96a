import Glibc

/// What a key asks of bytes.
extension ItemKey {
  /// How many bytes of a row are this one.
  static func count(
    _ byte: UInt8, _ base: UnsafePointer<UInt8>, _ row: RowFinder.Row
  ) -> Int {
    var count = 0
    for at in row.start..<row.end where base[at] == byte { count += 1 }
    return count
  }

  /// A cell without the blanks around it.
  @inline(__always)
  static func trimmed(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, base[start] == UInt8(ascii: " ") { start += 1 }
    return start..<RowCutter.trimmed(base, start, range.upperBound)
  }

  /// Whether bytes are UTF-8 without NUL.
  static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.allSatisfy({ $0 > 0 && $0 < 0x80 }) { return true }
    return !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
  }

  static func isEqual(
    _ a: UnsafePointer<UInt8>?, _ b: UnsafePointer<UInt8>?, _ count: Int
  ) -> Bool {
    guard count > 0, let a, let b else { return count == 0 }
    return memcmp(a, b, count) == 0
  }
}
