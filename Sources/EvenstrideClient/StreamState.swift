import Messages

/// Something that happens to an open stream.
enum StreamEvent: Sendable {
  /// A data frame.
  case data(flags: UInt8, [UInt8])
  /// The envelope of a response.
  case response([UInt8])
  /// It ends here; `cancel`: and the server is to end it too.
  case failed(CallFailure, cancel: Bool)
}

/// What the reader of a stream gets next.
enum StreamNext: Sendable {
  case message([UInt8])
  /// The server ended the stream; nil: with OK.
  case end(CallFailure?)
}

/// The receiving side of one stream: messages that wait for their reader, and how it ended.
///
/// A pure state machine: it returns what to do. Its owner guards it.
struct StreamState {
  /// What to do after an event.
  struct Step {
    /// Readers that have something now.
    var resumed: [(Waiter<StreamNext>, StreamNext)] = []
    /// Others wait for the next message.
    var othersWait = false
    /// How the stream has ended now; nil: it goes on.
    var end: StreamEnd?
    /// The server must be told that nobody listens.
    var cancels = false
  }

  private static let remoteClosed: UInt8 = 0x01
  private static let noData: UInt8 = 0x04

  private let shape: CallShape
  private let limits: InboxLimits
  private var inbox = Queue<[UInt8]>()
  private var inboxBytes = 0
  private var readers = Queue<Waiter<StreamNext>>()
  /// How it ended; nil: it goes on.
  private(set) var end: StreamEnd?
  /// Nothing more is sent.
  var isHalfClosed: Bool

  init(shape: CallShape, limits: InboxLimits) {
    (self.shape, self.limits) = (shape, limits)
    isHalfClosed = shape == .serverStream
  }

  /// The next message, or the end after the last one; nil: nothing yet.
  mutating func take() -> StreamNext? {
    if let message = inbox.popFirst() {
      inboxBytes -= message.count
      return .message(message)
    }
    return end.map { .end($0.failure) }
  }

  /// Lets somebody wait; only when `take` gave nothing.
  mutating func wait(_ reader: Waiter<StreamNext>) { readers.append(reader) }

  mutating func accept(_ event: StreamEvent) -> Step {
    guard end == nil else { return Step() }
    switch event {
    case .failed(let failure, let cancel): return finish(failure, cancels: cancel)
    case .response(let envelope):
      switch ResponseEnvelope.payload(of: envelope) {
      case .failure(let failure): return finish(failure)
      case .success(let payload):
        // An OK response to other shapes is an end, not a message.
        return shape == .clientStream ? deliver(payload, isLast: true) : finish(nil)
      }
    case .data(let flags, let payload):
      let isLast = flags & Self.remoteClosed != 0
      if flags & Self.noData != 0 { return isLast ? finish(nil) : Step() }
      guard shape != .clientStream else {
        let text = "the server sent data in answer to a client stream"
        return finish(.final(RPCError(.internal, text)), cancels: true)
      }
      return deliver(payload, isLast: isLast)
    }
  }

  /// Ends it at the caller's wish: what was not read is dropped.
  mutating func cancel() -> Step {
    guard end == nil else { return Step() }
    inbox = Queue()
    inboxBytes = 0
    return finish(.cancelled, cancels: true)
  }

  private mutating func deliver(_ payload: [UInt8], isLast: Bool) -> Step {
    if let reader = readers.popFirst() {
      var step = isLast ? finish(nil) : Step()
      step.resumed.insert((reader, .message(payload)), at: 0)
      step.othersWait = !readers.isEmpty
      return step
    }
    // One message always has room, however large.
    let hasRoom =
      inbox.count < limits.messages
      && (inbox.isEmpty || inboxBytes + payload.count <= limits.bytes)
    guard hasRoom else {
      let text =
        "\(inbox.count) messages of \(inboxBytes) bytes were not received in time, and more came; "
        + "receive faster, or ask for less"
      return finish(.final(RPCError(.resourceExhausted, text)), cancels: true)
    }
    inbox.append(payload)
    inboxBytes += payload.count
    return isLast ? finish(nil) : Step()
  }

  private mutating func finish(_ failure: CallFailure?, cancels: Bool = false) -> Step {
    let end = StreamEnd(failure: failure)
    self.end = end
    // Somebody waits only while the inbox is empty.
    return Step(
      resumed: readers.removeAll().map { ($0, .end(failure)) }, end: end, cancels: cancels)
  }
}

/// How a stream ended; nil: with OK.
struct StreamEnd {
  let failure: CallFailure?
}

/// How much of one stream may wait for its reader.
struct InboxLimits: Sendable {
  var messages = 1_024
  var bytes = 4 << 20
}
