import Foundation
import Statistics
import Testing

private func isNear(_ a: Double, _ b: Double, _ relative: Double = 1e-12) -> Bool {
  (a - b).magnitude <= relative * max(1, b.magnitude)
}

@Suite("Asymmetry indices")
struct AsymmetryTests {
  static let pairs: [(Double, Double)] = [
    (52.3, 47.9), (20, 25), (1, 1.1), (75, 75.1), (15.5, 88), (60, 60), (1e-12, 250), (3, 1e5),
  ]
  /// All but the index that needs to know the involved side.
  static let kinds = AsymmetryKind.allCases.filter { $0 != .limbSymmetryInvolved }

  @Test("swapping the legs flips the signed indices and leaves the unsigned", arguments: kinds)
  func swapping(_ kind: AsymmetryKind) {
    for (left, right) in Self.pairs {
      let here = kind.value(left: left, right: right)
      let swapped = kind.value(left: right, right: left)
      #expect(isNear(swapped, kind.isUnsigned ? here : -here))
    }
  }

  @Test("the unit of the scores changes no index", arguments: kinds)
  func scaling(_ kind: AsymmetryKind) {
    for (left, right) in Self.pairs {
      for unit in [0.45359237, 9.80665, 1e-200, 1e200] {
        let scaled = kind.value(left: left * unit, right: right * unit)
        #expect(isNear(scaled, kind.value(left: left, right: right), 1e-10))
      }
    }
  }

  @Test("positive means that the right leg is the stronger", arguments: kinds)
  func sign(_ kind: AsymmetryKind) {
    #expect(kind.value(left: 20, right: 25) > 0)
    if !kind.isUnsigned { #expect(kind.value(left: 25, right: 20) < 0) }
  }

  // Worked example L = 20, R = 25; each number by hand from its formula.
  @Test(
    "the worked example of 20 and 25",
    arguments: [
      (AsymmetryKind.maxNormalised, 20), (.maxNormalisedSigned, 20), (.limbSymmetry, 80),
      (.weakerNormalised, 25), (.sumNormalised, 100 / 9.0), (.robinson, 200 / 9.0),
      (.symmetryAngle, 100 * (45 - atan(0.8) * 180 / .pi) / 90), (.normalisedSymmetry, 20),
      (.logRatio, log(1.25)),
    ] as [(AsymmetryKind, Double)])
  func example(_ kind: AsymmetryKind, _ wanted: Double) {
    #expect(isNear(kind.value(left: 20, right: 25), wanted))
  }

  @Test("the published test values of another package, 1 against 1.1")
  func published() {
    #expect((AsymmetryKind.robinson.value(left: 1, right: 1.1) - 9.52380952).magnitude < 1e-8)
    #expect((AsymmetryKind.symmetryAngle.value(left: 1, right: 1.1) - 3.02923444).magnitude < 1e-8)
  }

  @Test("the map from the log ratio agrees with the two scores", arguments: kinds)
  func logRatioMap(_ kind: AsymmetryKind) {
    for (left, right) in Self.pairs {
      let delta = AsymmetryKind.logRatio.value(left: left, right: right)
      #expect(isNear(kind.value(logRatio: delta), kind.value(left: left, right: right)))
    }
    #expect(kind.value(logRatio: .nan).isNaN)
  }

  @Test("one leg at 0 gives the limit, also through the log ratio", arguments: kinds)
  func oneZero(_ kind: AsymmetryKind) {
    let value = kind.value(left: 30, right: 0)
    #expect(value == kind.value(logRatio: -.infinity))
    let limits: [AsymmetryKind: Double] = [
      .logRatio: -.infinity, .maxNormalised: 100, .maxNormalisedSigned: -100, .limbSymmetry: 0,
      .weakerNormalised: .infinity, .sumNormalised: -100, .robinson: -200, .symmetryAngle: -50,
      .normalisedSymmetry: -100,
    ]
    #expect(value == limits[kind])
  }

  @Test("undefined for missing, negative and infinite scores and two zeros", arguments: kinds)
  func undefined(_ kind: AsymmetryKind) {
    let bad: [(Double, Double)] = [
      (.nan, 1), (1, .nan), (-1, 2), (2, -1), (0, 0), (-0.0, 0), (.infinity, 1), (1, .infinity),
    ]
    for (left, right) in bad { #expect(kind.value(left: left, right: right).isNaN) }
  }

  @Test("the interval is the image of the log ratio's", arguments: kinds)
  func intervals(_ kind: AsymmetryKind) {
    let limits: [(Double, Double)] = [(-0.3, 0.1), (0.05, 0.4), (-0.4, -0.05), (-0.1, 0.3), (0, 0)]
    for (lower, upper) in limits {
      let interval = kind.interval(logRatioLower: lower, upper: upper)
      // The image by brute force: 1001 points, the symmetric one among them.
      var image = (0...1000).map {
        kind.value(logRatio: lower + (upper - lower) * Double($0) / 1000)
      }
      if lower <= 0 && upper >= 0 { image.append(kind.value(logRatio: 0)) }
      #expect(isNear(interval.lower, image.min() ?? .nan))
      #expect(isNear(interval.upper, image.max() ?? .nan))
    }
    #expect(kind.interval(logRatioLower: .nan, upper: 1).lower.isNaN)
    #expect(kind.interval(logRatioLower: 1, upper: 0).upper.isNaN)
    #expect(!kind.interval(logRatioLower: -.infinity, upper: .infinity).lower.isNaN)
  }

  @Test("columns give bit for bit what pairs give", arguments: AsymmetryKind.allCases)
  func columns(_ kind: AsymmetryKind) {
    let left = Self.pairs.map(\.0) + [0, 30, 0, -1, .nan, 1.7e308]
    let right = Self.pairs.map(\.1) + [30, 0, 0, 1, 1, 1.6e308]
    var output = [Double](repeating: 7, count: left.count + 2)
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        output.withUnsafeMutableBufferPointer { kind.fill(left: left, right: right, into: $0) }
      }
    }
    for i in left.indices {
      let wanted = kind.value(left: left[i], right: right[i])
      #expect(output[i].bitPattern == wanted.bitPattern || output[i].isNaN && wanted.isNaN)
    }
    // What the inputs do not reach is undefined, not left as it was.
    #expect(output.suffix(2).allSatisfy { $0.isNaN })
  }

