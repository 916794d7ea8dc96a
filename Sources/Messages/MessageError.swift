/// Why bytes did not become a message, or a message did not become bytes.
public enum MessageError: Error, Equatable {
  /// The bytes break the rules of the encoding; `offset` counts from the message's first byte.
  case malformed(offset: Int, reason: String)
  /// The bytes hold more of something than is accepted.
  case tooMany(String, limit: Int)
  /// The message needs more memory than is granted, in bytes.
  case outOfMemory(limit: Int)
  /// A string holds a NUL, which the C library cannot carry.
  case nulInString
}

extension MessageError: RPCErrorConvertible {
  /// The status of a message that cannot be sent.
  package var rpcError: RPCError {
    switch self {
    case .nulInString: RPCError(.invalidArgument, "\(self)")
    case .outOfMemory, .tooMany: RPCError(.resourceExhausted, "a message \(self); ask for less")
    case .malformed: RPCError(.internal, "a message does not convert: \(self)")
    }
  }
}

extension MessageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let offset, let reason): "byte \(offset): \(reason)"
    case .tooMany(let what, let limit): "more than \(limit) \(what)"
    case .outOfMemory(let limit): "needs more than \(limit) bytes once unpacked"
    case .nulInString: "a string holds a NUL character"
    }
  }
}
