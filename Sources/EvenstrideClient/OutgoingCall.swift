import Messages
import RPC

/// A call ready to be sent, and sent again.
struct OutgoingCall<M: AnyMethod>: Sendable {
  /// Requests above so many bytes go beside the small ones, not before them.
  static var smallRequest: Int { 64 << 10 }

  let method: M
  let payload: [UInt8]
  let deadline: Instant
  private let metadata: [EnvelopeKeyValue]
  private let requestID: String?

  /// - Parameters:
  ///   - nextID: makes the `x-request-id` of a call that can be cancelled and brings none; nil: the
  ///     call cannot be cancelled.
  init(
    _ method: M, payload: [UInt8], options: CallOptions, timeout: Duration,
    nextID: (() -> String)?
  ) {
    (self.method, self.payload) = (method, payload)
    deadline = .now + (options.timeout ?? timeout)
    var metadata = options.pairs
    let key = "x-request-id"
    let given = metadata.first { $0.key == key }?.value
    requestID = given ?? nextID?()
    if given == nil, let requestID {
      metadata.append(EnvelopeKeyValue(key: key, value: requestID))
    }
    self.metadata = metadata
  }

  var isSmall: Bool { payload.count <= Self.smallRequest }

  /// Sends the call once, with what is left of its time.
  func start(
    _ receiver: CallTable.Receiver, on lane: Lane, flags: UInt8 = 0
  ) throws(CallFailure) -> StartedCall {
    let envelope: [UInt8]
    do {
      envelope = try RequestEnvelope.encode(
        method, payload: payload, metadata: metadata, deadline: deadline)
    } catch {
      throw .final(error)
    }
    let call = CallTable.Call(receiver: receiver, deadline: deadline, requestID: requestID)
    return try lane.start(call, envelope: envelope, flags: flags)
  }

  /// As `start`; a failure goes to the waiter, as the server's answer does.
  func start(_ waiter: Waiter<Reply>, on lane: Lane) -> StartedCall? {
    do throws(CallFailure) {
      return try start(.answer(waiter), on: lane)
    } catch {
      waiter.resume(.failure(error))
      return nil
    }
  }
}
