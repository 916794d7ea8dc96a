/// The scores that a subjects × sessions table does have, subject by subject, centred and scaled.
///
/// The mean is taken off and the rest divided by the power of two just below the largest deviation:
/// exact, and what follows meets neither a large mean nor a tiny unit. Subjects without a score
/// are left out. O(N) memory for N scores.
struct IncompleteTable: Sendable {
  /// n·k, the shape as given.
  let sessions: Int
  /// N.
  var count: Int { values.count }
  /// The subjects with at least one score.
  var subjects: Int { starts.count - 1 }
  /// Those with a score in every session.
  let completeSubjects: Int
  /// Score = `center` + `scale`·value.
  let center: Double
  let scale: Double
  /// The scores of subject i are `starts[i]` to `starts[i + 1]` − 1.
  let starts: [Int]
  let values: [Double]
  /// The session of each score.
  let columns: [Int32]
  /// The number of scores of each session.
  let sessionCounts: [Int]
  /// What a sum of squares of `values` can be when every score is off by a few units in its last
  /// place.
  let noise: Double

  /// NaN is a missing score. Nil for a shape that does not fit the count, for an infinite score,
  /// and for a table without any variance.
  ///
  /// - Parameter isCancelled: once true, there is no table.
  init?(
    scores: [Double], subjects: Int, sessions: Int, isCancelled: () -> Bool = { false }
  ) {
    guard subjects >= 1, sessions >= 1, sessions <= Int(Int32.max),
      case (let cells, false) = subjects.multipliedReportingOverflow(by: sessions),
      scores.count == cells
    else { return nil }
    var values: [Double] = []
    var columns: [Int32] = []
    var starts = [0]
    var sessionCounts = [Int](repeating: 0, count: sessions)
    var complete = 0
    values.reserveCapacity(cells)
    columns.reserveCapacity(cells)
    for i in 0..<subjects {
      if i % AscendingOrder.grain == 0, isCancelled() { return nil }
      for j in 0..<sessions where !scores[i * sessions + j].isNaN {
        values.append(scores[i * sessions + j])
        columns.append(Int32(j))
        sessionCounts[j] += 1
      }
      let length = values.count - (starts.last ?? 0)
      if length > 0 { starts.append(values.count) }
      if length == sessions { complete += 1 }
    }
    let center = Descriptive.mean(values)
    if isCancelled() { return nil }
    var largest = 0.0
    var spread = 0.0
    for i in values.indices {
      largest = max(largest, values[i].magnitude)
      values[i] -= center
      spread = max(spread, values[i].magnitude)
    }
    let unit = 4 * Double.ulpOfOne * largest
    // Also false for an infinite score, whose mean is NaN or infinite.
    guard center.isFinite, spread > unit, spread < .infinity else { return nil }
    let scale = spread.isNormal ? spread.binade : Double.leastNormalMagnitude
    if isCancelled() { return nil }
    for i in values.indices { values[i] /= scale }
    self.sessions = sessions
    self.center = center
    self.scale = scale
    self.starts = starts
    self.values = values
    self.columns = columns
    self.sessionCounts = sessionCounts
    completeSubjects = complete
    noise = Double(values.count) * (unit / scale) * (unit / scale)
  }

  /// The mean of each subject's values.
  ///
  /// - Parameter isCancelled: once true, the means mean nothing.
  func subjectMeans(isCancelled: () -> Bool = { false }) -> [Double] {
    Array(count: subjects, rest: .nan, isCancelled: isCancelled) { i in
      var sum = 0.0
      for c in starts[i]..<starts[i + 1] { sum += values[c] }
      return sum / Double(starts[i + 1] - starts[i])
    }
  }

  /// The mean over the sessions that each subject was seen in of a number per session.
  ///
  /// - Parameter isCancelled: once true, the means mean nothing.
  func subjectMeans(
    ofSessions numbers: [Double], isCancelled: () -> Bool = { false }
  ) -> [Double] {
    Array(count: subjects, rest: .nan, isCancelled: isCancelled) { i in
      var sum = 0.0
      for c in starts[i]..<starts[i + 1] { sum += numbers[Int(columns[c])] }
      return sum / Double(starts[i + 1] - starts[i])
    }
  }

  /// The sum of squares within subjects of the values less a number per session.
  ///
  /// - Parameter isCancelled: once true, the sum means nothing.
  func sumWithin(_ effects: [Double], isCancelled: () -> Bool = { false }) -> Double {
    var total = CompensatedSum()
    for i in 0..<subjects {
      if i % AscendingOrder.grain == 0, isCancelled() { break }
      var sum = 0.0
      for c in starts[i]..<starts[i + 1] { sum += values[c] - effects[Int(columns[c])] }
      let mean = sum / Double(starts[i + 1] - starts[i])
      for c in starts[i]..<starts[i + 1] {
        let e = values[c] - effects[Int(columns[c])] - mean
        total.add(e * e)
      }
    }
    return total.value
  }
}
