import Foundation
import TestSupport
import Testing

/// The project's executables as a user runs them.
enum Tool {
  struct Result {
    let code: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Executables stand beside the test bundle.
  static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let examples = root.appending(path: "deploy/examples")

  static func process(_ name: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = folder.appending(path: name)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    for key in ["EVENSTRIDE_SOCKET", "XDG_RUNTIME_DIR"] { environment[key] = nil }
    process.environment = environment
    return process
  }

  /// Runs `evenstride` to its end.
  static func run(_ arguments: [String], input: String = "") throws -> Result {
    try run(process("evenstride", arguments), input: Data(input.utf8))
  }

  static func run(_ process: Process, input: Data = Data()) throws -> Result {
    let scratch = try Scratch()
    let files = ["in", "out", "err"].map { scratch.path($0) }
    try input.write(to: URL(filePath: files[0]))
    for file in files[1...] { try Data().write(to: URL(filePath: file)) }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: files[0]))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: files[1]))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: files[2]))
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: try Data(contentsOf: URL(filePath: files[1])),
      errors: try String(contentsOfFile: files[2], encoding: .utf8))
  }
}

/// A daemon of the test's own.
final class DaemonProcess {
  let scratch: Scratch
  let socket: String
  let process: Process

  init(_ arguments: [String] = [], scratch: Scratch? = nil) throws {
    self.scratch = try scratch ?? Scratch()
    socket = self.scratch.path("s.sock")
    process = Tool.process("evenstrided", ["--socket", socket] + arguments)
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 {
      if try Tool.run(["health", "--socket", socket]).code == 0 { return }
      usleep(20_000)
    }
    Issue.record("the daemon did not start")
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  func waitForEnd() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// What a sanitizer run cannot do.
enum Sanitizer {
  #if EVENSTRIDE_THREAD_SANITIZER
    static let needsLargeFiles = true
  #else
    static let needsLargeFiles = false
  #endif
}
