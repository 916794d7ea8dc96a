import ArgumentParser
import Console
import EvenstrideClient

struct BatchPredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract:
      "What does a model expect of each person? A row a session, or a PredictRequest a line",
    discussion: """
      A table has the model's predictors; answers come in columns (Walking/Predictions). A request \
      (NDJSON) that brings no model takes --model. A model of the daemon's store is read once, so that \
      all rows are answered by the same.
      """)

  @OptionGroup var files: BatchFiles

  @OptionGroup var choice: ModelChoice

  @Option(
    name: .customLong("benchmark"),
    help: "A value that divides persons, in the model's unit; repeatable. Default: known ones.")
  var benchmarks: [Double] = []

  @Option(help: "Coverage of the prediction intervals.")
  var level = 0.95

  @OptionGroup var table: TableArguments

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level must lie between 0 and 1, as 0.95")
    }
  }

  func run() throws {
    try reportingFailures {
      let source = try ByteSource(path: files.input)
      let caller = try BatchCaller(connection, files)
      let job = BatchJob(files: files, source: source)
      if try source.holdsMessages {
        try table.refuse(
          alsoGiven: [("--benchmark", !benchmarks.isEmpty), ("--level", level != 0.95)])
        let model = choice.isGiven ? try choice.load(connection) : nil
        try job.run(
          messages: .predict(caller, model: model),
          settings: try settings("predict, requests", model))
      } else {
        let model = try choice.load(connection)
        try job.run(
          table: PredictQuestion(
            ask: caller.asking(WalkingMethods.predictions), model: model,
            score: table.score.score, level: level,
            benchmarks: benchmarks.map { Benchmark(value: $0, source: "command line") }),
          caller.dry, table,
          settings: try settings("predict", model))
      }
    }
  }

  private func settings(_ command: String, _ model: LinearModel?) throws -> [String: String] {
    [
      "command": command,
      // The model itself: a file or a name may hold another one tomorrow.
      "--model": try model.map { String(decoding: try OutputOptions.line($0), as: UTF8.self) }
        ?? "",
      "--benchmark": benchmarks.map { "\($0)" }.joined(separator: ", "), "--level": "\(level)",
      "--format": files.outputFormat(isMessages: false).rawValue,
    ]
  }
}
