import ArgumentParser
import Console
import EvenstrideClient

/// A command that answers a whole file: a table, or requests, one a line.
protocol BatchSubcommand: ParsableCommand {
  var files: BatchFiles { get }
  var table: TableArguments { get }
  var connection: ConnectionOptions { get }

  /// The command's own options, for tables: requests bring theirs.
  var given: [GivenOption] { get }

  /// Files that are read besides the input, by the name of their option.
  var others: [(option: String, path: String?)] { get }

  /// Answers requests.
  func answer(messages job: BatchJob) throws

  /// Answers a table.
  func answer(table job: BatchJob) throws
}

extension BatchSubcommand {
  var others: [(option: String, path: String?)] { [("--map-file", table.mapFile)] }

  func run() throws {
    try reportingFailures {
      let source = try ByteSource(path: files.input)
      var job = BatchJob(
        files: files, source: source, holdsMessages: try source.holdsMessages,
        caller: try BatchCaller(connection, files), others: others)
      let name = Self.configuration.commandName ?? ""
      if job.holdsMessages {
        try (given + table.given).refuse("for tables; requests (NDJSON) bring their own options")
        job.settings = ["command": "\(name), requests"]
        try answer(messages: job)
      } else {
        job.settings = given.settings.merging(try table.settings) { own, _ in own }
        job.settings["command"] = name
        try answer(table: job)
      }
    }
  }
}
