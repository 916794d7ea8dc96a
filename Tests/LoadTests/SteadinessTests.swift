import Testing

@testable import evenstride_load

@Suite("Steady latency")
struct SteadinessTests {
  private func steadiness(_ microseconds: [Int64]) -> Steadiness? {
    Steadiness(ResultFixture.flat(microseconds.map { $0 * 1_000 }, calls: 3).countedSeconds)
  }

  @Test("Without ties p is exact")
  func exact() throws {
    // R: cor.test(1:10, x, method = "kendall", exact = TRUE)
    let found = try #require(steadiness([100, 103, 101, 104, 107, 105, 110, 112, 111, 115]))
    #expect(abs(found.tau - 0.866666666666667) < 1e-12)
    #expect(abs(found.p - 0.000115189594356302) < 1e-12)
    // Median 111 of the later half, 103 of the earlier: a drift, but of less than 10 %.
    #expect(abs(found.ratio - 111.0 / 103) < 2e-3)
    #expect(found.isSteady)
  }

  @Test("With ties it is normal, with continuity correction")
  func ties() throws {
    // R: cor.test(1:8, y, method = "kendall", exact = FALSE, continuity = TRUE)
    let found = try #require(steadiness([100, 110, 110, 121, 121, 133, 133, 146]))
    #expect(abs(found.tau - 0.944911182523068) < 1e-12)
    #expect(abs(found.p - 0.00236701988422523) < 1e-12)
    // 133 over 110.
    #expect(abs(found.ratio - 133.0 / 110) < 2e-3)
    #expect(!found.isSteady)
  }

  @Test("Falling is a drift too")
  func falling() throws {
    let found = try #require(steadiness([180, 160, 140, 125, 112, 100]))
    // R: cor.test(1:6, …, exact = TRUE): 2/6!
    #expect(abs(found.p - 2.0 / 720) < 1e-15 && found.tau == -1)
    #expect(!found.isSteady)
  }

  @Test("A few noisy seconds are no drift")
  func noise() throws {
    let found = try #require(steadiness([100, 300, 120, 320, 110, 310, 130]))
    #expect(found.isSteady)
  }

  @Test("The same in every second is steady")
  func constant() throws {
    let found = try #require(steadiness(Array(repeating: 100, count: 8)))
    #expect(found == Steadiness(isSteady: true, ratio: 1, tau: 0, p: 1))
  }

  @Test("Five seconds with answers are too few; the drain and a cut second do not count")
  func tooFew() {
    #expect(steadiness([1, 2, 3, 4, 5]) == nil)
    var stage = ResultFixture.flat([1_000, 2_000, 3_000, 4_000, 5_000, 6_000], calls: 1)
    #expect(Steadiness(stage.countedSeconds) != nil)
    stage.seconds = 5.9
    #expect(Steadiness(stage.countedSeconds) == nil)
    stage.seconds = 6
    stage.timeline[3].latency.reset()
    #expect(Steadiness(stage.countedSeconds) == nil)
  }
}

extension Steadiness {
  fileprivate init(isSteady: Bool, ratio: Double, tau: Double, p: Double) {
    self.init(ResultFixture.flat(Array(repeating: 1_000, count: 6)).countedSeconds)!
    (self.isSteady, self.ratio, self.tau, self.p) = (isSteady, ratio, tau, p)
  }
}
