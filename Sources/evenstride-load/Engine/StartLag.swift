/// How late a thread itself starts calls: from when a call was due and had room, to its start.
///
/// What waits because no connection has room waits for the server, which latency counts and this does
/// not. What waits because the thread was elsewhere (stopped, without a processor, or too slow for its
/// rate) is its own lag, also where it then waits for room behind all that was missed with it: had they
/// been sent in time, there would have been room. All times are nanoseconds on one clock.
struct StartLag {
  /// When there was room again after there had been none.
  private var roomSince: Int64
  /// The thread had left room and looked again only at the end of this: what was due in it was missed.
  private var missed: ClosedRange<Int64>
  private var lookedAt: Int64
  private var leftRoom = true

  /// - Parameter now: from when on calls can be due.
  init(at now: Int64) { (roomSince, missed, lookedAt) = (now, now...now, now) }

  /// The thread looks what is due.
  mutating func look(at now: Int64, nextDue: Int64) {
    defer { lookedAt = now }
    guard leftRoom, nextDue <= now else { return }
    if nextDue > lookedAt {
      missed = lookedAt...now
    } else if missed.contains(nextDue) {
      // There is room, and what was missed is still not made up for.
      missed = missed.lowerBound...now
    }
    // Else it is left from when the server had no room for it.
  }

  /// The thread has started what was due and had room.
  mutating func left(room: Bool) { leftRoom = room }

  /// Whether a call due then had room, and this thread was elsewhere.
  func missed(_ due: Int64) -> Bool { missed.contains(due) }

  /// There is room after there had been none.
  mutating func gotRoom(at now: Int64) { roomSince = now }

  func lag(due: Int64, startedAt now: Int64) -> Int64 {
    let ofMissed = missed.contains(due) ? missed.upperBound - due : 0
    return max(now - max(due, roomSince), ofMissed)
  }
}
