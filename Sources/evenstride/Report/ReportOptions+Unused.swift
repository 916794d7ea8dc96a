import Console
import EvenstrideClient

extension ReportOptions {
  /// Refuses options that a JSON input leaves no use for: it holds what was asked already.
  ///
  /// - Parameter given: Names of options of the command, and whether each was given.
  func refuseUnused(_ given: [(name: String, isGiven: Bool)], with file: InputFile) throws {
    let names = ([("--level", givenLevel != nil)] + given).filter(\.1).map(\.0)
    guard names.isEmpty else {
      throw Failure.usage(
        "\(names.joined(separator: ", ")): of no use with \(file.name), which is JSON and says what was "
          + "asked; give a table (CSV), or leave them out")
    }
  }
}

extension SelectionOptions {
  /// Names of the options, and whether each was given.
  var given: [(name: String, isGiven: Bool)] {
    [
      ("--subject", !subjects.isEmpty), ("--session", !sessions.isEmpty),
      ("--exercise", !exercises.isEmpty),
    ]
  }
}

extension ReliabilityOptions {
  /// Names of the options, and whether each was given.
  var given: [(name: String, isGiven: Bool)] {
    selection.given + [
      ("--log", isLog), ("--asymmetry", asymmetry), ("--bootstrap", resampling.bootstrap != nil),
      ("--seed", resampling.seed != 1),
    ]
  }
}

extension FitOptions {
  /// Names of the options, and whether each was given.
  var given: [(name: String, isGiven: Bool)] {
    [
      ("--outcome", outcome.outcome != nil), ("--test", outcome.test != nil),
      ("--scale", outcome.scale != nil), ("--session", outcome.session != nil),
      ("--predictor", !predictors.isEmpty), ("--method", method.value != .leastSquares),
      ("--penalty", penalty != 0),
    ]
  }
}
