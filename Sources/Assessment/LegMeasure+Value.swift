import Messages
import Statistics

extension LegMeasure {
  /// All measures, in the order of the .proto file.
  static let all: [LegMeasure] = known.dropFirst().map(\.value)

  /// The measure of one person's two scores; NaN when a score is missing, or the measure is
  /// undefined.
  func value(left: Double, right: Double) -> Double {
    if left.isNaN || right.isNaN {
      switch self {
      case .left: return left
      case .right: return right
      default: return .nan
      }
    }
    switch self {
    case .weaker: return min(left, right)
    case .stronger: return max(left, right)
    case .left: return left
    case .right: return right
    case .mean: return left / 2 + right / 2
    case .logRatio:
      let delta = AsymmetryKind.logRatio.value(left: left, right: right)
      return delta.isFinite ? delta : .nan
    case .absAsymmetry: return AsymmetryKind.maxNormalised.value(left: left, right: right)
    case .unspecified, .unrecognized: return .nan
    }
  }

  /// The values that the measure can take.
  var range: ClosedRange<Double> {
    switch self {
    case .weaker, .stronger, .left, .right, .mean: 0 ... .infinity
    case .absAsymmetry: 0...100
    case .logRatio, .unspecified, .unrecognized: -.infinity ... .infinity
    }
  }

  /// The unit of the measure when the exercise is in `unit`.
  func unit(_ unit: String) -> String {
    switch self {
    case .logRatio: "1"
    case .absAsymmetry: "%"
    default: unit
    }
  }
}

extension LegStrengths {
  /// The measure of every person; NaN from where nobody waits any more.
  func values(_ measure: LegMeasure, isCancelled: () -> Bool = { false }) -> [Double] {
    Array(count: min(left.count, right.count), rest: .nan, isCancelled: isCancelled) {
      measure.value(left: left[$0], right: right[$0])
    }
  }
}
