import ArgumentParser
import Glibc

/// Does to a daemon what peers, disks and operators do, and says how it took it.
@main
struct FaultDriver: ParsableCommand {
  private static let runs: [(name: String, run: @Sendable (Place) throws -> Finding)] = [
    ("kill9", killedInABatch), ("sigterm", restartedUnderLoad), ("activated", reactivatedUnderLoad),
    ("descriptors", withoutDescriptors), ("slowloris", slowSenders), ("nonreader", nonReaders),
    ("amplify", amplification), ("fulldisk", fullDisk), ("soak", soak),
  ]

  static let configuration = CommandConfiguration(
    commandName: "fault-driver",
    abstract: "Does to a daemon what peers, disks and operators do, and says how it took it",
    discussion: "Runs: \(runs.map(\.name).joined(separator: ", ")). Exit code 1: one failed.")

  @Option(help: "The daemon's program.") var daemon: String
  @Option(help: "A folder for sockets and logs.") var folder: String
  @Option(help: "A small file system that may be filled up.") var tightFolder: String?
  @Flag(help: "Fewer calls and rounds.") var short = false
  @Option(help: "Calls of the soak.") var calls = 100_000
  @Option(help: "Connections of the soak.") var connections = 1_000
  @Flag(help: "Calls of the soak leave audit lines in a file.") var audit = false
  @Argument(help: "Runs, in this order; none: all.") var names: [String] = []

  func validate() throws {
    for name in names where !Self.runs.contains(where: { $0.name == name }) {
      throw ValidationError(
        "no run \(name); there are \(Self.runs.map(\.name).joined(separator: ", "))")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let place = Place(
      program: daemon, folder: folder, tightFolder: tightFolder, isShort: short, calls: calls,
      connections: connections, audits: audit)
    var isBroken = false
    for name in names.isEmpty ? Self.runs.map(\.name) : names {
      guard let run = Self.runs.first(where: { $0.name == name })?.run else { continue }
      var finding = Finding(figures: "")
      do { finding = try run(place) } catch { finding.faults.append("\(error)") }
      let verdict = finding.faults.isEmpty ? "ok" : "FAIL"
      say("\(name): \(finding.figures): \(verdict)")
      for fault in finding.faults { say("  \(fault)") }
      isBroken = isBroken || !finding.faults.isEmpty
    }
    if isBroken { throw ExitCode(1) }
  }
}
