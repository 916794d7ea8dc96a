import ArgumentParser
import Console
import Foundation

/// Where the figures go, beside the table on standard output.
struct ReportOptions: ParsableArguments {
  @Option(help: "All figures, with histograms; for --compare.", completion: .file())
  var json: String?

  @Option(help: "A row a second.", completion: .file())
  var csv: String?

  @Option(help: "Latency by percentile, for HdrHistogram's plotter.", completion: .file())
  var hgrm: String?

  @Option(help: "One self-contained page with charts.", completion: .file())
  var html: String?

  @Flag(help: "No line of progress on standard error; there is none without a terminal either.")
  var quiet = false

  private var files: [(path: String, text: (LoadResult) throws -> Data)] {
    let all: [(String?, (LoadResult) throws -> Data)] = [
      (json, { try ResultFile.json($0) }),
      (csv, { Data(ResultCSV.text($0).utf8) }),
      (hgrm, { Data($0.stages.map(ResultHgrm.text).joined().utf8) }),
      (html, { Data(ResultPage.html($0).utf8) }),
    ]
    return all.compactMap { path, text in path.map { ($0, text) } }
  }

  /// Says before the run what could not be written after it.
  func checkFiles() throws {
    for (path, _) in files {
      var status = stat()
      let exists = stat(path, &status) == 0
      if exists, status.st_mode & S_IFMT == S_IFDIR {
        throw Failure.cannotCreate("cannot write \(path): it is a directory")
      }
      // A device or a pipe is written to as it is, a file is replaced.
      if exists, status.st_mode & S_IFMT != S_IFREG { continue }
      let directory = URL(filePath: path).deletingLastPathComponent().path
      guard access(directory, W_OK | X_OK) == 0 else {
        throw Failure.cannotCreate(
          "cannot write \(path): \(directory): \(systemReason(SystemFailure()))")
      }
    }
  }

  /// Writes the files and prints the table; what cannot be written does not keep the others from it.
  func report(_ result: LoadResult) throws {
    var failure: (any Error)?
    for (path, text) in files {
      do { try OutputFile.write(try text(result), to: path) } catch { failure = failure ?? error }
    }
    try StandardOutput.write(Data(ResultTable.text(result, width: TerminalLine.width).utf8))
    if let failure { throw failure }
  }
}
