import RPC
import Wire

/// Frames on their way to the socket: bytes up to a mark, and behind them frames that wait.
///
/// A frame that waits belongs to somebody who waits with it, a unary call for its answer or the
/// sender of a stream for room; so what is held is bounded by the callers, each with one frame.
struct Outbox {
  private struct Waiting {
    let header: FrameHeader
    let payload: [UInt8]
    let sender: Waiter<Bool>?
  }

  /// Bytes above which frames wait.
  static let highWater = 1 << 20

  /// What the socket takes next.
  let bytes = ByteQueue()
  private var waiting = Queue<Waiting>()

  var isEmpty: Bool { bytes.isEmpty && waiting.isEmpty }

  /// Whether a frame would go to the socket's bytes at once.
  var hasRoom: Bool { waiting.isEmpty && bytes.count < Self.highWater }

  /// Queues a frame.
  ///
  /// - Parameter sender: resumed with true when the frame has room, with false when it is dropped.
  mutating func put(_ header: FrameHeader, _ payload: [UInt8], sender: Waiter<Bool>? = nil) {
    waiting.append(Waiting(header: header, payload: payload, sender: sender))
  }

  /// Queues a small frame that passes those that wait.
  mutating func putNow(_ header: FrameHeader, _ payload: [UInt8]) {
    header.write(to: bytes.reserve(FrameHeader.size))
    bytes.commit(FrameHeader.size)
    payload.withUnsafeBytes { bytes.append($0) }
  }

  /// Gives frames that wait the room there is.
  ///
  /// - Returns: the senders of those that have room now.
  mutating func refill() -> [Waiter<Bool>] {
    var senders: [Waiter<Bool>] = []
    while bytes.count < Self.highWater, let next = waiting.popFirst() {
      putNow(next.header, next.payload)
      if let sender = next.sender { senders.append(sender) }
    }
    if bytes.isEmpty { bytes.clear(keeping: 64 << 10) }
    return senders
  }

  /// Drops the frames of a call that wait.
  ///
  /// - Returns: their senders, and whether the call's request was among them: the server then never
  ///   hears of the call.
  mutating func drop(_ stream: UInt32) -> (senders: [Waiter<Bool>], wasUnsent: Bool) {
    if waiting.isEmpty { return ([], false) }
    let dropped = waiting.remove { $0.header.stream == stream }
    let isRequest = { (frame: Waiting) in frame.header.type == FrameType.request.rawValue }
    return (dropped.compactMap(\.sender), dropped.contains(where: isRequest))
  }

  /// Drops everything.
  ///
  /// - Returns: the senders that wait.
  mutating func clear() -> [Waiter<Bool>] {
    bytes.clear(keeping: 0)
    return waiting.removeAll().compactMap(\.sender)
  }
}
