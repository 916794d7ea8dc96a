import Foundation
import Testing

/// Studies in one table.
@Suite("Batches of studies")
struct BatchStudyTests {
  private func table(_ edit: (String, Int) -> String = { row, _ in row }) throws -> String {
    let path = Tool.examples.appending(path: "synthetic-cohort-wide.csv").path
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var table = "site,\(rows[0])\n"
    for (number, site) in ["A", "\"B, north\"", "C"].enumerated() {
      table += rows.dropFirst().map { edit("\(site),\($0)\n", number) }.joined()
    }
    return table
  }

  private func run(_ table: String, _ more: [String]) throws -> Tool.Result {
    try Tool.run(
      ["batch", "reliability", "--embedded", "--in", "-", "--out", "-"] + more, input: table)
  }

  @Test("Each study has the rows of evenstride reliability, behind its name")
  func studies() throws {
    let path = Tool.examples.appending(path: "synthetic-cohort-wide.csv").path
    let alone = try Tool.run(["reliability", path, "--embedded", "--format", "csv"])
    let rows = alone.text.split(separator: "\n")
    let result = try run(try table(), ["--by", "site"])
    #expect(result.code == 0, "\(result.errors)")
    let expected =
      ["study,\(rows[0])"]
      + ["A", "\"B, north\"", "C"].flatMap { site in rows.dropFirst().map { "\(site),\($0)" } }
    #expect(result.text.split(separator: "\n").map(String.init) == expected)
  }

  @Test("A study with a wrong row is rejected as a whole, the others are answered")
  func wrongRow() throws {
    let result = try run(
      try table { row, site in site == 1 ? row.replacing(",SYN-003,1,", with: ",SYN-003,1,x") : row
      },
      ["--by", "site"])
    #expect(result.code == 65)
    #expect(result.errors.contains("column 4 (calf_raise_left [kg])"))
    let sites = Set(result.text.split(separator: "\n").dropFirst().map { $0.prefix(2) })
    #expect(sites == ["A,", "C,"])
  }

  @Test("A study of one session is rejected, and says why")
  func oneSession() throws {
    let result = try run(
      try table { row, site in site == 2 && row.contains(",2,") ? "" : row }, ["--by", "site"])
    #expect(result.code == 65)
    #expect(result.errors.contains("reliability needs two or more"))
    #expect(!result.text.contains("\nC,"))
  }

  @Test("Without --by the whole table is one study")
  func whole() throws {
    let path = Tool.examples.appending(path: "synthetic-cohort.csv").path
    let alone = try Tool.run(["reliability", path, "--embedded", "--format", "csv", "--log"])
    let result = try Tool.run([
      "batch", "reliability", "--embedded", "--in", path, "--out", "-", "--log",
    ])
    #expect(
      result.text.split(separator: "\n").dropFirst().map { $0.dropFirst() }
        == alone.text.split(separator: "\n").dropFirst().map { $0[...] })
  }
}
