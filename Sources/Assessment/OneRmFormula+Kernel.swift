import Messages
import Statistics

extension OneRmFormula {
  /// All formulas, in the order of the .proto file.
  static let all: [OneRmFormula] = known.dropFirst().map(\.value)

  /// The formula, Brzycki when none is said.
  var orDefault: OneRmFormula { self == .unspecified ? .brzycki : self }

  /// The kernel's name of the formula.
  var kernel: OneRepetitionMaximum.Formula {
    switch self {
    case .epley: .epley
    case .lander: .lander
    case .lombardi: .lombardi
    case .mayhew: .mayhew
    case .oconner: .oConner
    case .wathan: .wathan
    case .brzycki, .unspecified, .unrecognized: .brzycki
    }
  }
}
