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
        table: { table(answer, people) }, json: { try OutputOptions.json(answer) },
        csv: { csv(answer, people) })
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

  private func table(_ answer: PredictResponse, _ people: [String]) -> String {
    var table = TextTable(
      [
        "subject", "\(answer.outcome) [\(answer.unit)]", "prediction interval", "leverage",
      ] + answer.benchmarks.map { "P(above \(Show.number($0.value, 1)))" } + ["remarks "],
      leftAligned: 1)
    for (person, prediction) in zip(people, answer.predictions) {
      table.add(
        [
          person, Show.number(prediction.estimate),
          Show.range(prediction.interval?.lower, prediction.interval?.upper),
          Show.number(prediction.leverage, 3),
        ]
          + answer.benchmarks.indices.map { b in
            let known = prediction.probabilityAbove
            return b < known.count ? Show.probability(known[b]) : "–"
          } + [
            prediction.flags.map(\.shortName).joined(separator: ", ")
          ])
    }
    let level = answer.predictions.lazy.compactMap(\.interval?.level).first ?? 0.95
    return table.text + """

      interval: holds a new person like the cohort's with \(Show.number(100 * level, 0)) % \
      probability, if the model holds; it is linear in \(answer.scale.shortName)
      An association, not a promise. For research and decision support; not a medical device.

      """
  }

  private func csv(_ answer: PredictResponse, _ people: [String]) -> [[String]] {
    let header = [
      "subject", "outcome", "unit", "estimate", "lower", "upper", "linear", "linear_lower",
      "linear_upper", "leverage", "smallest_detectable_change", "flags",
    ]
    return [header]
      + zip(people, answer.predictions).map { person, prediction in
        [
          person, answer.outcome, answer.unit, exact(prediction.estimate),
          exact(prediction.interval?.lower), exact(prediction.interval?.upper),
          exact(prediction.linear), exact(prediction.linearInterval?.lower),
          exact(prediction.linearInterval?.upper), exact(prediction.leverage),
          exact(prediction.smallestDetectableChange),
          prediction.flags.map(\.csvName).joined(separator: " "),
        ]
      }
  }
}
