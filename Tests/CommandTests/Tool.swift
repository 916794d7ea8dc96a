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
    // The daemon refuses names that are no settings, and tests have some of their own.
    process.environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("EVENSTRIDE_") && $0.key != "XDG_RUNTIME_DIR"
    }
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

  /// - Parameter log: a file that takes its standard error.
  init(_ arguments: [String] = [], scratch: Scratch? = nil, log: String? = nil) throws {
    self.scratch = try scratch ?? Scratch()
    socket = self.scratch.path("s.sock")
    process = Tool.process("evenstrided", ["--socket", socket] + arguments)
    process.standardError =
      try log.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? FileHandle.nullDevice
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
