import Testing

@testable import evenstride

/// Where one JSON value ends and the next begins, whatever the pieces in which bytes come.
@Suite struct JSONValuesTests {
  /// The values of a text, each as "line:text".
  private func values(_ text: String, piece: Int) throws -> [String] {
    var reader = JSONValues()
    var out: [String] = []
    let bytes = Array(text.utf8)
    func add(_ value: JSONValues.Value) {
      #expect(value.index == out.count)
      out.append("\(value.line):\(String(decoding: value.bytes, as: UTF8.self))")
    }
    for start in stride(from: 0, to: bytes.count, by: piece) {
      reader.append(bytes[start..<min(start + piece, bytes.count)])
      while let value = try reader.next() { add(value) }
    }
    if let value = try reader.last() { add(value) }
    return out
  }

  @Test(
    arguments: [
      ("", []), (" \n", []), ("[]", []), ("[ ]\n", []),
      ("{}", ["1:{}"]), ("{\"a\": 1}\n{\"a\": 2}\n", ["1:{\"a\": 1}", "2:{\"a\": 2}"]),
      ("{}{}", ["1:{}", "1:{}"]), ("\n\n{\n}\r\n{}", ["3:{\n}", "5:{}"]),
      ("[{\"a\": [1, 2]},\n {}]", ["1:{\"a\": [1, 2]}", "2:{}"]),
      (
        "{\"a\": \"}]\\\\\"} {\"b\": \"\\\"{\"}", ["1:{\"a\": \"}]\\\\\"}", "1:{\"b\": \"\\\"{\"}"]
      ),
      ("1 \"a b\"\nnull", ["1:1", "1:\"a b\"", "2:null"]), ("[1,2 , 3]", ["1:1", "1:2", "1:3"]),
      ("{}[1]", ["1:{}", "1:[1]"]),
    ] as [(String, [String])])
  func valuesAreCutAtTheirEnds(_ text: String, _ expected: [String]) throws {
    for piece in [1, 2, 3, 5, 1000] { #expect(try values(text, piece: piece) == expected) }
  }

  /// Texts that are no sequence, and the line and the words of the error.
  @Test(arguments: [
    ("{\"a\": 1", 1, "ends within a value"), ("{}\n\"abc", 2, "ends within a value"),
    ("[{}", 1, "the list lacks its closing ]"), ("[{}] {}", 1, "something follows the closing ]"),
    ("{}\n}", 2, "a } closes nothing"), ("]", 1, "a ] closes nothing"),
    ("{},{}", 1, "a , separates nothing"),
  ])
  func whatIsNoSequenceIsAnErrorWithItsLine(_ text: String, _ line: Int, _ words: String) {
    for piece in [1, 1000] {
      let fault = #expect(throws: JSONValues.Fault.self) { try values(text, piece: piece) }
      #expect(fault?.line == line)
      #expect(fault?.text.hasPrefix(words) == true)
    }
  }
}
