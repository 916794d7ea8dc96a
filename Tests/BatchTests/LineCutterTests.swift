import Testing

@testable import evenstride

@Suite("Lines in pieces")
struct LineCutterTests {
  /// Gives the bytes at most `step` at a time.
  private func pieces(_ bytes: [UInt8], step: Int) throws -> [LinePiece] {
    var at = 0
    var cutter = LineCutter { room in
      let count = min(step, room.count, bytes.count - at)
      room.copyBytes(from: bytes[at..<at + count])
      at += count
      return count
    }
    var all: [LinePiece] = []
    while let piece = try cutter.next() { all.append(piece) }
    return all
  }

  @Test("All bytes come once, in whole lines with their numbers", arguments: [1_000, 1 << 20])
  func whole(step: Int) throws {
    let lines = (0..<20_000).map { "line \($0) " + String(repeating: "x", count: $0 % 90) }
    for end in ["", "\n"] {
      let bytes = Array((lines.joined(separator: "\n") + end).utf8)
      let found = try pieces(bytes, step: step)
      #expect(found.count > 3)
      #expect(found.flatMap(\.bytes) == bytes)
      var (place, line) = (UInt64(0), 1)
      for piece in found {
        #expect(piece.firstLine == line)
        #expect(String(decoding: piece.bytes, as: UTF8.self).hasPrefix("line \(line - 1) "))
        place += UInt64(piece.bytes.count)
        line += piece.bytes.count { $0 == 0x0a }
        #expect(piece.place == place && piece.nextLine == line)
      }
    }
  }

  @Test("A line that is too long is one piece, told so, and the lines behind it are whole")
  func tooLong() throws {
    let long = [UInt8](repeating: 0x7a, count: LineCutter.longestLine + 300_000)
    let bytes = Array("a\n".utf8) + long + Array("\nb\nc".utf8)
    let found = try pieces(bytes, step: 1 << 20)
    let tooLong = found.filter(\.isTooLong)
    #expect(tooLong.count == 1 && tooLong[0].firstLine == 2 && tooLong[0].nextLine == 3)
    #expect(tooLong[0].bytes.count <= 1 << 10)
    let others = found.filter { !$0.isTooLong }
    #expect(others.flatMap(\.bytes) == Array("a\nb\nc".utf8))
    #expect(others[1].firstLine == 3 && others[1].place == UInt64(long.count + 5))
  }

  @Test("An empty input has no piece")
  func empty() throws {
    #expect(try pieces([], step: 10).isEmpty)
  }
}
