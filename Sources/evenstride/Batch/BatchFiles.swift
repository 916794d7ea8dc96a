import ArgumentParser
import Console
import Foundation

/// Where a job reads and writes.
struct BatchFiles: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: "Table (CSV, TSV) or requests (NDJSON, one a line); - reads standard input.",
    completion: .file())
  var input: String

  @Option(
    name: .customLong("out"),
    help:
      "Answers, in the order of the input; - writes to standard output. Has its name when it is whole.",
    completion: .file())
  var output: String

  @Option(
    help:
      "What the answers are written as. Default: NDJSON for NDJSON or where --out ends in .ndjson or .jsonl, TSV for .tsv, else CSV."
  )
  var format: BatchFormat?

  @Option(
    help:
      "Rows that were not answered: line, column, name, reason, row (CSV). Default: the first ten on standard error.",
    completion: .file())
  var rejects: String?

  @Option(
    help:
      "Remembers how far the job has come: the same command goes on there, without a row lost or doubled.",
    completion: .file())
  var checkpoint: String?

  @Option(help: "Threads that read, ask and write. Default: one a processor.")
  var jobs: Int?

  @Flag(help: "End at the first rejected row; --out is not made.")
  var failFast = false

  @Flag(
    help: "Check all rows, and print what would be asked; nothing is asked or written to --out.")
  var dryRun = false

  @Flag(help: "No line of progress.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be 1 to 256")
    }
    if output == "-", rejects == "-" {
      throw ValidationError("--out and --rejects are both -; give one of them a path")
    }
    guard let checkpoint else { return }
    if input == "-" || output == "-" || checkpoint == "-" {
      throw ValidationError(
        "--checkpoint needs files to go on with: give --in, --out and --checkpoint a path, not -")
    }
    if dryRun { throw ValidationError("--dry-run and --checkpoint exclude each other") }
  }

  /// Refuses names of which one would overwrite the other.
  ///
  /// - Parameter others: Other files that the command reads.
  func checkApart(from others: [(option: String, path: String?)]) throws {
    try FilePath.checkApart(
      others + [
        ("--in", input), ("--out", dryRun ? nil : output), ("--rejects", rejects),
        ("--checkpoint", checkpoint), ("the part of --out", dryRun ? nil : try part(output)),
        ("the part of --rejects", try part(rejects)),
        ("the part of --checkpoint", try part(checkpoint)),
      ])
  }

  private func part(_ path: String?) throws -> String? {
    guard let path, path != "-" else { return nil }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return nil }
    return BatchOutput.part(of: try FilePath(path).text)
  }

  /// For a checkpoint: where a job writes.
  var settings: [String: String] {
    get throws {
      guard checkpoint != nil else { return [:] }
      return [
        "--out": try FilePath(output).text,
        "--rejects": try rejects.map { try FilePath($0).text } ?? "",
      ]
    }
  }

  /// Threads that work.
  var threads: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// What the answers are written as.
  func outputFormat(isMessages: Bool) -> BatchFormat {
    if let format { return format }
    if isMessages { return .ndjson }
    switch URL(filePath: output).pathExtension.lowercased() {
    case "ndjson", "jsonl": return .ndjson
    case "tsv": return .tsv
    default: return .csv
    }
  }
}

enum BatchFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case csv, tsv, ndjson
}
