extension Correlation {
  /// The standard error of atanh ρ that Spearman's interval is built on.
  ///
  /// All three are approximations for untied data; Fisher's is that of Pearson's r and comes out
  /// too narrow for ranks where |ρ| is large.
  package enum SpearmanInterval: CaseIterable, Sendable, Hashable {
    /// 1/√(n − 3)
    case fisher
    /// √((1 + ρ²/2)/(n − 3)), Bonett & Wright 2000, Psychometrika 65:23, doi:10.1007/BF02294183:
    /// of the three the one whose coverage holds up to |ρ| = 0.95.
    case bonettWright
    /// √(1.06/(n − 3)), Fieller, Hartley & Pearson 1957, Biometrika 44:470,
    /// doi:10.1093/biomet/44.3-4.470; for |ρ| < 0.8.
    case fieller

    func standardError(_ rho: Double, count: Double) -> Double {
      let variance =
        switch self {
        case .fisher: 1.0
        case .bonettWright: 1 + rho * rho / 2
        case .fieller: 1.06
        }
      return (variance / (count - 3)).squareRoot()
    }
  }

  /// Spearman's ρ: Pearson's r of the mid-ranks, with the same t test, and an interval
  /// tanh(atanh ρ ± z·SE).
  ///
  /// R: `cor.test(rank(x), rank(y))`; `cor.test(x, y, method = "spearman")` gives the same ρ with
  /// a p of its own (algorithm AS 89); `DescTools::SpearmanRho`, `spearman.ci` for intervals.
  package static func spearman(
    _ x: [Double], _ y: [Double], level: Double = 0.95, interval: SpearmanInterval = .fisher,
    isCancelled: () -> Bool = { false }
  ) -> Correlation {
    // Infinite values have ranks, but are no readings.
    guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else {
      return undefined(.spearman, count: x.count == y.count ? x.count : 0, level: level)
    }
    let ranks = [x, y].map { Ranks.midRanks($0, isCancelled: isCancelled) }
    return productMoment(
      .spearman, ranks[0], ranks[1], level: level, isCancelled: isCancelled
    ) {
      interval.standardError($0, count: $1)
    }
  }
}
