import ArgumentParser
import Charts
import Console
import EvenstrideClient
import Foundation

/// What every report takes: what it reads, where it writes, and whom it asks.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("in"), help: "Table (CSV); - reads standard input.", completion: .file())
  var input: String

  @Option(
    name: .customLong("out"), help: "The page, HTML; - writes to standard output.",
    completion: .file(extensions: ["html"]))
  var output: String

  @OptionGroup var levelOption: LevelOption

  var level: Double { levelOption.value }

  @OptionGroup var connection: ConnectionOptions

  /// What the page calls its input: the name of the file without its folder.
  var source: String {
    input == "-" ? "standard input" : URL(filePath: input).lastPathComponent
  }

  /// Refuses options that a JSON input leaves no use for: it holds what was asked already.
  ///
  /// - Parameter given: Options of the command besides these.
  func refuseUnused(_ given: [GivenOption], with file: InputFile) throws {
    try ([levelOption.option] + given).refuse(
      "of no use with \(file.name), which is JSON and says what was asked; give a table (CSV), or "
        + "leave them out")
  }

  func file() throws -> InputFile {
    try checkApart()
    return try InputFile(path: input)
  }

  /// Refuses a page that would overwrite what it is made from.
  ///
  /// - Parameter others: Other files that the command reads, by the name of their option.
  func checkApart(from others: [(option: String, path: String?)] = []) throws {
    try FilePath.checkApart([("--in", input)] + others + [("--out", output)])
  }

  /// The table, for a report that reads nothing else.
  func table() throws -> Cohort {
    let file = try file()
    guard !file.isJSON else {
      throw Failure.data(
        "\(file.name): is JSON; this report reads a table (CSV) in the long or wide layout")
    }
    return try Cohort.read(file)
  }

  /// Makes the page of today, as "2026-11-23", and writes it.
  func write(_ page: (_ today: String) throws -> Page) throws {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    let today = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    let data = Data(try page(today).html.utf8)
    if output == "-" {
      try StandardOutput.write(data)
    } else {
      try OutputFile.write(data, to: output)
    }
  }
}

extension InputFile {
  /// Whether it is a JSON object with this field: which of two messages it is.
  func holds(_ field: String) -> Bool {
    let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return object?[field] != nil
  }
}
