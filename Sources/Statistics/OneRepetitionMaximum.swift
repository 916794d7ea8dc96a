import Glibc

/// The heaviest load that can be lifted once, estimated from a lighter one lifted several times.
///
/// The seven formulas agree near 5 repetitions and differ by 8 % at 10: report the spread, and
/// prefer few repetitions (`mostRepetitions`). None has been validated for people with multiple
/// sclerosis or for single-leg exercises; an estimate and a measured maximum are not to be mixed
/// in one comparison.
///
/// Sources: compared in Mayhew et al. 2008, J Strength Cond Res 22:1570; the limit of 10: Reynolds,
/// Gordon & Robergs 2006, J Strength Cond Res 20:584.
package enum OneRepetitionMaximum {
  /// With load w and repetitions r.
  package enum Formula: CaseIterable, Sendable, Hashable {
    /// w·(1 + r/30)
    case epley
    /// w·36/(37 − r), which has a pole at 37
    case brzycki
    /// 100w/(101.3 − 2.67123r), which has a pole at 37.9
    case lander
    /// w·r^0.1
    case lombardi
    /// 100w/(52.2 + 41.9·e^(−0.055r))
    case mayhew
    /// w·(1 + 0.025r)
    case oConner
    /// 100w/(48.8 + 53.8·e^(−0.075r))
    case wathan

    /// 1RM/w.
    fileprivate func factor(_ r: Double) -> Double {
      switch self {
      case .epley: 1 + r / 30
      case .brzycki: r < 37 ? 36 / (37 - r) : .nan
      case .lander: r < 101.3 / 2.67123 ? 100 / (101.3 - 2.67123 * r) : .nan
      case .lombardi: pow(r, 0.1)
      case .mayhew: 100 / (52.2 + 41.9 * exp(-0.055 * r))
      case .oConner: 1 + 0.025 * r
      case .wathan: 100 / (48.8 + 53.8 * exp(-0.075 * r))
      }
    }
  }

  /// What the formulas make of one set, in the unit of the load.
  package struct Estimates: Sendable, Equatable {
    /// NaN for a formula past its pole.
    package let values: [Formula: Double]
    /// Over the formulas that are defined.
    package let minimum: Double
    package let maximum: Double
    package let median: Double
  }

  /// The most repetitions for which the formulas are close to measured maxima.
  package static let mostRepetitions = 10

  /// The estimated maximum, in the unit of the load.
  ///
  /// One repetition is a measurement, not an estimate: it gives the load itself, although some
  /// formulas would add up to 9 %. None (a failed attempt) or fewer give NaN, as do a negative, NaN
  /// or infinite load, and repetitions at and beyond a formula's pole.
  package static func estimate(load: Double, repetitions: Int, formula: Formula) -> Double {
    guard load >= 0, load < .infinity, repetitions >= 1 else { return .nan }
    return repetitions == 1 ? load : load * formula.factor(Double(repetitions))
  }

  /// All seven estimates and their spread.
  package static func all(load: Double, repetitions: Int) -> Estimates {
    var values: [Formula: Double] = [:]
    for formula in Formula.allCases {
      values[formula] = estimate(load: load, repetitions: repetitions, formula: formula)
    }
    let defined = values.values.filter { !$0.isNaN }
    return Estimates(
      values: values, minimum: defined.min() ?? .nan, maximum: defined.max() ?? .nan,
      median: Descriptive.median(defined))
  }
}
