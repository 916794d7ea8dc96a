import ArgumentParser
import Console
import EvenstrideClient

struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "What change is real? One row an exercise and leg, over the sessions of the table",
    discussion: """
      FILE is a table of strengths in the long or wide layout (README) with two sessions or more, \
      or one AnalyzeRequest as JSON, which brings its own options. A leg's score in a session is its best trial. --format csv \
      gives all ICCs, SEMs, CVs and their intervals, --format json everything.
      """)

  @OptionGroup var question: QuestionOptions

  @OptionGroup var selection: SelectionOptions

  @Flag(name: .customLong("log"), help: "Analyse natural logarithms of the scores.")
  var isLog = false

  @Flag(help: "Analyse ln(right/left) too: asymmetry is far less reliable than strength.")
  var asymmetry = false

  @OptionGroup var resampling: BootstrapArguments

  func run() throws {
    try reportingFailures {
      let input = try InputFile(path: question.file)
      var sessions: [String] = []
      let request: AnalyzeRequest
      if input.isJSON {
        request = try input.message(AnalyzeRequest.self)
      } else {
        let cohort = try selection.cohort(input)
        sessions = cohort.sessions.list
        request = try self.request(cohort)
      }
      let answer = try question.connection.ask { caller throws(RPCError) in
        try caller.reliability.analyze(request)
      }
      try question.output.print(
        table: { ReliabilityTable.text(answer, sessions: sessions) },
        json: { try OutputOptions.json(answer) },
        csv: { ReliabilityTable.csv(answer) })
    }
  }

  private func request(_ cohort: Cohort) throws -> AnalyzeRequest {
    let sessions = cohort.sessions.list
    guard sessions.count >= 2 else {
      throw Failure.data(
        "\(cohort.file): has one session (\(sessions.joined())); reliability needs two or more")
    }
    var request = AnalyzeRequest(
      confidenceLevel: question.level, scale: isLog ? .log : .raw, bootstrap: resampling.options,
      asymmetry: asymmetry)
    for exercise in cohort.exercises.list {
      for side in [Side.left, .right] {
        let scores = cohort.subjects.list.flatMap { subject in
          sessions.map { cohort.best(subject, $0, exercise, side) }
        }
        request.tables.append(
          ScoreTable(
            name: exercise, side: side, unit: cohort.units[exercise] ?? "",
            sessions: UInt32(sessions.count), scores: scores))
      }
    }
    return request
  }
}
