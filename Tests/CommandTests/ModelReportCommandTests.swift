import Foundation
import TestSupport
import Testing

@Suite("Reports of reliability and models, as commands")
struct ModelReportCommandTests {
  private static let table = Tool.examples.appending(path: "synthetic-cohort.csv").path
  private static let model = [
    "report", "model", "--in", table, "--out", "-", "--outcome", "t25fw", "--predictor",
    "calf_raise:weaker", "--bootstrap", "100",
  ]
  private static let reliability = ["report", "reliability", "--in", table, "--out", "-"]

  @Test("The daemon and this process make the same page", arguments: [model, reliability])
  func daemon(_ arguments: [String]) throws {
    let daemon = try DaemonProcess()
    let asked = try Tool.run(arguments + ["--socket", daemon.socket])
    let embedded = try Tool.run(arguments + ["--embedded"])
    #expect(asked.code == 0 && asked.errors.isEmpty, "\(asked.errors)")
    #expect(asked.text == embedded.text && asked.text.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("A page of a fit that was printed shows the numbers of the page of its table")
  func fromFit() throws {
    let fit = try Tool.run([
      "walking", "fit", Self.table, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--bootstrap", "100", "--format", "json", "--diagnostics",
    ])
    let page = try Tool.run(["report", "model", "--in", "-", "--out", "-"], input: fit.text).text
    let own = try Tool.run(Self.model + ["--embedded"]).text
    // Without the table persons are numbers; all figures are the same.
    let figures = { (page: String) in
      page.split(separator: "<td>").dropFirst().map { $0.prefix { $0 != "<" } }
    }
    #expect(figures(page) == figures(own) && !figures(own).isEmpty)
  }

  @Test("A page of an analysis that was printed shows its intervals")
  func fromAnalysis() throws {
    let answer = try Tool.run([
      "reliability", Self.table, "--embedded", "--format", "json",
    ])
    let page = try Tool.run(
      ["report", "reliability", "--in", "-", "--out", "-"], input: answer.text)
    #expect(page.code == 0 && page.text.contains("0.909 to 0.976"))
    #expect(page.text.contains("which holds none"))
  }

  @Test(
    "Wrong arguments and data end as sysexits says",
    arguments: [
      (["report", "model", "--in", table, "--out", "-", "--embedded", "--outcome", "t25fw"], 64),
      (model + ["--embedded", "--bootstrap", "5"], 64),
      (model + ["--embedded", "--predictor", "squat:weaker"], 65),
      (reliability + ["--embedded", "--session", "1"], 65),
      (["report", "reliability", "--in", "/none", "--out", "-", "--embedded"], 66),
      (reliability + ["--socket", "/none/s.sock"], 69),
      (["report", "reliability", "--in", table, "--out", "/none/x", "--embedded"], 73),
    ] as [([String], Int32)])
  func refusals(_ arguments: [String], _ code: Int32) throws {
    let result = try Tool.run(arguments)
    #expect(result.code == code, "\(result.errors)")
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }
}
