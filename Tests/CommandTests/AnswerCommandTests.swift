import EvenstrideClient
import Foundation
import TestSupport
import Testing

/// The commands that ask about a cohort, a change, a plan, a target and loads, as a user runs them.
@Suite struct AnswerCommandTests {
  private static let cohort = Tool.examples.appending(path: "synthetic-cohort.csv").path

  /// Every command in its three formats; options as the README and the help texts give them.
  private static let commands = [
    ["cohort", cohort, "--cv", "6"],
    ["direction", cohort],
    ["reliability", cohort, "--asymmetry", "--bootstrap", "200"],
    ["reliability", cohort, "--exercise", "leg_extension", "--log"],
    ["change", cohort, "--cv", "7"],
    ["change", cohort, "--exercise", "leg_press", "--sem", "leg_press=8", "--error-df", "30"],
    ["plan", "--icc", "0.85", "--subjects", "30"],
    ["loads", "40", "8", "--increment", "2.5"],
    ["walking", "relate", cohort, "--outcome", "t25fw", "--adjust", "age"],
    [
      "walking", "fit", cohort, "--outcome", "t25fw", "--predictor", "calf_raise:weaker",
      "--predictor", "age", "--method", "ridge", "--bootstrap", "100", "--diagnostics",
    ],
    [
      "walking", "fit", cohort, "--outcome", "6mwt", "--predictor", "leg_curl:weaker", "--method",
      "huber",
    ],
  ]

  @Test(arguments: commands)
  func answersInEveryFormat(_ command: [String]) throws {
    for format in ["table", "json", "csv"] {
      let result = try Tool.run(command + ["--embedded", "--format", format])
      #expect(result.code == 0, "\(command) \(format): \(result.errors)")
      #expect(!result.text.isEmpty && result.errors.isEmpty)
      if format == "json" {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: result.output) }
      }
      if format == "csv" {
        // Quoted cells, as "ICC(2,1)", hold commas of their own.
        let plain = result.text.replacing(/"[^"]*"/, with: "cell")
        let widths = Set(plain.split(separator: "\n").map { $0.count { $0 == "," } })
        #expect(widths.count == 1, "\(command): rows of different lengths")
      }
    }
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let command = [
      "reliability", Self.cohort, "--embedded", "--format", "json", "--exercise", "leg_curl",
      "--bootstrap", "500",
    ]
    let first = try Tool.run(command + ["--seed", "7"])
    #expect(first.code == 0)
    #expect(try Tool.run(command + ["--seed", "7"]).output == first.output)
    #expect(try Tool.run(command + ["--seed", "8"]).output != first.output)
  }

  /// Bonett 2002: 19.15 subjects before rounding for an ICC of 0.85, four sessions, width 0.2.
  @Test func thePlanIsThePublishedOne() throws {
    let result = try Tool.run([
      "plan", "--icc", "0.85", "--sessions", "4", "--embedded", "--format", "csv",
    ])
    let row = result.text.split(separator: "\n")[1].split(separator: ",")
    #expect(row[0] == "20" && row[1].hasPrefix("19.15"))
  }

  /// 100 kg x 5: Brzycki 112.5 kg, of which 60 to 80 % are 67.5 to 90 kg.
  @Test func loadsAreThePublishedOnes() throws {
    let result = try Tool.run(["loads", "100", "5", "--embedded", "--format", "json"])
    let answer = try JSONDecoder().decode(LoadsResponse.self, from: result.output)
    let report = try #require(answer.reports.first)
    #expect(report.oneRm == 112.5)
    #expect(
      (report.bandLower - 67.5).magnitude < 1e-12 && (report.bandUpper - 90).magnitude < 1e-12)
  }

  @Test func aTargetPutBackIsThePrediction() throws {
    let scratch = try Scratch()
    let model = scratch.path("model.json")
    let fit = try Tool.run([
      "walking", "fit", Self.cohort, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--save", model,
    ])
    #expect(fit.code == 0, "\(fit.errors)")
    let target = try Tool.run([
      "walking", "target", Self.cohort, "--embedded", "--model", model, "--predictor",
      "calf_raise:weaker", "--wanted", "6", "--mdc", "7.5", "--format", "json",
    ])
    let report = try #require(
      try JSONDecoder().decode(TargetResponse.self, from: target.output).reports.first)
    let table = try scratch.write(
      "subject,calf_raise_left [kg],calf_raise_right [kg]\nx,\(report.needed),1000\n")
    let prediction = try Tool.run([
      "walking", "predict", table, "--embedded", "--model", model, "--format", "json",
      "--benchmark", "6",
    ])
    let answer = try JSONDecoder().decode(PredictResponse.self, from: prediction.output)
    #expect((answer.predictions[0].estimate - 6).magnitude < 1e-9)
    #expect((answer.predictions[0].probabilityAbove[0] - 0.5).magnitude < 1e-9)
  }

  @Test(arguments: [
    (["change", cohort], 64, "no error for calf_raise"),
    (["change", cohort, "--cv", "7", "--session", "1"], 65, "has one session"),
    (["direction", cohort, "--session", "1"], 65, "has one session"),
    (["cohort", cohort, "--cv", "nope=5"], 65, "has no exercise \"nope\""),
    (["change", cohort, "--cv", "7", "--sem", "nope=5"], 65, "has no exercise \"nope\""),
    (["cohort", cohort, "--session", "9"], 65, "has no session \"9\""),
    (["cohort", cohort, "--threshold", "100"], 64, "--threshold must lie between"),
    (["reliability", cohort, "--bootstrap", "5"], 64, "--bootstrap must lie between"),
    (["plan", "--icc", "1.5"], 65, "icc: must be 0 or more and below 1"),
    (["loads", "40", "200"], 65, "lifts[0].repetitions"),
    (["walking", "target", cohort], 64, "--predictor and --wanted are needed"),
    (
      ["walking", "predict", cohort, "--model", "a", "--model-name", "b"], 64, "exclude each other"
    ),
    (["models", "get", "a@b", "--embedded"], 64, "is no NAME or NAME@VERSION"),
    (
      [
        "walking", "fit", cohort, "--outcome", "t25fw", "--predictor", "calf_raise:weaker",
        "--penalty", "2",
      ], 65, "ridge_penalty: is given"
    ),
  ])
  func wrongUsageSaysWhatIsWrong(_ command: [String], _ code: Int32, _ text: String) throws {
    let embedded = command.contains("--embedded") ? [] : ["--embedded"]
    let result = try Tool.run(command + embedded)
    #expect(result.code == code && result.errors.contains(text), "\(result.errors)")
    #expect(result.text.isEmpty)
  }

  @Test func namesOfATableTurnNothingOnATerminal() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "subject,evil\u{1b}[31m\u{202e}_left [kg],evil\u{1b}[31m\u{202e}_right [kg]\na,10,12\n")
    let result = try Tool.run(["asymmetry", file, "--embedded"])
    #expect(result.code == 0, "\(result.errors)")
    #expect(!result.text.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" })
    #expect(result.text.contains(#"evil\u{1B}[31m\u{202E}"#))
  }
}