  @Test("the involved leg may be the stronger, and its interval falls when it is the left one")
  func involved() {
    #expect(AsymmetryKind.involvedOverUninvolved(involved: 25, uninvolved: 20) == 125)
    #expect(AsymmetryKind.involvedOverUninvolved(involved: 5, uninvolved: 0) == .infinity)
    #expect(AsymmetryKind.involvedOverUninvolved(involved: 0, uninvolved: 0).isNaN)
    #expect(AsymmetryKind.limbSymmetryInvolved.value(left: 1, right: 2).isNaN)
    let delta = log(1.25)
    #expect(isNear(AsymmetryKind.involvedOverUninvolved(logRatio: delta, involved: .right), 125))
    #expect(isNear(AsymmetryKind.involvedOverUninvolved(logRatio: delta, involved: .left), 80))
    for limb in Limb.allCases {
      let interval = AsymmetryKind.involvedInterval(
        logRatioLower: -0.1, upper: 0.4, involved: limb)
      let value = AsymmetryKind.involvedOverUninvolved(logRatio: 0.2, involved: limb)
      #expect(interval.contains(value))
    }
    var output = [0.0, 0]
    [25.0, 10].withUnsafeBufferPointer { involved in
      [20.0, 40].withUnsafeBufferPointer { uninvolved in
        output.withUnsafeMutableBufferPointer {
          AsymmetryKind.fillInvolvedOverUninvolved(
            involved: involved, uninvolved: uninvolved, into: $0)
        }
      }
    }
    #expect(output == [125, 25])
  }

  @Test("the normalised index divides by the range of all trials with 0")
  func normalised() {
    func index(_ left: Double, _ right: Double, _ trials: [Double]) -> Double {
      AsymmetryKind.normalisedSymmetry(
        leftScore: left, rightScore: right, leftTrials: Array(trials.prefix(1)),
        rightTrials: Array(trials.dropFirst()))
    }
    #expect(isNear(index(20, 25, [18, 20, 25, 50]), 10))
    #expect(isNear(index(20, 25, [20, 25]), 20))
    #expect(index(20, 25, []).isNaN)
    #expect(index(0, 0, [0, 0]).isNaN)
    #expect(index(20, 25, [20, .nan]).isNaN)
    #expect(index(-1, 25, [25]).isNaN)
    #expect(isNear(index(1.6e308, 1.7e308, [1.6e308, 1.7e308]), 100 * 0.1 / 1.7))
  }
}

@Suite("An estimated log ratio")
struct LogRatioEstimateTests {
  // Simulated elsewhere with two million log-normal draws: the chance that max-normalised
  // asymmetry comes out at 10, 15 and 20 or more when truth is 0, by the CV of one measurement.
  @Test(
    "exceeds a threshold by noise alone as often as in simulation",
    arguments: [
      (0.03, 0.013, 0.000, 0.000), (0.05, 0.136, 0.022, 0.002), (0.08, 0.351, 0.150, 0.048),
      (0.10, 0.455, 0.250, 0.113), (0.15, 0.618, 0.441, 0.290),
    ])
  func simulation(_ cv: Double, _ ten: Double, _ fifteen: Double, _ twenty: Double) {
    // The standard deviation of a log-normal's logarithm from its CV, and √2 for two legs.
    let error = (2 * log(1 + cv * cv)).squareRoot()
    let noise = LogRatioEstimate(estimate: 0, standardError: error)
    for (threshold, wanted) in [(10.0, ten), (15, fifteen), (20, twenty)] {
      let got = noise.probabilityBeyond(maxNormalisedPercent: threshold)
      #expect((got - wanted).magnitude < 0.0015)
    }
  }

