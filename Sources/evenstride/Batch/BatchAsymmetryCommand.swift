import ArgumentParser
import Console
import EvenstrideClient
import Tables

struct BatchAsymmetryCommand: BatchSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "asymmetry",
    abstract: "How uneven are the legs? A row a person and session, or an AssessRequest a line",
    discussion: """
      A table is answered in columns (Asymmetry/Indices): subject, session, and for each exercise the \
      columns that --column names and the weaker side. A wide table gives wide rows, a long one a row \
      an exercise. With --full each person gets the whole answer, trials and their spread included. \
      Requests (NDJSON) bring their own options and get whole answers \
      (Asymmetry/Assess).
      """)

  @OptionGroup var files: BatchFiles

  @Option(
    name: .customLong("column"),
    help: """
      What is wanted of each pair of legs; repeatable. Default: max-normalised, and with --cv its \
      interval and the two probabilities.
      """)
  var columns: [EnumArgument<IndexColumn>] = []

  @OptionGroup var asymmetry: AsymmetryOptions

  @OptionGroup var level: LevelOption

  @Flag(name: .customLong("long"), help: "A row an exercise, for a wide table too.")
  var isLong = false

  @Flag(
    name: .customLong("full"),
    help: "The whole answer for each person (Asymmetry/Assess), a row an exercise; slower.")
  var isFull = false

  @Option(
    name: .customLong("increment"),
    help: "With --full: smallest step of the load, 2.5 or leg_press=5; repeatable.")
  var increments: [ExerciseNumber] = []

  @OptionGroup var table: TableArguments

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if isFull, !columns.isEmpty || isLong {
      throw ValidationError(
        "--full gives all columns, a row an exercise; leave --column and --long")
    }
    if let name = columns.map(\.value.csvName).firstTwice {
      throw ValidationError("--column \(name) is given twice")
    }
    if !isFull, !increments.isEmpty {
      throw ValidationError("--increment is for --full; columns take their error from --cv")
    }
    if asymmetry.errors.isEmpty, let column = columns.first(where: { $0.value.needsError }) {
      throw ValidationError(
        "--column \(EnumArgument.text(column.value)) needs an error of measurement: give --cv")
    }
  }

  var given: [GivenOption] {
    asymmetry.given + [
      GivenOption("--column", columns.map(\.value.csvName)), level.option,
      GivenOption("--long", isGiven: isLong), GivenOption("--full", isGiven: isFull),
      GivenOption("--increment", increments.map(\.text)),
    ]
  }

  func answer(messages job: BatchJob) throws { try job.run(messages: .assess(job.caller)) }

  func answer(table job: BatchJob) throws {
    if isFull { return try answerWhole(job) }
    try job.run(
      table: AsymmetryQuestion(
        ask: job.caller.asking(AsymmetryMethods.indices), columns: wanted,
        errors: asymmetry.errors, score: table.score.score, level: level.value,
        threshold: asymmetry.threshold.given, wantsLong: isLong),
      try table.options)
  }

  private func answerWhole(_ job: BatchJob) throws {
    let stream = try job.open(try table.options)
    try (asymmetry.errors + increments).check(stream.layout, job.source.name)
    let task = AssessTask(
      layout: stream.layout,
      terms: AssessTerms(
        score: table.score.rule, level: level.value, asymmetry: asymmetry, increments: increments),
      format: job.format, dry: job.caller.dry, ask: MessageTask.assess(job.caller).ask,
      failure: job.caller.failure)
    // An answer is a hundred times its row: small pieces keep the memory flat.
    try job.run(
      stream, about: 16 << 10, header: task.header, asks: "Bulk/AssessStream", task.answer)
  }

  private var wanted: [IndexColumn] {
    if !columns.isEmpty { return columns.map(\.value) }
    if asymmetry.errors.isEmpty { return [.maxNormalised] }
    return [
      .maxNormalised, .maxNormalisedLower, .maxNormalisedUpper, .probabilityWeakerSide,
      .probabilityBeyondThreshold,
    ]
  }
}

extension IndexColumn {
  /// Whether it hangs on the error of measurement.
  fileprivate var needsError: Bool { rawValue >= IndexColumn.logRatioLower.rawValue }
}
