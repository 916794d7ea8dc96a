import CMessages
import Messages
import RPC
import Wire

/// The envelope of a request, ready to be sent.
enum RequestEnvelope {
  /// - Parameter deadline: what is left of the time goes with it.
  /// - Throws: DEADLINE_EXCEEDED when nothing is left, RESOURCE_EXHAUSTED when it fits no frame.
  static func encode(
    _ method: some AnyMethod, payload: [UInt8], metadata: [EnvelopeKeyValue], deadline: Instant
  ) throws(RPCError) -> [UInt8] {
    let left = deadline.nanoseconds.subtractingReportingOverflow(Instant.now.nanoseconds)
    guard left.partialValue > 0 else {
      throw RPCError(.deadlineExceeded, "the deadline passed before the call was sent")
    }
    let bytes = try payload.withUnsafeBytes { payload in
      Result { () throws(RPCError) in
        try withArena { arena throws(MessageError) in
          let envelope = try arena.message(
            EnvelopeRequest(
              service: method.service, method: method.name, timeoutNano: left.partialValue,
              metadata: metadata))
          // Packing copies the payload where it goes; that is once.
          envelope.pointee.payload.len = payload.count
          envelope.pointee.payload.data = UnsafeMutablePointer(
            mutating: payload.baseAddress?.assumingMemoryBound(to: UInt8.self))
          let size = ttrpc__request__get_packed_size(envelope)
          return [UInt8](unsafeUninitializedCapacity: size) { room, count in
            count = ttrpc__request__pack(envelope, room.baseAddress)
          }
        }
      }
    }.get()
    try checkSize(bytes.count)
    return bytes
  }

  /// - Throws: RESOURCE_EXHAUSTED when no frame holds so much.
  static func checkSize(_ count: Int) throws(RPCError) {
    guard count <= FrameHeader.largestPayload else {
      throw RPCError(
        .resourceExhausted,
        "the request takes \(count) bytes, a frame holds at most \(FrameHeader.largestPayload); "
          + "send fewer rows at a time")
    }
  }
}

/// The envelope of a response.
enum ResponseEnvelope {
  static func payload(of bytes: [UInt8]) -> Result<[UInt8], CallFailure> {
    read(bytes) { payload, _ in Array(payload) }
  }

  static func message<Value>(
    of bytes: [UInt8], by codec: MessageCodec<Value>
  ) -> Result<Value, CallFailure> {
    read(bytes) { payload, arena throws(MessageError) in try codec.decode(payload, in: arena) }
  }

  /// - Parameter body: gets the payload, which lives in the arena.
  private static func read<R>(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer, Arena) throws(MessageError) -> R
  ) -> Result<R, CallFailure> {
    bytes.withUnsafeBytes { bytes in
      Result { () throws(CallFailure) in
        try decoding { arena throws(MessageError) -> Result<R, CallFailure> in
          let envelope = try Codec.unpack(EnvelopeResponse.self, from: bytes, in: arena)
          if let status = envelope.pointee.status, status.pointee.code != 0 {
            return .failure(.answered(RPCError(RPCStatus(copying: status), in: arena)))
          }
          let payload = envelope.pointee.payload
          return .success(
            try body(UnsafeRawBufferPointer(start: payload.data, count: payload.len), arena))
        }.get()
      }
    }
  }
}

/// Reads a message of the server.
func decode<Value>(
  _ bytes: [UInt8], by codec: MessageCodec<Value>
) throws(CallFailure) -> Value {
  try decoding { arena throws(MessageError) in try codec.decode(bytes, in: arena) }
}

/// Writes a message of the caller.
func encode<Value>(_ value: Value, by codec: MessageCodec<Value>) throws(RPCError) -> [UInt8] {
  try withArena { arena throws(MessageError) in Array(try codec.encode(value, in: arena)) }
}

/// What does not parse is the server's fault.
private func decoding<R>(_ body: (Arena) throws(MessageError) -> R) throws(CallFailure) -> R {
  do {
    return try withArena(body)
  } catch {
    guard error.code != .internal else {
      throw .final(RPCError(.internal, "the server's answer does not parse: \(error.message)"))
    }
    throw .final(error)
  }
}

private func withArena<R>(_ body: (Arena) throws(MessageError) -> R) throws(RPCError) -> R {
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

/// Memory for conversions, kept between calls.
private let arenas = Locked<[Arena]>([])
