import Tables
import Testing

@testable import evenstride

@Suite("What batches write")
struct BatchTextTests {
  @Test(
    "The line of progress drops what has no room, the most wanted last",
    arguments: [
      (100, "██████████░░░░░░░░░░ 50 %  1,500,000 rows  250,000/s  ETA 0:06  12 rejected"),
      (75, "██████████░░░░░░░░░░ 50 %  1,500,000 rows  250,000/s  ETA 0:06"),
      (50, "██████████░░░░░░░░░░ 50 %  1,500,000 rows"),
      (27, "██████████░░░░░░░░░░ 50 %"),
    ])
  func progress(width: Int, line: String) {
    let counts = BatchCounts(rows: 1_500_000, answered: 1_499_988, rejected: 12)
    #expect(
      BatchProgress.text(
        counts: counts, since: BatchCounts(), share: 0.5, before: 0, seconds: 6, width: width)
        == line)
  }

  @Test("A job that goes on reckons with what it did itself, a pipe has no end in sight")
  func resumedProgress() {
    let since = BatchCounts(rows: 1_000_000)
    let counts = BatchCounts(rows: 1_100_000)
    let file = BatchProgress.text(
      counts: counts, since: since, share: 0.55, before: 0.5, seconds: 10, width: 120)
    #expect(file.hasSuffix("55 %  1,100,000 rows  10,000/s  ETA 1:30"))
    let pipe = BatchProgress.text(
      counts: counts, since: BatchCounts(), share: nil, before: 0, seconds: 10, width: 120)
    #expect(pipe == "1,100,000 rows  110,000/s")
    let grown = BatchProgress.text(
      counts: counts, since: since, share: 1.3, before: 0.5, seconds: 10, width: 120)
    #expect(grown == "████████████████████ 100 %  1,100,000 rows  10,000/s")
  }

  private func row(_ format: BatchFormat, _ body: (inout RowWriter) -> Void) -> String {
    var writer = RowWriter(format, columns: ["a \"b\"", "c"], capacity: 10)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("Numbers are written with every digit, undefined ones are empty or null")
  func numbers() {
    func both(_ format: BatchFormat, _ first: Double, _ second: Double) -> String {
      row(format) {
        $0.add(first)
        $0.add(second)
        $0.endRow()
      }
    }
    #expect(both(.csv, 0.1 + 0.2, .nan) == "0.30000000000000004,\n")
    #expect(both(.tsv, .infinity, -1e-300) == "Inf\t-1e-300\n")
    #expect(both(.ndjson, .nan, 20) == "{\"a \\\"b\\\"\":null,\"c\":20.0}\n")
    #expect(both(.ndjson, -.infinity, 0) == "{\"a \\\"b\\\"\":\"-Infinity\",\"c\":0.0}\n")
  }

  @Test("Texts are quoted where the format needs it")
  func texts() {
    func both(_ format: BatchFormat) -> String {
      row(format) {
        $0.add(text: Array("x,\"\n\t".utf8))
        $0.add("left")
        $0.endRow()
      }
    }
    #expect(both(.csv) == "\"x,\"\"\n\t\",left\n")
    #expect(both(.tsv) == "\"x,\"\"\n\t\"\tleft\n")
    #expect(both(.ndjson) == "{\"a \\\"b\\\"\":\"x,\\\"\\u000a\\u0009\",\"c\":\"left\"}\n")
    #expect(
      String(decoding: RowWriter.header(.csv, ["a,b", "c"]), as: UTF8.self) == "\"a,b\",c\n")
    #expect(RowWriter.header(.ndjson, ["a"]).isEmpty)
  }

  @Test("A reject has its place, its reason and its row")
  func reject() {
    let reject = Reject(
      fault: TableFault(line: 7, column: 2, name: "age [a]", reason: "\"x\" is no number"),
      row: Array("A,x".utf8))
    #expect(
      String(decoding: reject.text, as: UTF8.self)
        == "7,2,age [a],\"\"\"x\"\" is no number\",\"A,x\"\n")
    #expect(reject.fault.text == "7: column 2 (age [a]): \"x\" is no number")
    let field = TableFault(line: 8, column: 0, name: "exercises[0]", reason: "is empty")
    #expect(field.text == "8: exercises[0]: is empty")
  }
}
