/// Sorting of many doubles that stops when nobody waits any more.
///
/// Radix sort on the numbers' bits, least significant digit first: O(n), stable, and each digit is a
/// short loop that can ask. Below `fewest` numbers the library's sort, which cannot be stopped, is
/// faster and takes well below a millisecond. The numbers hold no NaN, which has no place in an
/// order.
///
/// Source: Knuth 1998, The Art of Computer Programming 3 (2nd ed.), §5.2.5, algorithm R.
enum AscendingOrder {
  /// From so many numbers on digits are faster than comparisons.
  static let fewest = 2_048
  /// Numbers between two questions: some 0.2 ms.
  static let grain = 1 << 16
  private static let digitBits = 11
  private static let buckets = 1 << digitBits
  private static let mask = buckets - 1

  /// The numbers in ascending order; they mean nothing once cancelled.
  static func sorted(
    _ values: [Double], isCancelled: () -> Bool = { false }
  ) -> [Double] {
    if values.count < fewest { return values.sorted() }
    var keys = Array(count: values.count, rest: 0, isCancelled: isCancelled) { key(values[$0]) }
    sort(&keys, { $0 }, isCancelled)
    return Array(count: values.count, rest: 0, isCancelled: isCancelled) { value(keys[$0]) }
  }

  /// The places of the numbers in ascending order, equal ones as they stand in `places`; they
  /// mean nothing once cancelled, but are places.
  ///
  /// - Parameter places: each place once; nil: 0, 1, 2 ….
  static func places(
    of values: [Double], from places: [Int]? = nil, isCancelled: () -> Bool = { false }
  ) -> [Int] {
    if values.count < fewest {
      // Stable like the digits: equal numbers fall back on where they stood.
      guard let places else { return values.indices.sorted { values[$0] < values[$1] } }
      return places.indices.sorted {
        let (a, b) = (values[places[$0]], values[places[$1]])
        return a == b ? $0 < $1 : a < b
      }.map { places[$0] }
    }
    // Adding 0 makes of −0, which equals it, 0.
    let nothing = Keyed(key: 0, place: 0)
    var pairs =
      if let places {
        Array(count: values.count, rest: nothing, isCancelled: isCancelled) {
          Keyed(key: key(values[places[$0]] + 0), place: places[$0])
        }
      } else {
        Array(count: values.count, rest: nothing, isCancelled: isCancelled) {
          Keyed(key: key(values[$0] + 0), place: $0)
        }
      }
    sort(&pairs, { $0.key }, isCancelled)
    return Array(count: values.count, rest: 0, isCancelled: isCancelled) { pairs[$0].place }
  }

  private struct Keyed {
    let key: UInt64
    let place: Int
  }

  /// Each pass moves every element to its digit's bucket; a digit that all share is passed over.
  ///
  /// Once cancelled the elements are in any order, some perhaps twice.
  @inline(__always)
  private static func sort<Element: BitwiseCopyable>(
    _ elements: inout [Element], _ key: (Element) -> UInt64, _ isCancelled: () -> Bool
  ) {
    let count = elements.count
    // Not an array: filling it beforehand would take as long as a pass.
    let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
    defer { room.deallocate() }
    elements.withUnsafeMutableBufferPointer { elements in
      var (source, target) = (elements, room)
      for shift in stride(from: 0, to: UInt64.bitWidth, by: digitBits) {
        guard var starts = starts(source, shift, key, isCancelled) else { continue }
        var next = 0
        while next < count {
          if isCancelled() { return }
          let end = min(next + grain, count)
          while next < end {
            let digit = Int(truncatingIfNeeded: key(source[next]) >> UInt64(shift)) & mask
            target[starts[digit]] = source[next]
            starts[digit] += 1
            next += 1
          }
        }
        swap(&source, &target)
      }
      if source.baseAddress != elements.baseAddress { _ = elements.update(from: source) }
    }
  }

  /// Where each bucket begins; nil when one holds all, or nobody waits any more.
  @inline(__always)
  private static func starts<Element>(
    _ elements: UnsafeMutableBufferPointer<Element>, _ shift: Int, _ key: (Element) -> UInt64,
    _ isCancelled: () -> Bool
  ) -> [Int]? {
    var counts = [Int](repeating: 0, count: buckets)
    if isCancelled() { return nil }
    for i in elements.indices {
      counts[Int(truncatingIfNeeded: key(elements[i]) >> UInt64(shift)) & mask] += 1
    }
    if counts.contains(elements.count) { return nil }
    var start = 0
    for digit in counts.indices {
      (counts[digit], start) = (start, start + counts[digit])
    }
    return counts
  }

  /// A number that orders doubles as the doubles themselves do, −0 before 0.
  @inline(__always)
  static func key(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    return value.sign == .minus ? ~bits : bits | 1 << 63
  }

  @inline(__always)
  static func value(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 1 ? key ^ 1 << 63 : ~key)
  }
}
