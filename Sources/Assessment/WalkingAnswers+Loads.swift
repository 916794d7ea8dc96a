package import Messages
import Statistics

extension WalkingAnswers {
  /// One-repetition maxima and load bands.
  ///
  /// - Throws: `InvalidRequest` with every violated field.
  package static func loads(_ request: LoadsRequest) throws(InvalidRequest) -> LoadsResponse {
    var violations = Violations()
    violations.entries(
      request.lifts.count, "lifts", most: 10_000, each: "lift")
    for (i, lift) in request.lifts.prefix(10_000).enumerated() {
      violations.known(lift.side, "lifts[\(i)].side")
      violations.strength(lift.load, "lifts[\(i)].load", most: Violations.largest)
      if lift.load.isNaN { violations.add("lifts[\(i)].load", "is missing; give the load lifted") }
      if lift.repetitions > 100 {
        violations.add("lifts[\(i)].repetitions", "is above 100; no formula reaches that far")
      }
    }
    violations.known(request.formula, "formula")
    let band = LoadBand(request, &violations)
    try violations.throwIfAny()
    return LoadsResponse(
      reports: request.lifts.map { LoadReport($0, formula: request.formula.orDefault, band: band) },
      provenance: Provenance(methods: [
        "one-repetition maximum from a load and its repetitions; one repetition is measured",
        "no such formula is validated for single legs in multiple sclerosis; use 10 repetitions or "
          + "fewer (Reynolds 2006)",
        "a load for a share of the maximum is no promise of a gain in strength or walking",
      ]))
  }
}

/// Shares of the maximum, and the step of the plates.
private struct LoadBand {
  let lower: Double
  let upper: Double
  let increment: Double

  init(_ request: LoadsRequest, _ violations: inout Violations) {
    lower = request.lowerPercent == 0 ? 60 : request.lowerPercent
    upper = request.upperPercent == 0 ? max(80, lower) : request.upperPercent
    increment = request.increment
    if !(lower > 0 && lower <= 100) {
      violations.add("lower_percent", "must lie above 0 and at most at 100; 0 or absent: 60")
    }
    if !(upper > 0 && upper <= 100) {
      violations.add("upper_percent", "must lie above 0 and at most at 100; 0 or absent: 80")
    } else if upper < lower {
      violations.add("upper_percent", "is below lower_percent")
    }
    violations.nonNegative(increment, "increment")
  }
}

extension LoadReport {
  fileprivate init(_ lift: LegLoad, formula: OneRmFormula, band: LoadBand) {
    let all = OneRepetitionMaximum.all(load: lift.load, repetitions: Int(lift.repetitions))
    let chosen = all.values[formula.kernel] ?? .nan
    self.init(
      name: lift.name, side: lift.side, unit: lift.unit, oneRm: chosen,
      oneRmLowest: all.minimum, oneRmHighest: all.maximum,
      estimates: OneRmFormula.all.map {
        OneRmEstimate(formula: $0, value: all.values[$0.kernel] ?? .nan)
      }, bandLower: band.lower / 100 * chosen,
      bandUpper: band.upper / 100 * chosen, platesLower: .nan, platesUpper: .nan)
    switch lift.repetitions {
    case 0: flags.append(.failed)
    case 1: flags.append(.measured)
    case 11...: flags.append(.manyRepetitions)
    default: break
    }
    if lift.repetitions > 0, chosen.isNaN { flags.append(.beyondFormula) }
    if band.increment > 0, !chosen.isNaN { choosePlates(increment: band.increment) }
  }

  /// The multiples of the increment within the band.
  private mutating func choosePlates(increment: Double) {
    // 70 % of 100 kg in 2.5 kg steps is 28 steps; in binary it may come out a hair above or below.
    let slack = 1e-9
    guard (bandUpper / increment).isFinite else {
      // So fine a step that every load is a multiple of it.
      (platesLower, platesUpper) = (bandLower, bandUpper)
      return
    }
    // Rounding up from just below 0 gives -0, which adding 0 turns.
    let lowest = (bandLower / increment - slack).rounded(.up) * increment + 0
    let highest = (bandUpper / increment + slack).rounded(.down) * increment
    if lowest <= highest {
      (platesLower, platesUpper) = (lowest, highest)
    } else {
      flags.append(.noPlateInBand)
    }
  }
}
