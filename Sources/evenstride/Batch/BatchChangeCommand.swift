import ArgumentParser
import Console
import EvenstrideClient

struct BatchChangeCommand: BatchSubcommand {
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

  @OptionGroup var errors: StatedErrors

  @OptionGroup var level: LevelOption

  @Flag(name: .customLong("long"), help: "A row a leg, for a wide table too.")
  var isLong = false

  @OptionGroup var table: TableArguments

  @OptionGroup var connection: ConnectionOptions

  var given: [GivenOption] {
    errors.given + [level.option, GivenOption("--long", isGiven: isLong)]
  }

  func answer(messages job: BatchJob) throws { try job.run(messages: .change(job.caller)) }

  func answer(table job: BatchJob) throws {
    try job.run(
      table: ChangeQuestion(
        changes: job.caller.asking(ReliabilityMethods.changes),
        change: job.caller.asking(ReliabilityMethods.change), errors: errors,
        score: table.score.score, level: level.value, wantsLong: isLong),
      try table.options)
  }
}
