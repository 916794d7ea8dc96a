/// Finds a field at the top of an encoded message without decoding the rest.
enum MessageFields {
  /// Where the last field with this number stands that holds bytes; nil: there is none, or the
  /// bytes are no message.
  ///
  /// A key is the varint `number << 3 | wire type`; of wire type 0 a varint follows, of 1 and 5
  /// eight or four bytes, of 2 a length and so many bytes.
  static func find(_ number: UInt64, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    var at = 0
    var found: Range<Int>?
    while at < bytes.count {
      guard let key = varint(bytes, &at) else { return nil }
      let start: Int
      switch key & 7 {
      case 0:
        guard varint(bytes, &at) != nil else { return nil }
        continue
      case 1: (start, at) = (at, at + 8)
      case 5: (start, at) = (at, at + 4)
      case 2:
        guard let length = varint(bytes, &at), length <= UInt64(bytes.count - at) else {
          return nil
        }
        (start, at) = (at, at + Int(length))
      default: return nil
      }
      guard at <= bytes.count else { return nil }
      if key == number << 3 | 2 { found = start..<at }
    }
    return found.map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
  }

  private static func varint(_ bytes: UnsafeRawBufferPointer, _ at: inout Int) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard at < bytes.count else { return nil }
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
