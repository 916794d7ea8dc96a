package import Messages
import Statistics

extension AsymmetryAnswers {
  /// Columns of numbers for many pairs.
  ///
  /// - Throws: `InvalidRequest` with every violated field.
  package static func indices(
    _ request: IndicesRequest
  ) throws(InvalidRequest) -> IndicesResponse {
    let pairs = try PairColumns(request)
    return IndicesResponse(
      columns: request.columns.map { ResultColumn(column: $0, values: pairs.values($0)) },
      undefinedPairs: pairs.undefinedPairs)
  }
}

/// Many pairs, after every rule was checked.
private struct PairColumns {
  let left: [Double]
  let right: [Double]
  let standardErrors: [Double]
  let level: Double
  let threshold: Double
  /// ln(R/L) of every pair, where a column needs it.
  let deltas: [Double]

  init(_ request: IndicesRequest) throws(InvalidRequest) {
    (left, right, standardErrors) = (request.left, request.right, request.standardErrors)
    var violations = Violations()
    violations.strengths(left, "left")
    violations.count(right.count, "right", is: left.count, as: "left")
    violations.strengths(right, "right")
    if standardErrors.count > 1
      || (standardErrors.isEmpty && request.columns.contains(where: \.needsError))
    {
      violations.count(standardErrors.count, "standard_errors", is: left.count, as: "left")
    }
    for (i, error) in standardErrors.enumerated() where !(error > 0 && error < .infinity) {
      if error.isNaN { continue }
      violations.add("standard_errors[\(i)]", "must be a finite number above 0, NaN if not known")
    }
    if request.columns.isEmpty { violations.add("columns", "is empty; name at least one column") }
    violations.choices(request.columns, "columns")
    level = violations.level(request.confidenceLevel, "confidence_level")
    threshold = violations.threshold(request.thresholdPercent, "threshold_percent")
    try violations.throwIfAny()
    deltas =
      request.columns.contains(where: \.needsError)
      ? Self.filled(.logRatio, request.left, request.right) : []
  }

  /// Pairs with a value missing, or with both legs at 0.
  var undefinedPairs: UInt64 {
    var count: UInt64 = 0
    for i in left.indices where !(left[i] + right[i] > 0) { count += 1 }
    return count
  }

  func values(_ column: IndexColumn) -> [Double] {
    if let kind = column.kind { return Self.filled(kind, left, right) }
    switch column {
    case .stronger: return zip(left, right).map { $0.isNaN || $1.isNaN ? .nan : max($0, $1) }
    case .weaker: return zip(left, right).map { $0.isNaN || $1.isNaN ? .nan : min($0, $1) }
    case .logRatioLower: return estimated { $0.interval(level: level).lower }
    case .logRatioUpper: return estimated { $0.interval(level: level).upper }
    case .maxNormalisedLower: return estimated { maxNormalised($0).lower }
    case .maxNormalisedUpper: return estimated { maxNormalised($0).upper }
    case .probabilityWeakerSide:
      return estimated { $0.estimate == 0 ? .nan : $0.probabilityWeakerSideIsTrulyWeaker() }
    case .probabilityBeyondThreshold:
      return estimated { $0.probabilityBeyond(maxNormalisedPercent: threshold) }
    default: return []
    }
  }

  private static func filled(
    _ kind: AsymmetryKind, _ left: [Double], _ right: [Double]
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: left.count) { output, count in
      left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
          kind.fill(
            left: left, right: right,
            into: UnsafeMutableBufferPointer(rebasing: output[..<left.count]))
        }
      }
      count = left.count
    }
  }

  /// One number from each pair's delta and error; NaN where either is undefined or infinite, as in
  /// the report of one person.
  private func estimated(_ number: (LogRatioEstimate) -> Double) -> [Double] {
    deltas.indices.map { i in
      guard deltas[i].isFinite else { return .nan }
      let error = standardErrors.count == 1 ? standardErrors[0] : standardErrors[i]
      return number(LogRatioEstimate(estimate: deltas[i], standardError: error))
    }
  }

  private func maxNormalised(_ delta: LogRatioEstimate) -> Statistics.Interval {
    let limits = delta.interval(level: level)
    return AsymmetryKind.maxNormalised.interval(logRatioLower: limits.lower, upper: limits.upper)
  }
}

extension IndexColumn {
  /// Whether the column needs standard errors.
  fileprivate var needsError: Bool {
    switch self {
    case .logRatioLower, .logRatioUpper, .maxNormalisedLower, .maxNormalisedUpper,
      .probabilityWeakerSide, .probabilityBeyondThreshold:
      true
    default: false
    }
  }
}
