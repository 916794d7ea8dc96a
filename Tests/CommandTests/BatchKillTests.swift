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
      [out + ".part", rejects + ".part", checkpoint].filter {
        FileManager.default.fileExists(atPath: $0)
      }
    }

    func start(_ more: [String] = []) throws -> Process {
      let process = Tool.process("evenstride", arguments + more)
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }

    /// Whether a checkpoint knows of answers.
    var hasProgress: Bool {
      guard let data = FileManager.default.contents(atPath: checkpoint),
        let found = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
      else { return false }
      return (found["place"] as? Int ?? 0) > 0
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
      let longest: UInt32 = kills % 2 == 0 ? 1_200_000 : 200_000
      while kills % 2 == 1, process.isRunning, !job.hasProgress { usleep(10_000) }
      usleep(UInt32.random(in: 0...longest, using: &generator))
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
    var restarts = 0
    for _ in 0..<3 {
      usleep(400_000)
      restarts += process.isRunning ? 1 : 0
      daemon.signal(SIGKILL)
      _ = daemon.waitForEnd()
      usleep(200_000)
      daemon = try DaemonProcess(scratch: scratch)
    }
    process.waitUntilExit()
    #expect(restarts > 0, "the job was done before the daemon died")
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
    usleep(900_000)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130 && process.terminationReason == .exit)
    #expect(job.leftovers.count == (isKept ? 3 : 0))
    #expect(try Tool.run(job.arguments).code == 65)
    #expect(try String(contentsOfFile: job.out, encoding: .utf8).count { $0 == "\n" } == 11_988)
  }
}
