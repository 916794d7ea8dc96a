import Foundation
import Statistics
import Testing

@Suite("Planning a reliability study, judging a change")
struct ReliabilityPlanningTests {
  typealias Size = ReliabilitySampleSize

  static func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 1e-10) -> Bool {
    (a - b).magnitude <= tolerance * b.magnitude
  }

  // Bonett 2002 publishes 19.2 for ρ = 0.85, k = 4, w = 0.2.
  @Test("Bonett's size for an interval of width 0.2")
  func bonett() {
    #expect((Size.subjects(forWidth: 0.2, icc: 0.85, sessions: 4) - 19.15).magnitude < 0.005)
    let published: [(Int, [Double])] = [(2, [55, 35, 20, 10]), (3, [36, 23, 12, 4])]
    for (sessions, sizes) in published {
      for (icc, size) in zip([0.8, 0.85, 0.9, 0.95], sizes) {
        let n = Size.subjects(forWidth: 0.2, icc: icc, sessions: sessions)
        #expect(n.rounded(.up) == size)
        #expect(Self.isNear(Size.width(subjects: n, icc: icc, sessions: sessions), 0.2))
      }
    }
    // Just below 0.7 nothing is added.
    let step = Size.subjects(forWidth: 0.2, icc: 0.7, sessions: 2)
    #expect(
      (step - Size.subjects(forWidth: 0.2, icc: 0.7.nextDown, sessions: 2) - 3.5).magnitude < 1e-9)
  }

  @Test("the interval of a typical error from two sessions, in multiples of it")
  func factors() {
    for (n, lower, upper) in [
      (10.0, 0.688, 1.826), (13, 0.717, 1.651), (20, 0.760, 1.461), (30, 0.796, 1.344),
      (50, 0.835, 1.246),
    ] {
      let factors = Size.measurementErrorFactors(degreesOfFreedom: n - 1)
      #expect((factors.lower - lower).magnitude < 6e-4)
      #expect((factors.upper - upper).magnitude < 6e-4)
    }
    #expect(Size.measurementErrorFactors(degreesOfFreedom: 0).lower.isNaN)
  }

  // SciPy's F distribution; the second and the third also by 400,000 simulated studies each:
  // 0.7604 and 0.6563, ± 0.0008.
  @Test("the assurance of a lower limit")
  func lowerLimit() {
    func assurance(_ limit: Double, _ n: Int, _ icc: Double, _ k: Int, _ tail: Double) -> Double {
      Size.assurance(ofLowerLimit: limit, subjects: n, icc: icc, sessions: k, tail: tail)
    }
    #expect(Self.isNear(assurance(0.6, 50, 0.7, 3, 0.05), 0.46035964426230525))
    #expect(Self.isNear(assurance(0.75, 30, 0.9, 2, 0.025), 0.7609989872504295))
    #expect(Self.isNear(assurance(0.5, 10, 0.8, 4, 0.025), 0.6552335979217485))
    // At the ICC itself the limit is missed in all but the tail.
    #expect(Self.isNear(assurance(0.8, 17, 0.8, 3, 0.05), 0.05))
  }

  // 400,000 simulated studies each: 0.8240, 0.6059 and 0.4743, ± 0.0008.
  @Test("the assurance of a width agrees with simulated studies")
  func width() {
    for (width, n, icc, k, share) in [
      (0.2, 30, 0.9, 2, 0.82401), (0.4, 10, 0.8, 4, 0.605925), (0.5, 20, 0.5, 3, 0.4742775),
      // Narrow at both ends of F.
      (0.9, 3, 0.1, 3, 0.0828),
    ] {
      let assurance = Size.assurance(ofWidth: width, subjects: n, icc: icc, sessions: k)
      #expect((assurance - share).magnitude < 0.004)
    }
    #expect(Size.assurance(ofWidth: 3, subjects: 10, icc: 0.5, sessions: 2) == 1)
  }

  // The closed form as Agree::n_icc(icc = 0.7, icc_lower = 0.6) prints it for k = 4, 2, 3.
  @Test("Zou's closed form, and the exact number near it")
  func zou() {
    for (k, size) in [(4, 109.69273768000397), (2, 204.84707951224524), (3, 133.1104581850665)] {
      let closed = Size.approximateSubjects(
        forLowerLimit: 0.6, assurance: 0.8, icc: 0.7, sessions: k, tail: 0.05)
      #expect(Self.isNear(closed, size))
      let exact = Size.subjects(
        forLowerLimit: 0.6, assurance: 0.8, icc: 0.7, sessions: k, tail: 0.05)
      #expect((exact - closed).magnitude < 4)
    }
  }

  @Test("the number found is the first of a search one by one", arguments: [2, 3, 5])
  func search(_ k: Int) {
    for icc in [0.6, 0.8, 0.95] {
      for assurance in [0.5, 0.8, 0.9] {
        let limit = icc - 0.2
        let first = (2...400).first {
          Size.assurance(ofLowerLimit: limit, subjects: $0, icc: icc, sessions: k) >= assurance
        }
        let found = Size.subjects(
          forLowerLimit: limit, assurance: assurance, icc: icc, sessions: k)
        #expect(first.map { Double($0) } == found)
        // The last that is too wide, since two or three subjects can be narrow by chance.
        let last = (2...1000).last {
          Size.assurance(ofWidth: 0.25, subjects: $0, icc: icc, sessions: k) < assurance
        }
        let narrow = Size.subjects(forWidth: 0.25, assurance: assurance, icc: icc, sessions: k)
        #expect(Double((last ?? 1) + 1) == narrow)
      }
    }
  }

  @Test("plans outside their domain are undefined")
  func degenerate() {
    for (icc, k) in [(1.0, 2), (-0.1, 2), (.nan, 2), (0.5, 1), (0.5, -3)] {
      #expect(Size.subjects(forWidth: 0.2, icc: icc, sessions: k).isNaN)
      #expect(Size.width(subjects: 30, icc: icc, sessions: k).isNaN)
      #expect(Size.assurance(ofLowerLimit: 0.2, subjects: 9, icc: icc, sessions: k).isNaN)
      #expect(Size.assurance(ofWidth: 0.2, subjects: 9, icc: icc, sessions: k).isNaN)
      #expect(Size.subjects(forWidth: 0.2, assurance: 0.8, icc: icc, sessions: k).isNaN)
    }
    for width in [0, -1, Double.nan] {
      #expect(Size.subjects(forWidth: width, icc: 0.8, sessions: 2).isNaN)
      #expect(Size.subjects(forWidth: width, assurance: 0.8, icc: 0.8, sessions: 2).isNaN)
    }
    #expect(Size.width(subjects: 4, icc: 0.9, sessions: 2).isNaN)
    #expect(Size.assurance(ofLowerLimit: 0.5, subjects: 1, icc: 0.8, sessions: 2).isNaN)
    for (limit, assurance) in [
      (0.8, 0.9), (0.9, 0.9), (0.5, 1), (0.5, 0), (.nan, 0.9), (-0.1, 0.9),
    ] {
      #expect(
        Size.subjects(forLowerLimit: limit, assurance: assurance, icc: 0.8, sessions: 2).isNaN)
    }
    // More than a million subjects.
    #expect(
      Size.subjects(forLowerLimit: 0.7999, assurance: 0.9, icc: 0.8, sessions: 2).isNaN)
  }

  @Test("the spread and the group's change of too few subjects")
  func spreads() {
    for spread in MeasurementError.Spread.allCases {
      for (scores, n, k) in [([1.0, 2, 3], 2, 2), ([1, 2], 1, 2), ([], 0, 0), ([1], -1, -1)] {
        let sd = MeasurementError.standardDeviation(
          spread, scores: scores, subjects: n, sessions: k)
        #expect(sd.isNaN)
      }
    }
    let error = MeasurementError(.consistency, of: ReliabilityTests.anova(ReliabilityTests.scores))
    #expect(error.minimalDetectableChangeOfGroup(count: 0).isNaN)
    #expect(
      Self.isNear(
        error.minimalDetectableChangeOfGroup(count: 4), error.minimalDetectableChange() / 2))
  }

  // R 4.2: d <- 5.5; sem <- 2.1; pnorm and pt of d / (sqrt(2) * sem), df 12.
  @Test("a change against an error taken as known or estimated agrees with R")
  func change() {
    let known = ReliableChange(baseline: 40, followUp: 45.5, sem: 2.1)
    #expect(Self.isNear(known.probability(above: 0), 0.9679832350448373))
    #expect(Self.isNear(known.interval.lower, -0.3207960622686459))
    #expect(Self.isNear(known.interval.upper, 11.3207960622686450))
    let estimated = ReliableChange(baseline: 40, followUp: 45.5, sem: 2.1, degreesOfFreedom: 12)
    #expect(Self.isNear(estimated.probability(above: 3), 0.7918178006070252))
    #expect(Self.isNear(estimated.probability(below: 3), 1 - 0.7918178006070252))
    #expect(Self.isNear(estimated.p, 0.0887830192462913))
    #expect(Self.isNear(estimated.interval.lower, -0.9707439725345797))
    #expect(Self.isNear(estimated.interval.upper, 11.9707439725345797))
    #expect(Self.isNear(estimated.index, 5.5 / (2.1 * 2.0.squareRoot())))
    // 2.772 and 2.326 standard errors of measurement.
    #expect(Self.isNear(known.minimalDetectableChange(), 2.771807648699343 * 2.1))
    #expect(Self.isNear(known.minimalDetectableChange(level: 0.9), 2.3261743073533482 * 2.1))
    #expect(estimated.minimalDetectableChange() > known.minimalDetectableChange())
  }

  @Test("a change without error, and one that is undefined")
  func changeEdges() {
    let certain = ReliableChange(baseline: 1, followUp: 3, sem: 0)
    #expect(certain.index == .infinity && certain.p == 0)
    #expect(certain.interval == Interval(lower: 2, upper: 2))
    #expect(certain.probability(above: 1) == 1 && certain.probability(above: 2) == 0)
    #expect(certain.probability(below: 3) == 1 && certain.probability(below: 0) == 0)
    #expect(ReliableChange(baseline: 1, followUp: 1, sem: 0).index.isNaN)
    #expect(certain.probability(above: .nan).isNaN)
    for (baseline, followUp, sem, df) in [
      (.nan, 1, 1, 9), (1, .infinity, 1, 9), (1, 2, -1, 9), (1, 2, .nan, 9), (1, 2, .infinity, 9),
      (1, 2, 1, 0), (1, 2, 1, .nan),
    ] as [(Double, Double, Double, Double)] {
      let change = ReliableChange(
        baseline: baseline, followUp: followUp, sem: sem, degreesOfFreedom: df)
      #expect(change.difference.isNaN && change.p.isNaN && change.interval.lower.isNaN)
      #expect(change.probability(above: 0).isNaN && change.minimalDetectableChange().isNaN)
    }
    #expect(ReliableChange(baseline: 1, followUp: 2, sem: 1, level: 0).interval.lower.isNaN)
  }
}
