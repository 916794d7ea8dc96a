import Tables
import Testing

@Suite("Spellings of one table")
struct SpellingTests {
  static let plain = """
    subject,session,calf_left [kg],calf_right [kg]
    a,1,10,12.5
    b,1,NA,13

    """
  static let items = ["a|1|calf kg 10.0/12.5 1/1", "b|1|calf kg nan/13.0 0/1"]

  static let spellings: [(String, String)] = [
    ("as it is", plain),
    ("CRLF", plain.replacing("\n", with: "\r\n")),
    ("byte order mark", "\u{feff}" + plain),
    ("semicolons", plain.replacing(",", with: ";")),
    ("tabs", plain.replacing(",", with: "\t")),
    ("no last line end", String(plain.dropLast())),
    ("no last line end, CR", String(plain.dropLast()) + "\r"),
    ("empty lines", "\n \n" + plain.replacing("\n", with: "\n\n  \n\r\n")),
    ("blanks around cells", plain.replacing(",", with: "  ,  ")),
    ("quotes", plain.replacing("a", with: "\"a\"").replacing("c\"a\"lf", with: "calf")),
    ("quoted numbers", plain.replacing("12.5", with: " \"12.5\" ")),
    ("a quoted empty row", plain + "\"\"\n"),
    ("rows of separators", "," + "\n" + plain + ",,,\n \r, ,\"\",\r\n,,,,,\n"),
    (
      "blanks within quotes",
      plain.replacing("12.5", with: "\" 12.5 \"").replacing("b,", with: "\" b \",")
    ),
    ("other numbers", plain.replacing("10", with: "+1.0e1").replacing("12.5", with: "012.50")),
    ("another missing value", plain.replacing("NA", with: ".")),
    ("a missing cell", plain.replacing("NA", with: "")),
    ("n/a", plain.replacing("NA", with: "N/a")), ("nan", plain.replacing("NA", with: "nan")),
  ]

  @Test("read the same, in pieces of any size", arguments: spellings)
  func same(_ name: String, _ text: String) throws {
    for piece in [1, 2, 7, 1 << 16] {
      let table = try ReadTable(text, piece: piece)
      #expect(table.items == Self.items)
      #expect(table.rejected == [] && table.ended == nil)
    }
  }

  @Test("A decimal comma counts when told")
  func decimalComma() throws {
    let text = "subject;calf_left [kg];calf_right [kg]\na;12,5;unable\nb;1.5;2\n"
    let told = try ReadTable(text, .with { $0.decimalComma = true })
    #expect(told.items == ["a||calf kg 12.5/0.0 1/1"])
    #expect(told.rejected.map(\.line) == [3])
    #expect(told.rejected[0].reason.contains("decimal comma"))
    let untold = try ReadTable(text)
    #expect(untold.items == ["b||calf kg 1.5/2.0 1/1"])
    #expect(untold.rejected.map(\.column) == [2])
    #expect(untold.rejected[0].reason.contains("write a decimal point, not a comma"))
  }

  @Test("A decimal comma beside comma separators stands in quotes")
  func decimalCommaInQuotes() throws {
    let text = "subject,calf_left,calf_right\na,\"12,5\",3\nb,12,5,3\n"
    let table = try ReadTable(text, .with { $0.decimalComma = true })
    #expect(table.items == ["a||calf  12.5/3.0 1/1"])
    #expect(table.rejected[0].reason.hasPrefix("has 4 columns, the header has 3; "))
    #expect(table.rejected[0].reason.contains("in quotes"))
  }

  @Test("A separator that is told is not guessed")
  func separator() throws {
    let text = "subject;calf_left [a,b,c];calf_right [a,b,c]\nx;1;2\n"
    #expect(throws: TableFault.self) { try ReadTable(text) }
    let options = TableOptions.with { $0.separator = UInt8(ascii: ";") }
    #expect(try ReadTable(text, options).items == ["x||calf a,b,c 1.0/2.0 1/1"])
  }

  @Test("Quoted cells hold separators, doubled quotes and line breaks, and lines are counted")
  func quoted() throws {
    let text = "subject,calf_left,calf_right\n\"a, \"\"x\"\"\ny\",1,2\n\nb,x,2\n"
    for piece in [1, 3, 1000] {
      let table = try ReadTable(text, piece: piece)
      #expect(table.items == ["a, \"x\"\ny||calf  1.0/2.0 1/1"])
      #expect(table.rejected.map(\.line) == [5])
      #expect(table.rows == ["b,x,2"])
      #expect(table.chunks.last?.lines == 2..<6)
    }
  }
}
