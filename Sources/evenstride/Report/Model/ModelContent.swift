import EvenstrideClient
import Foundation

/// What a model report is made of.
struct ModelContent {
  let answer: FitResponse
  let model: LinearModel
  /// Names of the persons of the request, where they are known.
  let persons: [String]
  /// Where the numbers are from.
  let source: String

  init(_ answer: FitResponse, persons: [String] = [], source: String) {
    self.answer = answer
    model = answer.model ?? LinearModel()
    self.persons = persons
    self.source = source
  }

  /// One person of the cohort, on the model's scale.
  struct Person {
    let name: String
    let observed: Double
    let fitted: Double
    /// Predicted by the model that is made without this person; NaN: cannot be had.
    let leftOut: Double
    let cook: Double
    var residual: Double { observed - fitted }
  }

  /// Empty when the answer has no diagnostics.
  var cohort: [Person] {
    guard let diagnostics = answer.diagnostics else { return [] }
    let count = min(
      diagnostics.fitted.count, diagnostics.residuals.count, diagnostics.leverages.count)
    return (0..<count).map { index in
      let (fitted, residual) = (diagnostics.fitted[index], diagnostics.residuals[index])
      let number = index < diagnostics.persons.count ? Int(diagnostics.persons[index]) : index
      return Person(
        name: number < persons.count ? persons[number] : "\(number + 1)",
        observed: fitted + residual, fitted: fitted, leftOut: leftOut(index),
        cook: index < diagnostics.cook.count ? diagnostics.cook[index] : .nan)
    }
  }

  /// Observed - e / (1 - h): what the model made without a person predicts for that person. An
  /// identity of least squares; for others it is shown to hold by the answer's own leave-one-out error.
  private func leftOut(_ index: Int) -> Double {
    guard predictsWithout, let diagnostics = answer.diagnostics else { return .nan }
    let (residual, leverage) = (diagnostics.residuals[index], diagnostics.leverages[index])
    guard 1 - leverage > 1e-9 else { return .nan }
    return diagnostics.fitted[index] + residual - residual / (1 - leverage)
  }

  /// Whether leave-one-out predictions follow from residuals and leverages.
  var predictsWithout: Bool {
    guard let diagnostics = answer.diagnostics else { return false }
    switch model.method {
    case .leastSquares, .unspecified: return true
    default: break
    }
    let squares = zip(diagnostics.residuals, diagnostics.leverages).map {
      ($0 / (1 - $1)) * ($0 / (1 - $1))
    }
    let error = (squares.reduce(0, +) / Double(max(1, squares.count))).squareRoot()
    return (error - answer.loocvRmse).magnitude <= 1e-6 * answer.loocvRmse
  }

  var level: Double { model.coefficients.lazy.compactMap { $0.interval?.level }.first ?? 0.95 }

  var slopes: [Coefficient] { Array(model.coefficients.dropFirst()) }

  /// What the model expects of a person with the mean of every predictor.
  var center: Double {
    (model.coefficients.first?.estimate ?? .nan)
      + slopes.map { $0.estimate * $0.mean }.reduce(0, +)
  }

  // MARK: The outcome

  /// The outcome in its own unit.
  func outcome(_ value: Double) -> Double {
    switch model.scale {
    case .speed: value > 0 ? distance / value : .infinity
    case .log: exp(value)
    default: value
    }
  }

  private var distance: Double { model.test == .tenMetreWalk ? 10 : 7.62 }

  var unit: String { Units.word(model.unit) }

  /// The outcome as its table names it.
  var name: String { Naming.inner(model.outcome) }

  /// The outcome's name and unit.
  var outcomeName: String { Units.beside(name, model.unit) }

  /// What the model is linear in, with its unit.
  var scaleName: String {
    switch model.scale {
    case .speed: "speed, m/s"
    case .log: OutcomeWords.scaled(model.outcome, .log)
    default: outcomeName
    }
  }

  /// The same without its unit.
  var scaleTitle: String {
    switch model.scale {
    case .speed: "speed"
    case .log: OutcomeWords.scaled(model.outcome, .log)
    default: name
    }
  }

  /// The unit of residuals.
  var scaleUnit: String {
    switch model.scale {
    case .speed: "m/s"
    case .log: ""
    default: unit
    }
  }

  var isRescaled: Bool { model.scale == .speed || model.scale == .log }
}

extension Coefficient {
  /// What was taken from the legs, in words; empty for a covariate.
  var part: String { measure.words }

  var title: String { Naming.title(name) + (part.isEmpty ? "" : ", \(part)") }

  /// Standardised over raw; NaN: cannot be had, as of an estimate of 0.
  var standardisation: Double { estimate == 0 ? .nan : standardised / estimate }
}
