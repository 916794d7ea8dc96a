import Glibc

extension RidgeRegression {
  /// What a chosen penalty makes smallest.
  package enum Criterion: Sendable, CaseIterable {
    /// n·RSS/(n − 1 − tr H)².
    case generalisedCrossValidation
    /// PRESS/n, with means and scaling held fixed.
    case leaveOneOut
  }

  /// A penalty and how it was found.
  package struct PenaltyChoice: Sendable, Equatable {
    /// λ.
    package let penalty: Double
    /// The criterion there, in the outcome's squared unit.
    package let value: Double
    /// λ lies at an end of the range that was searched: the data ask for less penalty than
    /// 10⁻⁴·n, or for more than 10²·n, at which the slopes are a hundredth of least squares'.
    package let isAtEdge: Bool
  }

  /// The penalty that minimises a criterion.
  ///
  /// The criterion is computed at 61 penalties, ten a decade from 10⁻⁴·n to 10²·n (a standardised
  /// column's sum of squares is n), and the best one's neighbourhood is narrowed by 30 steps of a
  /// golden-section search on ln λ. The same data give the same bits. Of equal minima the largest
  /// penalty wins. All values NaN: penalty NaN.
  ///
  /// The choice is as uncertain as any estimate; see `ModelValidation` for its spread.
  ///
  /// - Throws: as the fit.
  ///
  /// Source: Golub, Heath & Wahba 1979, doi:10.1080/00401706.1979.10489751.
  package static func choosePenalty(
    predictors: [[Double]], outcome: [Double], criterion: Criterion,
    isCancelled: () -> Bool = { false }
  ) throws(LinearModelError) -> PenaltyChoice {
    try choosePenalty(
      RidgeDesign(predictors: predictors, outcome: outcome, isCancelled: isCancelled), criterion)
  }

  static func choosePenalty(
    _ design: RidgeDesign, _ criterion: Criterion
  ) throws(LinearModelError) -> PenaltyChoice {
    let step = log(10.0) / 10
    var best = Candidate(exponent: .nan, value: .infinity)
    var place = 0
    for index in stride(from: 20, through: -40, by: -1) {
      let candidate = try Candidate(design, Double(index) * step, criterion)
      if candidate.value < best.value {
        best = candidate
        place = index
      }
    }
    let isAtEdge = place == -40 || place == 20
    if best.exponent.isFinite, !isAtEdge {
      let narrowed = try goldenSection(
        design, criterion, low: best.exponent - step, high: best.exponent + step)
      if narrowed.value < best.value { best = narrowed }
    }
    return PenaltyChoice(
      penalty: Double(design.count) * exp(best.exponent),
      value: best.value / design.outcomeScale / design.outcomeScale, isAtEdge: isAtEdge)
  }

  /// A penalty n·e^`exponent` and the criterion there, in scaled squared units.
  fileprivate struct Candidate {
    let exponent: Double
    let value: Double
  }

  private static func goldenSection(
    _ design: RidgeDesign, _ criterion: Criterion, low: Double, high: Double
  ) throws(LinearModelError) -> Candidate {
    let ratio = ((5.0).squareRoot() - 1) / 2
    var (low, high) = (low, high)
    var left = try Candidate(design, high - ratio * (high - low), criterion)
    var right = try Candidate(design, low + ratio * (high - low), criterion)
    for _ in 0..<30 {
      if left.value < right.value {
        high = right.exponent
        right = left
        left = try Candidate(design, high - ratio * (high - low), criterion)
      } else {
        low = left.exponent
        left = right
        right = try Candidate(design, low + ratio * (high - low), criterion)
      }
    }
    return left.value < right.value ? left : right
  }
}

extension RidgeRegression.Candidate {
  fileprivate init(
    _ design: RidgeDesign, _ exponent: Double, _ criterion: RidgeRegression.Criterion
  ) throws(LinearModelError) {
    let n = Double(design.count)
    let solution = try RidgeSolution(design, penalty: n * exp(exponent))
    self.exponent = exponent
    switch criterion {
    case .leaveOneOut: value = solution.press(design) / n
    case .generalisedCrossValidation:
      let df = n - 1 - solution.effectiveDegreesOfFreedom
      value = n * solution.residualSumOfSquares(design) / (df * df)
    }
  }
}
