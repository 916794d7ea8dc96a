import ArgumentParser
import Console

/// Which part of a table is used.
struct SelectionOptions: ParsableArguments {
  @Option(name: .customLong("subject"), help: "Only this person; may be repeated.")
  var subjects: [String] = []

  @Option(name: .customLong("session"), help: "Only this session; may be repeated.")
  var sessions: [String] = []

  @Option(name: .customLong("exercise"), help: "Only this exercise; may be repeated.")
  var exercises: [String] = []

  /// Reads a table and keeps the selected part.
  func cohort(_ input: InputFile) throws -> Cohort {
    try selected(of: try Cohort.read(input))
  }

  /// The selected part of a table.
  func selected(of whole: Cohort) throws -> Cohort {
    var cohort = whole
    try cohort.select(subjects: subjects, sessions: sessions, exercises: exercises)
    if cohort.exercises.list.isEmpty {
      throw Failure.data("\(cohort.file): has no strengths of legs")
    }
    return cohort
  }
}

/// A number for all exercises, or for one: "8" or "calf_raise=8".
struct ExerciseNumber: ExpressibleByArgument {
  let exercise: String?
  let value: Double

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let value = Double(parts[parts.count - 1]), value.isFinite, value > 0 else { return nil }
    self.value = value
    exercise = parts.count == 2 ? String(parts[0]) : nil
  }

  /// As it is written.
  var text: String { (exercise.map { "\($0)=" } ?? "") + "\(value)" }
}

extension [ExerciseNumber] {
  /// A number for an exercise that the table does not have is a slip of the pen.
  func check(_ cohort: Cohort) throws {
    try check(cohort.exercises.list, of: cohort.file)
  }

  /// - Parameter names: All exercises of the file.
  func check(_ names: [String], of file: String) throws {
    for number in self {
      guard let name = number.exercise, !names.contains(name) else { continue }
      throw Failure.data(
        "\(file): has no exercise \"\(name)\", named on the command line; exercises here: "
          + names.joined(separator: ", "))
    }
  }

  /// The number for an exercise: its own, else the one for all, else 0.
  func value(for exercise: String) -> Double {
    last { $0.exercise == exercise }?.value ?? last { $0.exercise == nil }?.value ?? 0
  }
}
