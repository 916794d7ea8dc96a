import Tables
import Testing

@Suite("Rows whose key cannot be read")
struct LostKeyTests {
  private static let studies = "study,subject,x_left,x_right\n"
  private static let change = "subject,session,x_left,x_right\n"
  private static let long = "subject,measure,side,value\n"
  private static let byStudy = TableOptions.Grouping.column("study")

  /// The table, the items that are left, and the lines that are rejected.
  static let cases: [(String, TableOptions.Grouping, String, [String], [Int])] = [
    (
      "of a study, within it", byStudy, studies + "A,1,1,2\nbroken\nA,2,1,2\nB,1,1,2\n", ["B"],
      [2, 3, 4]
    ),
    ("of a study, at its end", byStudy, studies + "A,1,1,2\nbroken\nB,1,1,2\n", ["B"], [2, 3]),
    (
      "of a study that it seems to begin", byStudy, studies + "A,1,1,2\nB,0,1\nB,1,1,2\nC,1,1,2\n",
      ["C"], [2, 3, 4]
    ),
    (
      "of a study, shifted by a separator", byStudy,
      studies + "A,1,1,2\nx,A,2,1,2\nA,3,1,2\nB,1,1,2\n", ["B"], [2, 3, 4]
    ),
    (
      "a quote", .subject, change + "A,1,1,2\nA,2,1,2\n\"A,3,1,2\nA,4,1,2\nB,1,1,2\nB,2,1,2\n",
      ["B"], [2, 3, 4, 5]
    ),
    (
      "a quote before another", .subject,
      change + "A,1,1,2\nA,2,1,2\n\"A,3,1,2\nB,1,1,2\nB,2,1,2\n", ["B"], [2, 3, 4]
    ),
    (
      "NUL", .subject, change + "A,1,1,2\nA,2,1,2\nA\0,3,1,2\nA,4,1,2\nB,1,1,2\nB,2,1,2\n", ["B"],
      [2, 3, 4, 5]
    ),
    ("no subject", .session, long + "A,x,l,1\n,x,l,2\nB,x,l,1\n", ["B"], [2, 3]),
    ("of trials", .session, long + "A,x,l,1\nA;x;l;2\nA,x,l,3\nB,x,l,1\n", ["B"], [2, 3, 4]),
    ("several", .session, long + "A,x,l,1\nq\nq\nA,x,l,3\nB,x,l,1\n", ["B"], [2, 3, 4, 5]),
    (
      "first, where only what is below may lack it", .session, long + "q\nA,x,l,1\nB,x,l,1\n",
      ["B"],
      [2, 3]
    ),
    (
      "far more than an item may have lost", .session,
      long + "A,x,l,1\n" + String(repeating: "q\n", count: 150) + "A,x,l,1\nB,x,l,1\n", ["B"],
      Array(2...153)
    ),
    (
      "of a wide table with a row an item", .session,
      change + "A,1,1,2\nbroken\nA,2,1,2\n\"A,3,1,2\n,4,1,2\nB,1,1,2\n", ["A", "A", "B"], [3, 5, 6]
    ),
  ]

  @Test("spoil the items they may belong to, and no other", arguments: cases)
  func spoil(
    _ name: String, _ grouping: TableOptions.Grouping, _ text: String, _ items: [String],
    _ lines: [Int]
  ) throws {
    for (piece, about) in [(1, 1), (7, 20), (1 << 16, 1), (1 << 16, 1 << 18)] {
      let table = try ReadTable(text, .with { $0.grouping = grouping }, piece: piece, about: about)
      #expect(table.items.map { $0.split(separator: "|")[0] } == items.map { $0[...] })
      #expect(table.rejected.map(\.line) == lines)
      #expect(table.ended == nil)
    }
  }

  @Test("A table all of whose rows have a cell too many is refused row by row")
  func otherShape() throws {
    let rows = (0..<100_000).map { "p\($0 / 2),\($0 % 2),1,2,\n" }.joined()
    let table = try ReadTable(Self.change + rows, .with { $0.grouping = .subject })
    #expect(table.ended == nil && table.items.isEmpty && table.rejected.count == 100_000)
  }

  @Test("Bytes of a key that are not UTF-8 are no key")
  func notUTF8() throws {
    let text = Self.long + "A,x,l,1\nA?,x,l,2\nA,x,l,3\nB,x,l,1\n"
    let bytes = text.utf8.map { $0 == UInt8(ascii: "?") ? 0xe4 : $0 }
    let table = try ReadTable(bytes)
    #expect(table.items == ["B||x  1.0/nan 1/0"])
    #expect(table.rejected.map(\.line) == [2, 3, 4])
  }

  @Test("Blanks around a key, within quotes or not, are no part of it")
  func blanks() throws {
    let text = Self.long + "A,x,l,1\n\" A\",x,l,2\n\"A \",x,r,3\n A ,x,r,4\n"
    #expect(try ReadTable(text).items == ["A||x  2.0/4.0 2/2"])
  }
}
