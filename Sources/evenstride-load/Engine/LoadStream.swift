/// A bidirectional stream of a connection: items out, their answers back in the same order.
struct LoadStream {
  let id: UInt32
  /// Items without an answer, oldest first, from `first` on.
  private var items: [PendingCall] = []
  private var first = 0
  /// Items that were sent and answered.
  private(set) var sent: UInt64 = 0
  /// The server said that it is over.
  var hasEnded = false
  /// No items follow.
  var isHalfClosed = false
  /// Items that the server's summary counts, once it came.
  var summary: UInt64?

  init(id: UInt32) { self.id = id }

  var isEmpty: Bool { first == items.count }

  mutating func append(_ call: PendingCall) {
    items.append(call)
    sent += 1
  }

  mutating func popFirst() -> PendingCall? {
    guard first < items.count else { return nil }
    defer {
      first += 1
      if first == items.count {
        items.removeAll(keepingCapacity: true)
        first = 0
      } else if first >= 1_024 {
        items.removeFirst(first)
        first = 0
      }
    }
    return items[first]
  }

  /// Gives up the items that satisfy a condition; their answers are passed over when they come.
  mutating func giveUp(where isWanted: (PendingCall) -> Bool) -> [PendingCall] {
    var out: [PendingCall] = []
    for index in first..<items.count
    where items[index].role != .givenUp && isWanted(items[index]) {
      out.append(items[index])
      items[index].role = .givenUp
    }
    return out
  }

  /// Takes out what waits.
  mutating func removeAll() -> [PendingCall] {
    defer { (items, first) = ([], 0) }
    return items[first...].filter { $0.role != .givenUp }
  }
}
