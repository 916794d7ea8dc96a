import ArgumentParser
import Foundation
import FoundationXML

@testable import evenstride

/// A made-up table in the long layout, and the page that a command makes of it.
struct ReportTable {
  var rows = ["subject,session,measure,side,trial,value,unit"]

  /// A leg's or a person's value.
  mutating func add(
    _ subject: String, _ session: String, _ measure: String, _ side: String, _ value: Double,
    _ unit: String
  ) {
    let cells = [subject, session, measure].map {
      "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
    rows.append("\(cells.joined(separator: ",")),\(side),1,\(value),\(unit)")
  }

  /// Persons whose strengths follow a generator, so that the same numbers come every time.
  static func cohort(
    persons: Int, sessions: [String] = ["1", "2"],
    exercises: [String] = ["calf_raise", "leg_curl"],
    name: (Int) -> String = { "P\($0 + 1)" }
  ) -> ReportTable {
    var table = ReportTable()
    var state: UInt64 = 42
    /// About normal: the sum of four uniform numbers.
    func draw() -> Double {
      var sum = 0.0
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sum += Double(state >> 33) / Double(1 << 31) - 0.5
      }
      return sum * 1.7
    }
    for person in 0..<persons {
      let level = 50 + 12 * draw()
      for session in sessions {
        for exercise in exercises {
          let own = level + 4 * draw()
          table.add(name(person), session, exercise, "left", max(5, own + 3 * draw()), "kg")
          table.add(name(person), session, exercise, "right", max(5, own + 3 * draw()), "kg")
        }
      }
      let speed = max(0.2, 0.3 + 0.02 * level + 0.2 * draw())
      table.add(name(person), sessions[0], "t25fw", "", 7.62 / speed, "s")
      table.add(name(person), sessions[0], "age", "", (45 + 12 * draw()).rounded(), "a")
    }
    return table
  }

  /// Runs `evenstride report …` in this process on this table.
  func page(_ arguments: String...) throws -> String { try page(arguments) }

  func page(_ arguments: [String]) throws -> String {
    try Self.page(Data((rows.joined(separator: "\n") + "\n").utf8), "table.csv", arguments)
  }

  static let example = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "deploy/examples/synthetic-cohort.csv")

  static func page(_ input: Data, _ name: String, _ arguments: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try input.write(to: file)
    let out = folder.appending(path: "report.html")
    var command = try EvenstrideCommand.parseAsRoot(
      ["report"] + arguments + ["--in", file.path, "--out", out.path, "--embedded"])
    try command.run()
    return try String(contentsOf: out, encoding: .utf8)
  }

  static func page(_ arguments: String...) throws -> String {
    try page(Data(contentsOf: example), "synthetic-cohort.csv", arguments)
  }
}

/// A page that was made, and what is asked of every one.
enum ReportPages {
  /// Where `EVENSTRIDE_PAGES` says, so that a browser may look at it.
  static func keep(_ page: String, as name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["EVENSTRIDE_PAGES"] else { return }
    try Data(page.utf8).write(to: URL(filePath: folder).appending(path: "\(name).html"))
  }

  /// What is read, without markup.
  static func text(_ page: String) throws -> String {
    let body = try XMLDocument(data: Data(page.utf8)).rootElement()?.elements(forName: "body").first
    return (body?.stringValue ?? "").replacingOccurrences(of: "\u{A0}", with: " ")
  }

  /// What no page may hold; empty when all is well.
  static func faults(_ page: String) throws -> [String] {
    let forbidden = ["<script", "<img", "<link", " href=", "url(", "@import"]
    let words = ["nan", "NaN", "Optional", "nil", "inf "]
    let text = try text(page)
    return forbidden.filter { page.contains($0) } + words.filter { text.contains($0) }
  }
}
