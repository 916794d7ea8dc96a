import ArgumentParser
import EvenstrideClient

struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Make a linear model of walking from a table",
    discussion: """
      FILE is a table in the long or wide layout (README), or one FitRequest as JSON, which brings its own options. Choose the \
      predictors before you look at the data: calf_raise:weaker leg_curl:weaker. A covariate goes \
      by its name alone: age.
      """)

  @OptionGroup var question: QuestionOptions

  @OptionGroup var outcome: OutcomeOptions

  @Option(
    name: .customLong("predictor"),
    help: "EXERCISE:MEASURE, or the name of a covariate such as age; repeatable.")
  var predictors: [String] = []

  @Option(help: "Write the model to this file, for walking predict.", completion: .file())
  var save: String?

  func run() throws {
    try reportingFailures {
      let input = try InputFile(path: question.file)
      let request =
        input.isJSON
        ? try input.message(FitRequest.self) : try request(try Cohort.read(input))
      let answer = try question.connection.ask { caller throws(RPCError) in
        try caller.walking.fit(request)
      }
      if let save {
        try OutputFile.write(OutputOptions.json(answer.model ?? LinearModel()), to: save)
      }
      try question.output.print(
        table: { table(answer) }, json: { try OutputOptions.json(answer) },
        csv: { csv(answer) })
    }
  }

  private func request(_ cohort: Cohort) throws -> FitRequest {
    if predictors.isEmpty {
      throw ValidationError("--predictor is missing: name at least one, e.g. calf_raise:weaker")
    }
    let session = try outcome.session(of: cohort)
    var request = FitRequest(
      outcome: try outcome.outcome(of: cohort), confidenceLevel: question.level)
    for text in predictors {
      let choice = try PredictorText(text)
      request.predictors.append(PredictorChoice(name: choice.name, measure: choice.measure))
      if choice.measure == .unspecified {
        request.covariates.append(try cohort.covariate(choice.name, session: session))
      } else {
        guard cohort.exercises.contains(choice.name) else {
          let known = cohort.exercises.list.joined(separator: ", ")
          throw Failure.data(
            "\(cohort.file): has no exercise \"\(choice.name)\"; exercises here: \(known)")
        }
        if !request.exercises.contains(where: { $0.exercise == choice.name }) {
          request.exercises.append(cohort.strengths(choice.name, session: session))
        }
      }
    }
    return request
  }

  private func table(_ answer: FitResponse) -> String {
    guard let model = answer.model else { return "" }
    var table = TextTable(
      ["term", "taken", "per", "estimate", "SE", "interval", "t", "p", "standardised"],
      leftAligned: 3)
    for term in model.coefficients {
      table.add([
        term.name, term.measure == .unspecified ? "" : term.measure.shortName, term.unit,
        Show.number(term.estimate, 5), Show.number(term.standardError, 5),
        Show.range(term.interval?.lower, term.interval?.upper, 5), Show.number(term.t),
        Show.p(term.p), Show.number(term.standardised),
      ])
    }
    let flags = answer.flags.map(\.shortName).joined(separator: ", ")
    return table.text + """

      outcome: \(model.outcome), modelled as \(model.scale.shortName)\(scaleUnit(model)); n \(answer.n), \
      dropped \(answer.dropped); residual SD \(Show.number(model.sigma, 4)) on \(model.df) df
      R squared \(Show.number(answer.rSquared, 3)), adjusted \
      \(Show.number(answer.adjustedRSquared, 3)) (optimistic for new persons); \
      F \(Show.number(answer.f)) on \(Show.number(answer.fDf1, 0)) and \
      \(Show.number(answer.fDf2, 0)) df, p \(Show.p(answer.fP)); AIC \(Show.number(answer.aic)), \
      BIC \(Show.number(answer.bic))\(flags.isEmpty ? "" : "\nremarks: \(flags)")
      An association in this table, not a cause. For research and decision support; not a \
      medical device.

      """
  }

  /// The unit of estimates and residuals.
  private func scaleUnit(_ model: LinearModel) -> String {
    switch model.scale {
    case .speed: " in m/s"
    case .log: " of \(model.unit)"
    default: model.unit.isEmpty ? "" : " in \(model.unit)"
    }
  }

  private func csv(_ answer: FitResponse) -> [[String]] {
    let header = [
      "term", "measure", "unit", "estimate", "standard_error", "lower", "upper", "t", "p",
      "standardised", "minimum", "maximum",
    ]
    return [header]
      + (answer.model?.coefficients ?? []).map { term in
        [
          term.name, term.measure.csvName, term.unit,
          exact(term.estimate), exact(term.standardError), exact(term.interval?.lower),
          exact(term.interval?.upper), exact(term.t), exact(term.p), exact(term.standardised),
          exact(term.minimum), exact(term.maximum),
        ]
      }
  }
}

/// "calf_raise:weaker", or "age".
private struct PredictorText {
  let name: String
  let measure: LegMeasure

  init(_ text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      (name, measure) = (text, .unspecified)
      return
    }
    guard let measure = EnumArgument<LegMeasure>(argument: parts[1]) else {
      let known = EnumArgument<LegMeasure>.allValueStrings.joined(separator: ", ")
      throw ValidationError("--predictor \(text): \"\(parts[1])\" is no measure; known: \(known)")
    }
    (name, self.measure) = (parts[0], measure.value)
  }
}
