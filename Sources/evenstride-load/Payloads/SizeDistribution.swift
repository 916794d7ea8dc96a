import ArgumentParser
import Glibc

/// How many exercises, pairs or persons the requests of a kind hold.
enum SizeDistribution: Equatable, Sendable {
  case constant(Int)
  /// From the lower to the upper bound, all equally likely.
  case uniform(ClosedRange<Int>)
  /// The logarithm is normal with this standard deviation; rounded, and kept within the kind's bounds.
  case logNormal(median: Double, sigma: Double)
  /// Any of them, all equally likely; one that is named twice is twice as likely.
  case choice([Int])

  /// A kind has bounds; each case says of itself whether it keeps them.
  func lies(within bounds: ClosedRange<Int>) -> Bool {
    switch self {
    case .constant(let size): bounds.contains(size)
    case .uniform(let range): bounds.contains(range.lowerBound) && bounds.contains(range.upperBound)
    case .logNormal(let median, _):
      median >= Double(bounds.lowerBound) && median <= Double(bounds.upperBound)
    case .choice(let sizes): sizes.allSatisfy(bounds.contains)
    }
  }

  func sample(_ draws: inout Draws, within bounds: ClosedRange<Int>) -> Int {
    switch self {
    case .constant(let size): return size
    case .uniform(let range): return draws.whole(range)
    case .choice(let sizes): return sizes[draws.whole(0...sizes.count - 1)]
    case .logNormal(let median, let sigma):
      let size = (median * exp(draws.normal(sd: sigma))).rounded()
      return Int(min(max(size, Double(bounds.lowerBound)), Double(bounds.upperBound)))
    }
  }
}

extension SizeDistribution {
  /// What a distribution looks like, for help and error texts.
  static let examples =
    "6, uniform:1:12 (lowest, highest), lognormal:30:0.5 (median, standard deviation of the "
    + "logarithm), choice:1:12:4096"
  /// More is no spread but a mistake: at 3, one size in six is twenty times the median or more.
  private static let largestSigma = 3.0

  /// - Throws: `ValidationError` that says what would be right.
  init(_ text: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let wholes = parts.dropFirst().compactMap { Int($0) }
    let isWhole = wholes.count == parts.count - 1
    switch parts[0] {
    case "uniform" where isWhole && wholes.count == 2 && wholes[0] <= wholes[1]:
      self = .uniform(wholes[0]...wholes[1])
    case "choice" where isWhole && !wholes.isEmpty:
      self = .choice(wholes)
    case "lognormal" where parts.count == 3:
      guard let median = Double(parts[1]), let sigma = Double(parts[2]), median > 0,
        median < .infinity, sigma > 0, sigma <= Self.largestSigma
      else {
        throw ValidationError(
          "\"\(text)\": a median above 0 and a standard deviation above 0, at most 3, were expected"
        )
      }
      self = .logNormal(median: median, sigma: sigma)
    default:
      guard parts.count == 1, let size = Int(text) else {
        throw ValidationError("\"\(text)\" is no size; write \(Self.examples)")
      }
      self = .constant(size)
    }
  }
}
