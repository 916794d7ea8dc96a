/// Where a cell's text stands in a table's bytes, blanks and quotes around it left out.
struct CellPlace {
  var start: Int32
  var end: Int32
  /// Line breaks between the beginning of the row and the cell.
  var line: Int32
  /// It holds doubled quotes, each of which stands for one.
  var isEscaped: Bool
}

extension CellPlace {
  @inline(__always)
  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }

  /// Appends the text, doubled quotes as one.
  func append(_ base: UnsafePointer<UInt8>, to text: inout [UInt8]) {
    let bytes = UnsafeBufferPointer(start: base + Int(start), count: range.count)
    guard isEscaped else { return text.append(contentsOf: bytes) }
    var isSecond = false
    for byte in bytes {
      // The second of two quotes is left out.
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if isSecond || byte != UInt8(ascii: "\"") { text.append(byte) }
    }
  }
}
