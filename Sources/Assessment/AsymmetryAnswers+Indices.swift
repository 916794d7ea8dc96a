package import Messages
package import Statistics

extension AsymmetryAnswers {
  /// Columns of numbers for many pairs.
  ///
  /// - Parameter workers: who computes long columns; not asked for short ones.
  /// - Throws: `InvalidRequest` with every violated field; `Cancelled`.
  package static func indices(
    _ request: IndicesRequest, workers: @autoclosure () -> Workers = .alone
  ) throws -> IndicesResponse {
    let estimates = try PairColumns.checked(request)
    let workers = request.left.count <= PairColumns.fewest ? .alone : workers()
    // ln(R/L) of every pair, where a column needs it.
    let deltas =
      estimates == nil ? [] : try PairColumns.values(of: .logRatio, request, workers)
    var columns: [ResultColumn] = []
    columns.reserveCapacity(request.columns.count)
    for i in request.columns.indices {
      let column = request.columns[i]
      let values: [Double]
      if column == .logRatio, estimates != nil {
        values = deltas
      } else if let kind = column.kind {
        values = try PairColumns.values(of: kind, request, workers)
      } else if let number = column.estimate, let estimates {
        values = try PairColumns.values(of: number, estimates, deltas, request, workers)
      } else {
        values = try PairColumns.scores(isStronger: column == .stronger, request, workers)
      }
      columns.append(ResultColumn(column: column, values: values))
    }
    return IndicesResponse(columns: columns, undefinedPairs: PairColumns.undefinedPairs(request))
  }
}

extension IndicesRequest {
  /// Whether the answer takes less than some 30 microseconds.
  package var isQuick: Bool {
    var nanoseconds = 0
    for column in columns {
      let takesLong =
        column.estimate != nil || column == .logRatio || column == .symmetryAngle
      nanoseconds += (takesLong ? 100 : 3) * left.count
    }
    return nanoseconds <= 30_000
  }
}

/// The columns of a request; its values stay where they are.
private enum PairColumns {
  /// Checks every rule.
  ///
  /// - Returns: what computes columns that need standard errors; nil: there are none.
  static func checked(_ request: IndicesRequest) throws(InvalidRequest) -> LogRatioColumns? {
    let (left, errors) = (request.left.count, request.standardErrors.count)
    let needsError = request.columns.contains { $0.estimate != nil }
    var violations = Violations()
    violations.strengths(request.left, "left")
    violations.count(request.right.count, "right", is: left, as: "left")
    violations.strengths(request.right, "right")
    if errors > 1 || (errors == 0 && needsError) {
      violations.count(errors, "standard_errors", is: left, as: "left")
    }
    violations.standardErrors(request.standardErrors, "standard_errors")
    if request.columns.isEmpty { violations.add("columns", "is empty; name at least one column") }
    violations.choices(request.columns, "columns")
    let level = violations.level(request.confidenceLevel, "confidence_level")
    let threshold = violations.threshold(request.thresholdPercent, "threshold_percent")
    try violations.throwIfAny()
    return needsError ? LogRatioColumns(level: level, maxNormalisedPercent: threshold) : nil
  }

  /// Pairs with a value missing, or with both legs at 0.
  static func undefinedPairs(_ request: IndicesRequest) -> UInt64 {
    request.left.withUnsafeBufferPointer { left in
      request.right.withUnsafeBufferPointer { right in
        var count: UInt64 = 0
        var i = 0
        // Unsigned and without checks for overflow it becomes vector code.
        while i < min(left.count, right.count) {
          count &+= left[i] + right[i] > 0 ? 0 : 1
          i &+= 1
        }
        return count
      }
    }
  }

