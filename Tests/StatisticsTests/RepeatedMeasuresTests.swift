import Foundation
import Statistics
import Testing

@Suite("Analyses of variance with unequal sessions or subjects")
struct RepeatedMeasuresTests {
  static func isNear(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-9 * b.magnitude
  }

  static func anova(_ rows: [[Double]]) -> RepeatedMeasuresAnova {
    RepeatedMeasuresAnova(
      scores: rows.flatMap { $0 }, subjects: rows.count, sessions: rows.first?.count ?? 0)
  }

  // R 4.2: anova(lm(scores ~ 1), X = ~1, test = "Spherical"); the ε to all digits from
  // cov(scores), centred by rows and columns.
  @Test("three and five sessions agree with R")
  func peer() {
    let three = Self.anova(ReliabilityTests.scores)
    #expect(Self.isNear(three.f, 0.4916287835805764))
    #expect(Self.isNear(three.uncorrected.p, 0.6234267584478808))
    #expect(Self.isNear(three.greenhouseGeisser.epsilon, 0.7300929540041771))
    #expect(Self.isNear(three.greenhouseGeisser.p, 0.5708985014591831))
    #expect(Self.isNear(three.huynhFeldt.epsilon, 0.9054667426317164))
    #expect(Self.isNear(three.huynhFeldt.p, 0.6067221415637443))
    #expect(three.uncorrected.df1 == 2 && three.uncorrected.df2 == 12)
    let five = Self.anova([
      [53, 51.75, 53, 55.5, 123], [45.5, 53.25, 43.75, 43.25, 101],
      [68.25, 63.25, 73, 72.75, 130.5], [36.25, 36.5, 43, 47, 91], [54.5, 50, 50.5, 53, 120],
      [27.5, 28.5, 22.75, 21.75, 55], [48.75, 49.25, 47.25, 53, 87], [67, 59.75, 53, 65.5, 130.5],
    ])
    #expect(Self.isNear(five.f, 83.55046019513649))
    #expect(Self.isNear(five.greenhouseGeisser.epsilon, 0.3776947899921875))
    #expect(Self.isNear(five.greenhouseGeisser.p, 7.213693362486168e-07))
    #expect(Self.isNear(five.huynhFeldt.epsilon, 0.4593654351722430))
    #expect(Self.isNear(five.huynhFeldt.p, 5.772888938760160e-08))
    #expect(Self.isNear(five.huynhFeldt.df2, 28 * 0.4593654351722430))
  }

  @Test("a Huynh–Feldt ε above 1 is 1, and no ε is below its least value")
  func caps() {
    let scores: [Double] = [
      9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7,
    ]
    let capped = RepeatedMeasuresAnova(scores: scores, subjects: 6, sessions: 4)
    #expect(capped.huynhFeldt == capped.uncorrected)
    #expect(capped.greenhouseGeisser.epsilon < 1)
    // One contrast alone varies: ε = 1/(k − 1).
    let single = Self.anova([[0, 0, 0], [0, 0, 3], [0, 0, 6], [0, 0, 1]])
    #expect(Self.isNear(single.greenhouseGeisser.epsilon, 0.5))
  }

  @Test("two sessions have ε 1 and the paired t squared")
  func two() {
    let (a, b) = ([40.0, 52, 47, 61, 38], [42.0, 50, 49, 66, 37])
    let pair = BlandAltman(session1: a, session2: b)
    let anova = Self.anova(zip(a, b).map { [$0, $1] })
    #expect(Self.isNear(anova.f, pair.t * pair.t))
    #expect(Self.isNear(anova.huynhFeldt.p, pair.p))
    #expect(anova.greenhouseGeisser == anova.uncorrected)
  }

