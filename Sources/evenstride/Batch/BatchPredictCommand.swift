import ArgumentParser
import Console
import EvenstrideClient

struct BatchPredictCommand: BatchSubcommand {
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

  @OptionGroup var level: LevelOption

  @OptionGroup var table: TableArguments

  @OptionGroup var connection: ConnectionOptions

  var given: [GivenOption] {
    [GivenOption("--benchmark", benchmarks.map { "\($0)" }), level.option]
  }

  func validate() throws {
    if let value = benchmarks.firstTwice {
      throw ValidationError("--benchmark \(value) is given twice")
    }
  }

  var others: [(option: String, path: String?)] {
    [("--map-file", table.mapFile), ("--model", choice.model)]
  }

  func answer(messages job: BatchJob) throws {
    let model = choice.isGiven ? try choice.load(connection) : nil
    try self.job(job, with: model).run(messages: .predict(job.caller, model: model))
  }

  func answer(table job: BatchJob) throws {
    let model = try choice.load(connection)
    try self.job(job, with: model).run(
      table: PredictQuestion(
        ask: job.caller.asking(WalkingMethods.predictions), model: model,
        score: table.score.score, level: level.value,
        benchmarks: benchmarks.map { Benchmark(value: $0, source: "command line") }),
      try table.options)
  }

  /// The model itself is what answers hang on: a file or a name may hold another one tomorrow.
  private func job(_ job: BatchJob, with model: LinearModel?) throws -> BatchJob {
    var job = job
    job.settings["--model"] = try model.map {
      String(decoding: try OutputOptions.line($0), as: UTF8.self)
    }
    return job
  }
}
