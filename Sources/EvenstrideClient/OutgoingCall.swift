import Messages
import RPC

/// A call ready to be sent: its envelope as bytes, and how to read the answer.
struct OutgoingCall<Request: Message, Response: Message>: Sendable {
  let envelope: [UInt8]
  let deadline: Instant
  private let method: Method<Request, Response>

  init(
    _ method: Method<Request, Response>, _ request: Request, timeout: Duration
  ) throws(RPCError) {
    self.method = method
    deadline = .now + timeout
    envelope = try Self.withArena { arena throws(MessageError) -> [UInt8] in
      let payload = Array(try method.request.encode(request, in: arena))
      let nanoseconds = timeout.saturatedNanoseconds
      let envelope = EnvelopeRequest(
        service: method.service, method: method.name, payload: payload,
        timeoutNano: nanoseconds == 0 ? -1 : nanoseconds)
      return Array(try Codec.encode(envelope, in: arena))
    }
  }

  /// Reads the envelope of an answer.
  func response(to reply: Reply) throws(RPCError) -> Response {
    let bytes = try reply.get()
    return try Self.withArena { arena throws(MessageError) -> Result<Response, RPCError> in
      let envelope = try Codec.decode(EnvelopeResponse.self, from: bytes, in: arena)
      if let status = envelope.status, status.code != 0 {
        return .failure(RPCError(status, in: arena))
      }
      return .success(try method.response.decode(envelope.payload, in: arena))
    }.get()
  }

  private static func withArena<R>(
    _ body: (Arena) throws(MessageError) -> R
  ) throws(RPCError) -> R {
    let arena = arenas.withLock { $0.popLast() } ?? Arena()
    defer {
      arena.reset()
      arenas.withLock { $0.append(arena) }
    }
    do {
      return try body(arena)
    } catch {
      throw error.rpcError
    }
  }
}

/// The envelope of a response as bytes, or why there is none.
typealias Reply = Result<[UInt8], RPCError>

/// Memory for conversions, kept between calls.
private let arenas = Locked<[Arena]>([])
