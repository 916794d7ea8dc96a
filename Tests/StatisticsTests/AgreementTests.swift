import Statistics
import Testing

@Suite("Agreement of categories and proportions")
struct AgreementTests {
  @Test(
    "Wilson and Clopper–Pearson agree with R",
    arguments: [
      (0, 10, 0, 0.2775327998628891, 0, 0.3084971078187608),
      (10, 10, 0.7224672001371109, 1, 0.6915028921812392, 1),
      (3, 10, 0.1077912674063010, 0.6032218525388545, 0.0667395111777345, 0.6524528500599973),
      (81, 263, 0.2552885198782743, 0.3662095769828002, 0.2527367455852712, 0.3676219226013514),
      (1, 1, 0.2065493143772375, 1, 0.025, 1),
      (7, 25, 0.1428385385095657, 0.4757660519036158, 0.1207166885040667, 0.4938768218062555),
    ])
  func proportions(_ row: (Int, Int, Double, Double, Double, Double)) {
    let share = Proportion(successes: row.0, trials: row.1)
    #expect(share.estimate == Double(row.0) / Double(row.1))
    #expect(near(share.wilson.lower, row.2) && near(share.wilson.upper, row.3))
    #expect(near(share.clopperPearson.lower, row.4) && near(share.clopperPearson.upper, row.5))
    if row.0 == 0 { #expect(share.wilson.lower == 0 && share.clopperPearson.lower == 0) }
    if row.0 == row.1 { #expect(share.wilson.upper == 1 && share.clopperPearson.upper == 1) }
  }

  @Test("proportions use the level they were given, and none for impossible counts")
  func proportionEdges() {
    let share = Proportion(successes: 3, trials: 10, level: 0.9)
    #expect(near(share.wilson.lower, 0.1268765839031979))
    #expect(near(share.wilson.upper, 0.5583002041301648))
    #expect(near(share.clopperPearson.lower, 0.08726443391415027))
    #expect(near(share.clopperPearson.upper, 0.60662421610541339))
    for (successes, trials) in [(0, 0), (-1, 5), (6, 5), (0, -1), (.max, .min)] {
      let bad = Proportion(successes: successes, trials: trials)
      #expect(bad.estimate.isNaN && bad.wilson.lower.isNaN && bad.clopperPearson.upper.isNaN)
    }
    #expect(Proportion(successes: 3, trials: 10, level: 0).wilson.lower.isNaN)
    #expect(Proportion(successes: .max, trials: .max).estimate == 1)
    // One of 10⁹: the lower limit keeps its digits. (z²/n as the smaller root to first order.)
    let rare = Proportion(successes: 1, trials: 1_000_000_000)
    #expect((rare.wilson.lower - 1.765245549e-10).magnitude < 1e-18)
  }

  @Test("McNemar's test agrees with R on its own example")
  func approval() {
    // R: the presidential approval ratings of ?mcnemar.test.
    let agreement = CategoryAgreement(counts: [[794, 150], [86, 570]])
    let test = agreement.mcNemar
    #expect(near(test?.correctedChiSquared ?? 0, 16.81779661016949))
    #expect(near((test?.correctedP ?? 0) * 1e5, 4.114562281345944))
    #expect(near(test?.chiSquared ?? 0, 17.35593220338983))
    #expect(near((test?.p ?? 0) * 1e5, 3.099293441045218))
    #expect(near((test?.exactP ?? 0) * 1e5, 3.71593613957143))
  }

  @Test("McNemar's test is undefined without changes and total for any counts")
  func mcNemarEdges() {
    for (b, c) in [(0, 0), (-1, 4), (4, -1), (.min, .max)] {
      let test = McNemar(firstOnly: b, secondOnly: c)
      #expect([test.exactP, test.chiSquared, test.p, test.correctedP].allSatisfy { $0.isNaN })
    }
    #expect(McNemar(firstOnly: 0, secondOnly: 1).exactP == 1)
    #expect(McNemar(firstOnly: 0, secondOnly: 6).exactP == 2.0 / 64)
    #expect(McNemar(firstOnly: 3, secondOnly: 3).correctedChiSquared == 0)
    #expect(McNemar(firstOnly: 3, secondOnly: 3).correctedP == 1)
    #expect(McNemar(firstOnly: .max, secondOnly: 0).p == 0)
  }

  @Test("kappa agrees with the two neurologists of Landis & Koch and with the plain formula")
  func naive() {
    // Landis & Koch 1977, Biometrics 33:159: certainty that a patient has multiple sclerosis.
    let counts = [[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]]
    let n = 149.0
    let agreement = CategoryAgreement(counts: counts)
    #expect(agreement.count == n)
    // SAS/STAT, FREQ procedure, the same table: simple and weighted kappa with their errors.
    #expect(near(agreement.kappa.estimate, 0.2079, 5e-5))
    #expect(near(agreement.kappa.standardError, 0.0505, 5e-5))
    #expect(near(agreement.linearKappa.estimate, 0.3797, 5e-5))
    #expect(near(agreement.linearKappa.standardError, 0.0517, 5e-5))
    for (kappa, power) in [(agreement.linearKappa, 1), (agreement.quadraticKappa, 2)] {
      var (seen, chance) = (0.0, 0.0)
      for i in 0..<4 {
        for j in 0..<4 {
          let distance = Double(abs(i - j)) / 3
          let weight = 1 - (power == 1 ? distance : distance * distance)
          let row = Double(counts[i].reduce(0, +))
          let column = Double(counts.reduce(0) { $0 + $1[j] })
          seen += weight * Double(counts[i][j]) / n
          chance += weight * row * column / (n * n)
        }
      }
      #expect(near(kappa.observed, seen) && near(kappa.expected, chance))
      #expect(near(kappa.estimate, (seen - chance) / (1 - chance)))
    }
    #expect(near(agreement.pabak, (4 * 64 / n - 1) / 3))
  }

  @Test("agreement is undefined without a table, and kappa without variation")
  func degenerate() {
    for bad in [[], [[]], [[1, 2]], [[1, 2], [3]], [[1, -1], [1, 1]], [[0, 0], [0, 0]]] {
      let agreement = CategoryAgreement(counts: bad)
      #expect(agreement.observed.isNaN && agreement.pabak.isNaN)
      #expect(agreement.count.isNaN)
      #expect(agreement.kappa.estimate.isNaN && agreement.kappa.p.isNaN && agreement.ac1.isNaN)
      #expect(agreement.mcNemar == nil)
    }
    let single = CategoryAgreement(counts: [[7]])
    #expect(single.observed == 1 && single.kappa.estimate.isNaN && single.linearKappa.z.isNaN)
    // All on one side both times: full agreement, no kappa.
    let skewed = CategoryAgreement(counts: [[20, 0], [0, 0]])
    #expect(
      skewed.observed == 1 && skewed.kappa.estimate.isNaN && skewed.kappa.interval.lower.isNaN)
    #expect(skewed.pabak == 1 && skewed.ac1 == 1)
    let perfect = CategoryAgreement(counts: [[7, 0], [0, 4]])
    #expect(perfect.kappa.estimate == 1 && perfect.kappa.standardError == 0)
    let one = CategoryAgreement(counts: [[0, 1], [0, 0]])
    #expect(one.observed == 0 && one.kappa.estimate == 0)
    let largest = CategoryAgreement(counts: [[.max, 0], [0, .max]])
    #expect(largest.kappa.estimate == 1)
  }

  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-10) -> Bool {
    (a - b).magnitude <= tolerance
  }
}
