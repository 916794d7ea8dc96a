import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import evenstride

@Suite("evenstride report cohort")
struct CohortReportCommandTests {
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "deploy/examples")

  /// The page that a command line writes.
  private func page(_ arguments: [String], table: String = "synthetic-cohort.csv") throws -> String
  {
    let scratch = try Scratch()
    let output = scratch.path("page.html")
    try CohortReportCommand.parse(
      [
        "--in", Self.examples.appending(path: table).path, "--out", output, "--embedded",
      ] + arguments
    ).run()
    return try String(contentsOfFile: output, encoding: .utf8)
  }

  @Test("The example cohort's numbers are those that the commands print")
  func example() throws {
    let html = try page(["--outcome", "t25fw"])
    // The figures of `evenstride walking relate --outcome t25fw` and of `evenstride cohort`.
    for cell in ["−0.65 (−0.80 to −0.43)", "33 of 40", "0.64 (0.39 to 0.80)", "68 to 91\u{A0}%"] {
      #expect(html.contains(">\(cell)</"), "\(cell)")
    }
    #expect(html.contains("<bdi>SYN-001</bdi>") && html.contains("synthetic-cohort.csv"))
    // The name of the file, not its folder.
    #expect(!html.contains(Self.examples.path))
  }

  @Test("The wide and the long layout give the same page but for the name of the file")
  func layouts() throws {
    let pages = try ["synthetic-cohort.csv", "synthetic-cohort-wide.csv"].map {
      try page(["--outcome", "6mwt", "--session", "2"], table: $0).replacing($0, with: "")
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].contains("session 2 of 2"))
  }

  @Test("Persons are numbered instead of named on demand")
  func numbered() throws {
    let html = try page(["--no-names"])
    #expect(html.contains("<bdi>No. 17</bdi>") && !html.contains("SYN-0"))
  }

  @Test("Selections, threshold, level, error and covariates are taken")
  func options() throws {
    let html = try page([
      "--exercise", "leg_curl", "--subject", "SYN-001", "--subject", "SYN-002", "--subject",
      "SYN-003", "--subject", "SYN-004", "--subject", "SYN-005", "--threshold", "12.5", "--level",
      "0.9", "--cv", "leg_curl=4", "--outcome", "t25fw", "--covariate", "edss", "--measure",
      "weaker",
    ])
    #expect(html.contains("5 persons") && html.contains("1 exercise"))
    #expect(
      html.contains("How many are beyond 12.5\u{A0}%?") && html.contains("90\u{A0}% interval"))
    #expect(html.contains("by error alone") && html.contains(">Edss<"))
    #expect(!html.contains("Leg\u{A0}press") && html.contains("Leg\u{A0}curl"))
    #expect(
      try page(["--outcome", "t25fw", "--adjust", "age"]).contains(
        "The same with age held constant"))
  }

  @Test(
    "What cannot be answered ends with the exit code of wrong data",
    arguments: [
      ["--session", "9"], ["--exercise", "arm_curl"], ["--outcome", "t26fw"],
      ["--subject", "nobody"],
      ["--cv", "arm_curl=3"],
    ])
  func wrongData(_ arguments: [String]) throws {
    #expect(throws: ExitCode(65)) { try page(arguments) }
  }

  @Test(
    "What is no use of the command is refused before the table is read",
    arguments: [
      ["--threshold", "0"], ["--threshold", "100"], ["--level", "1"], ["--covariate", "age"],
      ["--adjust", "age"], ["--measure", "weaker"], ["--cv", "-3"],
    ])
  func usage(_ arguments: [String]) {
    #expect(throws: (any Error).self) {
      try CohortReportCommand.parse(["--in", "no-such-file", "--out", "-"] + arguments)
    }
  }

  @Test("A JSON request is not a table")
  func json() throws {
    let scratch = try Scratch()
    try Data("{}".utf8).write(to: URL(filePath: scratch.path("a.json")))
    let command = try CohortReportCommand.parse(
      ["--in", scratch.path("a.json"), "--out", scratch.path("b.html"), "--embedded"])
    #expect(throws: ExitCode(65)) { try command.run() }
  }
}
