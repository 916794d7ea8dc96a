import ArgumentParser
import Console
import Foundation
import Messages
import TestSupport
import Testing

@testable import evenstride_load

@Suite("Recorded and foreign calls") struct RecordedCallsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func recorded(_ text: String) throws -> Workload {
    let file = try scratch.write(text, to: "calls.ndjson")
    return try WorkloadOptions.parse(["--recorded", file]).workload(seed: 1)
  }

  @Test func eachMethodIsAKindAsHeavyAsItHasLines() throws {
    let kinds = try recorded(
      """
      {"method": "Asymmetry/Indices", "request": {"left": [20, "NaN"], "right": [25, 1], "columns": ["INDEX_COLUMN_MAX_NORMALISED"]}}

      {"method": "grpc.health.v1.Health/Check", "request": {}, "at": "2026-01-01"}
      {"request": {"left": [1]}, "method": "evenstride.v1.Asymmetry/Indices"}\r
      {"method": "Bulk/AssessStream", "request": {"index": "3"}}
      """
    ).kinds
    #expect(
      kinds.map(\.name) == [
        "evenstride.v1.Asymmetry/Indices", "grpc.health.v1.Health/Check",
        "evenstride.v1.Bulk/AssessStream",
      ])
    #expect(kinds.map(\.weight) == [2, 1, 1] && kinds.map(\.isStream) == [false, false, true])
    #expect(kinds.map(\.path) == kinds.map(\.name))
    // Field 1, two doubles; field 2, likewise; field 4, one enum value: by the rules of the encoding.
    let left: [UInt8] = [0x0a, 16, 0, 0, 0, 0, 0, 0, 0x34, 0x40, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f]
    let right: [UInt8] = [0x12, 16, 0, 0, 0, 0, 0, 0, 0x39, 0x40, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]
    #expect(kinds[0].questions[0].payload == left + right + [0x22, 1, 2])
    #expect(kinds[0].questions[1].payload == [0x0a, 8, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f])
    #expect(kinds[1].questions[0].payload == [] && kinds[2].questions[0].payload == [0x08, 3])
  }

  @Test(
    "What is wrong with a line says where",
    arguments: [
      ("{", 1, "the line: "),
      ("\n[1]", 2, "the line: an object was expected"),
      (#"{"request": {}}"#, 1, "the line: method is missing"),
      (#"{"method": 3, "request": {}}"#, 1, "method: a text was expected"),
      (#"{"method": "Asymmetry/Indices"}"#, 1, "the line: request is missing"),
      (
        #"{"method": "Asymmetry/Asses", "request": {}}"#, 1,
        "method: there is no \"Asymmetry/Asses\"; known: Asymmetry/Assess, "
      ),
      (#"{"method": "Health/Watch", "request": {}}"#, 1, "method: Health/Watch streams one way; "),
      (
        #"{"method": "Bulk/FitStream", "request": {}}"#, 1,
        "method: Bulk/FitStream streams one way; a recorded call is unary, or an item of a stream "
          + "that answers every item"
      ),
      (
        #"{"method": "Bulk/PredictStream", "request": {"request": {}}}"#, 1,
        "request: brings no model; items are sent in any order, so each brings its own"
      ),
      (
        #"{"method": "Asymmetry/Assess", "request": {"exercises": [{"left": ["x"]}]}}"#, 1,
        "request.exercises[0].left[0]: "
      ),
      (#"{"method": "Asymmetry/Assess", "request": {"exercise": []}}"#, 1, "request.exercise: "),
      (
        "\n\n"
          + #"{"method": "Asymmetry/Assess", "request": {"exercises": [{"name": "a\u0000b"}]}}"#,
        3, "a request of evenstride.v1.Asymmetry/Assess: a string holds a NUL character"
      ),
    ])
  func wrongLines(_ text: String, _ line: Int, _ fault: String) {
    #expect {
      try recorded(text)
    } throws: { error in
      guard let failure = error as? Failure else { return false }
      let start = "\(scratch.path("calls.ndjson")):\(line): \(fault)"
      #expect(failure.text.hasPrefix(start), "\(failure.text)")
      return failure.code.rawValue == 65
    }
  }

  @Test func aFileWithoutACallSaysWhatOneLooksLike() {
    #expect {
      try recorded("\n \n")
    } throws: {
      ($0 as? Failure)?.text
        == scratch.path("calls.ndjson") + ": holds no call; one a line was expected, as "
        + #"{"method": "Asymmetry/Assess", "request": {…}}"#
    }
  }

  @Test(
    "A file that is not there is no input",
    arguments: [
      ["--recorded", "/nowhere/x"], ["--method", "a.B/C", "--payload-file", "/nowhere/x"],
    ])
  func noFile(_ arguments: [String]) {
    #expect {
      try WorkloadOptions.parse(arguments).workload(seed: 1)
    } throws: {
      let failure = $0 as? Failure
      return failure?.text == "/nowhere/x: No such file or directory"
        && failure?.code.rawValue == 66
    }
  }

  @Test("The bytes of a foreign request are sent as they are, none too", arguments: [0, 3])
  func foreign(_ count: Int) throws {
    let bytes = [UInt8]([0xff, 0, 0x0a].prefix(count))
    let file = scratch.path("payload.bin")
    try Data(bytes).write(to: URL(filePath: file))
    let arguments = ["--method", "a.b.C/D", "--payload-file", file]
    let kinds = try WorkloadOptions.parse(arguments).workload(seed: 1).kinds
    #expect(kinds.count == 1 && kinds[0].service == "a.b.C" && kinds[0].method == "D")
    #expect(kinds[0].questions.map(\.payload) == [bytes] && !kinds[0].isStream)
    #expect(try WorkloadOptions.parse(arguments + ["--stream"]).workload(seed: 1).kinds[0].isStream)
  }

  @Test func aRequestThatFitsInNoFrameIsRefused() throws {
    let file = scratch.path("payload.bin")
    try Data(count: 4 << 20).write(to: URL(filePath: file))
    #expect {
      try WorkloadOptions.parse(["--method", "a.B/C", "--payload-file", file]).workload(seed: 1)
    } throws: {
      ($0 as? Failure)?.text
        == "\(file): the request takes 4194304 bytes; a frame holds at most 4193280"
    }
  }
}
