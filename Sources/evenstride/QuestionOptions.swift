import ArgumentParser

/// What every command takes that asks about a table.
struct QuestionOptions: ParsableArguments {
  @Argument(help: "Table (CSV) or request (JSON); - reads standard input.", completion: .file())
  var file: String

  @Option(help: "Level of the intervals.")
  var level = 0.95

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level must lie between 0 and 1, as 0.95")
    }
  }
}
