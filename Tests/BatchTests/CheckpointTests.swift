import ArgumentParser
import Console
import Foundation
import TestSupport
import Testing

@testable import evenstride

@Suite("Checkpoints")
struct CheckpointTests {
  private let checkpoint = Checkpoint(
    settings: ["command": "asymmetry", "--cv": "6"], input: .init(size: 100, modified: 7),
    place: 42, line: 3, output: .init(bytes: 17, digest: 3), rejects: .init(bytes: 5, digest: 9),
    counts: BatchCounts(rows: 9, answered: 8, rejected: 1))

  @Test("What is written is read again; there may be none")
  func roundTrip() throws {
    let scratch = try Scratch()
    let file = CheckpointFile(path: scratch.path("c"))
    #expect(try file.read() == nil)
    try file.write(checkpoint)
    #expect(try file.read() == checkpoint)
    try file.remove()
    try file.remove()
    #expect(try file.read() == nil)
  }

  @Test("What a killed job left beside it is taken over, and nothing is left")
  func leftover() throws {
    let scratch = try Scratch()
    let file = CheckpointFile(path: scratch.path("c"))
    _ = try scratch.write("{\"half", to: "c.part")
    try file.write(checkpoint)
    #expect(try file.read() == checkpoint)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("c.part")))
  }

  @Test("Another question or another input is refused, and the difference is named")
  func differences() throws {
    let file = CheckpointFile(path: "c")
    try file.check(checkpoint, against: checkpoint, input: "in.csv")
    var other = checkpoint
    other.settings["--cv"] = "7"
    let settings = #expect(throws: Failure.self) {
      try file.check(checkpoint, against: other, input: "in.csv")
    }
    #expect(settings?.text.contains(#"--cv "6", now it is --cv "7""#) == true)
    other = checkpoint
    other.settings["--long"] = "yes"
    #expect(throws: Failure.self) { try file.check(checkpoint, against: other, input: "in.csv") }
    other = checkpoint
    other.input.size = 101
    let input = #expect(throws: Failure.self) {
      try file.check(checkpoint, against: other, input: "in.csv")
    }
    #expect(input?.text.contains("in.csv") == true && input?.code.rawValue == 65)
  }

  @Test("Numbers that no job wrote are refused")
  func impossible() throws {
    for change: (inout Checkpoint) -> Void in [
      { $0.place = 101 }, { $0.place = 1 << 63 + 5 }, { $0.line = 0 }, { $0.line = .max },
      { $0.counts.rows = .max }, { $0.counts.answered = 43 }, { $0.counts.rejected = 43 },
    ] {
      var wrong = checkpoint
      change(&wrong)
      let failure = #expect(throws: Failure.self) {
        try CheckpointFile(path: "c").check(wrong, against: checkpoint, input: "in.csv")
      }
      #expect(failure?.text.contains("do not fit together") == true)
    }
  }

  @Test(
    "A file that is no checkpoint says how to go on", arguments: ["", "{}", "{\"place\": 1", "[]"])
  func broken(text: String) throws {
    let scratch = try Scratch()
    let file = CheckpointFile(path: try scratch.write(text, to: "c"))
    let failure = #expect(throws: Failure.self) { try file.read() }
    #expect(failure?.text.contains("remove it") == true)
  }
}
