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
    #expect(second.code == 71)
    #expect(second.errors.contains("another daemon is running"))
  }

  @Test func aRegularFileAtThePathIsRefused() throws {
    let scratch = try Scratch()
    let path = try scratch.write("keep", to: "file")
    let result = try Tool.run(Tool.process("evenstrided", ["--socket", path]))
    #expect(result.code == 71)
    #expect(result.errors.contains("is not a socket"))
  }

  @Test(arguments: [
    ["--socket-mode", "999"], ["--io-loops", "0"], ["--drain-time", "-1"], ["--nonsense"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    #expect(try Tool.run(Tool.process("evenstrided", arguments)).code == 64)
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
