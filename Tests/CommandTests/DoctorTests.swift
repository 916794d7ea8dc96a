import EvenstrideClient
import Foundation
import RPC
import TestSupport
import Testing

/// What `evenstride doctor` finds, on real sockets.
@Suite struct DoctorTests {
  private struct Report: Decodable {
    struct Step: Decodable {
      let step: String
      let state: String
      let text: String
      let remedy: String?
    }

    let socket: String
    let exitCode: Int32
    let steps: [Step]

    /// The step that is in the way.
    var fault: Step? { steps.first { $0.state == "fault" } }
  }

  private func examine(_ process: Process) throws -> Report {
    let result = try Tool.run(process)
    let report = try JSONDecoder().decode(Report.self, from: result.output)
    #expect(report.exitCode == result.code, "\(result.errors)")
    return report
  }

  private func examine(_ path: String) throws -> Report {
    try examine(Tool.process("evenstride", ["doctor", "--json", "--socket", path]))
  }

  /// As a user without any right; what that user may not run is not tested.
  private func examineAsStranger(_ path: String, groups: String = "--clear-groups") throws -> Report
  {
    let tool = Tool.folder.appending(path: "evenstride").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/setpriv")
    process.arguments = [
      "--reuid=65534", "--regid=65534", groups, tool, "doctor", "--json", "--socket", path,
    ]
    return try examine(process)
  }

