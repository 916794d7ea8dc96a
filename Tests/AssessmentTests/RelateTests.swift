import Assessment
import Messages
import Testing

@Suite struct RelateTests {
  /// R: x <- pmin(curlL, curlR) and so on; cor.test(x, v) for r, interval, t, p;
  /// cor(…, method = "spearman"), t = rho sqrt((n-2)/(1-rho^2)), interval
  /// tanh(atanh(rho) -+ z sqrt((1 + rho^2/2)/(n-3))); cor.test(…, method = "kendall", exact = FALSE),
  /// interval tanh(atanh(tau) -+ z sqrt(0.437/(n-4))).
  private static let expected: [(String, LegMeasure, UInt32, [Double])] = [
    (
      "leg_curl", .weaker, 11,
      [
        0.796353947309208, 0.376189473667742, 0.944858113067066, 3.94996672633394,
        0.00335487946087874, 0.810936044689205, 0.319386504324568, 0.958616040466387,
        4.1576883545942, 0.00245613840986343, 0.697277051246695, 0.355975941249629,
        0.87445210044968, 2.96730147588352, 0.00300426223939828,
      ]
    ),
    (
      "leg_curl", .absAsymmetry, 11,
      [
        -0.595617103305937, -0.880789656237976, 0.00662499234407675, -2.2244757926385,
        0.0531741692682634, -0.518181818181818, -0.864743999109558, 0.162694274161853,
        -1.81760680505902, 0.102491539790964, -0.345454545454545, -0.691061110246429,
        0.128719781769772, -1.47914799390689, 0.139100765440064,
      ]
    ),
    (
      "calf_raise", .weaker, 11,
      [
        0.75882345561131, 0.291755171781585, 0.933685532876539, 3.49529103384397,
        0.0067735111143059, 0.883829172301718, 0.5196441918808, 0.97622468284606,
        5.66787529138253, 0.000306550750982617, 0.733975843417574, 0.419909077636678,
        0.891050875804083, 3.12347523777212, 0.00178728903698727,
      ]
    ),
    (
      "calf_raise", .logRatio, 10,
      [
        -0.642288211337904, -0.905662993227011, -0.0212591402071161, -2.37019255869287,
        0.0452328209430758, -0.674775153484872, -0.927508965014546, 0.00134300807000768,
        -2.58603240636261, 0.0323118085420257, -0.584306547468143, -0.833020668865631,
        -0.139120634774767, -2.33486892634807, 0.0195502690928855,
      ]
    ),
    (
      "age", .unspecified, 12,
      [
        -0.692774735277254, -0.906332543978561, -0.19732746968989, -3.03783368336978,
        0.0125087431573147, -0.734265734265734, -0.932085555994352, -0.19909431130978,
        -3.42035875162435, 0.00654349014683787, -0.515151515151515, -0.773024396147443,
        -0.11117308053641, -2.33146663650072, 0.0197287673453216,
      ]
    ),
  ]

  private var panel: RelateRequest {
    RelateRequest(
      outcome: Twelve.walk, exercises: [Twelve.curl, Twelve.calf],
      measures: [.weaker, .absAsymmetry, .logRatio], covariates: [Twelve.age])
  }

