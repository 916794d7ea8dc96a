/// Puts some order statistics of a sample in their places, without sorting all of it.
///
/// Hoare's quickselect for several ranks at once: a part that holds no wanted rank is left as it
/// is. A part that does not shrink, as of values made to that end, is sorted instead, so that the
/// time never exceeds that of a few sorts.
///
/// Source: Hoare 1961, Commun ACM 4:321, doi:10.1145/366622.366647.
enum OrderStatistics {
  /// Reorders `values` so that `values[r]` is the number that sorting would put there, for every
  /// r in `ranks`.
  ///
  /// - Parameters:
  ///   - ranks: from 0, in any order, repeated or not; one beyond the sample is passed over.
  ///   - values: no NaN among them, which has no place in an order.
  static func place(_ ranks: [Int], in values: inout [Double]) {
    let wanted = ranks.filter(values.indices.contains).sorted()
    let partitions = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
    unsafe values.withUnsafeMutableBufferPointer {
      unsafe place(wanted[...], in: $0, from: 0, to: $0.count - 1, partitions: partitions)
    }
  }

  /// The same for the part from `low` to `high`, both included, which holds all of `ranks`.
  private static func place(
    _ ranks: ArraySlice<Int>, in values: UnsafeMutableBufferPointer<Double>, from low: Int,
    to high: Int, partitions: Int
  ) {
    var ranks = ranks
    var low = low
    var partitions = partitions
    while !ranks.isEmpty && low < high {
      if high - low < 24 || partitions == 0 {
        var part = unsafe UnsafeMutableBufferPointer(rebasing: values[low...high])
        unsafe part.sort()
        return
      }
      partitions -= 1
      let end = unsafe lowerPartEnd(values, from: low, to: high)
      let split = ranks.firstIndex { $0 > end } ?? ranks.endIndex
      unsafe place(ranks[..<split], in: values, from: low, to: end, partitions: partitions)
      ranks = ranks[split...]
      low = end + 1
    }
  }

  /// Divides a part about the median of its first, middle and last value: nothing up to the
  /// returned place exceeds anything after it, and neither side is empty.
  private static func lowerPartEnd(
    _ values: UnsafeMutableBufferPointer<Double>, from low: Int, to high: Int
  ) -> Int {
    let middle = low + (high - low) / 2
    if unsafe values[middle] < values[low] { unsafe values.swapAt(middle, low) }
    if unsafe values[high] < values[middle] { unsafe values.swapAt(high, middle) }
    if unsafe values[middle] < values[low] { unsafe values.swapAt(middle, low) }
    let pivot = unsafe values[middle]
    // The values on either side of the pivot stop both walks: neither leaves the part, and the
    // first swap keeps j from ending at `high`.
    var i = low
    var j = high
    while true {
      while unsafe values[i] < pivot { i += 1 }
      while unsafe values[j] > pivot { j -= 1 }
      if i >= j { return j }
      unsafe values.swapAt(i, j)
      i += 1
      j -= 1
    }
  }
}
