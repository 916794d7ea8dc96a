import Testing

@testable import evenstride_load

@Suite("The search for the highest rate")
struct MaximumSearchTests {
  /// Runs it against a server and returns the rates that it tried.
  private func run(
    _ search: inout MaximumSearch, _ server: (Double) -> MaximumSearch.Outcome
  ) -> [Double] {
    var tried: [Double] = []
    while let rate = search.next() {
      tried.append(rate)
      search.tell(server(rate))
      if tried.count > 1_000 { break }
    }
    return tried
  }

  @Test(
    "It comes within its precision of a knee, from below and from above",
    arguments: [
      (100.0, 23_456.0), (23_456, 23_456), (200_000, 23_456), (1, 7), (5_000_000, 9_000_000),
      (3, 1.5),
    ])
  func knee(_ start: Double, _ knee: Double) throws {
    for precision in [0.05, 0.01] {
      var search = MaximumSearch(start: start, precision: precision)
      let tried = run(&search) { $0 <= knee ? .kept : .broken }
      let kept = try #require(search.result.highestKept)
      let broken = try #require(search.result.lowestBroken)
      #expect(kept <= knee && knee < broken)
      #expect((broken - kept) / broken <= precision)
      #expect(tried.count <= MaximumSearch.mostTries)
      #expect(search.result.reason.contains("the server broke a promise"))
    }
  }

  @Test("It doubles, tries once more what did not do, then bisects")
  func order() {
    var search = MaximumSearch(start: 100, precision: 0.1)
    let tried = run(&search) { $0 <= 250 ? .kept : .broken }
    #expect(tried == [100, 200, 400, 400, 300, 300, 250, 275, 275])
  }

  @Test("One pause of the machine does not end it")
  func pause() {
    var pauses = 1
    var search = MaximumSearch(start: 100)
    _ = run(&search) { rate in
      if rate == 400, pauses > 0 {
        pauses -= 1
        return .broken
      }
      return rate <= 1_000 ? .kept : .broken
    }
    #expect(search.result.highestKept.map { $0 > 950 && $0 <= 1_000 } == true)
  }

  @Test("Where the generator is the limit, that is said, and no promise counts as broken")
  func generator() {
    var search = MaximumSearch(start: 1_000)
    _ = run(&search) { $0 <= 50_000 ? .kept : .invalid }
    #expect(search.result.lowestBroken == nil)
    #expect(search.result.highestKept.map { $0 > 47_500 && $0 <= 50_000 } == true)
    #expect(search.result.reason.contains("the load generator itself fell behind"))
  }

  @Test("Below a rate that the generator could not do, a promise may break")
  func both() {
    var search = MaximumSearch(start: 1_000)
    _ = run(&search) { $0 <= 5_000 ? .kept : $0 < 7_000 ? .broken : .invalid }
    #expect(search.result.lowestBroken.map { $0 > 5_000 && $0 < 5_300 } == true)
    #expect(search.result.reason.contains("the server broke a promise"))
  }

  @Test("A server that keeps nothing ends it at one call a second")
  func nothing() {
    var search = MaximumSearch(start: 100)
    let tried = run(&search) { _ in .broken }
    #expect(tried.last == 1)
    #expect(search.result.highestKept == nil && search.result.lowestBroken == 1)
    #expect(search.result.reason.contains("no lower rate"))
  }

  @Test("A server that keeps everything ends it at what the load tester can do")
  func everything() {
    var search = MaximumSearch(start: 100)
    let tried = run(&search) { _ in .kept }
    #expect(tried.last == 10_000_000 && tried.count == 18)
    #expect(search.result.highestKept == 10_000_000 && search.result.lowestBroken == nil)
  }

  @Test("With a knee that is not sharp it still ends, near where half of the tries do")
  func noise() {
    // A try at r is kept with probability 1/(1 + (r/10,000)^20): 0.88 at 9,000, 0.13 at 11,000.
    var random = SplitMix(state: 1)
    var found: [Double] = []
    for _ in 0..<200 {
      var search = MaximumSearch(start: 500)
      let tried = run(&search) { rate in
        var odds = 1.0
        for _ in 0..<20 { odds *= rate / 10_000 }
        return Double.random(in: 0..<1, using: &random) < 1 / (1 + odds) ? .kept : .broken
      }
      #expect(tried.count <= MaximumSearch.mostTries)
      found.append(search.result.highestKept ?? 0)
    }
    found.sort()
    #expect(found[100] > 9_500 && found[100] < 11_500)
    #expect(found[10] > 8_000 && found[190] < 13_000)
  }

  @Test("Whatever the server does, it ends")
  func bounded() {
    var random = SplitMix(state: 2)
    for _ in 0..<500 {
      var search = MaximumSearch(start: 1_000, precision: 0.001)
      let tried = run(&search) { _ in [.kept, .broken, .invalid].randomElement(using: &random)! }
      #expect(tried.count <= MaximumSearch.mostTries + 1)
      #expect(tried.allSatisfy { $0 >= 1 && $0 <= 10_000_000 })
      if let kept = search.result.highestKept, let broken = search.result.lowestBroken {
        #expect(kept < broken)
      }
    }
  }

  @Test("What cannot be a start or a precision is brought to the nearest that can")
  func limits() {
    #expect(MaximumSearch(start: 0).next() == 1)
    #expect(MaximumSearch(start: .infinity).next() == 10_000_000)
    #expect(MaximumSearch(start: 5, precision: 0).precision == 0.001)
  }
}

/// Steele, Lea & Flood 2014.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
