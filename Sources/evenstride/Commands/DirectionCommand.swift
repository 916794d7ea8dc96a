import ArgumentParser
import Console
import EvenstrideClient

struct DirectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "direction",
    abstract: "Does the same leg come out weaker twice? One row an exercise, two sessions",
    discussion: """
      FILE is a table of strengths in the long or wide layout (README) with two sessions or more, or \
      one DirectionAgreementRequest as JSON. The first two sessions are compared unless --session \
      names two.
      """)

  @OptionGroup var question: QuestionOptions

  @OptionGroup var selection: SelectionOptions

  func run() throws {
    try reportingFailures {
      let input = try InputFile(path: question.file)
      let request =
        input.isJSON
        ? try input.message(DirectionAgreementRequest.self)
        : try request(try selection.cohort(input))
      let answer = try question.connection.ask { caller throws(RPCError) in
        try caller.asymmetry.directionAgreement(request)
      }
      try question.output.print(
        table: { table(answer) }, json: { try OutputOptions.json(answer) }, csv: { csv(answer) })
    }
  }

  private func request(_ cohort: Cohort) throws -> DirectionAgreementRequest {
    let sessions = cohort.sessions.list
    guard sessions.count >= 2 else {
      throw Failure.data(
        "\(cohort.file): has one session (\(sessions.joined())); agreement needs two")
    }
    return DirectionAgreementRequest(
      exercises: cohort.exercises.list.map { exercise in
        let first = cohort.strengths(exercise, session: sessions[0])
        let second = cohort.strengths(exercise, session: sessions[1])
        return TwoSessionStrengths(
          exercise: exercise, firstLeft: first.left, firstRight: first.right,
          secondLeft: second.left, secondRight: second.right)
      }, confidenceLevel: question.level)
  }

  private func table(_ answer: DirectionAgreementResponse) -> String {
    var table = TextTable(
      [
        "exercise", "n", "LL", "LR", "RL", "RR", "agreement", "interval", "kappa", "interval", "p",
        "PABAK", "AC1", "remarks ",
      ], leftAligned: 1)
    for report in answer.reports {
      let (raw, kappa) = (report.rawAgreementInterval, report.kappaInterval)
      table.add([
        report.exercise, "\(report.persons)", "\(report.leftLeft)", "\(report.leftRight)",
        "\(report.rightLeft)", "\(report.rightRight)", Show.number(report.rawAgreement),
        Show.range(raw?.lower, raw?.upper), Show.number(report.kappa),
        Show.range(kappa?.lower, kappa?.upper), Show.p(report.p), Show.number(report.pabak),
        Show.number(report.gwetAc1), report.flags.map(\.shortName).joined(separator: ", "),
      ])
    }
    return table.text + """

      LR: left weaker in the first session, right in the second. Kappa is low where nearly all are \
      weaker on one side, however well sessions agree: read the counts.
      For research and decision support; not a medical device.

      """
  }

  private func csv(_ answer: DirectionAgreementResponse) -> [[String]] {
    let header = [
      "exercise", "n", "left_left", "left_right", "right_left", "right_right", "equal", "missing",
      "raw_agreement", "raw_lower", "raw_upper", "kappa", "kappa_lower", "kappa_upper", "z", "p",
      "pabak", "gwet_ac1", "flags",
    ]
    return [header]
      + answer.reports.map { report in
        [
          report.exercise, "\(report.persons)", "\(report.leftLeft)", "\(report.leftRight)",
          "\(report.rightLeft)", "\(report.rightRight)", "\(report.equal)", "\(report.missing)",
          exact(report.rawAgreement), exact(report.rawAgreementInterval?.lower),
          exact(report.rawAgreementInterval?.upper), exact(report.kappa),
          exact(report.kappaInterval?.lower), exact(report.kappaInterval?.upper),
          exact(report.z), exact(report.p), exact(report.pabak), exact(report.gwetAc1),
          report.flags.map(\.csvName).joined(separator: " "),
        ]
      }
  }
}
