/// Some whole lines of an input.
struct LinePiece: Sendable {
  let bytes: [UInt8]
  /// Number of its first line, from 1.
  let firstLine: Int
  /// Where the next piece begins.
  let place: UInt64
  let nextLine: Int
  /// The piece is one line that is longer than any request may be; its beginning is here.
  var isTooLong = false
}

/// Cuts an input into pieces of whole lines.
struct LineCutter {
  /// Bytes of a usual piece: enough that a call is worth its cost, few enough that progress is steady.
  static let pieceBytes = 256 << 10
  /// A longer line is no request of one item; what it says takes thirty times its bytes while it is read.
  static let longestLine = 4 << 20

  private let read: (UnsafeMutableRawBufferPointer) throws -> Int
  private var rest: [UInt8] = []
  private var place: UInt64 = 0
  private var line = 1
  private var hasEnded = false
  /// Bytes of `rest` that are known to have no line end.
  private var scanned = 0

  init(read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) { self.read = read }

  /// What is read next begins here.
  mutating func resume(at place: UInt64, line: Int) {
    (rest, self.place, self.line, hasEnded, scanned) = ([], place, line, false, 0)
  }

  /// The next piece; nil at the end.
  mutating func next() throws -> LinePiece? {
    while true {
      if rest.count >= Self.pieceBytes || hasEnded {
        if let end = rest[scanned...].lastIndex(of: UInt8(ascii: "\n")) { return take(end + 1) }
        scanned = rest.count
        if hasEnded { return rest.isEmpty ? nil : take(rest.count) }
        if rest.count > Self.longestLine { return try skipLine() }
      }
      try fill()
    }
  }

  private mutating func take(_ count: Int) -> LinePiece {
    let bytes = Array(rest[..<count])
    rest.removeFirst(count)
    scanned = rest.count
    let lines = bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let first = line
    place += UInt64(count)
    line += lines
    return LinePiece(bytes: bytes, firstLine: first, place: place, nextLine: line)
  }

  /// Passes over the rest of a line that is too long.
  private mutating func skipLine() throws -> LinePiece? {
    var start = rest.prefix(1 << 10)
    // No half of a character.
    while let last = start.last, last & 0xc0 == 0x80 { start.removeLast() }
    if let last = start.last, last >= 0xc0 { start.removeLast() }
    let first = line
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        place += UInt64(end + 1)
        rest.removeFirst(end + 1)
        scanned = 0
        break
      }
      place += UInt64(rest.count)
      (rest, scanned) = ([], 0)
      if hasEnded { break }
      try fill()
    }
    line += 1
    return LinePiece(
      bytes: Array(start), firstLine: first, place: place, nextLine: line, isTooLong: true)
  }

  private mutating func fill() throws {
    let old = rest.count
    rest.append(contentsOf: repeatElement(0, count: Self.pieceBytes))
    let count = try rest.withUnsafeMutableBytes {
      try read(UnsafeMutableRawBufferPointer(rebasing: $0[old...]))
    }
    rest.removeLast(Self.pieceBytes - count)
    if count == 0 { hasEnded = true }
  }
}
