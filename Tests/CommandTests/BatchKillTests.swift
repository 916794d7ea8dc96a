import Foundation
import TestSupport
import Testing

/// Jobs that are killed, and daemons that are: nothing is lost and nothing doubled.
@Suite("Killed batches", .serialized)
struct BatchKillTests {
  /// Persons enough that a job takes some seconds here.
  static func requests(_ count: Int) -> String {
    (0..<count).map { number in
      let (left, right) = (20 + Double(number % 97) / 4, 25 + Double(number % 89) / 3)
      return number % 1_000 == 500
        ? #"{"exercises": [{"name": "calf_raise", "left": [-1], "right": [2]}]}"#
        : #"{"exercises": [{"name": "calf_raise", "unit": "kg", "left": [\#(left), \#(left + 1)], "#
          + #""right": [\#(right)], "error": {"cvPercent": \#(1 + number % 7)}}]}"#
    }.joined(separator: "\n")
  }

  /// The same as a table; some persons come again, which is only known to who has read all.
  static func table(_ count: Int) -> String {
    "subject,calf_raise_left [kg],calf_raise_right [kg]\n"
      + (0..<count).map { number in
        let person = number % 1_000 == 500 ? number - 400 : number
        return "P\(person),\(20 + Double(number % 97) / 4),\(25 + Double(number % 89) / 3)"
      }.joined(separator: "\n")
  }

  private struct Job {
    let scratch: Scratch
    let arguments: [String]
    var out: String { scratch.path("out") }
    var rejects: String { scratch.path("rejects.csv") }
    var checkpoint: String { scratch.path("checkpoint") }

    init(_ daemon: DaemonProcess, _ input: String, kind: String, _ more: [String]) {
      scratch = daemon.scratch
      arguments =
        [
          "batch", kind, "--socket", daemon.socket, "--in", input, "--jobs", "3",
          "--out", scratch.path("out"), "--rejects", scratch.path("rejects.csv"),
        ] + more
    }

    func files() throws -> [Data] {
      try [out, rejects].map { try Data(contentsOf: URL(filePath: $0)) }
    }

    func clear() throws {
      for path in [out, rejects] { try FileManager.default.removeItem(atPath: path) }
    }

    var leftovers: [String] {
      [out + ".part", rejects + ".part", checkpoint, checkpoint + ".part"].filter {
        FileManager.default.fileExists(atPath: $0)
      }
    }

    func start(_ more: [String] = []) throws -> Process {
      let process = Tool.process("evenstride", arguments + more)
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }

    /// Whether it has opened what it writes.
    var hasBegun: Bool {
      [out, rejects].allSatisfy { FileManager.default.fileExists(atPath: $0 + ".part") }
    }

    /// Whether answers were written.
    var hasWritten: Bool {
      FileManager.default.contents(atPath: out + ".part")?.isEmpty == false
    }

    /// Bytes of the input that the checkpoint knows as answered.
    var place: Int {
      guard let data = FileManager.default.contents(atPath: checkpoint),
        let found = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
      else { return 0 }
      return found["place"] as? Int ?? 0
    }
  }

  /// Lets the daemon answer for moments only until a job has come so far, and leaves it stopped: however
  /// fast the machine is, the job is not done then.
  private func stop(
    _ daemon: DaemonProcess, once hasComeFar: () -> Bool, of job: Job, _ process: Process
  ) {
    while process.isRunning, !job.hasBegun { usleep(1_000) }
    daemon.signal(SIGSTOP)
    while process.isRunning, !hasComeFar() {
      daemon.signal(SIGCONT)
      usleep(10_000)
      daemon.signal(SIGSTOP)
      usleep(100_000)
    }
  }

