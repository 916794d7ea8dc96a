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

  @OptionGroup var analysis: ReliabilityOptions

  func run() throws {
    try reportingFailures {
      let asked = try analysis.question(
        try InputFile(path: question.file), level: question.level)
      let answer = try question.connection.ask { caller throws(RPCError) in
        try caller.reliability.analyze(asked.request)
      }
      try question.output.print(
        table: { ReliabilityTable.text(answer, sessions: asked.sessions) },
        json: { try OutputOptions.json(answer) },
        csv: { ReliabilityTable.csv(answer) })
    }
  }
}
