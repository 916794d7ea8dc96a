import EvenstrideClient

/// Values of a test of walking, and which way is better.
struct WalkingWords {
  let model: LinearModel

  init(_ model: LinearModel) { self.model = model }

  var isLowerBetter: Bool {
    switch model.test {
    case .t25fw, .tenMetreWalk, .tug, .fiveTimesSitToStand, .msws12: true
    case .twoMinuteWalk, .sixMinuteWalk, .gaitSpeed: false
    default: model.unit == "s"
    }
  }

  /// The test in words, else its name in the table.
  var test: String { OutcomeWords.test(model.test, named: model.outcome) }

  /// What a value above a benchmark is.
  var above: String {
    model.unit == "s" ? "slower than" : model.unit == "m" ? "farther than" : "above"
  }

  /// What is worse in this test.
  var worse: String {
    model.unit == "s" ? "slower" : model.unit == "m" ? "shorter" : "worse"
  }

  /// Whether more decimals than one mean anything.
  func value(_ value: Double) -> String {
    if value == .infinity { return model.unit == "s" ? "unable" : "without bound" }
    if value == 0, model.unit == "m" || model.unit == "m/s" { return "unable" }
    return number(value) + Units.after(model.unit)
  }

  func number(_ value: Double) -> String {
    if value.isInfinite { return value > 0 ? "no upper end" : "no lower end" }
    return Rounded.number(value, decimals: model.unit == "m" ? 0 : model.unit == "m/s" ? 2 : 1)
  }

  /// "from 4.9 to 9.0 s", or "from 4.9 s, without an upper end".
  func range(_ lower: Double, _ upper: Double) -> String {
    if upper == .infinity {
      return "from \(number(lower) + Units.after(model.unit)), without an upper end"
    }
    return "from \(number(lower)) to \(number(upper) + Units.after(model.unit))"
  }
}
