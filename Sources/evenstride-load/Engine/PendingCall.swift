/// A call that waits for its answer.
struct PendingCall {
  /// What it is to the run.
  enum Role: UInt8 {
    /// It counts.
    case counted
    /// It is due before or after the seconds that count.
    case uncounted
    /// It cancels another; nobody waits for its answer.
    case cancelling
    /// It was given up; its place in the order of a stream is kept.
    case givenUp
  }

  /// Stream id; 0: none, a free place.
  var id: UInt32 = 0
  var kind = 0
  var question = 0
  var role = Role.uncounted
  /// It is to be cancelled under this id; 0: not.
  var requestID: UInt64 = 0
  /// Nanoseconds on the monotonic clock.
  var intended: Int64 = 0
  var sent: Int64 = 0
}

/// The unary calls of a connection that wait for their answers, by stream id.
///
/// Ids rise, as some servers demand, so their places in the ring come round in turn; an id whose place
/// is still taken by a slow call is passed over.
struct CallRing: ~Copyable {
  private let places: UnsafeMutableBufferPointer<PendingCall>
  private let mask: UInt32
  private var lastID: UInt32 = UInt32.max
  private(set) var count = 0

  /// Ids end here: a server need not accept what wraps around.
  static let highestID: UInt32 = 0x7fff_ffff

  /// - Parameter calls: the most that wait at once.
  init(calls: Int) {
    var size = 16
    while size < 4 * calls { size *= 2 }
    places = .allocate(capacity: size)
    places.initialize(repeating: PendingCall())
    mask = UInt32(size - 1)
  }

  deinit { places.deallocate() }

  /// Whether this connection's ids are used up, but for a reserve.
  var isExhausted: Bool { lastID != .max && lastID > Self.highestID - (1 << 20) }

  /// Whether half of the places are free: then an id is found soon.
  var isRoomy: Bool { 2 * count < places.count }

  /// An id that no call of the ring has; fewer than all places must be taken.
  mutating func takeID() -> UInt32 {
    repeat { lastID = lastID &+ 2 } while places[place(of: lastID)].id != 0
    return lastID
  }

  /// Adds a call under an id from `takeID`.
  mutating func insert(_ call: PendingCall) {
    places[place(of: call.id)] = call
    count += 1
  }

  /// Takes a call out; nil: none has this id.
  mutating func remove(_ id: UInt32) -> PendingCall? {
    let index = place(of: id)
    guard id != 0, places[index].id == id else { return nil }
    defer {
      places[index].id = 0
      count -= 1
    }
    return places[index]
  }

  /// Takes out the calls that satisfy a condition.
  mutating func removeAll(where isWanted: (PendingCall) -> Bool) -> [PendingCall] {
    var out: [PendingCall] = []
    for index in places.indices where places[index].id != 0 && isWanted(places[index]) {
      out.append(places[index])
      places[index].id = 0
    }
    count -= out.count
    return out
  }

  /// For a new connection: empty, ids from 1.
  mutating func restart() {
    for index in places.indices { places[index].id = 0 }
    (count, lastID) = (0, .max)
  }

  private func place(of id: UInt32) -> Int { Int((id >> 1) & mask) }
}
