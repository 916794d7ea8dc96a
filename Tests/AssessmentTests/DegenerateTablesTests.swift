import Assessment
import Messages
import Testing

/// Tables with nothing to tell sessions or subjects apart by.
@Suite struct DegenerateTablesTests {
  private func analyze(
    _ scores: [Double], _ k: UInt32, _ options: AnalyzeRequest
  ) throws -> ReliabilityReport {
    var request = options
    request.tables = [ScoreTable(name: "t", sessions: k, scores: scores)]
    return try #require(try ReliabilityAnswers.analyze(request).reports.first)
  }

  @Test func degenerateTablesAreFlaggedAndEmpty() throws {
    let bootstrap = AnalyzeRequest(bootstrap: BootstrapOptions(resamples: 100), asymmetry: false)
    for (scores, flag) in [
      ([Double.nan, .nan, .nan, .nan], ReliabilityFlag.tooFewSubjects), ([5, 6], .tooFewSubjects),
      ([5, 5, 5, 5, 5, 5], .noVariance), ([0, 0, 0, 0], .noVariance),
    ] {
      let report = try analyze(scores, 2, bootstrap)
      #expect(report.flags.contains(flag) && report.icc.isEmpty)
      #expect(report.measurementError.isEmpty && report.systematicChange == nil)
      #expect(report.bootstrap.isEmpty && report.blandAltman == nil && report.grras.isEmpty)
      for c in report.varianceComponents { #expect(!c.converged || c.observations > 0) }
    }
    // Subjects that differ, sessions that do not: perfect reliability, no error.
    let perfect = try analyze([10, 10, 20, 20, 30, 30], 2, bootstrap)
    #expect(perfect.icc[0].estimate == 1 && perfect.measurementError[0].sem == 0)
    #expect(perfect.measurementError[0].mdc95 == 0)
    // Subjects that are all the same, sessions that are not.
    let shift = try analyze([10, 12, 10, 12, 10, 12], 2, bootstrap)
    #expect(shift.icc.count == 6 && shift.systematicChange?.f == .infinity)
  }

  /// Differences that are all the same, or none: every sum of squares of every resample is rounding.
  /// The jackknife must not fall back to a pass over all others for each of 20,000 subjects.
  @Test func degenerateTablesOfManySubjectsAreQuick() throws {
    let count = 20_000
    let mirrored: [Double] = (0..<count).flatMap { $0 % 2 == 0 ? [10.0, 11] : [11, 10] }
    let repeated: [Double] = (0..<count).flatMap { [Double($0 % 7), Double($0 % 7)] }
    let tables = [mirrored, repeated].map {
      ScoreTable(name: "a", unit: "kg", sessions: 2, scores: $0)
    }
    let answer = try ReliabilityAnswers.analyze(
      AnalyzeRequest(tables: tables, bootstrap: BootstrapOptions(resamples: 100, seed: 1)))
    #expect(answer.reports.count == 2)
  }

  /// ICC(A,1) reaches below -1/(k - 1) = -1: for the mean of two there is no lower bound.
  @Test func aLimitBeyondThePoleIsMinusInfinity() throws {
    let report = try ReliabilityAnswers.analyze(
      AnalyzeRequest(tables: [
        ScoreTable(
          name: "a", sessions: 2,
          scores: [53.17227664810173, 54.17227664810173, 47.50646266081876, 37.9844483436283])
      ])
    ).reports[0]
    let mean = try #require(report.icc.first { $0.form == .agreementMean })
    #expect(mean.interval?.lower == -.infinity && mean.lowerBand == .poor)
    #expect((mean.interval?.upper ?? 0) > mean.estimate)
    #expect(report.flags.contains(.outOfRange))
  }

  /// Mirrored rows: no subject differs from the other, and ICC(A,1) = -1/0.
  @Test func withoutDifferencesBetweenSubjectsItSaysSo() throws {
    for scores in [[1.0, 2, 2, 1], [1, 3, 1, 3]] {
      let report = try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [ScoreTable(name: "a", sessions: 2, scores: scores)])
      ).reports[0]
      #expect(report.flags.contains(.noSubjectVariance))
      for icc in report.icc {
        guard let interval = icc.interval else { continue }
        #expect(interval.lower <= icc.estimate && icc.estimate <= interval.upper, "\(icc)")
      }
      for error in report.measurementError { #expect(!error.sem.isInfinite) }
    }
  }
}
