import Messages
import Wire

/// One open stream in bytes: what both its ends need, without the types of its messages.
final class OpenStream: Sendable {
  let call: StartedCall
  private let inbox: StreamInbox
  /// A client that nobody holds closes its connections.
  private let client: Evenstride

  init(call: StartedCall, inbox: StreamInbox, client: Evenstride) {
    (self.call, self.inbox, self.client) = (call, inbox, client)
  }

  /// A stream that nobody holds is not run on.
  deinit { cancel() }

  // MARK: Sending

  /// Sends when there is room, at once.
  ///
  /// - Returns: whether there was room.
  private func offer(_ payload: [UInt8], collects: Bool) throws(CallFailure) -> Bool {
    guard payload.count <= FrameHeader.largestPayload else {
      throw .final(
        RPCError(
          .resourceExhausted,
          "the message takes \(payload.count) bytes, a frame holds at most "
            + "\(FrameHeader.largestPayload); send fewer rows at a time"))
    }
    if let end = inbox.end { throw notSent(end) }
    guard inbox.isSending else {
      throw .final(RPCError(.failedPrecondition, "nothing more can be sent on this stream"))
    }
    switch call.channel.offer(payload, on: call.id, collects: collects) {
    case .taken: return true
    case .full: return false
    case .over: throw notSent(inbox.end)
    }
  }

  private func notSent(_ end: StreamEnd?) -> CallFailure {
    end?.failure
      ?? .final(
        RPCError(.failedPrecondition, "the server has ended the stream; nothing more can be sent"))
  }

  /// - Parameter collects: more follows, or the caller will receive: several may be sent at once.
  func send(_ payload: [UInt8], collects: Bool = false) throws(CallFailure) {
    if try offer(payload, collects: collects) { return }
    let thread = BlockedThread<Bool>()
    call.channel.put(payload, on: call.id, sender: .thread(thread))
    guard call.channel.wait(for: thread) else { throw notSent(inbox.end) }
  }

  func send(_ payload: [UInt8], collects: Bool = false) async throws(CallFailure) {
    if Task.isCancelled { cancel() }
    if try offer(payload, collects: collects) { return }
    let isTaken = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        call.channel.put(payload, on: call.id, sender: .task(continuation))
      }
    } onCancel: {
      cancel()
    }
    guard isTaken else { throw notSent(inbox.end) }
  }

  func finishSending() {
    // 0x01: remote closed; 0x04: no data.
    if inbox.closeSending() { call.channel.put([], flags: 0x05, on: call.id, sender: nil) }
  }

  // MARK: Receiving

  /// - Returns: nil when the server has ended the stream with OK.
  func next() throws(CallFailure) -> [UInt8]? {
    if let next = inbox.take() { return try message(next) }
    call.channel.flush()
    let thread = BlockedThread<StreamNext>()
    inbox.next(.thread(thread))
    return try message(call.channel.wait(for: thread))
  }

  func next() async throws(CallFailure) -> [UInt8]? {
    if !Task.isCancelled, let next = inbox.take() { return try message(next) }
    call.channel.flush()
    return try message(
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          inbox.next(.task(continuation))
          call.channel.ensureReader()
        }
      } onCancel: {
        cancel()
      })
  }

  private func message(_ next: StreamNext) throws(CallFailure) -> [UInt8]? {
    switch next {
    case .message(let bytes): return bytes
    case .end(nil): return nil
    case .end(let failure?): throw failure
    }
  }

  // MARK: Ending

  func cancel() {
    let step = inbox.cancel()
    guard step.end != nil else { return }
    call.cancel()
    step.resumeReaders()
  }
}
