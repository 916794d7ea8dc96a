import Foundation
import TestSupport
import Testing

/// The Go programs of `Tests/Interop`, built once a run with Debian's stock ttrpc.
enum GoPrograms {
  /// False where Debian's Go packages are missing; deploy/test installs them.
  static let canBeBuilt = (try? build("go-server").get().code) != 77

  /// Keeps what Go has compiled beside what Swift has.
  static let environment = ["EVENSTRIDE_GO_CACHE": Tool.folder.appending(path: "go-cache").path()]

  /// Where the program stands.
  static func path(_ name: String) throws -> URL {
    let result = try build(name).get()
    try #require(result.code == 0, "\(result.text)\n\(result.errors)")
    return folder.appending(path: name)
  }

  private static let folder = Tool.folder.appending(path: "go-programs")
  private static let server = Result { try build(name: "go-server") }
  private static let client = Result { try build(name: "go-client") }

  private static func build(_ name: String) -> Result<Tool.Result, any Error> {
    name == "go-server" ? server : client
  }

  private static func build(name: String) throws -> Tool.Result {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try Tool.run(script("go-build", [name, folder.path()]))
  }

  /// A script of `Tests/Interop`.
  static func script(_ name: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Tool.root.appending(path: "Tests/Interop/\(name)")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }
}

/// The stock Go server of ttrpc with some of our methods: `Tests/Interop/go-server` tells which.
final class GoServerProcess {
  let scratch: Scratch
  let socket: String
  let process = Process()

  init(scratch: Scratch? = nil) throws {
    self.scratch = try scratch ?? Scratch()
    socket = self.scratch.path("go.sock")
    process.executableURL = try GoPrograms.path("go-server")
    process.arguments = [socket]
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 {
      if try Tool.run(["health", "--socket", socket]).code == 0 { return }
      usleep(20_000)
    }
    Issue.record("the Go server did not start")
  }

  deinit { if process.isRunning { kill() } }

  func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
}
