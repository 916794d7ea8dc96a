import Foundation
import TestSupport
import Testing

/// `evenstride-load` as a user runs it. What it measures is tested in LoadTests.
@Suite struct LoadCommandTests {
  private func load(_ arguments: [String]) throws -> Tool.Result {
    try Tool.run(Tool.process("evenstride-load", arguments))
  }

  /// On a busy machine the load tester may fall behind; here that is not the question.
  private let brief = ["--rate", "200", "--duration", "1s", "--warmup", "0s", "--max-lag", "1h"]

  @Test(arguments: [
    (["--rate", "0"], "--rate"),
    (["--rate", "fast"], "is no rate; write calls a second"),
    (["--duration", "10"], "has no unit"),
    (["--closed", "--rate", "10"], "--rate is an open loop; leave out --closed"),
    (["-c", "4"], "add --closed"),
    (["--closed", "-c", "2", "--connections", "3"], "more than the 2 callers"),
    (["--ramp", "1:2:3"], "has 3 of 4 parts"),
    (["--ramp", "1:10:1:1s", "--duration", "1s"], "--ramp has its own rates"),
    (["--find-max"], "add --slo"),
    (["--find-max", "--slo", "rate=10"], "leave rate= out"),
    (["--find-max", "--slo", "p99=1ms", "--hgrm", "x"], "--hgrm holds one distribution"),
    (["--slo", "p99=2"], "has no unit"),
    (["--precision", "1%"], "--precision is about --find-max"),
    (["--threads", "9"], "each needs a connection, there are 8"),
    (["--inflight", "0"], "--inflight 0: 1 to 100000"),
    (["--cancel-rate", "10%", "--stream"], "leave out --stream and --method"),
    (["--compare", "a.json"], "takes two files"),
    (["--compare", "a", "b", "--html", "x"], "leave out --csv, --hgrm and --html"),
    (["--connections", "1000", "--inflight", "100000"], "together at most 4000000"),
    (["--allow-invalid"], "is about --compare"),
  ])
  func wrongUsageIs64AndSaysWhatWouldBeRight(_ arguments: [String], _ text: String) throws {
    let result = try load(arguments)
    #expect(result.code == 64)
    #expect(result.errors.contains(text), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func withoutAServerTheExitCodeIs69AndThePathIsNamed() throws {
    let path = try Scratch().path("none.sock")
    let result = try load(["--socket", path])
    #expect(result.code == 69)
    #expect(result.errors.contains("no server answers at \(path): connect: No such file"))
  }

  @Test func aFileThatCannotBeWrittenIsToldBeforeTheRun() throws {
    let began = ContinuousClock.now
    let result = try load(["--json", "/nonexistent/a.json", "--duration", "1h"])
    #expect(result.code == 73 && result.errors.contains("/nonexistent"), "\(result.errors)")
    #expect(ContinuousClock.now - began < .seconds(60))
  }

  @Test func aRunLeavesItsFiguresInEveryForm() throws {
    let daemon = try DaemonProcess()
    let files = ["json", "csv", "hgrm", "html"].map { ($0, daemon.scratch.path("a.\($0)")) }
    let result = try load(
      ["--socket", daemon.socket, "--check"] + brief + files.flatMap { ["--\($0)", $1] })
    #expect(result.code == 0, "\(result.text)\(result.errors)")
    #expect(result.text.hasPrefix("MEASURED: no promise was asked for."))
    #expect(result.text.contains("right   200 answers checked, 0 wrong"), "\(result.text)")
    #expect(result.errors.isEmpty)
    func text(_ index: Int) throws -> String {
      try String(contentsOfFile: files[index].1, encoding: .utf8)
    }
    let found = try JSONSerialization.jsonObject(with: Data(try text(0).utf8)) as? [String: Any]
    let stage = (found?["stages"] as? [[String: Any]])?.first
    let counts = try #require(stage?["counts"] as? [String: Int])
    #expect(counts["due"] == 200 && counts["answered"] == 200)
    #expect((found?["server"] as? String)?.hasPrefix("evenstride ") == true)
    let rows = try text(1).split(separator: "\n").map { $0.split(separator: ",") }
    #expect(rows[0].first == "stage" && rows[1][3] == "200")
    #expect(try text(2).contains("#[Max "))
    #expect(try text(3).hasPrefix("<!DOCTYPE html>"))

    // The same figures beside themselves; a second of them is too little for an interval.
    let same = try load(["--compare", files[0].1, files[0].1])
    #expect(same.code == 0 && same.text.contains("1.000"), "\(same.text)\(same.errors)")
  }

  @Test func aBrokenPromiseIs1() throws {
    let daemon = try DaemonProcess()
    let result = try load(["--socket", daemon.socket, "--slo", "p50=1us"] + brief)
    #expect(result.code == 1)
    #expect(result.text.hasPrefix("BROKEN: a promise was not kept."), "\(result.text)")
  }

  @Test func wrongAnswersAre3() throws {
    let scratch = try Scratch()
    let server = try StandInServer(path: scratch.path("s.sock")) { _ in [.answer()] }
    let result = try load(["--socket", server.path, "--check"] + brief)
    #expect(result.code == 3)
    #expect(result.text.contains("WRONG ANSWERS"), "\(result.text)")
    #expect(result.text.contains("they differ from"), "\(result.text)")
  }

  @Test(arguments: [
    ["--stream", "--check"], ["--mix", "indices,health", "--cancel-rate", "0.5"],
    ["--closed", "-c", "3", "--threads", "2"],
    ["--method", "grpc.health.v1.Health/Check", "--payload-file", "/dev/null"],
  ])
  func theDaemonServesEveryKindOfRun(_ arguments: [String]) throws {
    let daemon = try DaemonProcess()
    let pace = arguments.contains("--closed") ? Array(brief.dropFirst(2)) : brief
    let result = try load(["--socket", daemon.socket, "--slo", "errors=0%"] + arguments + pace)
    #expect(result.code == 0, "\(result.text)\(result.errors)")
  }

  @Test(
    arguments: [([], 0, "MEASURED"), (["--slo", "p99=1h"], 2, "INVALID")]
      as [([String], Int32, String)])
  func aSignalEndsTheRunEarlyAndItIsReported(_ promise: [String], _ code: Int32, _ word: String)
    throws
  {
    let daemon = try DaemonProcess()
    let process = Tool.process(
      "evenstride-load",
      ["--socket", daemon.socket, "--duration", "1h", "--warmup", "0s", "--max-lag", "1h"] + promise
    )
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    // Until it has begun: its connections are the daemon's only ones.
    for _ in 0..<200 {
      let stats = try Tool.run(["stats", "--socket", daemon.socket])
      if stats.text.contains("Asymmetry/Assess") { break }
      usleep(50_000)
    }
    kill(process.processIdentifier, SIGINT)
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == code && text.contains(word), "\(text)")
    #expect(text.contains("ended early by a signal"), "\(text)")
  }

  @Test func filesThatAreNoResultsAreNamed() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.json")
    try Data("{\"format\": 1}".utf8).write(to: URL(filePath: path))
    let broken = try load(["--compare", path, path])
    #expect(broken.code == 65 && broken.errors.contains(path), "\(broken.errors)")
    let missing = try load(["--compare", scratch.path("b.json"), path])
    #expect(missing.code == 66)
  }

  @Test func aFullOutputIs74() throws {
    let daemon = try DaemonProcess()
    let process = Tool.process("evenstride-load", ["--socket", daemon.socket] + brief)
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 74 && text.contains("No space left"), "\(text)")
  }
}
