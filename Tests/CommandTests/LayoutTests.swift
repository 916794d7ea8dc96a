import Foundation
import Messages
import TestSupport
import Testing

/// How tables are read.
@Suite struct LayoutTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func reports(_ table: String) throws -> [ReliabilityReport] {
    let result = try Tool.run([
      "reliability", try scratch.write(table), "--embedded", "--format", "json",
    ])
    try #require(result.code == 0, "\(result.errors)")
    return try JSONDecoder().decode(AnalyzeResponse.self, from: result.output).reports
  }

  @Test func numberedSessionsAreOrderedByNumberWhateverTheOrderOfRows() throws {
    let rows = [("a", 10.0, 12.0), ("b", 20, 21), ("c", 30, 33)]
    let head = "subject,session,calf_left [kg]\n"
    let inOrder = head + rows.map { "\($0.0),9,\($0.1)\n\($0.0),10,\($0.2)\n" }.joined()
    let reversed = head + rows.map { "\($0.0),10,\($0.2)\n\($0.0),9,\($0.1)\n" }.joined()
    for table in [inOrder, reversed] {
      let left = try #require(try reports(table).first { $0.side == .left })
      #expect(left.blandAltman?.bias == 2)
    }
  }

  @Test func everySpellingOfATableReadsTheSame() throws {
    let plain = """
      subject,session,measure,side,trial,value,unit
      a,1,calf,left,1,10,kg
      a,2,calf,left,1,12,kg
      b,1,calf,left,1,20,kg
      b,2,calf,left,1,21.5,kg

      """
    let expected = try reports(plain)
    let spellings = [
      plain.replacing("\n", with: "\r\n"), plain.replacing(",", with: ";"),
      plain.replacing(",", with: "\t"), "\u{feff}" + plain, plain.replacing(",", with: " , "),
      plain.replacing("calf", with: "\"calf\""), plain.replacing("left", with: "L"),
      plain.replacing("\n", with: "\n\n"), String(plain.dropLast()),
      plain.replacing("12,", with: "1.2e1,"),
      plain.replacing("a,1,calf,left,1,10", with: "a,1,calf,left,2,NA,kg\na,1,calf,left,1,10"),
    ]
    for text in spellings {
      let got = try reports(text)
      // As text: a report holds NaN, which equals nothing.
      let isSame = "\(got.first as Any)" == "\(expected.first as Any)"
      #expect(isSame, "\(text)")
    }
  }

  @Test func quotedCellsHoldSeparatorsQuotesAndLineBreaks() throws {
    let file = try scratch.write(
      "subject,calf_left [kg],calf_right [kg]\n\"a, \"\"x\"\"\ny\",1,2\n")
    let result = try Tool.run(["asymmetry", file, "--embedded", "--format", "csv"])
    #expect(result.code == 0)
    #expect(result.text.contains("\n\"a, \"\"x\"\"\ny\",1,calf,kg,1.0,2.0,"))
  }
}
