import ArgumentParser

/// What every command takes that asks about a table.
struct QuestionOptions: ParsableArguments {
  @Argument(help: "Table (CSV) or request (JSON); - reads standard input.", completion: .file())
  var file: String

  @OptionGroup private var levelOption: LevelOption

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  var level: Double { levelOption.value }
}
