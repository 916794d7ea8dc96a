/// What a run shows while it goes on: one line of a terminal.
enum ProgressLine {
  /// The parts that fit, the first ones first: a line that wraps could not be overwritten.
  ///
  /// - Parameters:
  ///   - elapsed: seconds of the whole run so far.
  ///   - total: seconds that it will take; nil: a search, which nobody knows.
  ///   - rate: answers of the last second; `errors`: so far, of all.
  ///   - p50: of the last second, nanoseconds, as p99.
  ///   - width: columns of the terminal.
  static func text(
    elapsed: Double, total: Double?, rate: Double, p50: Double, p99: Double, errors: UInt64,
    inFlight: UInt64, width: Int
  ) -> String {
    let time = Figure.count(max(0, elapsed).rounded(.down))
    let parts = [
      total.map { "\(time)/\(Figure.count($0.rounded(.up))) s" } ?? "\(time) s",
      Figure.rate(rate), "p99 \(Figure.duration(p99))", "errors \(Figure.count(errors))",
      "p50 \(Figure.duration(p50))", "in flight \(Figure.count(inFlight))",
    ]
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + "  " + part
      if longer.count > width { break }
      line = longer
    }
    return line
  }
}
