import ArgumentParser
import Console
import EvenstrideClient

struct ModelReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "What does a model of walking say, and how far can it be trusted?",
    discussion: """
      FILE is a table in the long or wide layout (README), one FitRequest as JSON, or a FitResponse \
      as JSON, as evenstride walking fit --format json --diagnostics prints it: then nothing is \
      fitted again. Choose the predictors before you look at the data.
      """)

  @OptionGroup var report: ReportOptions

  @OptionGroup var fit: FitOptions

  @Option(
    name: .customLong("bootstrap"),
    help: """
      Bootstrap resamples by which the model is validated, 100 to 100000; 0: no validation. \
      Default: 500.
      """)
  var givenBootstrap: UInt32?

  private var bootstrap: UInt32 { givenBootstrap ?? 500 }

  @Option(
    name: .customLong("seed"),
    help: "Seed of the bootstrap; the same seed gives the same numbers. Default: 1.")
  var givenSeed: UInt64?

  func validate() throws {
    guard bootstrap == 0 || (100...100_000).contains(bootstrap) else {
      throw ValidationError("--bootstrap must be 0 or lie between 100 and 100000")
    }
  }

  func run() throws {
    try reportingFailures {
      let content = try content(try report.file())
      try report.write { ModelPage(content, made: $0).page }
    }
  }

  private func content(_ input: InputFile) throws -> ModelContent {
    if input.isJSON {
      let own = [
        GivenOption("--bootstrap", isGiven: givenBootstrap != nil),
        GivenOption("--seed", isGiven: givenSeed != nil),
      ]
      try report.refuseUnused(fit.given + own, with: input)
    }
    if input.isJSON, input.holds("model") {
      let answer = try input.message(FitResponse.self)
      guard !(answer.model?.coefficients.isEmpty ?? true) else {
        throw Failure.data(
          "\(input.name): holds no model; an answer of walking fit --format json was expected")
      }
      return ModelContent(answer, source: report.source)
    }
    var request: FitRequest
    var persons: [String] = []
    if input.isJSON {
      request = try input.message(FitRequest.self)
      // The page needs them; their cost is small.
      request.diagnostics = true
    } else {
      let cohort = try Cohort.read(input)
      persons = cohort.subjects.list
      request = try fit.request(
        cohort, level: report.level,
        validation: bootstrap == 0
          ? nil : BootstrapOptions(resamples: bootstrap, seed: givenSeed ?? 1),
        diagnostics: true)
    }
    let asked = request
    let answer = try report.connection.ask { caller throws(RPCError) in
      try caller.walking.fit(asked)
    }
    try Failure.check(made: [answer.model?.provenance])
    return ModelContent(answer, persons: persons, source: report.source)
  }
}
