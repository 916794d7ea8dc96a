import EvenstrideClient
import Foundation
import TestSupport
import Testing

/// The model store as a user meets it: through the daemon, over its end.
@Suite struct ModelStoreCommandTests {
  private let cohort = Tool.examples.appending(path: "synthetic-cohort.csv").path

  /// A model of the example cohort, as a file.
  private func fit(_ scratch: Scratch) throws -> String {
    let path = scratch.path("model.json")
    let result = try Tool.run([
      "walking", "fit", cohort, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--save", path,
    ])
    #expect(result.code == 0, "\(result.errors)")
    return path
  }

  @Test func whatWasAcknowledgedIsThereAfterAKill() throws {
    let scratch = try Scratch()
    let file = try fit(scratch)
    let models = ["--models", scratch.path("models")]
    let first = try DaemonProcess(models, scratch: scratch)
    let put = try Tool.run(["models", "put", "calf", file, "--socket", first.socket])
    #expect(put.code == 0 && put.text == "calf@1\n", "\(put.errors)")
    first.signal(SIGKILL)
    _ = first.waitForEnd()
    let second = try DaemonProcess(models, scratch: scratch)
    let named = ["--model-name", "calf", "--socket", second.socket, "--format", "csv"]
    let byName = try Tool.run(["walking", "predict", cohort] + named)
    let byFile = try Tool.run([
      "walking", "predict", cohort, "--model", file, "--embedded", "--format", "csv",
    ])
    #expect(byName.code == 0, "\(byName.errors)")
    #expect(byName.text == byFile.text)
    let listed = try Tool.run(["models", "list", "--socket", second.socket, "--format", "csv"])
    #expect(listed.text == "name,version,outcome,persons\ncalf,1,t25fw,35\n")
    let missing = try Tool.run(["models", "get", "calf@2", "--socket", second.socket])
    #expect(missing.code == 65 && missing.errors.contains("the newest is 1"))
  }

  @Test(.disabled(if: Sanitizer.needsLargeFiles, "ThreadSanitizer keeps its memory in a file"))
  func aFullDiskRefusesAModelAndTheDaemonLivesOn() throws {
    let scratch = try Scratch()
    let file = try fit(scratch)
    let folder = scratch.path("models")
    let socket = scratch.path("full.sock")
    let daemon = Process()
    daemon.executableURL = URL(filePath: "/bin/bash")
    daemon.arguments = [
      "-c", #"ulimit -f 0; exec "$0" --socket "$1" --models "$2""#,
      Tool.folder.appending(path: "evenstrided").path, socket, folder,
    ]
    daemon.standardError = FileHandle.nullDevice
    try daemon.run()
    defer { kill(daemon.processIdentifier, SIGKILL) }
    for _ in 0..<200 where try Tool.run(["health", "--socket", socket]).code != 0 {
      usleep(20_000)
    }
    let put = try Tool.run(["models", "put", "calf", file, "--socket", socket])
    #expect(put.code == 65 && put.errors.contains("RESOURCE_EXHAUSTED"), "\(put.errors)")
    #expect(try Tool.run(["health", "--socket", socket]).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func withoutAStoreTheReasonIsGiven() throws {
    let result = try Tool.run(["models", "list", "--embedded"])
    #expect(result.code == 65 && result.errors.contains("--models DIRECTORY"))
  }
}
