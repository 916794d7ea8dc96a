/// Loops over contiguous columns of numbers.
///
/// Sums run in four partial sums, which shortens both the chain of dependent additions and the
/// growth of rounding (by n/4 units in the last place at most). They are not compensated: callers
/// add squares, which cannot cancel, or deviations from a first mean, where rounding is relative
/// to the deviation.
enum DenseColumns {
  typealias Numbers = UnsafePointer<Double>
  typealias Room = UnsafeMutablePointer<Double>

  /// Σ a_i·b_i.
  @inline(__always)
  static func dot(_ a: Numbers, _ b: Numbers, _ count: Int) -> Double {
    var s0 = 0.0
    var s1 = 0.0
    var s2 = 0.0
    var s3 = 0.0
    var i = 0
    while i &+ 3 < count {
      s0 += a[i] * b[i]
      s1 += a[i &+ 1] * b[i &+ 1]
      s2 += a[i &+ 2] * b[i &+ 2]
      s3 += a[i &+ 3] * b[i &+ 3]
      i &+= 4
    }
    while i < count {
      s0 += a[i] * b[i]
      i &+= 1
    }
    return (s0 + s1) + (s2 + s3)
  }

  /// Σ a_i.
  @inline(__always)
  static func sum(_ a: Numbers, _ count: Int) -> Double {
    var s0 = 0.0
    var s1 = 0.0
    var s2 = 0.0
    var s3 = 0.0
    var i = 0
    while i &+ 3 < count {
      s0 += a[i]
      s1 += a[i &+ 1]
      s2 += a[i &+ 2]
      s3 += a[i &+ 3]
      i &+= 4
    }
    while i < count {
      s0 += a[i]
      i &+= 1
    }
    return (s0 + s1) + (s2 + s3)
  }

  /// target_i −= factor·a_i.
  @inline(__always)
  static func subtract(_ factor: Double, times a: Numbers, from target: Room, _ count: Int) {
    var i = 0
    while i < count {
      target[i] -= factor * a[i]
      i &+= 1
    }
  }

  /// Takes the mean out of `values`, in place, and returns it.
  ///
  /// Twice: the first mean may be off by n units in the last place, the mean of the deviations
  /// from it is not, and a constant column becomes exactly 0.
  @inline(__always)
  static func center(_ values: Room, _ count: Int) -> Double {
    let first = sum(values, count) / Double(count)
    for i in 0..<count { values[i] -= first }
    let rest = sum(values, count) / Double(count)
    for i in 0..<count { values[i] -= rest }
    return first + rest
  }

  /// Σ a_i² of an array of numbers. Squares cannot cancel.
  static func sumOfSquares(_ values: [Double]) -> Double {
    values.withUnsafeBufferPointer { room in
      guard let start = room.baseAddress else { return 0 }
      return dot(start, start, room.count)
    }
  }
}
