import Glibc
import RPC

/// A daemon that a fault run starts, watches and ends.
///
/// Used by one thread at a time.
final class DaemonProcess {
  /// What to start, and how.
  struct Plan {
    /// `evenstrided`.
    var program: String
    var socket: String
    var options: [String] = ["--audit", "none"]
    /// Takes its standard error; lines are appended.
    var log: String
    /// Descriptors that it may open; nil: as many as this process.
    var descriptors: Int?
    /// A listening socket of ours that it is given, as systemd would; it then makes none itself.
    var listener: Int32?
  }

  let plan: Plan
  let pid: pid_t
  private var hasEnded = false

  /// - Throws: `FaultError` when it does not take connections within a minute.
  init(_ plan: Plan) throws {
    self.plan = plan
    // Through a shell, because LISTEN_PID is known only there; exec keeps the process id.
    var script = "exec \"$0\" \"$@\""
    if let descriptors = plan.descriptors { script = "ulimit -n \(descriptors); \(script)" }
    if plan.listener != nil { script = "export LISTEN_FDS=1 LISTEN_PID=$$; \(script)" }
    var arguments = ["/bin/bash", "-c", script, plan.program] + plan.options
    if plan.listener == nil { arguments += ["--socket", plan.socket] }
    pid = try Self.spawn(arguments, log: plan.log, listener: plan.listener)
    guard plan.listener == nil else { return }
    let address = try UnixAddress(plan.socket)
    for _ in 0..<6_000 {
      if let fd = try? address.connect() {
        System.closeQuietly(fd)
        return
      }
      if let code = exitCode(waiting: false) {
        throw FaultError("the daemon ended with \(code); see \(plan.log)")
      }
      usleep(10_000)
    }
    throw FaultError("the daemon takes no connections; see \(plan.log)")
  }

  deinit {
    guard !hasEnded else { return }
    kill(pid, SIGKILL)
    _ = exitCode(waiting: true)
  }

  private static func spawn(
    _ arguments: [String], log: String, listener: Int32?
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    if let listener { posix_spawn_file_actions_adddup2(&actions, listener, 3) }
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    // The daemon refuses variables that it does not know, and needs none.
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var pid: pid_t = 0
    let code = posix_spawn(&pid, "/bin/bash", &actions, nil, &pointers, &environment)
    guard code == 0 else { throw SystemError("posix_spawn", code: code) }
    return pid
  }

  func signal(_ number: Int32) { kill(pid, number) }

  /// Ends it by SIGTERM, as every run does with a daemon that should have lived.
  ///
  /// - Throws: `FaultError` when it had ended before, or does not end well.
  func finish() throws {
    guard isRunning else { throw FaultError("the daemon had ended; see \(plan.log)") }
    signal(SIGTERM)
    let code = waitForEnd()
    if code != 0 { throw FaultError("the daemon ended with \(code) after SIGTERM") }
  }

  /// Waits until it has ended.
  ///
  /// - Returns: its exit code; 128 and the signal when one ended it.
  @discardableResult
  func waitForEnd() -> Int32 { exitCode(waiting: true) ?? 0 }

  private func exitCode(waiting: Bool) -> Int32? {
    var status: Int32 = 0
    guard !hasEnded, waitpid(pid, &status, waiting ? 0 : WNOHANG) == pid else { return nil }
    hasEnded = true
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  var isRunning: Bool {
    _ = exitCode(waiting: false)
    return !hasEnded
  }

  // MARK: What the kernel says of it

  /// Resident memory now, bytes.
  var resident: Int { figure("VmRSS:", in: "status") << 10 }

  /// The most resident memory since `forgetPeak`, bytes.
  var peakResident: Int { figure("VmHWM:", in: "status") << 10 }

  func forgetPeak() {
    guard let file = fopen("/proc/\(pid)/clear_refs", "we") else { return }
    fputs("5", file)
    fclose(file)
  }

  /// CPU time, seconds.
  var cpuSeconds: Double {
    // Behind the program's name, in parentheses: fields 14 and 15 of the line are its ticks.
    let fields = (text("stat").split(separator: ")").last ?? "").split(separator: " ")
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      return 0
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private func figure(_ name: String, in file: String) -> Int {
    for line in text(file).split(separator: "\n") where line.hasPrefix(name) {
      return line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap {
        Int($0)
      } ?? 0
    }
    return 0
  }

  private func text(_ file: String) -> String { Files.text("/proc/\(pid)/\(file)") }
}
