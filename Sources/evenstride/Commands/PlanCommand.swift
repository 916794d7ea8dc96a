import ArgumentParser
import Console
import EvenstrideClient

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "How many subjects does a reliability study need?",
    discussion: "For example: evenstride plan --icc 0.85 --sessions 2 --width 0.2")

  @Option(help: "The ICC that is expected, 0 to below 1.")
  var icc: Double

  @Option(help: "Sessions of each subject.")
  var sessions: UInt32 = 2

  @Option(help: "Full width of the interval that is wanted.")
  var width = 0.2

  @Option(help: "Limit that the interval shall stay above. Default: icc - width / 2.")
  var lowerLimit: Double?

  @Option(help: "Probability that it does.")
  var assurance = 0.8

  @Option(help: "Level of the interval.")
  var level = 0.95

  @Option(help: "Subjects of a study at hand, for its precision.")
  var subjects: UInt32 = 0

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard width > 0, assurance > 0 else {
      throw ValidationError("--width and --assurance must be above 0")
    }
  }

  func run() throws {
    try reportingFailures {
      let request = PlanRequest(
        icc: icc, sessions: sessions, width: width, lowerLimit: lowerLimit ?? 0,
        assurance: assurance, confidenceLevel: level, subjects: subjects)
      let answer = try connection.ask { caller throws(RPCError) in
        try caller.reliability.plan(request)
      }
      try output.print(
        table: { text(answer) }, json: { try OutputOptions.json(answer) }, csv: { csv(answer) })
    }
  }

  private func text(_ answer: PlanResponse) -> String {
    func count(_ subjects: UInt32) -> String { subjects == 0 ? "no number of" : "\(subjects)" }
    var text = """
      \(count(answer.subjectsForWidth)) subjects: the interval of an ICC of \(icc) is expected \
      \(width) wide (Bonett 2002)
      \(count(answer.subjectsForLowerLimit)) subjects: its lower limit stays above \
      \(Show.number(answer.lowerLimit, 3)) with probability \(assurance) (Zou 2012)

      """
    if subjects > 0 {
      text += """
        With \(subjects) subjects: width \(Show.number(answer.expectedWidth, 3)); the SEM's interval \
        reaches from \(Show.number(answer.semLowerFactor, 3)) to \
        \(Show.number(answer.semUpperFactor, 3)) times the SEM

        """
    }
    return text
  }

  private func csv(_ answer: PlanResponse) -> [[String]] {
    [
      [
        "subjects_for_width", "subjects_for_width_exact", "subjects_for_lower_limit", "lower_limit",
        "expected_width", "sem_lower_factor", "sem_upper_factor",
      ],
      [
        "\(answer.subjectsForWidth)", exact(answer.subjectsForWidthExact),
        "\(answer.subjectsForLowerLimit)", exact(answer.lowerLimit), exact(answer.expectedWidth),
        exact(answer.semLowerFactor), exact(answer.semUpperFactor),
      ],
    ]
  }
}
