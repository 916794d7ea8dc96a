import ArgumentParser
import Console
import EvenstrideClient

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Can I connect, who am I, and what is in the way?",
    discussion: """
      Goes from the socket's path to an answer of the daemon, step by step, and stops at what is in \
      the way, with the remedy. Exit codes: 0 all is well, 69 no daemon answers, 77 not permitted.
      """)

  @Option(
    help: """
      Socket of the daemon. Default: $EVENSTRIDE_SOCKET, else $XDG_RUNTIME_DIR/evenstride.sock, \
      else /run/evenstride/evenstride.sock.
      """,
    completion: .file())
  var socket: String?

  @Flag(help: "One JSON object in place of lines.")
  var json = false

  func run() throws {
    try reportingFailures {
      let account = Account()
      let place = SocketPathExamination(option: socket, account: account)
      var findings = [Finding.ok("account", account.description)] + place.findings
      if findings.allSatisfy({ $0.exitCode == 0 }) {
        findings += PeerExamination(path: place.path, account: account).findings
      }
      if findings.allSatisfy({ $0.exitCode == 0 }) {
        let daemon = Evenstride(socketPath: place.path, defaultTimeout: .seconds(5), retry: .none)
        findings += DaemonExamination(daemon).findings
      }
      let code = findings.first { $0.exitCode != 0 }?.exitCode ?? 0
      if json {
        try OutputOptions.print(line: Report(socket: place.path, exitCode: code, steps: findings))
      } else {
        try OutputOptions.print(text: findings.map(\.line).joined())
      }
      if code != 0 { throw ExitCode(code) }
    }
  }

  private struct Report: Encodable {
    let socket: String
    let exitCode: Int32
    let steps: [Finding]
  }
}
