import EvenstrideClient

extension Side {
  /// "left", "right" or "both".
  var word: String {
    switch self {
    case .left: "left"
    case .right: "right"
    default: "both"
    }
  }
}

extension LegMeasure {
  /// What was taken from the legs: "weaker leg"; empty for what is no leg's.
  var words: String {
    switch self {
    case .weaker: "weaker leg"
    case .stronger: "stronger leg"
    case .left: "left leg"
    case .right: "right leg"
    case .mean: "mean of both legs"
    case .logRatio: "ln(right/left)"
    case .absAsymmetry: "asymmetry"
    default: ""
    }
  }
}