  static func values(
    of kind: AsymmetryKind, _ request: IndicesRequest, _ workers: Workers
  ) throws(Cancelled) -> [Double] {
    let cost = kind == .logRatio || kind == .symmetryAngle ? Cost.slow : .quick
    return try column(request, cost, workers) { pairs, output in
      request.left.withUnsafeBufferPointer { left in
        request.right.withUnsafeBufferPointer { right in
          kind.fill(
            left: UnsafeBufferPointer(rebasing: left[pairs]),
            right: UnsafeBufferPointer(rebasing: right[pairs]), into: output)
        }
      }
    }
  }

  /// One number from each pair's delta and error; NaN where either is undefined or infinite, as in
  /// the report of one person.
  static func values(
    of number: LogRatioColumns.Number, _ estimates: LogRatioColumns, _ deltas: [Double],
    _ request: IndicesRequest, _ workers: Workers
  ) throws(Cancelled) -> [Double] {
    try column(request, .slow, workers) { pairs, output in
      deltas.withUnsafeBufferPointer { deltas in
        request.standardErrors.withUnsafeBufferPointer { errors in
          estimates.fill(
            number, deltas: UnsafeBufferPointer(rebasing: deltas[pairs]),
            standardErrors: errors.count == 1
              ? errors : UnsafeBufferPointer(rebasing: errors[pairs]),
            into: output)
        }
      }
    }
  }

  /// The stronger or the weaker of each pair's scores; NaN where either is missing.
  static func scores(
    isStronger: Bool, _ request: IndicesRequest, _ workers: Workers
  ) throws(Cancelled) -> [Double] {
    try column(request, .quick, workers) { pairs, output in
      request.left.withUnsafeBufferPointer { left in
        request.right.withUnsafeBufferPointer { right in
          let left = UnsafeBufferPointer(rebasing: left[pairs])
          let right = UnsafeBufferPointer(rebasing: right[pairs])
          if isStronger {
            choose(left, right, output) { max($0, $1) }
          } else {
            choose(left, right, output) { min($0, $1) }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func choose(
    _ left: UnsafeBufferPointer<Double>, _ right: UnsafeBufferPointer<Double>,
    _ output: UnsafeMutableBufferPointer<Double>, _ choice: (Double, Double) -> Double
  ) {
    for i in 0..<min(left.count, right.count, output.count) {
      let (l, r) = (left[i], right[i])
      // Chosen first, so that no branch keeps it from becoming vector code.
      let chosen = choice(l, r)
      output[i] = l + r >= 0 ? chosen : .nan
    }
  }
}

extension PairColumns {
  /// Pairs between two questions whether anybody still waits: some 0.2 ms.
  private enum Cost: Int {
    /// A division or less a pair.
    case quick = 65_536
    /// A logarithm or a probability.
    case slow = 4_096
  }

  /// Up to so many numbers are written over a copy of the scores: a new array without contents takes
  /// longer to make, as the library looks up its type.
  static let fewest = 256

  @inline(__always)
  private static func column(
    _ request: IndicesRequest, _ cost: Cost, _ workers: Workers,
    _ fill: @Sendable (Range<Int>, UnsafeMutableBufferPointer<Double>) -> Void
  ) throws(Cancelled) -> [Double] {
    let count = request.left.count
    if count <= fewest {
      var values = request.left.withUnsafeBufferPointer { Array($0) }
      values.withUnsafeMutableBufferPointer { fill(0..<count, $0) }
      return values
    }
    guard let values = workers.table(rows: count, rowsAPiece: cost.rawValue, fill) else {
      throw Cancelled()
    }
    return values
  }
}

extension IndexColumn {
  /// What a column that needs standard errors holds; nil for a column of another kind.
  fileprivate var estimate: LogRatioColumns.Number? {
    switch self {
    case .logRatioLower: .lower
    case .logRatioUpper: .upper
    case .maxNormalisedLower: .maxNormalisedLower
    case .maxNormalisedUpper: .maxNormalisedUpper
    case .probabilityWeakerSide: .probabilityWeakerSide
    case .probabilityBeyondThreshold: .probabilityBeyond
    default: nil
    }
  }
}
