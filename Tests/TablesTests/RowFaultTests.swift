import Tables
import Testing

@Suite("Faults of rows")
struct RowFaultTests {
  private static let wide = "subject,session,calf_left [kg],calf_right [kg]\n"
  private static let long = "subject,session,measure,side,trial,value,unit\n"

  /// What is rejected: "line:column" of each fault in its order, and part of the first reason.
  static let cases: [(String, String, [String], String)] = [
    ("text", wide + "a,1,x,2\nb,1,1,2\n", ["2:3"], "\"x\" is not a number"),
    ("two in a row", wide + "a,1,x,-2\nb,1,1,2\n", ["2:3", "2:4"], "\"x\" is not a number"),
    ("negative", wide + "a,1,-1,2\nb,1,1,2\n", ["2:3"], "is negative"),
    ("infinity", wide + "a,1,inf,2\nb,1,1,2\n", ["2:3"], "is not a number"),
    ("hexadecimal", wide + "a,1,0x10,2\nb,1,1,2\n", ["2:3"], "is not a number"),
    ("overflow", wide + "a,1,1e999,2\nb,1,1,2\n", ["2:3"], "is not a number"),
    ("1e70", wide + "a,1,1e70,2\nb,1,9.9e69,2\n", ["2:3"], "is 1e70 or more"),
    ("a cell too few", wide + "a,1,2\nb,1,1,2\n", ["2:0"], "has 3 columns, the header has 4"),
    ("a cell too many", wide + "a,1,2,3,\nb,1,1,2\n", ["2:0"], "has 5 columns, the header has 4"),
    ("no subject", wide + ",1,2,3\nb,1,1,2\n", ["2:1"], "is empty"),
    ("NUL", wide + "a,1,2\0,3\nb,1,1,2\n", ["2:3"], "has a zero byte (NUL)"),
    ("stray quote", wide + "a,1,2\"2,3\nb,1,1,2\n", ["2:3"], "a quote within a cell"),
    ("text behind a quote", wide + "a,1,\"2\"2,3\nb,1,1,2\n", ["2:3"], "text behind the closing"),
    ("open quote", wide + "a,1,\"2,3\nb,1,1,2\n", ["2:3"], "a quote opens here and never closes"),
    (
      "a second row of a session", wide + "a,1,1,2\na,1,3,4\nb,1,1,2\n", ["2:0", "3:2"],
      "belongs to the item of line 3"
    ),
    (
      "one wrong trial of many",
      long + "a,1,calf,left,1,x,kg\na,1,calf,right,1,2,kg\nb,1,calf,left,1,2,kg\n",
      ["2:6", "3:0"], "\"x\" is not"
    ),
    (
      "two units",
      long + "a,1,calf,left,1,1,kg\na,1,calf,right,1,2,N\nb,1,calf,left,1,2,N\n",
      ["2:0", "3:7"], "belongs to the item of line 3"
    ),
    (
      "a trial twice", long + "a,1,calf,left,1,1,kg\na,1,calf,left,1,2,kg\nb,1,calf,left,1,2,N\n",
      ["2:0", "3:5"], "belongs to"
    ),
    (
      "side", long + "a,1,calf,middle,1,1,kg\nb,1,calf,left,1,2,N\n", ["2:4"],
      "\"middle\" is no side"
    ),
    (
      "trial zero", long + "a,1,calf,left,0,1,kg\nb,1,calf,left,1,2,N\n", ["2:5"],
      "\"0\" is no trial number"
    ),
    (
      "two declared sides",
      "subject,measure,side,value,declared_side\na,x,l,1,left\na,x,r,1,right\nb,x,l,1,\n",
      ["2:0", "3:5"], "belongs to"
    ),
  ]

  @Test("name the place, and cost one item", arguments: cases)
  func place(_ name: String, _ text: String, _ places: [String], _ reason: String) throws {
    for piece in [1, 5, 1 << 16] {
      let table = try ReadTable(text, piece: piece)
      #expect(table.rejected.map { "\($0.line):\($0.column)" } == places)
      #expect(table.rejected.first?.reason.contains(reason) == true, "\(table.rejected)")
      #expect(table.items.count == 1)
      #expect(table.ended == nil)
    }
  }

  @Test("Bytes that are not UTF-8 are a fault of their row")
  func notUTF8() throws {
    let bytes = Array(Self.wide.utf8) + [0xe4] + Array(",1,2,3\nö,1,2,3\n".utf8)
    let table = try ReadTable(bytes)
    #expect(table.items == ["ö|1|calf kg 2.0/3.0 1/1"])
    #expect(table.rejected.map(\.name) == ["subject"])
    #expect(table.rejected[0].reason.contains("not UTF-8"))
  }

  @Test("Lines are counted through a broken row that has a line break before its fault")
  func linesOfBrokenRows() throws {
    let text = Self.wide + "\"a\nb\",1,\"x\"y,2\nc,1,z,3\n\"d\n\",1,4,5\n\"e\n\",1,q,5\n"
    for (piece, about) in [(1, 1), (1000, 1), (1000, 1 << 18)] {
      let table = try ReadTable(text, piece: piece, about: about)
      #expect(table.rejected.map { "\($0.line):\($0.column)" } == ["3:3", "4:3", "8:3"])
      #expect(table.items == ["d\n|1|calf kg 4.0/5.0 1/1"])
    }
  }

  @Test("The rejected row is told as it is in the file")
  func original() throws {
    let table = try ReadTable(Self.wide + "\"a\n b\" ,1,x,\"2\"\r\nc,1,\"2,3\nd,1,4,5\n")
    #expect(table.rows == ["\"a\n b\" ,1,x,\"2\"", "c,1,\"2,3"])
    #expect(table.items == ["d|1|calf kg 4.0/5.0 1/1"])
  }
}
