import ArgumentParser
import Console
import Foundation
import Messages
import RPC

@main
struct LoadCommand: ParsableCommand {
  static func main() {
    FileDescriptors.keepStandardOnes()
    main(nil)
  }

  static let configuration = CommandConfiguration(
    commandName: "evenstride-load",
    abstract: "Load tests of evenstrided, or of any ttrpc server, that tell the truth",
    discussion: """
      Calls are due at a rate, whether or not the server keeps up (open loop), and latency counts from \
      when a call was due. When the load tester itself falls behind, the run is INVALID.

        evenstride-load --rate 5000 --duration 30s --slo p99=2ms,errors=0.1%
        evenstride-load --find-max --slo p99=2ms --check --html found.html
        evenstride-load --ramp 1000:50000:5000:10s --json a.json
        evenstride-load --closed -c 8 --mix indices
        evenstride-load --method pkg.Service/Method --payload-file request.bin --socket other.sock
        evenstride-load --compare before.json after.json

      Exit codes: 0 measured, and every promise kept; 1 a promise was broken; 2 the run is invalid; \
      3 wrong answers (--check); 64 usage, 65 wrong data, 66 no input file, 69 no server, 70 internal, \
      73 cannot create a file, 74 cannot write the figures, 75 too few descriptors, 77 not permitted.
      """,
    version: Release.version)

  @Option(
    help: """
      Socket of the server. Default: $EVENSTRIDE_SOCKET, else $XDG_RUNTIME_DIR/evenstride.sock, \
      else /run/evenstride/evenstride.sock.
      """,
    completion: .file())
  var socket: String?

  @OptionGroup(title: "When")
  var pacing: PacingOptions

  @OptionGroup(title: "What")
  var workload: WorkloadOptions

  @OptionGroup(title: "Promises")
  var search: SearchOptions

  @OptionGroup(title: "Figures")
  var report: ReportOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Compares two runs that --json wrote, instead of running: ratios with 95 % intervals of a \
      block bootstrap.
      """, valueName: "a.json b.json"),
    completion: .file(extensions: ["json"]))
  var compare: [String] = []

  @Flag(help: "Let --compare take runs that are invalid.")
  var allowInvalid = false

  func validate() throws {
    if !compare.isEmpty, compare.count != 2 {
      throw ValidationError("--compare takes two files, \(compare.count) was given")
    }
    if !compare.isEmpty, report.csv != nil || report.hgrm != nil || report.html != nil {
      throw ValidationError(
        "--compare prints a table, and writes --json; leave out --csv, --hgrm and --html")
    }
    if allowInvalid, compare.isEmpty {
      throw ValidationError("--allow-invalid is about --compare")
    }
    if search.findMax, pacing.closed || pacing.ramp != nil {
      throw ValidationError("--find-max chooses its rates itself; leave out --closed and --ramp")
    }
    if report.hgrm != nil, search.findMax || pacing.ramp != nil {
      throw ValidationError(
        "--hgrm holds one distribution, a run of several rates has several; use --json")
    }
    if pacing.cancelRate > 0, workload.stream || workload.method != nil {
      throw ValidationError(
        "--cancel-rate is about Control/Cancel of unary calls; leave out --stream and --method")
    }
  }

  func run() throws {
    try reportingFailures {
      if compare.count == 2 { return try compareFiles() }
      try report.checkFiles()
      let run = try LoadRun(self)
      Interrupt.watch()
      let result = try run.result()
      try report.report(result)
      if result.verdict.exitCode != 0 { throw ExitCode(result.verdict.exitCode) }
    }
  }

  private func compareFiles() throws {
    let comparison = try Comparison(
      try ResultFile.read(compare[0]), try ResultFile.read(compare[1]), seed: pacing.seed,
      allowsInvalid: allowInvalid)
    try StandardOutput.write(Data(comparison.text(width: TerminalLine.width).utf8))
    if let path = report.json { try OutputFile.write(try ResultFile.json(comparison), to: path) }
  }
}
