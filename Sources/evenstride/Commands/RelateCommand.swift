import ArgumentParser
import Console
import EvenstrideClient

struct RelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: "Which exercise, on which leg, goes with walking in this table? Ranked",
    discussion: """
      FILE is a table in the long or wide layout (README), or one RelateRequest as JSON, which brings its own options. Every \
      exercise and measure is correlated with the outcome; a correlation is no cause.
      """)

  @OptionGroup var question: QuestionOptions

  @OptionGroup var outcome: OutcomeOptions

  @Option(
    name: .customLong("measure"),
    help: "What to take from the legs; repeatable. Default: all.")
  var measures: [EnumArgument<LegMeasure>] = []

  @Option(name: .customLong("covariate"), help: "Another measure, e.g. age; repeatable.")
  var covariates: [String] = []

  @Option(name: .customLong("adjust"), help: "A covariate to hold constant, e.g. age; repeatable.")
  var adjusted: [String] = []

  func run() throws {
    try reportingFailures {
      let input = try InputFile(path: question.file)
      let request =
        input.isJSON
        ? try input.message(RelateRequest.self) : try request(try Cohort.read(input))
      let answer = try question.connection.ask { caller throws(RPCError) in
        try caller.walking.relate(request)
      }
      try question.output.print(
        table: { table(answer, request.outcome) }, json: { try OutputOptions.json(answer) },
        csv: { csv(answer) })
    }
  }

  private func request(_ cohort: Cohort) throws -> RelateRequest {
    try cohort.relateRequest(
      outcome, level: question.level, measures: measures.map(\.value), covariates: covariates,
      adjusted: adjusted)
  }

  private func table(_ answer: RelateResponse, _ outcome: Outcome?) -> String {
    var table = TextTable(
      [
        "rank", "predictor", "taken", "n", "Pearson r", "interval", "p", "p (Holm)", "Spearman",
        "Kendall", "partial r", "p as first",
      ], leftAligned: 3)
    let ranked = answer.relations.sorted {
      ($0.rank == 0 ? .max : $0.rank) < ($1.rank == 0 ? .max : $1.rank)
    }
    for relation in ranked {
      let pearson = relation.pearson
      table.add([
        relation.rank == 0 ? "–" : "\(relation.rank)", relation.name,
        relation.measure == .unspecified ? "" : relation.measure.shortName, "\(relation.n)",
        Show.number(pearson?.estimate ?? .nan, 3),
        Show.range(pearson?.interval?.lower, pearson?.interval?.upper, 3),
        Show.p(pearson?.p ?? .nan), Show.p(relation.pHolm),
        Show.number(relation.spearman?.estimate ?? .nan, 3),
        Show.number(relation.kendall?.estimate ?? .nan, 3),
        Show.number(relation.partialPearson?.estimate ?? .nan, 3), Show.p(relation.pSameAsFirst),
      ])
    }
    return table.text + """

      outcome: \(outcome?.name ?? ""), analysed as \(answer.scale.shortName); ranked by |Pearson's r|\
      \(adjusted.isEmpty ? "" : "; partial r: \(adjusted.joined(separator: ", ")) held constant")
      p as first: that its |r| is as high as that of the first (Williams' t)
      A correlation is no cause. For research and decision support; not a medical device.

      """
  }

  private func csv(_ answer: RelateResponse) -> [[String]] {
    var rows = [
      [
        "predictor", "measure", "unit", "n", "rank", "p_holm", "coefficient", "estimate", "lower",
        "upper", "statistic", "p",
      ]
    ]
    for relation in answer.relations {
      let measure = relation.measure.csvName
      for (name, result) in [
        ("pearson", relation.pearson), ("spearman", relation.spearman),
        ("kendall", relation.kendall), ("partial_pearson", relation.partialPearson),
        ("partial_spearman", relation.partialSpearman),
      ] where result != nil {
        rows.append([
          relation.name, measure, relation.unit, "\(relation.n)", "\(relation.rank)",
          exact(relation.pHolm), name, exact(result?.estimate), exact(result?.interval?.lower),
          exact(result?.interval?.upper), exact(result?.statistic), exact(result?.p),
        ])
      }
    }
    return rows
  }
}
