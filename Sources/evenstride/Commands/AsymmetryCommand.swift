import ArgumentParser
import Console
import EvenstrideClient

struct AsymmetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "asymmetry",
    abstract: "How uneven are the legs? One row a person, session and exercise",
    discussion: """
      FILE is a table of strengths in the long or wide layout (README), or one AssessRequest as \
      JSON, which brings its own options. Asymmetry is 100 (stronger - weaker) / stronger unless --format csv or json, which \
      give all indices.
      """)

  @OptionGroup var question: QuestionOptions

  @OptionGroup var selection: SelectionOptions

  @Option(help: "Which number stands for a leg.")
  var score = EnumArgument(ScoreRule.best)

  @OptionGroup var asymmetry: AsymmetryOptions

  @Option(help: "Where the threshold comes from; echoed in JSON.")
  var thresholdSource = ""

  @Option(
    name: .customLong("increment"),
    help: "Smallest step of the load: 2.5, or leg_press=5, in the exercise's unit; repeatable.")
  var increments: [ExerciseNumber] = []

  func run() throws {
    try reportingFailures {
      let input = try InputFile(path: question.file)
      if input.isJSON {
        let request = try input.message(AssessRequest.self)
        let answer = try question.connection.ask { caller throws(RPCError) in
          try caller.asymmetry.assess(request)
        }
        try show([Assessed(subject: "", session: "", answer: answer)], single: answer)
      } else {
        let cohort = try selection.cohort(input)
        try (asymmetry.errors + increments).check(cohort)
        try show(try assess(cohort), single: nil)
      }
    }
  }

  /// One call a person and session.
  private func assess(_ cohort: Cohort) throws -> [Assessed] {
    try question.connection.ask { caller throws(RPCError) in
      var all: [Assessed] = []
      for subject in cohort.subjects.list {
        for session in cohort.sessions.list {
          let request = terms.request(cohort, subject, session)
          if request.exercises.isEmpty { continue }
          all.append(
            Assessed(
              subject: subject, session: session, answer: try caller.asymmetry.assess(request)))
        }
      }
      return all
    }
  }

  private var terms: AssessTerms {
    AssessTerms(
      score: score.value, level: question.level, asymmetry: asymmetry,
      thresholdSource: thresholdSource, increments: increments)
  }

  private func show(_ all: [Assessed], single: AssessResponse?) throws {
    try question.output.print(
      table: { AsymmetryTable.text(all) },
      json: { try single.map(OutputOptions.json) ?? OutputOptions.json(all) },
      csv: { AsymmetryTable.csv(all) })
  }
}

/// The answer for one person in one session.
struct Assessed: Encodable {
  let subject: String
  let session: String
  let answer: AssessResponse
}
