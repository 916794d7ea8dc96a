import Console
import EvenstrideClient

/// An option of the command line, and what was given for it.
struct GivenOption {
  let name: String
  /// Empty: it was not given.
  let text: String

  init(_ name: String, _ text: String?) { (self.name, self.text) = (name, text ?? "") }

  init(_ name: String, _ texts: [String]) { self.init(name, texts.joined(separator: ", ")) }

  init(_ name: String, _ number: Double?) { self.init(name, number.map { "\($0)" }) }

  init(_ name: String, isGiven: Bool) { self.init(name, isGiven ? "yes" : "") }

  var isGiven: Bool { !text.isEmpty }
}

extension [GivenOption] {
  /// Refuses those that were given, where the input leaves no use for them.
  func refuse(_ reason: String) throws {
    let names = filter(\.isGiven).map(\.name)
    if names.isEmpty { return }
    throw Failure.usage("\(names.joined(separator: ", ")): \(reason)")
  }

  /// What was given, by the name of the option.
  var settings: [String: String] {
    Dictionary(uniqueKeysWithValues: filter(\.isGiven).map { ($0.name, $0.text) })
  }
}

extension LevelOption {
  var option: GivenOption { GivenOption("--level", given) }
}

extension AsymmetryOptions {
  var given: [GivenOption] {
    [GivenOption("--threshold", threshold.given), GivenOption("--cv", errors.map(\.text))]
  }
}

extension StatedErrors {
  var given: [GivenOption] {
    [
      GivenOption("--sem", sem.map(\.text)), GivenOption("--cv", cv.map(\.text)),
      GivenOption("--error-df", df == 0 ? nil : df),
    ]
  }
}

extension SelectionOptions {
  var given: [GivenOption] {
    [
      GivenOption("--subject", subjects), GivenOption("--session", sessions),
      GivenOption("--exercise", exercises),
    ]
  }
}

extension ReliabilityOptions {
  var given: [GivenOption] {
    selection.given + [
      GivenOption("--log", isGiven: isLog), GivenOption("--asymmetry", isGiven: asymmetry),
      GivenOption("--bootstrap", resampling.bootstrap.map { "\($0)" }),
      GivenOption("--seed", resampling.seed == 1 ? nil : "\(resampling.seed)"),
    ]
  }
}

extension FitOptions {
  var given: [GivenOption] {
    [
      GivenOption("--outcome", outcome.outcome),
      GivenOption("--test", isGiven: outcome.test != nil),
      GivenOption("--scale", isGiven: outcome.scale != nil),
      GivenOption("--session", outcome.session), GivenOption("--predictor", predictors),
      GivenOption("--method", isGiven: method.value != .leastSquares),
      GivenOption("--penalty", penalty == 0 ? nil : penalty),
    ]
  }
}
