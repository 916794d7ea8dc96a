/// Looks for the highest rate that keeps the promises, one rate at a time.
///
/// It doubles the rate from a start until a promise breaks or the generator falls behind, then
/// bisects; when already the start breaks, it halves down. A rate that did not do is tried once more
/// before that is believed, because one pause of the machine breaks a p99.9: the second try decides.
/// So a rate near the knee that does every other time counts as kept three times out of four.
///
/// Bounded: at most `mostTries` tries, whatever the server does.
struct MaximumSearch: Sendable {
  enum Outcome: Sendable, Equatable {
    case kept
    /// A promise was broken.
    case broken
    /// The generator fell behind.
    case invalid
  }

  /// Of `lowestRate`…`highestRate` doubled (24), bisected to 0.1 % (10), each tried twice.
  static let mostTries = 80
  static let lowestRate = 1.0

  /// Distance between the rates that did and did not do, as a share of the latter, at which it ends.
  let precision: Double
  private var rate: Double
  private var isRepeat = false
  private var tries = 0
  private var kept: Double?
  private var broken: Double?
  /// The lowest rate that did not do, and whose limit it was.
  private var failed: (rate: Double, outcome: Outcome)?
  private var isFinished = false

  /// - Parameters:
  ///   - start: the first rate, calls a second; brought into what the load tester can do.
  ///   - precision: brought to 0.1 % to 50 %.
  init(start: Double, precision: Double = 0.05) {
    rate = min(max(start, Self.lowestRate), Argument.highestRate)
    self.precision = min(max(precision, 0.001), 0.5)
  }

  /// The rate to try next; nil: it is finished.
  func next() -> Double? { isFinished ? nil : rate }

  /// How the rate that `next` gave went.
  mutating func tell(_ outcome: Outcome) {
    guard !isFinished else { return }
    tries += 1
    if outcome == .kept {
      kept = rate
    } else if isRepeat {
      failed = (rate, outcome)
      if outcome == .broken { broken = rate }
    }
    isRepeat = outcome != .kept && !isRepeat
    if isRepeat {
      // The second try of a rate may be one more than the most: it is what is believed.
      return
    }
    if let following, tries < Self.mostTries { rate = following } else { isFinished = true }
  }

  /// The rate after this one; nil: close enough, or at an end of what is possible.
  private var following: Double? {
    switch (kept, failed?.rate) {
    case (let kept?, nil):
      return kept < Argument.highestRate ? min(2 * kept, Argument.highestRate) : nil
    case (nil, let failed?):
      return failed > Self.lowestRate ? max(failed / 2, Self.lowestRate) : nil
    case (let kept?, let failed?):
      return failed - kept <= precision * failed ? nil : Self.round(between: kept, failed)
    case (nil, nil): return rate
    }
  }

  /// The middle, with no more digits than it takes to lie between the two.
  private static func round(between low: Double, _ high: Double) -> Double {
    let middle = (low + high) / 2
    for digits in [100_000.0, 10_000, 1_000, 100, 10, 1, 0.1, 0.01] where digits <= middle / 99 {
      let rounded = (middle / digits).rounded() * digits
      // Not too near an end: it would not halve the distance.
      if (rounded - middle).magnitude <= (high - low) / 10 { return rounded }
    }
    return middle
  }

  /// What was found so far.
  var result: SearchResult {
    SearchResult(highestKept: kept, lowestBroken: broken, reason: reason)
  }

  private var reason: String {
    guard let failed else {
      return kept == nil
        ? "no rate was tried to the end"
        : "every rate was kept up to \(Figure.rate(kept ?? 0)), the highest that was tried"
    }
    let limit = Figure.rate(failed.rate)
    let why =
      failed.outcome == .broken
      ? "the server broke a promise at \(limit)"
      : "the load generator itself fell behind at \(limit): the server may do more"
    if let kept {
      let distance = (failed.rate - kept) / failed.rate
      return distance <= precision ? why : "\(why); the search was ended before it came closer"
    }
    return "\(why), and no lower rate that was tried did better"
  }
}