  /// Whether the test may become the user nobody, and nobody may run the program.
  private static let hasStranger: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/setpriv")
    process.arguments = [
      "--reuid=65534", "--regid=65534", "--clear-groups",
      Tool.folder.appending(path: "evenstride").path, "--version",
    ]
    return geteuid() == 0 && (try? Tool.run(process).code) == 0
  }()

  @Test func allIsWellWithADaemon() throws {
    let daemon = try DaemonProcess()
    let report = try examine(daemon.socket)
    #expect(report.exitCode == 0)
    #expect(
      report.steps.map(\.step) == [
        "account", "path", "directories", "socket", "connect", "peer", "health", "version",
        "limits", "latency",
      ])
    #expect(report.steps.allSatisfy { $0.state == "ok" })
    let peer = report.steps.first { $0.step == "peer" }?.text ?? ""
    #expect(peer.contains("process \(daemon.process.processIdentifier) (evenstrided)"))
    #expect(peer.contains("uid \(geteuid())"))
  }

  @Test func linesTellTheSameAsJSON() throws {
    let scratch = try Scratch()
    let result = try Tool.run(["doctor", "--socket", scratch.path("none.sock")])
    #expect(result.code == 69)
    let lines = result.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("ok  account: ") == true)
    #expect(
      lines.contains { $0.hasPrefix("!!  socket: ") && $0.hasSuffix("No such file or directory") })
    #expect(
      lines.last == "      Start the daemon: evenstrided --socket \(scratch.path("none.sock"))")
  }

  /// Variables, the path, and why that one.
  @Test(arguments: [
    (["EVENSTRIDE_SOCKET": "/es/a", "XDG_RUNTIME_DIR": "/es"], "/es/a", "EVENSTRIDE_SOCKET"),
    (["XDG_RUNTIME_DIR": "/es"], "/es/evenstride.sock", "XDG_RUNTIME_DIR"),
    ([:], "/run/evenstride/evenstride.sock", "the default"),
  ])
  func thePathSaysWhereItComesFrom(
    _ variables: [String: String], _ path: String, _ reason: String
  ) throws {
    let process = Tool.process("evenstride", ["doctor", "--json"])
    process.environment?.merge(variables) { $1 }
    let report = try examine(process)
    #expect(report.socket == path)
    #expect(report.steps.first { $0.step == "path" }?.text.contains(reason) == true)
  }

  @Test func theUnitsPathBringsAdviceForSystemd() throws {
    let process = Tool.process(
      "evenstride", ["doctor", "--json", "--socket", "/run/evenstride/evenstride.sock"])
    let report = try examine(process)
    // Unless this machine has a daemon there.
    guard report.exitCode == 69 else { return }
    let remedy = report.fault?.remedy ?? ""
    #expect(remedy.contains("systemctl status evenstride.socket"))
    #expect(remedy.contains("systemctl reset-failed evenstride.service"))
  }

  @Test func aMissingDirectoryIsNamed() throws {
    let scratch = try Scratch()
    let report = try examine(scratch.path("none/deeper/s.sock"))
    #expect(report.exitCode == 69)
    #expect(report.fault?.text == "\(scratch.path("none")): No such file or directory")
  }

  @Test func aRegularFileIsNoSocket() throws {
    let scratch = try Scratch()
    let report = try examine(try scratch.write("text", to: "s.sock"))
    #expect(report.exitCode == 69)
    #expect(report.fault?.text.hasSuffix("is no socket") == true)
    let below = try examine(scratch.path("s.sock/s.sock"))
    #expect(below.fault?.text == "\(scratch.path("s.sock")) is no directory")
  }

  @Test func aPathThatIsTooLongIsRefused() throws {
    let report = try examine("/tmp/" + String(repeating: "a", count: 103))
    #expect(report.exitCode == 69)
    #expect(report.fault?.text.contains("108 bytes, at most 107") == true)
  }

  @Test func aSocketThatNobodyListensOnIsStale() throws {
    let scratch = try Scratch()
    let listener = try Listener(scratch.path("s.sock"))
    listener.close()
    let report = try examine(scratch.path("s.sock"))
    #expect(report.exitCode == 69)
    #expect(report.fault?.step == "connect")
    #expect(report.fault?.text.contains("ECONNREFUSED") == true)
    #expect(report.fault?.remedy?.contains("takes the path over") == true)
  }

  @Test func aFullBacklogIsNamed() throws {
    let scratch = try Scratch()
    let listener = try Listener(scratch.path("s.sock"), backlog: 0)
    defer { listener.close() }
    var taken: [Int32] = []
    while let fd = try? UnixAddress(scratch.path("s.sock")).connect() { taken.append(fd) }
    defer { for fd in taken { close(fd) } }
    let report = try examine(scratch.path("s.sock"))
    #expect(report.exitCode == 69)
    #expect(report.fault?.text.contains("EAGAIN") == true)
  }

  @Test func aSocketOfDatagramsIsOfAnotherKind() throws {
    let scratch = try Scratch()
    let listener = try Listener(scratch.path("s.sock"), type: SOCK_DGRAM)
    defer { listener.close() }
    let report = try examine(scratch.path("s.sock"))
    #expect(report.exitCode == 69)
    #expect(report.fault?.text.contains("EPROTOTYPE") == true)
  }

  @Test(.enabled(if: DoctorTests.hasStranger, "needs root and a program that nobody may run"))
  func aSocketOfAGroupNamesTheGroupToJoin() throws {
    let scratch = try Scratch()
    let listener = try Listener(scratch.path("s.sock"))
    defer { listener.close() }
    #expect(chown(listener.path, 0, 4) == 0 && chmod(listener.path, 0o660) == 0)
    let report = try examineAsStranger(listener.path)
    #expect(report.exitCode == 77)
    #expect(report.fault?.step == "socket")
    #expect(report.fault?.text.contains("group adm, mode 0660") == true)
    #expect(report.fault?.remedy?.contains("usermod -aG adm nobody") == true)
    // A member gets as far as the daemon's answer, which this listener never gives.
    let member = try examineAsStranger(listener.path, groups: "--groups=4")
    #expect(member.steps.contains { $0.step == "connect" && $0.state == "ok" })
    #expect(member.exitCode == 69)
  }

  @Test(.enabled(if: DoctorTests.hasStranger, "needs root and a program that nobody may run"))
  func aSocketOfItsOwnerAloneAsksForAMode() throws {
    let scratch = try Scratch()
    let listener = try Listener(scratch.path("s.sock"))
    defer { listener.close() }
    #expect(chmod(listener.path, 0o600) == 0)
    let report = try examineAsStranger(listener.path)
    #expect(report.exitCode == 77)
    #expect(report.fault?.remedy?.contains("--socket-mode 0660") == true)
  }

  @Test(.enabled(if: DoctorTests.hasStranger, "needs root and a program that nobody may run"))
  func aPrivateDirectoryIsNamed() throws {
    let scratch = try Scratch()
    let folder = scratch.path("private")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(chmod(folder, 0o700) == 0)
    let report = try examineAsStranger(folder + "/s.sock")
    #expect(report.exitCode == 77)
    #expect(report.fault?.text.hasPrefix("\(folder) may not be searched by nobody") == true)
    #expect(report.fault?.remedy?.contains("chmod a+x \(folder)") == true)
  }
}

/// A bound socket that nobody serves.
private struct Listener {
  let path: String
  private let fd: Int32

  init(_ path: String, type: __socket_type = SOCK_STREAM, backlog: Int32 = 8) throws {
    self.path = path
    fd = socket(AF_UNIX, Int32(type.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(fd, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    if type == SOCK_STREAM { #expect(listen(fd, backlog) == 0) }
  }

  func close() { Foundation.close(fd) }
}