  @Test("a large mean, a tiny or a huge unit leave ε as it is")
  func invariance() {
    let plain = Self.anova(ReliabilityTests.scores)
    for (shift, factor) in [(1e9, 1.0), (0, 1e-100), (0, 1e100)] {
      let changed = Self.anova(ReliabilityTests.scores.map { $0.map { $0 * factor + shift } })
      #expect(
        Self.isNear(changed.greenhouseGeisser.epsilon, plain.greenhouseGeisser.epsilon))
      #expect(Self.isNear(changed.huynhFeldt.p, plain.huynhFeldt.p))
    }
  }

  @Test(
    "too small, incomplete and constant tables have no ε",
    arguments: [
      [], [[]], [[1, 2, 3]], [[1], [2]], [[1, .nan, 2], [2, 3, 4]], [[7, 7, 7], [7, 7, 7]],
      [[1, 2, 4], [2, 3, 5], [3, 4, 6]],
    ] as [[[Double]]])
  func degenerate(_ rows: [[Double]]) {
    let anova = Self.anova(rows)
    #expect(anova.greenhouseGeisser.epsilon.isNaN && anova.greenhouseGeisser.p.isNaN)
    #expect(anova.huynhFeldt.epsilon.isNaN && anova.huynhFeldt.p.isNaN)
    if rows.count == 3 { #expect(anova.f == .infinity && anova.uncorrected.p == 0) }
    let short = Self.anova([[1, 2, 4], [2, 5, 3]])
    #expect(short.huynhFeldt.epsilon.isNaN && !short.greenhouseGeisser.epsilon.isNaN)
  }

  @Test("one-way data seen equally often give the exact interval")
  func balanced() {
    let scores = ReliabilityTests.scores.flatMap { $0 }
    let exact = IntraclassCorrelation(
      .oneWaySingle, of: ReliabilityTests.anova(ReliabilityTests.scores), level: 0.9)
    let anova = OneWayAnova(scores: scores, subjects: 7, sessions: 3, level: 0.9)
    #expect(anova.effectiveSessions == 3)
    #expect(Self.isNear(anova.icc, exact.estimate))
    #expect(Self.isNear(anova.interval.lower, exact.interval.lower))
    #expect(Self.isNear(anova.interval.upper, exact.interval.upper))
  }

  // Three subjects by hand: means 2, 6, 9 of 2, 1 and 3 scores, within squares 2 + 0 + 2.
  @Test("one-way data seen unequally often")
  func unbalanced() {
    let x = Double.nan
    let scores = [1, 3, x, 6, x, x, 8, 9, 10, x, x, x]
    let anova = OneWayAnova(scores: scores, subjects: 4, sessions: 3)
    #expect(anova.count == 6 && anova.subjects == 3)
    #expect(Self.isNear(anova.effectiveSessions, (6 - 14.0 / 6) / 2))
    #expect(Self.isNear(anova.meanSquareWithin, 4.0 / 3))
    let mean = 37.0 / 6
    let between = (2 * pow(2 - mean, 2) + pow(6 - mean, 2) + 3 * pow(9 - mean, 2)) / 2
    #expect(Self.isNear(anova.meanSquareSubjects, between))
    #expect(
      Self.isNear(
        anova.icc,
        (between - 4.0 / 3) / (between + (anova.effectiveSessions - 1) * 4 / 3)))
    let harmonic = 3 / (1.0 / 2 + 1 + 1.0 / 3)
    let f = harmonic * Descriptive.sampleVariance([2, 6, 9]) / (4.0 / 3)
    let ratio = (f / FDistribution.quantile(0.975, df1: 2, df2: 3) - 1) / harmonic
    #expect(Self.isNear(anova.interval.lower, ratio / (1 + ratio)))
    let upper = (f * FDistribution.quantile(0.975, df1: 3, df2: 2) - 1) / harmonic
    #expect(Self.isNear(anova.interval.upper, upper / (1 + upper)))
  }

  @Test("one-way data without repeats or without variance are undefined")
  func oneWayDegenerate() {
    let x = Double.nan
    for scores in [
      [1, x, x, 2], [7, 7, 7, 7], [x, x, x, x], [1, 2, x, x], [1, .infinity, 2, 3],
    ] {
      let anova = OneWayAnova(scores: scores, subjects: 2, sessions: 2)
      #expect(anova.icc.isNaN && anova.interval.lower.isNaN)
    }
    let same = OneWayAnova(scores: [1.1, 1.1, 3.3, 3.3, 2, x], subjects: 3, sessions: 2)
    #expect(same.icc == 1 && same.interval == Interval(lower: 1, upper: 1))
  }
}
