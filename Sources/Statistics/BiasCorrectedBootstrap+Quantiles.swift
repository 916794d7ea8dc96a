extension BiasCorrectedBootstrap {
  /// The quantiles of `values`, which are reordered, at each of `alphas`; NaN for a NaN α.
  ///
  /// R: `boot:::norm.inter(values, alpha)` and `quantile(values, alpha)`.
  ///
  /// - Parameters:
  ///   - values: finite, in any order.
  ///   - alphas: each from 0 to 1, or NaN.
  static func quantiles(
    of values: inout [Double], at alphas: [Double], convention: Convention
  ) -> [Double] {
    let places = alphas.map { Place(alpha: $0, count: values.count, convention: convention) }
    OrderStatistics.place(places.flatMap { $0.map { [$0.below, $0.above] } ?? [] }, in: &values)
    return places.map { place in
      guard let place else { return .nan }
      let below = values[place.below]
      // This way round equal neighbours give their own value exactly.
      return below + place.share * (values[place.above] - below)
    }
  }

  /// Where a quantile lies: at `share` of the way from one order statistic to another.
  private struct Place {
    /// Ranks from 0.
    let below: Int
    let above: Int
    let share: Double

    /// nil without values or for a NaN α.
    init?(alpha: Double, count: Int, convention: Convention) {
      guard count > 0, !alpha.isNaN else { return nil }
      switch convention {
      case .rBoot: self.init(normalScale: alpha, count: count)
      case .scipy: self.init(linear: alpha, count: count)
      }
    }

    private init(normalScale alpha: Double, count: Int) {
      let slots = Double(count) + 1
      let rank = slots * alpha
      let whole = rank.rounded(.down)
      if whole < 1 || whole >= Double(count) {
        below = whole < 1 ? 0 : count - 1
        above = below
        share = 0
        return
      }
      below = Int(whole) - 1
      above = below + 1
      let start = Normal.quantile(whole / slots)
      let end = Normal.quantile((whole + 1) / slots)
      share = (Normal.quantile(alpha) - start) / (end - start)
    }

    private init(linear alpha: Double, count: Int) {
      let rank = (Double(count) - 1) * alpha
      let whole = rank.rounded(.down)
      below = Int(whole)
      above = min(below + 1, count - 1)
      share = rank - whole
    }
  }
}
