import Foundation
import Statistics
import Testing

@Suite("Coefficients of variation")
struct VariationTests {
  typealias Definition = CoefficientOfVariation.Definition

  static func all(_ rows: [[Double]], level: Double = 0.95) -> [CoefficientOfVariation] {
    CoefficientOfVariation.all(
      scores: rows.flatMap { $0 }, subjects: rows.count, sessions: rows.first?.count ?? 0,
      level: level)
  }

  static func isNear(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-11 * b.magnitude
  }

  // R 4.2: mean squares from anova(lm(y ~ s + j)) of the scores and of their logarithms, qchisq,
  // t.test.
  @Test(
    "estimates and intervals agree with R",
    arguments: [
      (.meanOfSubjects, 4.039074389817195, 2.767499086324421, 5.310649693309968),
      (.rootMeanSquareOfSubjects, 4.234906655676051, 3.100487746423294, 6.67886710397819),
      (.withinOverMean, 4.305396678902111, 3.150726714899372, 6.79774191716008),
      (.typicalErrorOverMean, 4.470801138612527, 3.204386496848338, 7.390327595212608),
      (.logWithin, 4.323092862475386, 3.147051755115782, 6.902483837961237),
      (.logTypicalError, 4.551310457863234, 3.243067530627575, 7.623683740386378),
      (.lognormalWithin, 4.234151869520622, 3.099290977935093, 6.682127770375816),
      (.lognormalTypicalError, 4.452982500588623, 3.192403034501866, 7.356980527407998),
    ] as [(Definition, Double, Double, Double)])
  func peer(_ definition: Definition, _ estimate: Double, _ lower: Double, _ upper: Double) {
    let scores = ReliabilityTests.scores.flatMap { $0 }
    let variation = CoefficientOfVariation(definition, scores: scores, subjects: 7, sessions: 3)
    #expect(Self.isNear(variation.estimate, estimate))
    #expect(Self.isNear(variation.interval.lower, lower))
    #expect(Self.isNear(variation.interval.upper, upper))
    let among = Self.all(ReliabilityTests.scores).first { $0.definition == definition }
    #expect(among?.estimate == variation.estimate && among?.interval == variation.interval)
  }

  @Test("a common factor changes none, a shift of a session only those that count it")
  func invariance() {
    let plain = Self.all(ReliabilityTests.scores)
    let scaled = Self.all(ReliabilityTests.scores.map { $0.map { $0 * 4.448 } })
    let moved = Self.all(ReliabilityTests.scores.map { [$0[0], $0[1] * 1.3, $0[2]] })
    for index in plain.indices {
      #expect((scaled[index].estimate / plain[index].estimate - 1).magnitude < 1e-12)
      let isSame = (moved[index].estimate / plain[index].estimate - 1).magnitude < 1e-12
      #expect(
        isSame == (plain[index].definition.usesLogs && !plain[index].definition.countsShift))
    }
  }

  @Test("scores that are not above 0 are undefined where a logarithm or a positive mean is needed")
  func notPositive() {
    let zero = Self.all([[0, 2], [3, 4], [5, 7]])
    for variation in zero { #expect(variation.estimate.isNaN == variation.definition.usesLogs) }
    let subject = Self.all([[-2, 1], [30, 40], [50, 70]])
    for variation in subject {
      let isRatio =
        variation.definition == .withinOverMean || variation.definition == .typicalErrorOverMean
      #expect(variation.estimate.isNaN != isRatio)
    }
    for variation in Self.all([[-2, -1], [-3, -4], [-5, -7]]) {
      #expect(variation.estimate.isNaN && variation.interval.upper.isNaN)
    }
  }

  @Test("no error gives 0, a hopeless ratio an open upper limit")
  func limits() {
    for variation in Self.all([[1.1, 1.1], [3.3, 3.3], [2, 2]]) {
      #expect(variation.estimate == 0 && variation.interval == Interval(lower: 0, upper: 0))
    }
    let wild = Self.all([[1, 90], [2, 0.5]])
    #expect(wild.first { $0.definition == .withinOverMean }?.interval.upper == .infinity)
  }

  @Test(
    "too small, incomplete and constant tables",
    arguments: [[], [[]], [[1, 2]], [[1], [2]], [[1, .nan], [2, 3]]] as [[[Double]]])
  func degenerate(_ rows: [[Double]]) {
    for variation in Self.all(rows) {
      #expect(variation.estimate.isNaN && variation.interval.lower.isNaN)
    }
    for variation in Self.all(ReliabilityTests.scores, level: 95) {
      #expect(!variation.estimate.isNaN && variation.interval.lower.isNaN)
    }
  }
}
