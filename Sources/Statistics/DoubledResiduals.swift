/// The residuals of y = a + X·b for given slopes, computed in twice the working precision, and the
/// intercept that makes their mean 0.
///
/// Each row keeps its sum as high + low: two-sum for the sums, Veltkamp's split and Dekker's
/// product for the products (exact without a fused multiply-add, which not every machine has).
/// Rows are independent, so the loop over a column runs in vector registers.
/// Source: Dekker 1971, Numer Math 18:224, doi:10.1007/BF01397083.
struct DoubledResiduals {
  let intercept: Double
  var residuals: [Double]

  /// - Parameters:
  ///   - columns: `ScaledColumns.columns`: magnitudes below 2, so that no split can overflow.
  ///   - slopes: one for each column but the last, which is the outcome.
  ///   - isCancelled: once true, the residuals mean nothing.
  init(
    _ columns: [Double], count n: Int, slopes: [Double], isCancelled: () -> Bool = { false }
  ) {
    var low = [Double](repeating: 0, count: n)
    var high = Array(columns[(slopes.count * n)...])
    var intercept = Double.nan
    columns.withUnsafeBufferPointer { columns in
      high.withUnsafeMutableBufferPointer { high in
        low.withUnsafeMutableBufferPointer { low in
          guard let columns = columns.baseAddress, let high = high.baseAddress,
            let low = low.baseAddress
          else { return }
          for (index, slope) in slopes.enumerated() where !isCancelled() {
            Self.add(-slope, times: columns + index * n, to: high, low, n)
          }
          // The first mean may be off by rounding; what is left after it is small, and so is
          // the rounding of the second, which the residuals need not carry.
          let first = DenseColumns.sum(high, n) / Double(n)
          for i in 0..<n { high[i] = (high[i] - first) + low[i] }
          let rest = DenseColumns.sum(high, n) / Double(n)
          for i in 0..<n { high[i] -= rest }
          intercept = first + rest
        }
      }
    }
    self.intercept = intercept
    residuals = high
  }

  @inline(__always)
  private static func add(
    _ factor: Double, times column: DenseColumns.Numbers, to high: DenseColumns.Room,
    _ low: DenseColumns.Room, _ n: Int
  ) {
    let (factorHigh, factorLow) = split(factor)
    var i = 0
    while i < n {
      let x = column[i]
      let (xHigh, xLow) = split(x)
      let product = factor * x
      let lost =
        ((factorHigh * xHigh - product) + factorHigh * xLow + factorLow * xHigh)
        + factorLow * xLow
      let sum = high[i] + product
      let shadow = sum - high[i]
      low[i] = (low[i] + ((high[i] - (sum - shadow)) + (product - shadow))) + lost
      high[i] = sum
      i &+= 1
    }
  }

  /// x = high + low, each of at most 26 bits.
  @inline(__always)
  private static func split(_ x: Double) -> (high: Double, low: Double) {
    let shifted = x * 134_217_729
    let high = shifted - (shifted - x)
    return (high, x - high)
  }
}
