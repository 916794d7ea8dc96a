import Messages
import RPC

/// One batch on its way: what to do next, and what an answer means.
///
/// A pure state machine, driven by a blocking and by a suspending loop.
struct BatchRun<Request: Message, Answer: Message, Item: Message, ItemResult: Message> {
  /// What to do next.
  enum Step {
    /// Open a stream.
    case open
    /// Ask the caller for an item.
    case pull
    /// Send the encoded item.
    case send([UInt8])
    case finishSending
    case receive
    case done
  }

  private enum Phase {
    case closed, sending, finishing, over
    /// The stream has ended; answers that came before are still to be received.
    case ebbing
  }

  let kind: BatchKind<Request, Answer, Item, ItemResult>
  /// Of all streams together.
  private(set) var total = BatchSummary()
  /// Of the present stream.
  private var counted = BatchSummary()
  private var window: BatchWindow<Request>
  private var phase = Phase.closed
  private var callerIsDone = false
  /// The last answered item on which later ones rely.
  private var scene: Request?

  init(_ kind: BatchKind<Request, Answer, Item, ItemResult>, _ options: BatchOptions) {
    self.kind = kind
    window = BatchWindow(options)
  }

  mutating func step() throws(RPCError) -> Step {
    switch phase {
    case .closed:
      counted = BatchSummary()
      window.restart()
      phase = .sending
      return .open
    case .sending:
      if window.hasRoom {
        if window.hasUnsent { return .send(try encodeUnsent()) }
        if !callerIsDone { return .pull }
      }
      if !window.isEmpty { return .receive }
      phase = .finishing
      return .finishSending
    case .finishing, .ebbing: return .receive
    case .over: return .done
    }
  }

  /// The caller's next item; nil: there are no more.
  mutating func add(_ request: Request?) {
    if let request { window.append(request) } else { callerIsDone = true }
  }

  /// Sending failed because the stream has ended: `receive` gives what came before, then tells how.
  mutating func stopSending() { phase = .ebbing }

  /// The stream is of no use any more; another follows.
  mutating func lost() { phase = .closed }

  private mutating func encodeUnsent() throws(RPCError) -> [UInt8] {
    var (index, request) = window.unsent
    if window.isFirstOnStream, let scene { request = kind.opening(request, scene) }
    do {
      let bytes = try encode(kind.item(UInt64(index), request), by: kind.method.request)
      try RequestEnvelope.checkSize(bytes.count)
      window.markSent(bytes: bytes.count)
      return bytes
    } catch {
      var error = error
      error.message = "item \(index): \(error.message)"
      throw error
    }
  }

  /// The server said something; nil: it ended the stream.
  ///
  /// - Returns: an answer for the caller.
  mutating func accept(
    _ message: [UInt8]?
  ) throws(CallFailure) -> (index: Int, answer: Result<Answer, RPCError>)? {
    guard let message else { throw fault("ended the batch without a summary") }
    switch kind.read(try decode(message, by: kind.method.response)) {
    case .nothing: throw fault("sent a result without an answer, a status or a summary")
    case .summary(let summary):
      guard phase == .finishing, summary == counted else {
        throw fault(
          "counts \(summary.items) items in its summary, \(summary.failed) of them failed; "
            + "\(counted.items) answers came, \(counted.failed) of them failed")
      }
      phase = .over
      return nil
    case .answer(let index, let answer):
      let due = window.next
      guard let request = window.answer(index) else {
        throw fault("answered item \(index) when the answer to item \(due) was due")
      }
      if kind.setsTheScene(request) { scene = request }
      count(answer)
      return (due, answer)
    }
  }

  private mutating func count(_ answer: Result<Answer, RPCError>) {
    let succeeded = if case .success = answer { true } else { false }
    total.count(succeeded: succeeded)
    counted.count(succeeded: succeeded)
  }

  private func fault(_ text: String) -> CallFailure {
    .final(RPCError(.internal, "\(kind.method.path): the server \(text)"))
  }
}

extension BatchSummary {
  fileprivate mutating func count(succeeded: Bool) {
    items += 1
    if succeeded { self.succeeded += 1 } else { failed += 1 }
  }
}