  @Test("has an interval that encloses it, wider with fewer degrees of freedom")
  func interval() {
    let normal = LogRatioEstimate(estimate: 0.2, standardError: 0.1)
    let small = LogRatioEstimate(estimate: 0.2, standardError: 0.1, degreesOfFreedom: 4)
    #expect((normal.interval(level: 0.95).lower - (0.2 - 0.1959963984540054)).magnitude < 1e-15)
    // qt(0.975, 4) = 2.776445105197793
    #expect((small.interval(level: 0.95).upper - (0.2 + 0.2776445105197793)).magnitude < 1e-14)
    #expect(normal.interval().contains(0.2))
    for level in [0, 1, -1, .nan, 95] { #expect(normal.interval(level: level).lower.isNaN) }
  }

  @Test("is truly on its side with the probability of its own t")
  func side() {
    let z = LogRatioEstimate(estimate: -0.196, standardError: 0.1)
    #expect((z.probabilityWeakerSideIsTrulyWeaker() - 0.9750021048517795).magnitude < 1e-12)
    let tie = LogRatioEstimate(estimate: 0, standardError: 0)
    #expect(tie.probabilityWeakerSideIsTrulyWeaker() == 0.5)
    let sure = LogRatioEstimate(estimate: 0.1, standardError: 0)
    #expect(sure.probabilityWeakerSideIsTrulyWeaker() == 1)
  }

  // Python: 0.5 * math.erfc(-x / math.sqrt(2)) with x = (|est| - t) / se, t = -log(0.9).
  @Test(
    "exceeds a threshold on the side that measured weaker less often than on either side",
    arguments: [
      (0.2, 0.8291569300462426, 0.8280263827386143), (-0.2, 0.8291569300462426, 0.8280263827386143),
      (0.05, 0.35006386238830234, 0.2899245481137869),
    ])
  func oneSide(delta: Double, either: Double, likelier: Double) {
    let bound = LogRatioEstimate.bound(maxNormalisedPercent: 10)
    let got = LogRatioEstimate(estimate: delta, standardError: 0.1).probabilitiesBeyond(
      bound: bound)
    #expect((got.eitherSide - either).magnitude < 1e-14)
    #expect((got.likelierSide - likelier).magnitude < 1e-14)
  }

  @Test("answers thresholds at and beyond the ends of the index")
  func thresholds() {
    let estimate = LogRatioEstimate(estimate: 0.2, standardError: 0.1, degreesOfFreedom: 7)
    #expect(estimate.probabilityBeyond(maxNormalisedPercent: -1) == 1)
    #expect(estimate.probabilityBeyond(maxNormalisedPercent: 100) == 0)
    #expect(estimate.probabilityBeyond(maxNormalisedPercent: 120) == 0)
    #expect(estimate.probabilityBeyond(maxNormalisedPercent: .nan).isNaN)
    let certain = LogRatioEstimate(estimate: 0.2, standardError: 0)
    #expect(certain.probabilityBeyond(maxNormalisedPercent: 10) == 1)
    #expect(certain.probabilityBeyond(maxNormalisedPercent: 20) == 0)
    let plegic = LogRatioEstimate(estimate: -.infinity, standardError: 0.1)
    #expect(plegic.probabilityBeyond(maxNormalisedPercent: 99) == 1)
    let mirrored = LogRatioEstimate(estimate: -0.2, standardError: 0.1, degreesOfFreedom: 7)
    let (a, b) = (estimate, mirrored)
    #expect(
      (a.probabilityBeyond(maxNormalisedPercent: 15) - b.probabilityBeyond(maxNormalisedPercent: 15))
        .magnitude < 1e-15)
  }

  @Test("is undefined without an error", arguments: [Double.nan, -0.1, .infinity])
  func unusable(_ error: Double) {
    let estimate = LogRatioEstimate(estimate: 0.2, standardError: error)
    #expect(estimate.interval().lower.isNaN)
    #expect(estimate.probabilityWeakerSideIsTrulyWeaker().isNaN)
    #expect(estimate.probabilityBeyond(maxNormalisedPercent: 10).isNaN)
    let freedom = LogRatioEstimate(estimate: 0.2, standardError: 0.1, degreesOfFreedom: 0)
    #expect(freedom.interval().upper.isNaN)
  }
}
