import Testing

@testable import Tables

@Suite("Chunks of a stream")
struct StreamTests {
  private static let head = "subject,session,measure,side,value\n"

  private static var text: String {
    head
      + (0..<300).map { person in
        (0..<(person % 4 + 1)).map { "p\(person),1,m\($0),left,\(person)\n" }.joined()
      }.joined()
  }

  @Test(
    "hold whole items, the file's bytes and the right lines", arguments: [1, 50, 1000, 1 << 20])
  func chunks(_ about: Int) throws {
    let whole = try ReadTable(Self.text)
    for piece in [1, 13, 4096] {
      let table = try ReadTable(Self.text, piece: piece, about: about)
      #expect(table.items == whole.items && table.rejected == [])
      let bytes = table.chunks.flatMap(\.bytes)
      #expect(bytes == Array(Self.text.utf8.dropFirst(Self.head.utf8.count)))
      var (place, line) = (UInt64(Self.head.utf8.count), 2)
      for chunk in table.chunks {
        #expect(chunk.place == place..<place + UInt64(chunk.bytes.count))
        #expect(chunk.lines == line..<line + chunk.bytes.count { $0 == 10 })
        (place, line) = (chunk.place.upperBound, chunk.lines.upperBound)
      }
      if about == 1 { #expect(table.chunks.count == 300) }
    }
  }

  @Test("One open quote costs one row of a long file, whether a quote follows far below or none")
  func openQuote() throws {
    let rows = (0..<60_000).map { "p\($0),1,m,left,1234567\n" }
    for last in ["", "\"q\",1,m,left,5\n"] {
      var text = rows
      text[3] = "p3,1,\"m,left,1\n"
      let table = try ReadTable(Self.head + text.joined() + last)
      #expect(table.rejected.map { "\($0.line):\($0.column)" } == ["5:3"])
      #expect(table.items.count == 59_999 + (last.isEmpty ? 0 : 1))
      #expect(table.ended == nil)
    }
  }

  @Test("What an open quote costs to read is bounded, however long the file goes on")
  func openQuoteOfALongFile() throws {
    let rows = Array("a,1,m,left,1\nb,1,m,left,1\n".utf8)
    let start = Array((Self.head + "q,1,\"m,left,1\n").utf8)
    var given = 0
    var stream = try TableStream(TableOptions()) { room in
      if given > 64 << 20 { return 0 }
      for index in room.indices {
        let at = given + index
        room[index] = at < start.count ? start[at] : rows[(at - start.count) % rows.count]
      }
      given += room.count
      return room.count
    }
    let chunk = try #require(try stream.next(about: 1))
    #expect(chunk.lines == 2..<3)
    #expect(given <= 4 * TableLimits.rowBytes)
  }

  @Test("A row beyond the limit ends the reading after everything above it")
  func longRow() throws {
    for end in ["", "\nb,1,m,left,1\n"] {
      let long = String(repeating: "x", count: TableLimits.rowBytes + 1)
      let table = try ReadTable(Self.head + "a,1,m,left,1\n" + long + end)
      #expect(table.items == ["a|1|m  1.0/nan 1/0"])
      #expect(table.ended?.line == 3)
      #expect(table.ended?.reason.contains("longer than 1 MiB") == true)
    }
    let longest = String(repeating: " ", count: TableLimits.rowBytes - 12) + "a,1,m,left,1"
    #expect(try ReadTable(Self.head + longest).items.count == 1)
  }

  @Test("An item beyond the limit ends the reading after everything above it")
  func longItem() throws {
    let rows = (0..<60_000).map { "a,1,m\($0),left,1234567\n" }.joined()
    let table = try ReadTable(Self.head + "b,1,m,left,1\n" + rows)
    #expect(table.items.count == 1)
    #expect(table.ended?.line == 3)
    #expect(table.ended?.reason.contains("rows of one person have more than 1 MiB") == true)
  }

  @Test("A number is the one that the standard library reads")
  func numbers() {
    var draws = SystemRandomNumberGenerator()
    let odd = [
      "1.", ".5", "+.5", "-", "+", "", ".", "1e5", "1E-5", "1e", "e5", "1.5.2", "--1", "1-2",
      "0.1", "0.30000000000000004", "123456789012345", "1234567890123456", "9007199254740993",
      "0.000000000000001", "-0", "1e400", "4.9e-324", "2.2250738585072011e-308", "00000000000001.5",
      "999999999999999.", ".999999999999999", "1,5", " 1", "1 ", "١", "inf", "nan", "0x1p3",
    ]
    let random = (0..<20_000).map { _ in
      let digits = UInt64.random(in: 0..<1_000_000_000_000_000_000, using: &draws)
      let text = String(
        digits % [1000, 1_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, .max]
          .randomElement()!)
      let point = Int.random(in: 0...text.count)
      return String(text.prefix(point) + "." + text.dropFirst(point))
    }
    for text in odd + random {
      let isPlain = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
      let expected = isPlain ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
      var copy = text
      let got = copy.withUTF8 { DecimalNumber.read($0, point: UInt8(ascii: ".")) }
      #expect(got?.bitPattern == expected?.bitPattern, "\(text)")
    }
  }

  @Test("Keys are remembered up to the limit, and compared beyond it")
  func seenKeys() {
    var seen = SeenKeys(limit: 10_000)
    let hash = { (number: Int) in UInt64(number) &* 0x9e37_79b9_7f4a_7c15 }
    for number in 0..<20_000 {
      let isKnown = seen.insert(hash(number))
      #expect(!isKnown)
    }
    #expect(seen.count == 10_000)
    for number in 0..<20_000 {
      let isKnown = seen.insert(hash(number))
      #expect(isKnown == (number < 10_000))
    }
  }
}
