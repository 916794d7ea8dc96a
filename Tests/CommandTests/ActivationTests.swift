import Foundation
import Testing

/// The daemon under a stand-in for the service manager.
@Suite struct ActivationTests {
  @Test func theDaemonServesAPassedSocketAndLeavesItThere() throws {
    let script = Process()
    script.executableURL = Tool.root.appending(path: "deploy/systemd/activation-test")
    script.arguments = [Tool.folder.path]
    let result = try Tool.run(script)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.text == "activation: passed\n")
  }
}
