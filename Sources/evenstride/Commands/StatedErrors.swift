import ArgumentParser

/// Errors of measurement that the command line states, for changes.
struct StatedErrors: ParsableArguments {
  @Option(
    help: "Standard error of measurement: 2.5, or calf_raise=2.5; repeatable. Goes before --cv.")
  var sem: [ExerciseNumber] = []

  @Option(
    help: "Coefficient of variation of one measurement, percent: 8, or calf_raise=8; repeatable.")
  var cv: [ExerciseNumber] = []

  @Option(
    name: .customLong("error-df"),
    help: "Degrees of freedom of these errors. Default: taken as known.")
  var df = 0.0

  var all: [ExerciseNumber] { sem + cv }

  func validate() throws {
    guard df == 0 || df >= 0.5 else { throw ValidationError("--error-df must be 0.5 or more") }
  }
}
