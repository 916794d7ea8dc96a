import Messages
import RPC

/// A batch and its tries: opens a stream again when one is lost.
struct Batch<Request: Message, Answer: Message, Item: Message, ItemResult: Message> {
  typealias Kind = BatchKind<Request, Answer, Item, ItemResult>

  private let client: Evenstride
  private let options: BatchOptions
  private let call: OutgoingCall<StreamMethod<Item, ItemResult>>
  private var attempts: Attempts
  private var stream: OpenStream?
  private var wasOpen = false
  var run: BatchRun<Request, Answer, Item, ItemResult>

  init(_ kind: Kind, _ options: BatchOptions, _ client: Evenstride) {
    (self.client, self.options) = (client, options)
    call = OutgoingCall(
      kind.method, payload: [], options: options.call, timeout: client.defaultStreamTimeout,
      nextID: client.nextID)
    attempts = client.attempts(isRepeatable: true, options.call, until: call.deadline)
    run = BatchRun(kind, options)
  }

  /// As many answers may wait as items are unanswered; their sizes are the server's affair.
  private var inbox: InboxLimits {
    InboxLimits(messages: min(max(options.items, 1), 1 << 20) + 2, bytes: 64 << 20)
  }

  mutating func open() throws(CallFailure) -> OpenStream {
    let opened = try client.open(call, inbox: inbox)
    stream = opened
    if !wasOpen { bePatient() }
    wasOpen = true
    return opened
  }

  /// A daemon that was there comes back.
  private mutating func bePatient() {
    if client.retry.maximumAttempts > 1 { attempts.waitsForReady = true }
    attempts.deadline = min(call.deadline, .now + options.patience)
  }

  /// The server said something; an answered item is progress, and tries begin anew.
  ///
  /// - Returns: the answer for the caller, if there is one.
  mutating func accept(
    _ message: [UInt8]?
  ) throws(CallFailure) -> (index: Int, answer: Result<Answer, RPCError>)? {
    let answer = try run.accept(message)
    if answer != nil {
      attempts.madeProgress()
      bePatient()
      client.budget.withLock { $0.succeeded() }
    }
    return answer
  }

  /// - Returns: how long to wait before the next stream.
  /// - Throws: the failure, when there is none.
  mutating func pause(after failure: CallFailure) throws(RPCError) -> Duration {
    let pause = client.pause(after: failure, on: stream?.call.channel, &attempts)
    guard let pause else { throw failure.error }
    run.lost()
    stream = nil
    return pause
  }
}

extension Batch {
  /// Carries it out, blocking the thread.
  mutating func blocking(
    _ pull: () throws -> Request?, _ answered: (Int, Result<Answer, RPCError>) throws -> Void
  ) throws -> BatchSummary {
    var open: OpenStream?
    while true {
      let step = try run.step()
      if case .done = step { return run.total }
      if case .pull = step {
        run.add(try pull())
        continue
      }
      switch Result(catching: { () throws(CallFailure) in try perform(step, &open) }) {
      case .success(nil): break
      case .success(let (index, answer)?): try answered(index, answer)
      case .failure(let failure):
        open = nil
        block(for: try pause(after: failure))
      }
    }
  }

  private mutating func perform(
    _ step: BatchRun<Request, Answer, Item, ItemResult>.Step, _ open: inout OpenStream?
  ) throws(CallFailure) -> (Int, Result<Answer, RPCError>)? {
    switch step {
    case .open: open = try self.open()
    case .send(let item):
      do throws(CallFailure) { try open?.send(item, collects: true) } catch { run.stopSending() }
    case .finishSending: open?.finishSending()
    case .receive: return try accept(try open?.next())
    case .pull, .done: break
    }
    return nil
  }

  /// Carries it out, suspending the task.
  nonisolated(nonsending) mutating func suspending(
    _ pull: () throws -> Request?,
    _ answered: (Int, Result<Answer, RPCError>) async throws -> Void
  ) async throws -> BatchSummary {
    var open: OpenStream?
    while true {
      let step = try run.step()
      if case .done = step { return run.total }
      if case .pull = step {
        run.add(try pull())
        continue
      }
      var answer: (Int, Result<Answer, RPCError>)?
      do throws(CallFailure) {
        switch step {
        case .send(let item):
          do throws(CallFailure) { try await open?.send(item, collects: true) } catch {
            run.stopSending()
          }
        case .receive: answer = try accept(try await open?.next())
        default: answer = try perform(step, &open)
        }
      } catch {
        open = nil
        try await suspend(for: try pause(after: error))
      }
      if let answer { try await answered(answer.0, answer.1) }
    }
  }
}
