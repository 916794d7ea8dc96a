/// Cells written as bytes: batches write millions.
extension [UInt8] {
  mutating func append(number value: Int) { append(contentsOf: String(value).utf8) }

  /// A number with every digit; nothing when undefined.
  @inline(__always)
  mutating func append(exact value: Double) {
    if value.isNaN { return }
    if value.isInfinite {
      append(contentsOf: (value > 0 ? "Inf" : "-Inf").utf8)
    } else {
      var text = value.description
      text.withUTF8 { append(contentsOf: $0) }
    }
  }

  /// A text, in quotes where it needs them.
  mutating func append(cell text: some Collection<UInt8>, separator: UInt8 = UInt8(ascii: ",")) {
    let needsQuotes = text.contains {
      $0 == separator || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return append(contentsOf: text) }
    append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }

  mutating func append(cell text: String) { append(cell: text.utf8) }
}
