import EvenstrideClient
import Foundation
import RPC
import TestSupport
import Testing

/// A daemon that has no descriptors left.
@Suite struct DescriptorLimitTests {
  /// Ticks of processor time, a hundredth of a second each.
  private func ticks(_ process: Int32) throws -> Int {
    let line = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let numbers = line.split(separator: ")").last?.split(separator: " ").compactMap { Int($0) }
    // Without the state, which is no number, the times of user and system stand 11th and 12th.
    return try #require(numbers.map { $0[10] + $0[11] })
  }

  @Test func withoutDescriptorsItWaitsQuietlyServesWhomItHasAndComesBack() throws {
    let scratch = try Scratch()
    let socket = scratch.path("s.sock")
    let daemon = Process()
    daemon.executableURL = URL(filePath: "/bin/sh")
    daemon.arguments = [
      "-c", "ulimit -n 40 && exec \"$0\" \"$@\"", Tool.folder.appending(path: "evenstrided").path,
      "--socket", socket,
    ]
    daemon.environment = Tool.process("evenstrided", []).environment
    daemon.standardError = FileHandle.nullDevice
    try daemon.run()
    defer { kill(daemon.processIdentifier, SIGKILL) }
    let client = Evenstride(
      socketPath: socket, defaultTimeout: .seconds(300), waitForReady: true)
    #expect(try client.health.check(HealthCheckRequest()).status == .serving)

    // More than it has descriptors for; the rest waits in the backlog.
    let idle = try (0..<60).map { _ in try UnixAddress(socket).connect() }
    usleep(500_000)
    let before = try ticks(daemon.processIdentifier)
    usleep(1_000_000)
    // One that spun would have taken all of the second.
    #expect(try ticks(daemon.processIdentifier) - before < 50)
    #expect(try client.health.check(HealthCheckRequest()).status == .serving)

    for fd in idle { close(fd) }
    let fresh = Evenstride(socketPath: socket, defaultTimeout: .seconds(300))
    #expect(try fresh.health.check(HealthCheckRequest()).status == .serving)
  }

  private func run(_ script: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, Tool.folder.path()] + arguments
    process.environment = Tool.process("evenstrided", []).environment
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func withTooFewDescriptorsItDoesNotStart() throws {
    let scratch = try Scratch()
    let socket = scratch.path("s.sock")
    #expect(try run("ulimit -n 16 && exec \"$0/evenstrided\" --socket \"$1\"", [socket]) == 71)
  }

  /// A socket that got the number of a closed output would get what is printed.
  @Test func anAnswerThatCannotBePrintedIsAnErrorAlsoWhenTheOutputIsClosed() throws {
    let command = "exec \"$0/evenstride\" call Control/GetServerInfo --embedded -d '{}' "
    #expect(try run(command + ">&-", []) == 74)
    // Nor is there a crash, which would be above 128.
    #expect(try run(command + "<&- >&- 2>&-", []) < 128)
  }
}
