import ArgumentParser
import Console
import EvenstrideClient

struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "What does a model expect of each person? With its prediction interval",
    discussion: """
      FILE is a table in the long or wide layout (README) that has the model's predictors, or one \
      PredictRequest as JSON, which brings its own options. The estimate is a median where the outcome was scaled.
      """)

  @OptionGroup var question: QuestionOptions

  @OptionGroup var choice: ModelChoice

  @Option(
    name: .customLong("benchmark"),
    help: "A value that divides persons, in the model's unit; repeatable. Default: known ones.")
  var benchmarks: [Double] = []

  @Option(help: "The session to use. Default: the first of the table.")
  var session: String?

  func run() throws {
    try reportingFailures {
      let (request, name) = try InputFile(path: question.file).personsRequest(request)
      let answer = try question.connection.ask { caller throws(RPCError) in
        try caller.walking.predict(request)
      }
      let people = answer.predictions.indices.map(name)
      try question.output.print(
        table: { PredictionTable.text(answer, people) }, json: { try OutputOptions.json(answer) },
        csv: { PredictionTable.csv(answer, people) })
    }
  }

  private func request(_ cohort: Cohort) throws -> PredictRequest {
    let model = try choice.load(question.connection)
    let columns = try cohort.predictors(of: model, session: try cohort.session(session))
    return PredictRequest(
      model: model, exercises: columns.exercises, covariates: columns.covariates,
      level: question.level,
      benchmarks: benchmarks.map { Benchmark(value: $0, source: "command line") })
  }
}
