import ArgumentParser
import Console
import EvenstrideClient

struct TargetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target",
    abstract: "Which strength goes with a wanted outcome, and how far is it?",
    discussion: """
      FILE is a table in the long or wide layout (README) that has the model's predictors, or one \
      TargetRequest as JSON. An association in the cohort that made the model: it does not say that \
      training will do it.
      """)

  @OptionGroup var question: QuestionOptions

  @OptionGroup var choice: ModelChoice

  @Option(help: "The predictor that may change: EXERCISE:MEASURE, or a covariate's name.")
  var predictor: String?

  @Option(help: "The wanted outcome, in the model's unit.")
  var wanted: Double?

  @Option(help: "Minimal detectable change of the predictor, in its unit.")
  var mdc = 0.0

  @Option(help: "The session to use. Default: the first of the table.")
  var session: String?

  func run() throws {
    try reportingFailures {
      let (request, name) = try InputFile(path: question.file).personsRequest(request)
      let answer = try question.connection.ask { caller throws(RPCError) in
        try caller.walking.target(request)
      }
      let people = answer.reports.indices.map(name)
      try question.output.print(
        table: { table(answer, people) }, json: { try OutputOptions.json(answer) },
        csv: { csv(answer, people) })
    }
  }

  private func request(_ cohort: Cohort) throws -> TargetRequest {
    guard let predictor, let wanted else {
      throw ValidationError(
        "--predictor and --wanted are needed, e.g. --predictor calf_raise:weaker --wanted 6")
    }
    let model = try choice.load(question.connection)
    let columns = try cohort.predictors(of: model, session: try cohort.session(session))
    return TargetRequest(
      model: model, exercises: columns.exercises, covariates: columns.covariates,
      predictor: try PredictorText(predictor).choice, wanted: wanted, predictorMdc: mdc,
      confidenceLevel: question.level)
  }

  private func table(_ answer: TargetResponse, _ people: [String]) -> String {
    var table = TextTable(
      [
        "subject", "now [\(answer.unit)]", "needed", "distance", "in MDC", "not excluded ",
        "remarks ",
      ], leftAligned: 1)
    for (person, report) in zip(people, answer.reports) {
      table.add([
        person, Show.number(report.now), Show.number(report.needed),
        Show.number(report.distance), Show.number(report.distanceInMdc, 1), Self.region(report),
        report.flags.map(\.shortName).joined(separator: ", "),
      ])
    }
    return table.text + """

      not excluded: values of the predictor at which the expected outcome does not differ from the \
      wanted one (Fieller 1954)
      An association, not a promise. For research and decision support; not a medical device.

      """
  }

  private static func region(_ report: TargetReport) -> String {
    let (lower, upper) = (report.interval?.lower ?? .nan, report.interval?.upper ?? .nan)
    return switch report.region {
    case .between: Show.range(lower, upper)
    case .outside: "below \(Show.number(lower)), above \(Show.number(upper))"
    case .everything: "everything"
    case .unspecified, .unrecognized: "–"
    }
  }

  private func csv(_ answer: TargetResponse, _ people: [String]) -> [[String]] {
    let header = [
      "subject", "unit", "now", "needed", "distance", "distance_in_mdc", "region", "lower", "upper",
      "flags",
    ]
    return [header]
      + zip(people, answer.reports).map { person, report in
        [
          person, answer.unit, exact(report.now), exact(report.needed), exact(report.distance),
          exact(report.distanceInMdc), report.region.csvName, exact(report.interval?.lower),
          exact(report.interval?.upper), report.flags.map(\.csvName).joined(separator: " "),
        ]
      }
  }
}
