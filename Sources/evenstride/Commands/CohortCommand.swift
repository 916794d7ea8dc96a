import ArgumentParser
import Console
import EvenstrideClient

struct CohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "How uneven is this cohort? One row an exercise, in one session",
    discussion: """
      FILE is a table of strengths in the long or wide layout (README), or one CohortRequest as \
      JSON, which brings its own options, strata and reference tables. --format csv gives the \
      distributions, --format json everything.
      """)

  @OptionGroup var question: QuestionOptions

  @Option(help: "The session to use. Default: the first of the table.")
  var session: String?

  @OptionGroup var asymmetry: AsymmetryOptions

  func run() throws {
    try reportingFailures {
      let input = try InputFile(path: question.file)
      let request =
        input.isJSON ? try input.message(CohortRequest.self) : try request(try Cohort.read(input))
      let answer = try question.connection.ask { caller throws(RPCError) in
        try caller.asymmetry.cohort(request)
      }
      try question.output.print(
        table: { table(answer) }, json: { try OutputOptions.json(answer) }, csv: { csv(answer) })
    }
  }

  private func request(_ cohort: Cohort) throws -> CohortRequest {
    try cohort.cohortRequest(
      session: try cohort.session(session), level: question.level, asymmetry)
  }

  private func table(_ answer: CohortResponse) -> String {
    var table = TextTable(
      [
        "exercise", "n", "missing", "unable", "left weaker", "right weaker", "mean R/L", "interval",
        "p", "p (Holm)", "g_z", "mean asym %", "beyond", "share %", "interval", "by noise %",
      ], leftAligned: 1)
    for exercise in answer.exercises {
      let comparison = exercise.comparison
      let share = exercise.prevalence
      let ratio = comparison?.meanRatioInterval
      let limits = share?.interval
      table.add([
        exercise.exercise, "\(exercise.persons)", "\(exercise.missing)",
        "\(exercise.oneLegUnable + exercise.bothLegsUnable)", "\(exercise.leftWeaker)",
        "\(exercise.rightWeaker)", Show.number(comparison?.meanRatio ?? .nan, 3),
        Show.range(ratio?.lower, ratio?.upper, 3), Show.p(comparison?.p ?? .nan),
        Show.p(comparison?.pHolm ?? .nan), Show.number(comparison?.hedgesGz ?? .nan),
        Show.number(exercise.meanAbsolutePercent, 1), "\(share?.count ?? 0)",
        Show.number(100 * (share?.proportion ?? .nan), 0),
        Show.range(limits.map { 100 * $0.lower }, limits.map { 100 * $0.upper }, 0),
        Show.number(100 * (share?.expectedByNoise ?? .nan), 0),
      ])
    }
    return table.text + """

      mean R/L: geometric mean of right / left, p: paired t of ln(R/L); mean asym %: mean magnitude of \
      100 (stronger - weaker) / stronger, never 0 even for equal legs
      beyond: above \(Show.number(answer.thresholdPercent, 1)) % (\(answer.thresholdSource)); by noise: \
      the share that measurement error alone would put there, were all legs equal
      For research and decision support; not a medical device.

      """
  }

  /// One row an exercise, stratum and measure.
  private func csv(_ answer: CohortResponse) -> [[String]] {
    let header = [
      "exercise", "stratum", "measure", "unit", "n", "mean", "sd", "minimum", "first_quartile",
      "median", "third_quartile", "maximum",
    ]
    return [header]
      + answer.exercises.flatMap { exercise in
        exercise.distributions.map { entry in
          let spread = entry.distribution
          return [
            exercise.exercise, entry.stratum, entry.measure.csvName, entry.unit,
            "\(spread?.n ?? 0)", exact(spread?.mean), exact(spread?.sd), exact(spread?.minimum),
            exact(spread?.firstQuartile), exact(spread?.median), exact(spread?.thirdQuartile),
            exact(spread?.maximum),
          ]
        }
      }
  }
}
