/// Bootstrap intervals of reliability statistics, from resampling the subjects of a complete
/// subjects × sessions table.
///
/// A resample draws n subjects with replacement and keeps each one's scores together; its
/// statistics are those of `ResampledAnova`, its intervals those of `BiasCorrectedBootstrap`.
/// All statistics use the same resamples. The answer is fixed by the table, the number of
/// resamples and the seed; the number of threads does not matter.
///
/// A resample with one subject only, n times over, has no statistic and is left out. With five
/// subjects that is 1 in 625; with four, 1 in 64, and the intervals are undefined by the rule of
/// `BiasCorrectedBootstrap`. A table that `TwoWayAnova` answers with NaN gives NaN.
///
/// Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 14.
/// R: `boot(scores, function(d, i) statistic(d[i, ]), R = resamples)` with `boot.ci`; the draws
/// differ, as the generators do.
package struct ReliabilityBootstrap: Sendable, Equatable {
  /// An answer for each statistic that was asked for.
  package let results: [ReliabilityStatistic: BiasCorrectedBootstrap]

  /// nil when cancelled.
  ///
  /// - Parameters:
  ///   - scores: in row-major order, as for `TwoWayAnova`.
  ///   - resamples: B; 0 or fewer leaves every interval undefined.
  ///   - seed: of `ResampleStream`.
  ///   - level: of every interval, between 0 and 1.
  ///   - workers: who computes the resamples.
  package init?(
    scores: [Double], subjects: Int, sessions: Int, statistics: Set<ReliabilityStatistic>,
    resamples: Int = 10_000, seed: UInt64, level: Double = 0.95,
    convention: BiasCorrectedBootstrap.Convention = .rBoot, workers: Workers = .alone
  ) {
    let columns = Array(statistics)
    let anova = TwoWayAnova(
      scores: scores, subjects: subjects, sessions: sessions, isCancelled: workers.isCancelled)
    var replicates: [Double] = []
    var jackknife: [Double] = []
    if let table = ResampledAnova(
      scores: scores, subjects: subjects, sessions: sessions, isCancelled: workers.isCancelled)
    {
      guard
        let drawn = workers.table(
          rows: max(0, resamples), width: columns.count,
          rowsAPiece: Workers.rowsAPiece(stepsARow: subjects),
          {
            Self.fill(
              $1, of: $0, columns, table, subjects: subjects, seed: seed, workers.isCancelled)
          }),
        let without = workers.table(
          rows: subjects, width: columns.count,
          { Self.fill($1, without: $0, columns, table, subjects: subjects) })
      else { return nil }
      replicates = drawn
      jackknife = without
    } else if workers.isCancelled() {
      return nil
    }
    var results: [ReliabilityStatistic: BiasCorrectedBootstrap] = [:]
    for (column, statistic) in columns.enumerated() {
      if workers.isCancelled() { return nil }
      results[statistic] = BiasCorrectedBootstrap(
        estimate: statistic.value(of: anova),
        replicates: Self.column(column, of: replicates, width: columns.count),
        jackknife: Self.column(column, of: jackknife, width: columns.count), level: level,
        convention: convention)
    }
    self.results = results
  }

  private static func column(_ column: Int, of table: [Double], width: Int) -> [Double] {
    width == 1 ? table : stride(from: column, to: table.count, by: width).map { table[$0] }
  }

  /// The statistics of the resamples with the numbers `range`.
  private static func fill(
    _ numbers: UnsafeMutableBufferPointer<Double>, of range: Range<Int>,
    _ statistics: [ReliabilityStatistic], _ table: ResampledAnova, subjects: Int, seed: UInt64,
    _ isCancelled: () -> Bool
  ) {
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: subjects) { drawn in
      unsafe drawn.initialize(repeating: 0)
      var next = 0
      for resample in range {
        var stream = ResampleStream(seed: seed, resample: resample)
        let anova = unsafe table.anova(
          drawing: &stream, into: drawn, isCancelled: isCancelled)
        for statistic in statistics {
          unsafe numbers[next] = statistic.value(of: anova)
          next += 1
        }
      }
    }
  }

  /// The statistics of the table without each of the subjects `range`.
  private static func fill(
    _ numbers: UnsafeMutableBufferPointer<Double>, without range: Range<Int>,
    _ statistics: [ReliabilityStatistic], _ table: ResampledAnova, subjects: Int
  ) {
    var next = 0
    for subject in range {
      let anova = table.anova(without: subject)
      for statistic in statistics {
        unsafe numbers[next] = statistic.value(of: anova)
        next += 1
      }
    }
  }
}
