import Dispatch
import Statistics
import Testing

@Suite("The bootstrap of reliability")
struct ReliabilityBootstrapTests {
  static let statistics =
    IntraclassCorrelationForm.allCases.map { ReliabilityStatistic.intraclassCorrelation($0) }
    + MeasurementError.Kind.allCases.map { ReliabilityStatistic.measurementError($0) }

  /// A table to resample, with a number in every cell from a formula.
  struct Scores: Sendable, CustomTestStringConvertible {
    let name: String
    let subjects: Int
    let sessions: Int
    let scores: [Double]
    var testDescription: String { name }

    init(_ name: String, _ subjects: Int, _ sessions: Int, _ cell: (Int, Int) -> Double) {
      self.name = name
      self.subjects = subjects
      self.sessions = sessions
      scores = (0..<subjects * sessions).map { cell($0 / sessions, $0 % sessions) }
    }

    func resampled(_ indices: [Int]) -> TwoWayAnova {
      TwoWayAnova(
        scores: indices.flatMap { scores[$0 * sessions..<($0 + 1) * sessions] },
        subjects: indices.count, sessions: sessions)
    }
  }

  /// −1 to 1, without pattern.
  static func noise(_ i: Int, _ j: Int) -> Double {
    var stream = ResampleStream(seed: UInt64(i), resample: j)
    return Double(stream.index(below: 2_001) - 1_000) / 1_000
  }

  static let tables = [
    Scores("two sessions", 30, 2) { 50 + 20 * noise($0, 99) + 4 * noise($0, $1) },
    Scores("three sessions", 16, 3) { 50 + 20 * noise($0, 99) + 4 * noise($0, $1) },
    Scores("six sessions", 9, 6) { 50 + 20 * noise($0, 99) + 4 * noise($0, $1) },
    Scores("shifted sessions", 14, 2) { 50 + 20 * noise($0, 99) + noise($0, $1) + 3 * Double($1) },
    Scores("no agreement", 12, 4) { 50 + noise($0, $1) },
    Scores("few subjects", 3, 2) { 50 + 20 * noise($0, 99) + 4 * noise($0, $1) },
    Scores("two subjects", 2, 5) { 50 + 20 * noise($0, 99) + 4 * noise($0, $1) },
    Scores("large mean", 20, 2) { 1e6 + noise($0, 99) + 0.5 * noise($0, $1) },
    Scores("large shift", 20, 3) { 1e4 * Double($1) + noise($0, 99) + 0.5 * noise($0, $1) },
    Scores("one outlier", 8, 2) { ($0 == 3 ? 1e6 : 0) + noise($0, 99) + 0.1 * noise($0, $1) },
    Scores("one unsteady subject", 6, 3) {
      20 * noise($0, 99) + ($0 == 2 ? 1e6 : 1e-3) * noise($0, $1)
    },
    Scores("one subject of two minds", 6, 2) {
      20 * noise($0, 99) + ($0 == 2 ? 1e3 : 1e-3 * noise($0, 1)) * ($1 == 0 ? 1 : -1)
    },
    // Scores in steps of 1, but a mean in steps of 1/8.
    Scores("huge mean", 9, 2) { 1e15 + Double(5 * $0 % 8 + 3 * $0 * $1 % 4 + $1) },
    Scores("sessions alike", 10, 3) { i, _ in 50 + noise(i, 99) },
    Scores("a constant shift", 10, 2) { 27.9 + Double($0) / 10 + 0.7 * Double($1) },
    Scores("subjects alike", 10, 2) { 50 + noise($0 / 5, $1) },
    Scores("all but one alike", 6, 2) { 50 + noise($0 == 0 ? 0 : 1, $1) },
    Scores("constant", 5, 2) { _, _ in 0.1 },
    Scores("tiny", 12, 3) { 1e-120 * (noise($0, 99) + noise($0, $1)) },
  ]

  private static func indices(_ resample: Int, _ count: Int, seed: UInt64) -> [Int] {
    var stream = ResampleStream(seed: seed, resample: resample)
    return (0..<count).map { _ in stream.index(below: count) }
  }

