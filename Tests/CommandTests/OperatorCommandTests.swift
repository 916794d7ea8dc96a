import EvenstrideClient
import Foundation
import TestSupport
import Testing

/// `top`, `stats` and `metrics` on a daemon.
@Suite struct OperatorCommandTests {
  @Test func topInAPipeHasNoEscapeCodes() throws {
    let daemon = try DaemonProcess()
    let result = try Tool.run(["top", "--once", "--interval", "0.1", "--socket", daemon.socket])
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.text.hasPrefix("serving  up "))
    #expect(!result.text.contains("\u{1b}"))
  }

  @Test func topAsJSONIsAnObjectALine() throws {
    let daemon = try DaemonProcess()
    let result = try Tool.run(
      ["top", "--once", "--json", "--interval", "0.1", "--socket", daemon.socket])
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 1)
    let frame = try #require(
      JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    #expect((frame["residentBytes"] as? Double ?? 0) > 1_000_000)
    let connections = frame["connections"] as? [[String: Any]] ?? []
    #expect(connections.contains { ($0["uid"] as? Int) == Int(geteuid()) })
  }

  @Test func withoutADaemonTopLeavesTheTerminalAlone() throws {
    let scratch = try Scratch()
    let result = try Tool.run(["top", "--socket", scratch.path("none")])
    #expect(result.code == 69)
    #expect(result.text.isEmpty)
  }

  /// How it is ended: a key, or a signal.
  @Test(arguments: ["q", "\u{3}", "SIGTERM"])
  func topRestoresTheTerminal(_ ending: String) throws {
    let daemon = try DaemonProcess()
    let script = """
      import os, pty, select, signal, subprocess, sys, termios, time
      master, slave = pty.openpty()
      before = termios.tcgetattr(slave)
      command = [sys.argv[1], "top", "--interval", "0.1", "--socket", sys.argv[2]]
      plain = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
      # The test's thread may block signals, and its children inherit that.
      unblock = lambda: signal.pthread_sigmask(signal.SIG_SETMASK, [])
      process = subprocess.Popen(
          command, stdin=slave, stdout=slave, stderr=slave, env=plain, preexec_fn=unblock)
      def read_until(text, out):
          end = time.time() + 30
          while text not in out and time.time() < end:
              if select.select([master], [], [], 0.1)[0]: out += os.read(master, 65536)
          assert text in out, out
          return out
      out = read_until(b"connections", b"")
      assert out.startswith(b"\\x1b[?1049h"), out
      assert termios.tcgetattr(slave) != before
      if sys.argv[3] == "SIGTERM": process.send_signal(signal.SIGTERM)
      else: os.write(master, sys.argv[3].encode())
      read_until(b"\\x1b[?1049l", b"")
      assert process.wait() == 0
      assert termios.tcgetattr(slave) == before
      """
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = [
      "-c", script, Tool.folder.appending(path: "evenstride").path, daemon.socket, ending,
    ]
    let result = try Tool.run(python)
    #expect(result.code == 0, "\(result.errors)")
  }

  @Test func statsCountsTheCallsOfItsDaemon() throws {
    let daemon = try DaemonProcess()
    let socket = ["--socket", daemon.socket]
    for _ in 0..<3 { _ = try Tool.run(["call", "Asymmetry/Indices", "-d", "{}"] + socket) }
    let result = try Tool.run(["stats", "--format", "json"] + socket)
    let stats = try JSONDecoder().decode(GetStatsResponse.self, from: result.output)
    let refused = stats.calls.first { $0.method == "evenstride.v1.Asymmetry/Indices" }
    #expect(refused?.code == 3)
    #expect(refused?.calls == 3)
    #expect(try Tool.run(["stats"] + socket).text.contains("evenstride.v1.Asymmetry/Indices"))
  }

  @Test func metricsGoToAFileInOnePiece() throws {
    let daemon = try DaemonProcess()
    let file = try daemon.scratch.write("old", to: "e.prom")
    let result = try Tool.run(["metrics", "--textfile", file, "--socket", daemon.socket])
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.text.isEmpty)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("# HELP "))
    #expect(text.contains("\nevenstride_build_info{version=\"\(Release.version)\""))
    let names = try FileManager.default.contentsOfDirectory(atPath: daemon.scratch.folder)
    #expect(!names.contains { $0.hasSuffix(".part") })
    let printed = try Tool.run(["metrics", "--socket", daemon.socket]).text
    #expect(printed.hasPrefix("# HELP rpc_server_call_duration_seconds "))
  }

  @Test func aFolderThatIsNotThereIs73() throws {
    let daemon = try DaemonProcess()
    let result = try Tool.run([
      "metrics", "--textfile", daemon.scratch.path("none/e.prom"), "--socket", daemon.socket,
    ])
    #expect(result.code == 73)
  }
}
