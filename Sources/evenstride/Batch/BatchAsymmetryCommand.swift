import ArgumentParser
import Console
import EvenstrideClient
import Tables

struct BatchAsymmetryCommand: ParsableCommand {
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

  @Option(
    name: .customLong("cv"),
    help: "Coefficient of variation of one measurement, percent: 8, or calf_raise=8; repeatable.")
  var errors: [ExerciseNumber] = []

  @Option(help: "Threshold on the asymmetry, percent. Default: 10.")
  var threshold: Double?

  @Option(help: "Level of the intervals.")
  var level = 0.95

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
    if let threshold, !(threshold > 0 && threshold < 100) {
      throw ValidationError("--threshold must lie between 0 and 100 percent")
    }
    guard level > 0, level < 1 else {
      throw ValidationError("--level must lie between 0 and 1, as 0.95")
    }
    if isFull, !columns.isEmpty || isLong {
      throw ValidationError(
        "--full gives all columns, a row an exercise; leave --column and --long")
    }
    if !isFull, !increments.isEmpty {
      throw ValidationError("--increment is for --full; columns take their error from --cv")
    }
    if errors.isEmpty, let column = columns.first(where: { $0.value.needsError }) {
      throw ValidationError(
        "--column \(EnumArgument.text(column.value)) needs an error of measurement: give --cv")
    }
  }

  func run() throws {
    try reportingFailures {
      let source = try ByteSource(path: files.input)
      let caller = try BatchCaller(connection, files)
      let job = BatchJob(files: files, source: source)
      if try source.holdsMessages {
        try table.refuse(
          alsoGiven: [
            ("--column", !columns.isEmpty), ("--cv", !errors.isEmpty),
            ("--threshold", threshold != nil), ("--level", level != 0.95), ("--long", isLong),
            ("--full", isFull), ("--increment", !increments.isEmpty),
          ])
        try job.run(messages: .assess(caller), settings: ["command": "asymmetry, requests"])
      } else if isFull {
        try runFull(job, caller)
      } else {
        try job.run(table: question(caller), caller.dry, table, settings: settings)
      }
    }
  }

  private func runFull(_ job: BatchJob, _ caller: BatchCaller) throws {
    let stream = try job.open(try table.options)
    try (errors + increments).check(stream.layout, job.source.name)
    let task = AssessTask(
      layout: stream.layout,
      terms: AssessTerms(
        score: table.score.rule, level: level, threshold: threshold, errors: errors,
        increments: increments), format: files.outputFormat(isMessages: false), dry: caller.dry,
      ask: MessageTask.assess(caller).ask, failure: caller.failure)
    try job.run(
      // An answer is a hundred times its row: small pieces keep the memory flat.
      stream, about: 16 << 10, header: task.header, task.answer,
      description: ["Asks Bulk/AssessStream."],
      dry: caller.dry,
      settings: settings.merging(try table.settings) { own, _ in own }.merging([
        "--full": "yes", "--increment": increments.map(\.text).joined(separator: ", "),
      ]) { own, _ in own })
  }

  private func question(_ caller: BatchCaller) -> AsymmetryQuestion {
    AsymmetryQuestion(
      ask: caller.asking(AsymmetryMethods.indices), columns: wanted, errors: errors,
      score: table.score.score, level: level, threshold: threshold, wantsLong: isLong)
  }

  private var wanted: [IndexColumn] {
    if !columns.isEmpty { return columns.map(\.value) }
    if errors.isEmpty { return [.maxNormalised] }
    return [
      .maxNormalised, .maxNormalisedLower, .maxNormalisedUpper, .probabilityWeakerSide,
      .probabilityBeyondThreshold,
    ]
  }

  private var settings: [String: String] {
    [
      "command": "asymmetry", "--column": wanted.map(\.csvName).joined(separator: ", "),
      "--cv": errors.map(\.text).joined(separator: ", "),
      "--threshold": threshold.map { "\($0)" } ?? "", "--level": "\(level)",
      "--long": isLong ? "yes" : "", "--format": files.outputFormat(isMessages: false).rawValue,
    ]
  }
}

extension IndexColumn {
  /// Whether it hangs on the error of measurement.
  fileprivate var needsError: Bool { rawValue >= IndexColumn.logRatioLower.rawValue }
}
