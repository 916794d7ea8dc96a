import Console
import Foundation

/// One line of a terminal that says how far a job has come; nothing elsewhere.
final class BatchProgress {
  private let line: TerminalLine
  /// Bytes of the input; nil: nobody knows.
  private let size: UInt64?
  private let began = ContinuousClock.now
  private let first: (place: UInt64, counts: BatchCounts)
  private var shown = ContinuousClock.now

  /// - Parameters:
  ///   - place: Where the job began; another run may have done what is before it.
  ///   - counts: What was done there.
  init(isWanted: Bool, size: UInt64?, from place: UInt64, _ counts: BatchCounts) {
    line = TerminalLine(isWanted: isWanted)
    (self.size, first) = (size, (place, counts))
  }

  func show(_ record: BatchRecord) {
    guard line.isShown, .now - shown >= .milliseconds(250) else { return }
    shown = .now
    line.show(
      Self.text(
        counts: record.counts, since: first.counts,
        share: size.map { ($0 == 0 ? 1 : Double(record.place) / Double($0)) },
        before: size.map { ($0 == 0 ? 0 : Double(first.place) / Double($0)) } ?? 0,
        seconds: (.now - began) / .seconds(1), width: TerminalLine.width))
  }

  func clear() { line.clear() }

  /// The parts that fit, the first ones first: a line that wraps could not be overwritten.
  ///
  /// - Parameters:
  ///   - counts: Of the whole job; `since`: when this run began.
  ///   - share: Of the input that is answered, 0 to 1; nil: nobody knows. `before`: when this run began.
  ///   - seconds: That this run has taken.
  static func text(
    counts: BatchCounts, since: BatchCounts, share: Double?, before: Double, seconds: Double,
    width: Int
  ) -> String {
    var parts: [String] = []
    let elapsed = max(seconds, 0.001)
    if var share {
      // A file may grow while it is read.
      share = min(1, share)
      let filled = Int((share * 20).rounded(.down))
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
      parts.append("\(bar) \(Int((share * 100).rounded(.down))) %")
    }
    let rate = Double(counts.rows - since.rows) / elapsed
    parts.append("\(Show.grouped(counts.rows)) rows")
    parts.append("\(Show.grouped(UInt64(rate)))/s")
    if let share, share > before, share < 1 {
      parts.append("ETA \(clock((1 - share) / (share - before) * elapsed))")
    }
    if counts.rejected > 0 { parts.append("\(Show.grouped(counts.rejected)) rejected") }
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + "  " + part
      if longer.count >= width { break }
      line = longer
    }
    return line
  }

  /// Seconds as 1:02:03 or 2:03.
  private static func clock(_ seconds: Double) -> String {
    let all = Int(min(seconds.rounded(.up), 359_999))
    let (hours, minutes, rest) = (all / 3_600, all / 60 % 60, all % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
