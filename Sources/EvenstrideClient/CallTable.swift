import Messages
import RPC
import Wire

/// The calls of one connection by stream id, and what a frame from the server means to them.
///
/// A pure state machine: it makes no system call and resumes nobody, but returns what to do.
struct CallTable {
  /// Who takes what the server sends.
  enum Receiver {
    case answer(Waiter<Reply>)
    case stream(StreamInbox)
  }

  struct Call {
    let receiver: Receiver
    let deadline: Instant
    /// The `x-request-id` by which the server can cancel it.
    let requestID: String?
  }

  /// What to do after a frame.
  enum Step {
    /// Nobody waits for it: an answer after a cancel, or one to a question nobody asked.
    case ignore
    case answer(Waiter<Reply>, Reply)
    case stream(UInt32, StreamInbox, StreamEvent)
  }

  /// The last id of a call. Some are kept back for `Control/Cancel`, which passes by the table.
  private static let lastCall: UInt32 = 0x7fff_ffff - 2_048
  private static let last: UInt32 = 0x7fff_ffff

  private var calls: [UInt32: Call] = [:]
  private var next: UInt32
  /// No deadline of any call is earlier; it may be too early, never too late.
  private(set) var earliestDeadline = Instant.distantFuture

  init(firstID: UInt32) { next = firstID }

  var isEmpty: Bool { calls.isEmpty }
  var count: Int { calls.count }
  /// Whether no id is left for another call.
  var isExhausted: Bool { next > Self.lastCall }

  func contains(_ id: UInt32) -> Bool { calls[id] != nil }

  /// - Precondition: not exhausted.
  mutating func add(_ call: Call) -> UInt32 {
    let id = next
    next += 2
    calls[id] = call
    earliestDeadline = min(earliestDeadline, call.deadline)
    return id
  }

  /// An id for a call whose answer nobody wants; nil when all are used up.
  mutating func takeID() -> UInt32? {
    guard next < Self.last else { return nil }
    defer { next += 2 }
    return next
  }

  mutating func remove(_ id: UInt32) -> Call? { calls.removeValue(forKey: id) }

  /// Takes out every call.
  mutating func removeAll() -> [Receiver] {
    defer { calls.removeAll() }
    return calls.values.map(\.receiver)
  }

  /// Takes out the calls whose deadline has passed.
  mutating func removeLate(at now: Instant) -> [(id: UInt32, receiver: Receiver)] {
    guard now >= earliestDeadline else { return [] }
    let late = calls.filter { now >= $0.value.deadline }
    for id in late.keys { calls[id] = nil }
    earliestDeadline = calls.values.reduce(.distantFuture) { min($0, $1.deadline) }
    return late.map { ($0.key, $0.value.receiver) }
  }

  /// A whole frame arrived.
  mutating func accept(_ header: FrameHeader, _ payload: UnsafeRawBufferPointer) -> Step {
    guard let type = FrameType(rawValue: header.type), type != .request else { return .ignore }
    switch calls[header.stream]?.receiver {
    case nil: return .ignore
    case .stream(let inbox):
      let bytes = Array(payload)
      let event: StreamEvent =
        type == .response ? .response(bytes) : .data(flags: header.flags, bytes)
      return .stream(header.stream, inbox, event)
    case .answer(let waiter):
      calls[header.stream] = nil
      if type == .response { return .answer(waiter, .success(Array(payload))) }
      let text = "the server sent data in answer to a unary call"
      return .answer(waiter, .failure(.final(RPCError(.internal, text))))
    }
  }

  /// A frame over the largest payload begins.
  mutating func accept(oversize header: FrameHeader) -> Step {
    let text =
      "the server sent a frame of \(header.length) bytes, at most \(FrameHeader.largestPayload) "
      + "are taken; ask for less"
    let failure = CallFailure.final(RPCError(.resourceExhausted, text))
    switch calls[header.stream]?.receiver {
    case nil: return .ignore
    case .stream(let inbox):
      return .stream(header.stream, inbox, .failed(failure, cancel: true))
    case .answer(let waiter):
      calls[header.stream] = nil
      return .answer(waiter, .failure(failure))
    }
  }
}
