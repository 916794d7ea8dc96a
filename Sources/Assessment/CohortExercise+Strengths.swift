import Glibc
import Messages
import Statistics

extension CohortExercise {
  /// The answer for one exercise of a cohort.
  ///
  /// - Throws: `Cancelled`.
  init(
    _ exercise: LegStrengths, error: Messages.MeasurementError?, _ options: CohortOptions,
    _ isCancelled: () -> Bool
  ) throws(Cancelled) {
    self.init(exercise: exercise.exercise, unit: exercise.unit)
    for (left, right) in zip(exercise.left, exercise.right) {
      if left.isNaN || right.isNaN {
        missing += 1
        continue
      }
      persons += 1
      leftWeaker += left < right ? 1 : 0
      rightWeaker += right < left ? 1 : 0
      if left == 0, right == 0 {
        bothLegsUnable += 1
      } else if left == 0 || right == 0 {
        oneLegUnable += 1
      } else if left == right {
        equal += 1
      }
    }
    try Cancelled.check(isCancelled)
    let asymmetries = exercise.values(.absAsymmetry, isCancelled: isCancelled).filter { !$0.isNaN }
    try Cancelled.check(isCancelled)
    meanAbsolutePercent = Descriptive.mean(asymmetries)
    try Cancelled.check(isCancelled)
    prevalence = Prevalence(asymmetries, error: error, options)
    comparison = try LegComparison(exercise, level: options.level, isCancelled)
    let columns = options.measures.map { ($0, exercise.values($0, isCancelled: isCancelled)) }
    let members = options.members
    for (stratum, persons) in zip([""] + options.distinctStrata, [nil] + members) {
      for (measure, column) in columns {
        try Cancelled.check(isCancelled)
        let all = persons.map { values(column, of: $0, isCancelled) } ?? column
        distributions.append(
          StratumDistribution(
            stratum: stratum, measure: measure, unit: measure.unit(exercise.unit),
            distribution: try Distribution(all.filter(\.isFinite), isCancelled)))
      }
    }
  }
}

extension Messages.Distribution {
  /// How finite values are spread.
  ///
  /// - Throws: `Cancelled`.
  init(_ values: [Double], _ isCancelled: () -> Bool) throws(Cancelled) {
    try Cancelled.check(isCancelled)
    let quartiles = Quantiles(values, isCancelled: isCancelled).quartiles
    try Cancelled.check(isCancelled)
    let mean = Descriptive.mean(values)
    try Cancelled.check(isCancelled)
    let sd = Descriptive.standardDeviation(values)
    try Cancelled.check(isCancelled)
    self.init(
      n: UInt32(values.count), mean: mean, sd: sd, minimum: values.min() ?? .nan,
      firstQuartile: quartiles.lower, median: quartiles.median, thirdQuartile: quartiles.upper,
      maximum: values.max() ?? .nan)
  }
}

extension Prevalence {
  fileprivate init(
    _ asymmetries: [Double], error: Messages.MeasurementError?, _ options: CohortOptions
  ) {
    let beyond = asymmetries.count { $0 > options.threshold.percent }
    let share = Proportion(
      successes: beyond, trials: asymmetries.count, level: options.level)
    self.init(
      count: UInt32(beyond), n: UInt32(asymmetries.count), proportion: share.estimate,
      interval: .init(share.wilson, level: options.level), expectedByNoise: .nan)
    if let relative = error?.relative {
      let correlation = error?.legCorrelation ?? 0
      let noise = LogRatioEstimate(
        estimate: 0, standardError: relative * (2 * (1 - correlation)).squareRoot())
      expectedByNoise = noise.probabilityBeyond(maxNormalisedPercent: options.threshold.percent)
    }
  }
}

extension LegComparison {
  fileprivate init(
    _ exercise: LegStrengths, level: Double, _ isCancelled: () -> Bool
  ) throws(Cancelled) {
    let deltas = exercise.values(.logRatio, isCancelled: isCancelled).filter { !$0.isNaN }
    try Cancelled.check(isCancelled)
    let test = PairedTest(differences: deltas, level: level, isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
    let size = PairedEffectSize(
      first: deltas, second: [Double](repeating: 0, count: deltas.count), level: level,
      isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
    let differences = zip(exercise.left, exercise.right).map { $1 - $0 }.filter { !$0.isNaN }
    try Cancelled.check(isCancelled)
    let ranks = WilcoxonSignedRank(differences: differences, isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
    let typical = HodgesLehmann(differences: differences, level: level, isCancelled: isCancelled)
    try Cancelled.check(isCancelled)
    let limits = test.interval
    let isExact = !ranks.exactConditionalP.isNaN
    self.init(
      meanLogRatio: test.meanDifference, meanLogRatioInterval: .init(limits, level: level),
      meanRatio: exp(test.meanDifference),
      meanRatioInterval: .init(
        Statistics.Interval(
          lower: exp(limits.lower),
          upper: exp(limits.upper)), level: level),
      meanSignedPercent: AsymmetryKind.maxNormalisedSigned.value(logRatio: test.meanDifference),
      meanSignedPercentInterval: .init(
        AsymmetryKind.maxNormalisedSigned.interval(
          logRatioLower: limits.lower, upper: limits.upper), level: level),
      t: test.t, df: test.degreesOfFreedom, p: test.p, cohenDz: size.dz,
      cohenDzInterval: .init(size.dzInterval, level: level), hedgesGz: size.gz,
      wilcoxonWPlus: ranks.positiveSum, wilcoxonWMinus: ranks.negativeSum,
      wilcoxonZeros: UInt32(ranks.count - ranks.usedCount),
      wilcoxonP: isExact ? ranks.exactConditionalP : ranks.p, wilcoxonIsExact: isExact,
      hodgesLehmann: typical.estimate,
      hodgesLehmannInterval: typical.achievedLevel >= level
        ? .init(typical.interval, level: level) : nil)
  }
}

extension ReferencePosition {
  /// Where the persons of an exercise stand in a caller's table.
  init(_ table: ReferenceDistribution, _ exercise: LegStrengths, _ options: CohortOptions) {
    self.init(
      exercise: table.exercise, measure: table.measure, stratum: table.stratum,
      source: table.source)
    // The table's rules were checked: there is nothing left to refuse.
    let points = try? ReferencePercentile(
      zip(table.percentiles, table.values).map { .init(probability: $0 / 100, value: $1) })
    let stratum = options.distinctStrata.firstIndex(of: table.stratum)
    for (i, value) in exercise.values(table.measure).enumerated() {
      let isOfStratum = table.stratum.isEmpty || options.strata[i] == stratum
      let place = points?.position(of: isOfStratum ? value : .nan)
      percentiles.append(100 * (place?.estimate ?? .nan))
      lower.append(100 * (place?.bounds.lower ?? .nan))
      upper.append(100 * (place?.bounds.upper ?? .nan))
    }
  }
}
