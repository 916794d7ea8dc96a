import ArgumentParser
import Console
import EvenstrideClient

struct BatchChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Is each person's change real? A row a person, or a ChangeRequest a line",
    discussion: """
      Of a table the first session of each subject is compared with the last; the rows of a subject \
      stand one below the other. Answers come in columns (Reliability/Changes), with --cv item by item \
      (Reliability/Change), because such an error is a ratio. Without --sem or --cv only the change \
      itself is told. Requests (NDJSON) bring their own options.
      """)

  @OptionGroup var files: BatchFiles

  @Option(help: "Standard error of measurement: 2.5, or calf_raise=2.5; repeatable.")
  var sem: [ExerciseNumber] = []

  @Option(help: "Coefficient of variation, percent: 8, or calf_raise=8; repeatable.")
  var cv: [ExerciseNumber] = []

  @Option(help: "Degrees of freedom of these errors. Default: taken as known.")
  var errorDf = 0.0

  @Option(help: "Level of the intervals.")
  var level = 0.95

  @Flag(name: .customLong("long"), help: "A row a leg, for a wide table too.")
  var isLong = false

  @OptionGroup var table: TableArguments

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level must lie between 0 and 1, as 0.95")
    }
    guard errorDf == 0 || errorDf >= 0.5 else {
      throw ValidationError("--error-df must be 0.5 or more")
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
            ("--sem", !sem.isEmpty), ("--cv", !cv.isEmpty), ("--error-df", errorDf != 0),
            ("--level", level != 0.95), ("--long", isLong),
          ])
        try job.run(messages: .change(caller), settings: ["command": "change, requests"])
      } else {
        try job.run(table: question(caller), caller.dry, table, settings: settings)
      }
    }
  }

  private func question(_ caller: BatchCaller) -> ChangeQuestion {
    ChangeQuestion(
      changes: caller.asking(ReliabilityMethods.changes),
      change: caller.asking(ReliabilityMethods.change), sem: sem, cv: cv,
      errorDf: errorDf, score: table.score.score, level: level, wantsLong: isLong)
  }

  private var settings: [String: String] {
    [
      "command": "change", "--sem": sem.map(\.text).joined(separator: ", "),
      "--cv": cv.map(\.text).joined(separator: ", "), "--error-df": "\(errorDf)",
      "--level": "\(level)", "--long": isLong ? "yes" : "",
      "--format": files.outputFormat(isMessages: false).rawValue,
    ]
  }
}
