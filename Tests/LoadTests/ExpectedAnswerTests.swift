import ArgumentParser
import Console
import Messages
import TestSupport
import Testing

@testable import evenstride_load

@Suite("Expected answers") struct ExpectedAnswerTests {
  private func workload(_ arguments: [String], seed: UInt64 = 1) throws -> Workload {
    try WorkloadOptions.parse(arguments).workload(seed: seed)
  }

  private func expectRealAnswers(_ workload: Workload) throws {
    let service = try ServiceByFrames()
    for kind in workload.kinds {
      for (i, answer) in try service.answers(kind).enumerated() {
        #expect(kind.questions[i].expected == answer, "\(kind.path), question \(i)")
      }
    }
  }

  @Test("They are what a server on a socket answers", arguments: RequestKind.allCases)
  func unary(_ kind: RequestKind) throws {
    try expectRealAnswers(
      workload(["--mix", kind.rawValue, "--payloads", "4", "--check"]))
  }

  @Test(
    "Those of streams too, in whatever order the items come, and again",
    arguments: [
      "asymmetry", "predict",
    ])
  func streams(_ kind: String) throws {
    var workload = try workload(["--stream", "--mix", kind, "--payloads", "20", "--check"])
    let questions = workload.kinds[0].questions
    #expect(Set(questions.map(\.payload)).count == 20)
    workload.kinds[0].questions = questions.reversed() + questions
    try expectRealAnswers(workload)
  }

  @Test("A recorded call that the service refuses must be refused, an item be answered with why")
  func refused() throws {
    let scratch = try Scratch()
    for (lines, isFailure) in [
      (#"{"method": "Asymmetry/Assess", "request": {}}"#, true),
      (#"{"method": "Bulk/AssessStream", "request": {"index": "7", "request": {}}}"#, false),
      (#"{"method": "Bulk/PredictStream", "request": {"index": "8"}}"#, false),
      (#"{"method": "Health/Check", "request": {"service": "x"}}"#, true),
    ] {
      let file = try scratch.write(lines, to: "calls.ndjson")
      let workload = try workload(["--recorded", file, "--check"])
      try expectRealAnswers(workload)
      if case .failure = workload.kinds[0].questions[0].expected {
        #expect(isFailure)
      } else {
        #expect(!isFailure)
      }
    }
  }

  @Test("An answer that fits in no frame is refused, and an item's withdrawn")
  func tooLarge() throws {
    let scratch = try Scratch()
    // 1,000 exercises of which each answer repeats a long name.
    let name = String(repeating: "x", count: 4_000)
    let exercises = (0..<1_000).map { #"{"name": "\#($0)\#(name)", "left": [1], "right": [2]}"# }
    let request = #"{"exercises": [\#(exercises.joined(separator: ","))]}"#
    let file = try scratch.write(
      """
      {"method": "Asymmetry/Assess", "request": \(request)}
      {"method": "Bulk/AssessStream", "request": {"index": 1, "request": \(request)}}
      """, to: "calls.ndjson")
    let workload = try workload(["--recorded", file, "--check"])
    #expect(workload.kinds[0].questions[0].expected == .failure(code: 8))
    for kind in workload.kinds {
      try expectRealAnswers(Workload(kinds: [kind]))
    }
  }

  @Test("A share of the questions is checked, of each kind at least one, others with other seeds")
  func share() throws {
    let arguments = [
      "--mix", "change,loads,health", "--payloads", "40", "--check", "--check-share",
    ]
    #expect(try workload(arguments + ["0.25"]).kinds.map(\.checkedQuestions) == [10, 10, 1])
    #expect(try workload(arguments + ["0.0001"]).kinds.map(\.checkedQuestions) == [1, 1, 1])
    #expect(try workload(arguments + ["1"]).kinds.map(\.checkedQuestions) == [40, 40, 1])
    func places(_ seed: UInt64) throws -> [Int] {
      try workload(arguments + ["0.25"], seed: seed).kinds[0].questions.indices.filter {
        try workload(arguments + ["0.25"], seed: seed).kinds[0].questions[$0].expected != nil
      }
    }
    #expect(try places(1) == places(1))
    #expect(try places(1) != places(2))
  }

  @Test func withoutCheckNothingIsExpected() throws {
    #expect(try workload(["--payloads", "2"]).kinds.allSatisfy { $0.checkedQuestions == 0 })
  }

  @Test("What the daemon's own state decides is not checked, and not alone")
  func state() throws {
    let scratch = try Scratch()
    let stateful = """
      {"method": "Control/GetStats", "request": {}}
      {"method": "Models/List", "request": {}}
      {"method": "Walking/Predict", "request": {"modelName": "a"}}
      {"method": "Walking/Target", "request": {"modelName": "a"}}
      {"method": "Bulk/PredictStream", "request": {"request": {"modelName": "a"}}}

      """
    let file = try scratch.write(stateful, to: "state.ndjson")
    #expect {
      try workload(["--recorded", file, "--check"])
    } throws: {
      ($0 as? Failure)?.text
        == "--check: no answer can be told beforehand: evenstride.v1.Control/GetStats, "
        + "evenstride.v1.Models/List, evenstride.v1.Walking/Predict, evenstride.v1.Walking/Target, "
        + "evenstride.v1.Bulk/PredictStream answer from the daemon's own state"
    }
    let more = try scratch.write(
      stateful + #"{"method": "Health/Check", "request": {}}"#, to: "more.ndjson")
    #expect(
      try workload(["--recorded", more, "--check"]).kinds.map(\.checkedQuestions)
        == [0, 0, 0, 0, 0, 1])
  }
}
