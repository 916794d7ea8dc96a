import EvenstrideClient
import Foundation
import Testing

/// Peers that nobody here wrote: client and server of containerd/ttrpc, as Debian ships them.
@Suite(.enabled(if: GoPrograms.canBeBuilt, "Debian's Go packages are not here"))
struct GoInteropTests {
  @Test func theStockGoClientWorks() throws {
    let daemon = try DaemonProcess()
    let result = try Tool.run(GoPrograms.script("run-go-client", [daemon.socket]))
    #expect(result.code == 0, "\(result.text)\n\(result.errors)")
    #expect(result.text.contains("ok "))
    #expect(!result.text.contains("FAIL"))
  }

  @Test func theStockGoServerAnswersTheCommandLine() throws {
    let server = try GoServerProcess()
    let socket = server.socket
    let health = { try Tool.run(["health", $0, "--socket", socket]) }
    #expect(try health("").text == "SERVING\n")
    let walking = try health("evenstride.v1.Walking")
    #expect(walking.code == 69)
    #expect(walking.text == "NOT_SERVING\n")
    #expect(try health("evenstride.v1.None").code == 65)

    let call = ["call", "Asymmetry/Indices", "--socket", socket]
    let right = try Tool.run(
      call, input: #"{"left": [20], "right": [25], "columns": ["INDEX_COLUMN_MAX_NORMALISED"]}"#)
    #expect(right.code == 0)
    let answer = try JSONDecoder().decode(IndicesResponse.self, from: right.output)
    #expect(answer.columns[0].values == [20])
    let wrong = try Tool.run(call, input: #"{"left": [20], "right": []}"#)
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("right: must have as many values as left"))
    #expect(server.process.isRunning)
  }
}
