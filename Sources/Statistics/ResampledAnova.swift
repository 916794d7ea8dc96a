/// The analysis of variance of many resamples of one table's subjects, each from one pass over the
/// drawn rows.
///
/// With every session's mean taken off, score ij is r_i + e_ij: the mean of what is left of row i,
/// and a rest that sums to 0 over its sessions. A resample then needs only sums over its rows:
/// SSB = k(Σr² − (Σr)²/n), SSE = Σq − n·Σ_j ē_j² with q_i = Σ_j e_ij², and SSJ = n·Σ_j (d_j + ē_j)²
/// with d_j the session's distance from the grand mean.
///
/// The differences of two sums lose digits only where a resample's subjects resemble each other
/// much more than all subjects do. Such a resample is computed again, about its own means.
package struct ResampledAnova: Sendable {
  private let subjects: Int
  private let sessions: Int
  /// r, r², q and the e of the first session, for each subject.
  private let rows: [SIMD4<Double>]
  /// The sums of these over all subjects.
  private let totals: SIMD4<Double>
  /// The e of the sessions between the first and the last, session by session. That of the last
  /// is the sum of the others with the sign changed.
  private let between: [Double]
  /// d_j.
  private let distances: [Double]
  private let grandMean: Double
  /// The sum of squares that the rounding of one cell could make.
  private let noise: Double

  /// nil where `TwoWayAnova` of the same table is NaN.
  ///
  /// - Parameter isCancelled: once true, the sums mean nothing.
  package init?(
    scores: [Double], subjects: Int, sessions: Int, isCancelled: () -> Bool = { false }
  ) {
    let anova = TwoWayAnova(
      scores: scores, subjects: subjects, sessions: sessions, isCancelled: isCancelled)
    guard anova.grandMean.isFinite, !isCancelled() else { return nil }
    let n = Double(subjects)
    let k = Double(sessions)
    let center = anova.grandMean
    var means = [Double](repeating: 0, count: sessions)
    for i in scores.indices { means[i % sessions] += (scores[i] - center) / n }
    var rows = [SIMD4<Double>](repeating: .zero, count: subjects)
    var between = [Double](repeating: 0, count: subjects * (sessions - 2))
    var rests = [Double](repeating: 0, count: sessions)
    for i in 0..<subjects {
      if i % AscendingOrder.grain == 0, isCancelled() { return nil }
      var (r, q) = (0.0, 0.0)
      for j in 0..<sessions {
        rests[j] = (scores[i * sessions + j] - center) - means[j]
        r += rests[j]
      }
      r /= k
      for rest in rests { q += (rest - r) * (rest - r) }
      rows[i] = SIMD4(r, r * r, q, rests[0] - r)
      for j in 1..<sessions - 1 { between[(j - 1) * subjects + i] = rests[j] - r }
    }
    // What is left of the grand mean is its rounding.
    let rest = means.reduce(0, +) / k
    self.subjects = subjects
    self.sessions = sessions
    self.rows = rows
    totals = rows.reduce(.zero, +)
    self.between = between
    distances = means.map { $0 - rest }
    grandMean = center
    noise = TwoWayAnova.largestSumFromRounding(
      cells: 1, largest: scores.reduce(0) { max($0, $1.magnitude) })
  }

  /// The analysis of the table whose rows are the subjects `indices`, in any number.
  ///
  /// Agrees with `TwoWayAnova` of that table to rounding. Fewer than two different subjects, and
  /// an index outside the table, give NaN throughout: one subject, however often it was drawn,
  /// says nothing about differences between subjects.
  package func anova(of indices: [Int]) -> TwoWayAnova {
    guard indices.allSatisfy({ $0 >= 0 && $0 < subjects }) else {
      return .undefined(subjects: indices.count, sessions: sessions)
    }
    let sums = indices.reduce(into: .zero) { $0 += rows[$1] }
    return unsafe indices.withUnsafeBufferPointer { unsafe anova(of: $0, sums: sums) }
  }

  /// The analysis of a resample of as many subjects as `drawn` has room for.
  ///
  /// - Parameters:
  ///   - drawn: takes the numbers of the subjects.
  ///   - isCancelled: once true, the analysis means nothing.
  @inline(__always)
  func anova(
    drawing stream: inout ResampleStream, into drawn: UnsafeMutableBufferPointer<Int>,
    isCancelled: () -> Bool
  ) -> TwoWayAnova {
    // Drawing and adding in one loop, as each waits for something else in the processor.
    let sums = unsafe rows.withUnsafeBufferPointer { rows in
      var sums = SIMD4<Double>.zero
      var place = 0
      repeat {
        let end = min(place + AscendingOrder.grain, drawn.count)
        while place < end {
          let subject = stream.index(below: subjects)
          unsafe drawn[place] = subject
          unsafe sums += rows[subject]
          place += 1
        }
      } while place < drawn.count && !isCancelled()
      return sums
    }
    return unsafe anova(of: UnsafeBufferPointer(drawn), sums: sums)
  }

  /// The analysis of the rows `indices`, which sum up to `sums`.
  @inline(__always)
  private func anova(of indices: UnsafeBufferPointer<Int>, sums: SIMD4<Double>) -> TwoWayAnova {
    let sessionSums = sessionSums(first: sums[3] / Double(indices.count)) { j in
      unsafe restMean(session: j, indices)
    }
    return anova(indices.count, sums: sums, sessionSums)
      ?? (unsafe anovaAboutOwnMeans(
        indices, r: sums[0] / Double(indices.count),
        betweenSessions: Double(indices.count) * sessionSums.shifted))
  }

  /// The analysis of the table without one subject, for the jackknife: its row taken off the sums of
  /// all.
  func anova(without subject: Int) -> TwoWayAnova {
    let count = subjects - 1
    let sums = totals - rows[subject]
    let sessionSums = sessionSums(first: sums[3] / Double(count)) { j in
      // Every session's rests sum to 0 but for the rounding of r.
      -(totals[0] + between[(j - 1) * subjects + subject]) / Double(count)
    }
    return anova(count, sums: sums, sessionSums)
      ?? anova(of: (0..<subjects).filter { $0 != subject })
  }

  /// The analysis of rows that sum up to `sums`; nil where the differences lose digits: at a
  /// thousandth of the larger sum three are gone.
  @inline(__always)
  private func anova(
    _ count: Int, sums: SIMD4<Double>, _ sessionSums: (rests: Double, shifted: Double)
  ) -> TwoWayAnova? {
    let n = Double(count)
    let betweenSubjects = sums[1] - sums[0] * sums[0] / n
    let residual = sums[2] - n * sessionSums.rests
    // A sum that is all rounding loses nothing more, and is set to 0 later.
    let rounding = n * Double(sessions) * noise
    guard betweenSubjects > 1e-3 * sums[1] || sums[1] <= rounding,
      residual > 1e-3 * sums[2] || sums[2] <= rounding
    else { return nil }
    return anova(
      count, r: sums[0] / n, betweenSubjects: betweenSubjects,
      betweenSessions: n * sessionSums.shifted, residual: residual)
  }

  /// Σ_j ē_j² and Σ_j (d_j + ē_j)².
  @inline(__always)
  private func sessionSums(
    first: Double, meanOfSession: (Int) -> Double
  ) -> (rests: Double, shifted: Double) {
    var last = -first
    var rests = first * first
    var shifted = (distances[0] + first) * (distances[0] + first)
    for j in 1..<sessions - 1 {
      let mean = meanOfSession(j)
      last -= mean
      rests += mean * mean
      shifted += (distances[j] + mean) * (distances[j] + mean)
    }
    let distance = distances[sessions - 1] + last
    return (rests + last * last, shifted + distance * distance)
  }

  /// ē_j of a session between the first and the last.
  private func restMean(session j: Int, _ indices: UnsafeBufferPointer<Int>) -> Double {
    let start = (j - 1) * subjects
    var sum = 0.0
    for i in unsafe indices { sum += between[start + i] }
    return sum / Double(indices.count)
  }

  /// The slow way: every sum of squares a sum of squares about the resample's own mean.
  @inline(never)
  private func anovaAboutOwnMeans(
    _ indices: UnsafeBufferPointer<Int>, r mean: Double, betweenSessions: Double
  ) -> TwoWayAnova {
    guard let drawn = unsafe indices.first, unsafe indices.contains(where: { $0 != drawn }) else {
      return .undefined(subjects: indices.count, sessions: sessions)
    }
    var betweenSubjects = 0.0
    for i in unsafe indices { betweenSubjects += (rows[i][0] - mean) * (rows[i][0] - mean) }
    var means = [Double](repeating: 0, count: sessions)
    for i in unsafe indices {
      for j in 0..<sessions { means[j] += rest(subject: i, session: j) / Double(indices.count) }
    }
    var residual = 0.0
    for i in unsafe indices {
      for j in 0..<sessions {
        let error = rest(subject: i, session: j) - means[j]
        residual += error * error
      }
    }
    return anova(
      indices.count, r: mean, betweenSubjects: betweenSubjects, betweenSessions: betweenSessions,
      residual: residual)
  }

  /// e_ij.
  private func rest(subject i: Int, session j: Int) -> Double {
    if j == 0 { return rows[i][3] }
    if j < sessions - 1 { return between[(j - 1) * subjects + i] }
    return (0..<sessions - 1).reduce(0) { $0 - rest(subject: i, session: $1) }
  }

  @inline(__always)
  private func anova(
    _ count: Int, r: Double, betweenSubjects: Double, betweenSessions: Double, residual: Double
  ) -> TwoWayAnova {
    TwoWayAnova(
      subjects: count, sessions: sessions, grandMean: grandMean + r,
      sumBetweenSubjects: Double(sessions) * betweenSubjects,
      sumBetweenSessions: betweenSessions, sumResidual: residual,
      noise: Double(count * sessions) * noise)
  }
}
