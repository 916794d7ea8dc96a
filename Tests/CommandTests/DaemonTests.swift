import EvenstrideClient
import Foundation
import TestSupport
import Testing

/// The daemon as a process: start, stop, kill.
@Suite struct DaemonTests {
  @Test func sigtermEndsItCleanlyAndRemovesTheSocket() throws {
    let daemon = try DaemonProcess()
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd() == 0)
    #expect(!FileManager.default.fileExists(atPath: daemon.socket))
  }

  @Test func afterAKillItStartsAgainOnTheSamePath() throws {
    let first = try DaemonProcess()
    let client = Evenstride(socketPath: first.socket)
    let request = IndicesRequest(left: [20], right: [25], columns: [.maxNormalised])
    #expect(try client.asymmetry.indices(request).columns[0].values == [20])
    first.signal(SIGKILL)
    _ = first.waitForEnd()
    #expect(throws: RPCError.self) { try client.asymmetry.indices(request) }
    let second = try DaemonProcess(scratch: first.scratch)
    #expect(try client.asymmetry.indices(request).columns[0].values == [20])
    second.signal(SIGTERM)
    #expect(second.waitForEnd() == 0)
  }

  @Test func aSecondDaemonOnThePathIsRefused() throws {
    let daemon = try DaemonProcess()
    let second = try Tool.run(Tool.process("evenstrided", ["--socket", daemon.socket]))
    #expect(second.code == 73)
    #expect(second.errors.contains("another daemon is running"))
  }

  @Test func aRegularFileAtThePathIsRefused() throws {
    let scratch = try Scratch()
    let path = try scratch.write("keep", to: "file")
    let result = try Tool.run(Tool.process("evenstrided", ["--socket", path]))
    #expect(result.code == 73)
    #expect(result.errors.contains("is not a socket"))
  }

  @Test func aMissingDirectoryIs73AndAForbiddenOne77() throws {
    let scratch = try Scratch()
    let missing = try Tool.run(
      Tool.process("evenstrided", ["--socket", scratch.path("none/s.sock")]))
    #expect(missing.code == 73)
    #expect(missing.errors.contains("create the directory first"))
    #expect(chmod(scratch.folder, 0o777) == 0)
    let open = try Tool.run(Tool.process("evenstrided", ["--socket", scratch.path("s.sock")]))
    #expect(open.code == 77)
    #expect(open.errors.contains("everybody may rename"))
  }

  @Test func twoThatStartAtOnceLeaveOneThatServes() throws {
    let scratch = try Scratch()
    let socket = scratch.path("s.sock")
    let both = (0..<2).map { _ in Tool.process("evenstrided", ["--socket", socket]) }
    for daemon in both {
      daemon.standardError = FileHandle.nullDevice
      try daemon.run()
    }
    for _ in 0..<1_000 where both.allSatisfy(\.isRunning) { usleep(20_000) }
    let losers = both.filter { !$0.isRunning }
    #expect(losers.map(\.terminationStatus) == [73])
    for _ in 0..<1_000 {
      if try Tool.run(["health", "--socket", socket]).code == 0 { break }
      usleep(20_000)
    }
    #expect(try Tool.run(["health", "--socket", socket]).text == "SERVING\n")
    for daemon in both where daemon.isRunning {
      kill(daemon.processIdentifier, SIGTERM)
      daemon.waitUntilExit()
      #expect(daemon.terminationStatus == 0)
    }
  }

  @Test(
    arguments: [
      (["--nonsense"], 64), (["--socket"], 64), (["more"], 64), (["--socket-mode", "999"], 78),
      (["--io-loops", "0"], 78), (["--drain-time=-1"], 78),
    ] as [([String], Int32)])
  func wrongUsageIs64AndAWrongValue78(_ arguments: [String], _ code: Int32) throws {
    #expect(try Tool.run(Tool.process("evenstrided", arguments)).code == code)
  }

  @Test func serverInfoNamesEveryMethodThatTheProtoFilesHave() throws {
    let daemon = try DaemonProcess()
    let info = try Evenstride(socketPath: daemon.socket).control.getServerInfo(
      GetServerInfoRequest())
    #expect(info.version == Release.version)
    let known = Set(info.methods)
    for method in allMethods { #expect(known.contains(method.path)) }
    #expect(info.limits.contains { $0.name == "frame_payload" && $0.value == 4 << 20 })
  }

  @Test func healthKnowsServicesAndRefusesOthers() throws {
    let daemon = try DaemonProcess()
    let ask = { try Tool.run(["health", $0, "--socket", daemon.socket]) }
    for service in ["", "evenstride.v1.Walking", "grpc.health.v1.Health"] {
      let result = try ask(service)
      #expect(result.code == 0)
      #expect(result.text == "SERVING\n")
    }
    let unknown = try ask("evenstride.v1.None")
    #expect(unknown.code == 65)
    #expect(unknown.errors.contains("NOT_FOUND"))
  }

  @Test func callAnswersJSONWithJSON() throws {
    let daemon = try DaemonProcess()
    let result = try Tool.run(
      ["call", "Asymmetry/Indices", "--socket", daemon.socket],
      input: """
        {"left": [20, 0, "NaN"], "right": [25, 30, 1], "columns": ["INDEX_COLUMN_ROBINSON"]}
        """)
    #expect(result.code == 0)
    let answer = try JSONDecoder().decode(IndicesResponse.self, from: result.output)
    let values = answer.columns[0].values
    #expect((values[0] - 22.222222222222221).magnitude < 1e-12)
    #expect(values[1] == 200)
    #expect(values[2].isNaN)
    #expect(answer.undefinedPairs == 1)
  }

  @Test func everyAnswerSaysWhereItComesFromAndHelpIsThere() throws {
    for command in [["--help"], ["asymmetry", "--help"], ["walking", "fit", "--help"]] {
      let result = try Tool.run(command)
      #expect(result.code == 0)
      #expect(result.text.contains("USAGE: evenstride"))
    }
    #expect(try Tool.run(["--version"]).text == Release.version + "\n")
    for shell in ["bash", "zsh", "fish"] {
      #expect(try Tool.run(["--generate-completion-script", shell]).text.contains("asymmetry"))
    }
  }
}
