/// Reads an input from its front; behind its end everything is 0 and empty.
struct InputBytes {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: UnsafeRawBufferPointer) { rest = ArraySlice(bytes) }

  var isEmpty: Bool { rest.isEmpty }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// Two bytes, most significant first.
  mutating func number() -> Int { Int(byte()) << 8 | Int(byte()) }

  mutating func take(_ count: Int) -> [UInt8] {
    let taken = Array(rest.prefix(count))
    rest = rest.dropFirst(count)
    return taken
  }

  /// Bytes with their count before them.
  mutating func counted() -> [UInt8] { take(number()) }

  /// What stands before the next line end, which is dropped; everything when there is none.
  mutating func line() -> [UInt8] {
    let line = Array(rest.prefix { $0 != UInt8(ascii: "\n") })
    rest = rest.dropFirst(line.count + 1)
    return line
  }

  mutating func remainder() -> [UInt8] { take(rest.count) }
}