  @Test("gives each resample the analysis of its table", arguments: tables)
  func replicates(_ table: Scores) throws {
    let resampled = try #require(
      ResampledAnova(
        scores: table.scores, subjects: table.subjects, sessions: table.sessions))
    let draws = (0..<60).map { Self.indices($0, table.subjects, seed: 5) }
    let without = (0..<table.subjects).map { i in (0..<table.subjects).filter { $0 != i } }
    for indices in draws + without + [Array(0..<table.subjects)] {
      let got = resampled.anova(of: indices)
      let wanted = table.resampled(indices)
      let isOneSubject = Set(indices).count == 1
      let size = table.scores.reduce(0) { max($0, $1.magnitude) }
      #expect(got.subjects == indices.count && got.sessions == table.sessions)
      #expect(isOneSubject ? got.grandMean.isNaN : near(got.grandMean, wanted.grandMean, size))
      for statistic in Self.statistics {
        let value = statistic.value(of: got)
        let expected = statistic.value(of: wanted)
        if isOneSubject || expected.isNaN {
          #expect(value.isNaN, "\(statistic) \(indices)")
        } else {
          let scale = if case .measurementError = statistic { size } else { 1.0 }
          #expect(near(value, expected, scale), "\(statistic) \(value) \(expected) \(indices)")
        }
      }
    }
  }

  /// Within 10⁻⁹ of the number itself, or within rounding of the scores it was made from.
  private func near(_ got: Double, _ wanted: Double, _ size: Double) -> Bool {
    got == wanted || (got - wanted).magnitude <= max(1e-9 * wanted.magnitude, 1e-14 * size)
  }

  @Test("speaks of the coefficients and errors of the report", arguments: tables.prefix(4))
  func statistics(_ table: Scores) {
    let anova = table.resampled(Array(0..<table.subjects))
    for form in IntraclassCorrelationForm.allCases {
      let icc = IntraclassCorrelation(form, of: anova)
      #expect(ReliabilityStatistic.intraclassCorrelation(form).value(of: anova) == icc.estimate)
    }
    for kind in MeasurementError.Kind.allCases {
      let error = MeasurementError(kind, of: anova)
      #expect(ReliabilityStatistic.measurementError(kind).value(of: anova) == error.estimate)
    }
  }

  @Test("refuses indices outside the table and tables without an analysis")
  func refused() throws {
    let table = Self.tables[0]
    let resampled = try #require(
      ResampledAnova(scores: table.scores, subjects: 30, sessions: 2))
    for indices in [[], [0], [0, 30], [-1, 0], [4, 4, 4]] {
      #expect(resampled.anova(of: indices).meanSquareSubjects.isNaN)
    }
    #expect(ResampledAnova(scores: [1, 2], subjects: 1, sessions: 2) == nil)
    #expect(ResampledAnova(scores: [1, 2], subjects: 2, sessions: 1) == nil)
    #expect(ResampledAnova(scores: [1, 2, 3], subjects: 2, sessions: 2) == nil)
    #expect(ResampledAnova(scores: [1, 2, 3, .nan], subjects: 2, sessions: 2) == nil)
  }

  private static func bootstrap(
    _ table: Scores, _ statistics: Set<ReliabilityStatistic> = Set(statistics),
    resamples: Int = 700, seed: UInt64 = 5, workers: Workers = .alone
  ) -> ReliabilityBootstrap? {
    ReliabilityBootstrap(
      scores: table.scores, subjects: table.subjects, sessions: table.sessions,
      statistics: statistics, resamples: resamples, seed: seed, workers: workers)
  }

  @Test("equals the long way round", arguments: tables.prefix(2))
  func longWay(_ table: Scores) throws {
    let subjects = 0..<table.subjects
    let draws = (0..<700).map { table.resampled(Self.indices($0, table.subjects, seed: 5)) }
    let without = subjects.map { i in table.resampled(subjects.filter { $0 != i }) }
    let results = try #require(Self.bootstrap(table)).results
    #expect(Set(results.keys) == Set(Self.statistics))
    for statistic in Self.statistics {
      let got = try #require(results[statistic])
      let wanted = BiasCorrectedBootstrap(
        estimate: statistic.value(of: table.resampled(Array(subjects))),
        replicates: draws.map { statistic.value(of: $0) },
        jackknife: without.map { statistic.value(of: $0) })
      #expect(got.estimate == wanted.estimate && got.count == 700 && got.nonFiniteCount == 0)
      #expect(got.biasCorrection == wanted.biasCorrection)
      for (a, b) in [
        (got.acceleration, wanted.acceleration), (got.standardError, wanted.standardError),
        (got.interval.lower, wanted.interval.lower), (got.interval.upper, wanted.interval.upper),
        (got.percentileInterval.lower, wanted.percentileInterval.lower),
      ] {
        #expect((a - b).magnitude <= 1e-9 * max(1, b.magnitude), "\(statistic)")
      }
    }
  }

  @Test("is the same on any number of threads and in any order", arguments: tables.prefix(2))
  func threads(_ table: Scores) throws {
    let alone = try #require(Self.bootstrap(table))
    let orders: [Workers] = [
      Workers { count, body in
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
      },
      Workers { count, body in
        DispatchQueue.concurrentPerform(iterations: count) { body(count - 1 - $0) }
      },
      Workers { count, body in for piece in (0..<count).reversed() { body(piece) } },
    ]
    for workers in orders { #expect(Self.bootstrap(table, workers: workers) == alone) }
  }

  @Test("gives a statistic the same numbers alone and among others")
  func company() throws {
    let all = try #require(Self.bootstrap(Self.tables[1])).results
    for statistic in Self.statistics {
      let one = try #require(Self.bootstrap(Self.tables[1], [statistic])).results
      #expect(one == [statistic: all[statistic]])
    }
    #expect(try #require(Self.bootstrap(Self.tables[1], [])).results.isEmpty)
  }

  @Test("changes with the seed and repeats itself with the same one")
  func seeds() {
    let table = Self.tables[0]
    #expect(Self.bootstrap(table, seed: 1) == Self.bootstrap(table, seed: 1))
    #expect(Self.bootstrap(table, seed: 1) != Self.bootstrap(table, seed: 2))
  }

  @Test("answers nothing when cancelled")
  func cancelled() {
    let workers = Workers(
      isCancelled: { true }, forEach: { count, body in for piece in 0..<count { body(piece) } })
    #expect(Self.bootstrap(Self.tables[0], workers: workers) == nil)
    let broken = Scores("broken", 4, 2) { _, _ in .nan }
    #expect(Self.bootstrap(broken, workers: workers) == nil)
  }

  @Test("has no interval for too few subjects, and says how many resamples had no statistic")
  func fewSubjects() throws {
    let icc = ReliabilityStatistic.intraclassCorrelation(.agreementSingle)
    for subjects in 2...4 {
      let table = Scores("few", subjects, 2) { 20 * Self.noise($0, 99) + Self.noise($0, $1) }
      let got = try #require(Self.bootstrap(table, [icc], resamples: 2_000)?.results[icc])
      // All draws the same: n of nⁿ; five standard deviations.
      let share = (1..<subjects).reduce(1.0) { share, _ in share / Double(subjects) }
      let spread = (2_000 * share * (1 - share)).squareRoot()
      #expect((Double(got.nonFiniteCount) - 2_000 * share).magnitude < 5 * spread)
      #expect(got.interval.lower.isNaN && got.percentileInterval.lower.isNaN)
      #expect(got.estimate.isFinite)
    }
    let five = Scores("five", 5, 2) { 20 * Self.noise($0, 99) + Self.noise($0, $1) }
    let got = try #require(Self.bootstrap(five, [icc], resamples: 2_000)?.results[icc])
    #expect(got.interval.lower.isFinite && got.interval.lower <= got.interval.upper)
  }

  @Test("is undefined for a table without an analysis and without resamples")
  func undefined() throws {
    let broken = Scores("broken", 4, 2) { $0 == 1 && $1 == 1 ? .nan : Double($0 * $1) }
    for got in [
      Self.bootstrap(broken), Self.bootstrap(Scores("constant", 5, 2) { _, _ in 0.1 }),
      Self.bootstrap(Self.tables[0], resamples: 0), Self.bootstrap(Self.tables[0], resamples: -1),
      ReliabilityBootstrap(
        scores: [], subjects: -1, sessions: 2, statistics: Set(Self.statistics), seed: 1),
    ] {
      for result in try #require(got).results.values where result.estimate != 0 {
        #expect(result.interval.lower.isNaN && result.percentileInterval.upper.isNaN)
      }
    }
  }
}
