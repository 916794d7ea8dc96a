import ArgumentParser
import Console
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

  @OptionGroup var fit: FitOptions

  @OptionGroup var resampling: BootstrapArguments

  @Flag(help: "Every person's residual, leverage and Cook's distance, in JSON.")
  var diagnostics = false

  @Option(help: "Write the model to this file, for walking predict.", completion: .file())
  var save: String?

  func run() throws {
    try reportingFailures {
      let input = try InputFile(path: question.file)
      let request =
        input.isJSON
        ? try input.message(FitRequest.self)
        : try fit.request(
          try Cohort.read(input), level: question.level, validation: resampling.options,
          diagnostics: diagnostics)
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
    return table.text + "\n" + summary(answer, model) + validation(answer)
      + """
      An association in this table, not a cause. For research and decision support; not a medical \
      device.

      """
  }

  private func summary(_ answer: FitResponse, _ model: LinearModel) -> String {
    let flags = answer.flags.map(\.shortName).joined(separator: ", ")
    let test =
      answer.f.isNaN
      ? ""
      : "; F \(Show.number(answer.f)) on \(Show.number(answer.fDf1, 0)) and "
        + "\(Show.number(answer.fDf2, 0)) df, p \(Show.p(answer.fP)); "
        + "AIC \(Show.number(answer.aic)), BIC \(Show.number(answer.bic))"
    let ridge = answer.ridge.map {
      "penalty \(Show.number($0.penalty)), \(Show.number($0.effectiveDf)) effective predictors; "
    }
    let size = answer.sampleSize.map {
      $0.needed == 0
        ? "sample size: no verdict, R squared is not above 0"
        : "sample size: \($0.needed) persons are needed, \($0.have) are here (Riley 2019)"
    }
    return """
      outcome: \(model.outcome), modelled as \(model.scale.shortName)\(scaleUnit(model)), \
      \(model.method.shortName); n \(answer.n), dropped \(answer.dropped)
      \(ridge ?? "")residual SD \(Show.number(model.sigma, 4)) on \(Show.number(model.df, 1)) df; \
      leave-one-out error \(Show.number(answer.loocvRmse, 4))
      R squared \(Show.number(answer.rSquared, 3)), adjusted \
      \(Show.number(answer.adjustedRSquared, 3)), leaving one out \
      \(Show.number(answer.predictedRSquared, 3))\(test)
      equal spread: p \(Show.p(answer.breuschPaganP)) (Breusch-Pagan); normal residuals: p \
      \(Show.p(answer.shapiroWilkP)) (Shapiro-Wilk)
      \(size ?? "")\(flags.isEmpty ? "" : "\nremarks: \(flags)")

      """
  }

  private func validation(_ answer: FitResponse) -> String {
    guard let validation = answer.validation else { return "" }
    return """
      in new persons (\(validation.resamples) resamples): R squared \
      \(Show.number(validation.correctedRSquared, 3)), error \
      \(Show.number(validation.correctedRmse, 4)), calibration slope \
      \(Show.number(validation.calibrationSlope, 3))

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