  @Test(
    "A job killed 10 times at random gives the same bytes as one that was left alone",
    arguments: [true, false])
  func killedJob(isTable: Bool) throws {
    let daemon = try DaemonProcess()
    let text = isTable ? Self.table(400_000) : Self.requests(12_000)
    let input = try daemon.scratch.write(text, to: "in")
    let job = Job(daemon, input, kind: "asymmetry", isTable ? ["--cv", "6"] : [])
    #expect(try Tool.run(job.arguments).code == 65)
    let expected = try job.files()
    #expect(job.leftovers.isEmpty)
    try job.clear()
    var generator = SystemRandomNumberGenerator()
    var kills = 0
    while kills < 10 {
      let process = try job.start(["--checkpoint", job.checkpoint])
      // At any time; and each second time when there is something to go on with.
      if kills % 2 == 0 {
        usleep(UInt32.random(in: 0...1_200_000, using: &generator))
      } else {
        let before = job.place
        stop(daemon, once: { job.place > before }, of: job, process)
      }
      defer { daemon.signal(SIGCONT) }
      guard process.isRunning else {
        #expect(process.terminationStatus == 65)
        #expect(try job.files() == expected)
        try job.clear()
        continue
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // It has its name when it is whole.
      if let found = FileManager.default.contents(atPath: job.out) {
        #expect(found == expected[0])
      }
      kills += 1
    }
    let last = try Tool.run(job.arguments + ["--checkpoint", job.checkpoint])
    #expect(last.code == 65 && last.errors.contains("goes on at line"))
    let counts = isTable ? "400 rows rejected, 399600 items" : "12 rows rejected, 11988 items"
    #expect(last.errors.contains(counts + " answered"))
    #expect(try job.files() == expected)
    #expect(job.leftovers.isEmpty)
  }

  @Test("A daemon killed and started again in the middle of a job is waited for")
  func killedDaemon() throws {
    var daemon = try DaemonProcess()
    let scratch = daemon.scratch
    let input = try scratch.write(Self.requests(16_000), to: "in.ndjson")
    let job = Job(daemon, input, kind: "asymmetry", [])
    #expect(try Tool.run(job.arguments).code == 65)
    let expected = try job.files()
    try job.clear()
    let process = try job.start()
    stop(daemon, once: { job.hasWritten }, of: job, process)
    #expect(process.isRunning, "the job was done before the daemon died")
    for _ in 0..<3 {
      daemon.signal(SIGKILL)
      _ = daemon.waitForEnd()
      usleep(200_000)
      daemon = try DaemonProcess(scratch: scratch)
      usleep(300_000)
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 65)
    #expect(try job.files() == expected)
  }

  @Test("SIGINT keeps what is answered where a checkpoint tells of it", arguments: [true, false])
  func interrupt(isKept: Bool) throws {
    let daemon = try DaemonProcess()
    let input = try daemon.scratch.write(Self.requests(12_000), to: "in.ndjson")
    let job = Job(
      daemon, input, kind: "asymmetry",
      isKept ? ["--checkpoint", daemon.scratch.path("checkpoint")] : [])
    let process = try job.start()
    stop(daemon, once: { job.hasWritten }, of: job, process)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    daemon.signal(SIGCONT)
    #expect(process.terminationStatus == 130 && process.terminationReason == .exit)
    #expect(job.leftovers.count == (isKept ? 3 : 0))
    #expect(try Tool.run(job.arguments).code == 65)
    #expect(try String(contentsOfFile: job.out, encoding: .utf8).count { $0 == "\n" } == 11_988)
  }

  @Test("A signal ends a job whose output nobody reads, and --fail-fast one whose input is silent")
  func silentPipes() throws {
    let scratch = try Scratch()
    let input = try scratch.write(Self.table(100_000), to: "in")
    let arguments = ["batch", "asymmetry", "--embedded", "--in"]
    let stalled = Tool.process("evenstride", arguments + [input, "--out", "-"])
    // It has room for 64 KiB, or nearly.
    let output = Pipe()
    stalled.standardOutput = output
    stalled.standardError = FileHandle.nullDevice
    try stalled.run()
    var waiting: Int32 = 0
    while stalled.isRunning, waiting < 32_768 {
      _ = ioctl(output.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &waiting)
      usleep(10_000)
    }
    kill(stalled.processIdentifier, SIGTERM)
    stalled.waitUntilExit()
    #expect(stalled.terminationStatus == 143 && stalled.terminationReason == .exit)

    let silent = Tool.process(
      "evenstride", arguments + ["-", "--out", scratch.path("out"), "--fail-fast"])
    let source = Pipe()
    silent.standardInput = source
    silent.standardError = FileHandle.nullDevice
    try silent.run()
    let rows = (0..<60_000).map { "P\($0),1,\($0 == 6 ? "wrong" : "2")\n" }.joined()
    // It may end before it has read all.
    let fd = source.fileHandleForWriting.fileDescriptor
    _ = fcntl(fd, F_SETFL, O_NONBLOCK)
    var rest = Array(("subject,x_left,x_right\n" + rows).utf8)[...]
    while silent.isRunning, !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(fd, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { usleep(1_000) }
    }
    silent.waitUntilExit()
    #expect(silent.terminationStatus == 65)
  }

  @Test("A job whose reader has had enough says so, and leaves nothing")
  func closedPipe() throws {
    let scratch = try Scratch()
    let input = try scratch.write(Self.table(100_000), to: "in")
    let process = Tool.process(
      "evenstride",
      ["batch", "asymmetry", "--embedded", "--in", input, "--out", "-"] + [
        "--rejects", scratch.path("rejects"),
      ])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: try scratch.write("", to: "errors"))
    try process.run()
    _ = try output.fileHandleForReading.read(upToCount: 10)
    try output.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74 && process.terminationReason == .exit)
    #expect(
      try String(contentsOfFile: scratch.path("errors"), encoding: .utf8).contains("Broken pipe"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).count == 2)
  }
}
