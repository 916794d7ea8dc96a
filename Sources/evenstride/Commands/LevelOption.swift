import ArgumentParser

/// Level of the intervals.
struct LevelOption: ParsableArguments {
  @Option(name: .customLong("level"), help: "Level of the intervals. Default: 0.95.")
  var given: Double?

  var value: Double { given ?? 0.95 }

  func validate() throws {
    guard value > 0, value < 1 else {
      throw ValidationError("--level must lie between 0 and 1, as 0.95")
    }
  }
}
