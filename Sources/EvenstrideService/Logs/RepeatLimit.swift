import RPC

/// How often an event that peers can provoke without end is written: five times in ten seconds, then
/// counted.
///
/// Whoever holds it guards it.
struct RepeatLimit {
  private static let most = 5
  private static let window = Duration.seconds(10)
  /// Kinds of events kept apart; all others share one count.
  private static let kinds = 64

  private var counts: [Substring: (until: Instant, seen: Int)] = [:]

  /// Whether to write an event, and how many like it were left out before; nil: leave it out.
  mutating func admit(_ message: String, now: Instant = .now) -> Int? {
    // Numbers differ from peer to peer; what comes before them names the kind.
    var kind = message.prefix { !$0.isNumber && $0 != "\"" }
    if counts[kind] == nil, counts.count >= Self.kinds { kind = "" }
    var count = counts[kind] ?? (now + Self.window, 0)
    var before = 0
    if now >= count.until {
      before = max(0, count.seen - Self.most)
      count = (now + Self.window, 0)
    }
    count.seen += 1
    counts[kind] = count
    return count.seen <= Self.most ? before : nil
  }
}