  @Test func correlationsAreThoseOfR() throws {
    let answer = try WalkingAnswers.relate(panel)
    #expect(answer.scale == .speed && answer.relations.count == 7)
    for (name, measure, n, numbers) in Self.expected {
      let got = try #require(
        answer.relations.first { $0.name == name && $0.measure == measure }, "\(name)")
      #expect(got.n == n && got.partialPearson == nil && got.partialN == 0)
      for (correlation, at) in [(got.pearson, 0), (got.spearman, 5), (got.kendall, 10)] {
        let c = try #require(correlation)
        #expect(near(c.estimate, numbers[at], 1e-10), "\(name) \(measure) \(at)")
        #expect(c.interval.isNear(numbers[at + 1], numbers[at + 2]), "\(name) \(measure) \(at)")
        #expect(near(c.statistic, numbers[at + 3], 1e-9), "\(name) \(measure) \(at)")
        #expect(near(c.p, numbers[at + 4], 1e-9), "\(name) \(measure) \(at)")
      }
    }
  }

  /// R: p.adjust(p, "holm"), p.adjust(p, "BH"); psych::r.test(n, r12, r13, r23)$p, which is
  /// Williams' t, the second turned where its r has the other sign.
  @Test func thePanelIsRankedAndItsPsCorrected() throws {
    let request = RelateRequest(
      outcome: Twelve.walk, exercises: [Twelve.curl, Twelve.calf],
      measures: [.weaker, .absAsymmetry])
    var relations = try WalkingAnswers.relate(request).relations
    #expect(relations.map(\.rank) == [1, 4, 2, 3])
    #expect(relations[0].pSameAsFirst.isNaN)
    // n = 11; calf raise's weaker leg against leg curl's.
    #expect(near(relations[2].pSameAsFirst, 0.832703531571616, 1e-9))
    // Four p of R: weaker curl, weaker calf, calf's log ratio, curl's asymmetry.
    let four = [
      0.0134195178435149, 0.0203205333429177, 0.0904656418861516, 0.0904656418861516,
    ]
    let discovery = [
      0.0134195178435149, 0.0135470222286118, 0.0531741692682634, 0.0531741692682634,
    ]
    var curl = Twelve.curl
    curl.exercise = "curl"
    let panel = RelateRequest(
      outcome: Twelve.walk,
      covariates: [
        Covariate(name: "curl", values: weaker(Twelve.curl)),
        Covariate(name: "calf", values: weaker(Twelve.calf)),
        Covariate(
          name: "delta",
          values: zip(Twelve.calf.left, Twelve.calf.right).map { l, r in
            l > 0 && r > 0 ? -logRatio(r, l) : .nan
          }),
        Covariate(
          name: "asymmetry",
          values: zip(Twelve.curl.left, Twelve.curl.right).map { l, r in
            (1 - min(l, r) / max(l, r)) * 100 + 0 * (l + r)
          }),
      ])
    relations = try WalkingAnswers.relate(panel).relations
    for i in 0..<4 {
      #expect(near(relations[i].pHolm, four[i], 1e-9), "\(i)")
      #expect(near(relations[i].pBenjaminiHochberg, discovery[i], 1e-9), "\(i)")
    }
  }

  private func weaker(_ legs: LegStrengths) -> [Double] {
    zip(legs.left, legs.right).map { $0.isNaN || $1.isNaN ? .nan : min($0, $1) }
  }

  /// ln(a/b) from the answer for pairs: the sign does not matter to p.
  private func logRatio(_ a: Double, _ b: Double) -> Double {
    let request = IndicesRequest(left: [b], right: [a], columns: [.logRatio])
    return (try? AsymmetryAnswers.indices(request).columns[0].values[0]) ?? .nan
  }

  /// R: calf raise is first here; r.test with the leg curl's asymmetry turned round: 0.51434; with
  /// its own log ratio: 0.03410.
  @Test func aPredictorOfTheOtherSignIsComparedByMagnitude() throws {
    let request = RelateRequest(
      outcome: Twelve.walk, exercises: [Twelve.calf], measures: [.weaker, .logRatio])
    let relations = try WalkingAnswers.relate(request).relations
    #expect(relations.map(\.rank) == [1, 2])
    #expect(near(relations[1].pSameAsFirst, 0.034101320358244, 1e-9))
  }

  /// R: rx <- resid(lm(x ~ age)), ry <- resid(lm(v ~ age)); cor(rx, ry) on n - 3 df, Fisher's z with
  /// n - 4; for Spearman the same of the ranks.
  @Test func partialCorrelationsAreThoseOfResiduals() throws {
    var request = panel
    request.adjustFor = ["age"]
    let relations = try WalkingAnswers.relate(request).relations
    #expect(relations.count == 6 && !relations.contains { $0.name == "age" })
    let curl = relations[0]
    #expect(curl.partialN == 11 && near(curl.partialPearson?.estimate, 0.86188202658761, 1e-10))
    #expect(curl.partialPearson!.interval.isNear(0.507844383304084, 0.966839649896146))
    #expect(near(curl.partialPearson?.statistic, 4.80719389206797, 1e-9))
    #expect(near(curl.partialPearson?.p, 0.00134313542289475, 1e-9))
    #expect(near(curl.partialSpearman?.estimate, 0.824844995670323, 1e-10))
    // R: tanh(atanh(r) + c(-1, 1) * qnorm(0.975) * sqrt((1 + r^2/2)/(n - 1 - 3))), r of the ranks.
    #expect(curl.partialSpearman!.interval.isNear(0.304249696975399, 0.966045753365634))
    let calf = try #require(relations.first { $0.name == "calf_raise" && $0.measure == .weaker })
    #expect(near(calf.partialPearson?.estimate, 0.452703118451454, 1e-10))
    #expect(near(calf.partialPearson?.p, 0.188923862842034, 1e-9))
    #expect(near(calf.partialSpearman?.estimate, 0.770552651337645, 1e-10))
    #expect(near(calf.pearson?.estimate, 0.75882345561131, 1e-10))
    request.covariates[0].values[0] = .nan
    let fewer = try WalkingAnswers.relate(request).relations[0]
    #expect(fewer.n == 11 && fewer.partialN == 10 && fewer.partialPearson!.estimate > 0.8)
  }

  @Test func covariatesThatFollowFromEachOtherLeaveThePartialUndefined() throws {
    var request = panel
    request.covariates.append(
      Covariate(name: "months", unit: "mo", values: Twelve.age.values.map { 12 * $0 }))
    request.adjustFor = ["age", "months"]
    for relation in try WalkingAnswers.relate(request).relations {
      #expect(relation.partialPearson?.estimate.isNaN == true)
      #expect(relation.partialSpearman?.estimate.isNaN == true && relation.partialN > 0)
      #expect(relation.pearson?.estimate.isNaN == false)
    }
  }

  @Test(arguments: 0...3) func fewPersonsHaveNoInterval(_ n: Int) throws {
    let request = RelateRequest(
      outcome: Outcome(name: "y", values: Array([3.0, 1, 2].prefix(n)) + [.nan]),
      covariates: [
        Covariate(name: "x", values: Array([1.0, 2, 4].prefix(n)) + [1]),
        Covariate(name: "z", values: Array([1.0, 4, 2].prefix(n)) + [1]),
      ], adjustFor: ["z"])
    let relation = try #require(try WalkingAnswers.relate(request).relations.first)
    #expect(relation.n == UInt32(n) && relation.pearson!.interval == nil)
    #expect(relation.spearman!.interval == nil && relation.kendall!.interval == nil)
    #expect((relation.pearson?.estimate.isNaN == true) == (n < 2))
    // Three persons and one held: no degree of freedom, whatever the number.
    #expect(relation.partialPearson!.p.isNaN && relation.partialPearson!.interval == nil)
    #expect(relation.rank == (n < 2 ? 0 : 1))
  }

  @Test func equalPredictorsShareTheFirstPlaceInOrder() throws {
    var twin = Twelve.age
    twin.name = "twin"
    let relations = try WalkingAnswers.relate(
      RelateRequest(outcome: Twelve.walk, covariates: [Twelve.age, twin])
    ).relations
    #expect(relations.map(\.rank) == [1, 2])
    #expect(relations[1].pearson == relations[0].pearson)
  }

  @Test func aPerfectRelationIsOne() throws {
    let relation = try WalkingAnswers.relate(
      RelateRequest(
        outcome: Outcome(name: "y", values: [1, 2, 3, 4, 5]),
        covariates: [Covariate(name: "x", values: [-2, -4, -6, -8, -10])])
    ).relations[0]
    for c in [relation.pearson!, relation.spearman!, relation.kendall!] {
      #expect(c.estimate == -1)
    }
    #expect(relation.pearson!.p == 0)
  }

  @Test func everyViolationIsListed() {
    let request = RelateRequest(
      outcome: Outcome(name: "t", test: .t25fw, unit: "min", values: [5, 0]),
      exercises: [
        LegStrengths(exercise: "a", left: [1, -1], right: [1, 1]),
        LegStrengths(exercise: "a", left: [1], right: [1, .infinity]),
      ], measures: [.unspecified],
      covariates: [
        Covariate(name: "a", values: [1, .infinity]), Covariate(name: "b", values: []),
      ], confidenceLevel: .nan, adjustFor: ["b", "b", "none"])
    #expect(
      violatedFields { _ = try WalkingAnswers.relate(request) } == [
        "outcome.unit", "outcome.values[1]", "exercises[0].left[1]", "exercises[1].exercise",
        "exercises[1].right[1]", "exercises[1].left", "covariates[0].name",
        "covariates[0].values[1]", "covariates[1].values", "measures[0]", "confidence_level",
        "adjust_for[1]", "adjust_for[2]",
      ])
    var many = panel
    many.adjustFor = [String](repeating: "age", count: 21)
    #expect(violatedFields { _ = try WalkingAnswers.relate(many) } == ["adjust_for"])
  }

  /// Two points are always on a line: three persons less one covariate leave no degree of freedom.
  @Test func withoutADegreeOfFreedomThePartialIsUndefined() throws {
    let speeds = Outcome(name: "v", test: .gaitSpeed, unit: "m/s", values: [1, 1.5, 0.9])
    let answer = try WalkingAnswers.relate(
      RelateRequest(
        outcome: speeds,
        covariates: [
          Covariate(name: "x", values: [3, 5, 4]), Covariate(name: "age", values: [40, 45, 60]),
        ], adjustFor: ["age"]))
    let relation = try #require(answer.relations.first)
    #expect(relation.partialN == 3)
    #expect(relation.partialPearson?.estimate.isNaN == true)
    #expect(relation.partialSpearman?.estimate.isNaN == true)
  }

  @Test func aPanelThatFitsInNoAnswerIsRefused() {
    let legs = (0..<1_200).map {
      LegStrengths(exercise: "e\($0)", unit: "kg", left: [1, 2], right: [2, 1])
    }
    let walk = Outcome(name: "v", test: .gaitSpeed, unit: "m/s", values: [1, 2])
    #expect(
      violatedFields {
        _ = try WalkingAnswers.relate(RelateRequest(outcome: walk, exercises: legs))
      } == ["exercises"])
  }
}
