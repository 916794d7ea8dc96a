/// The canonical status codes of gRPC and ttrpc.
public enum StatusCode: Int32, Sendable, CaseIterable {
  case ok = 0
  case cancelled = 1
  case unknown = 2
  case invalidArgument = 3
  case deadlineExceeded = 4
  case notFound = 5
  case alreadyExists = 6
  case permissionDenied = 7
  case resourceExhausted = 8
  case failedPrecondition = 9
  case aborted = 10
  case outOfRange = 11
  case unimplemented = 12
  case `internal` = 13
  case unavailable = 14
  case dataLoss = 15
  case unauthenticated = 16

  /// The name as gRPC writes it, e.g. "INVALID_ARGUMENT".
  public var name: String {
    var out = ""
    for character in "\(self)" {
      if character.isUppercase { out += "_" }
      out += character.uppercased()
    }
    return out
  }
}

/// One field of a request that broke a rule.
public typealias FieldViolation = RPCBadRequest.FieldViolation

/// How a call failed.
public struct RPCError: Error, Sendable, Equatable {
  /// The status.
  public var code: StatusCode
  /// What was wrong, for a developer.
  public var message: String
  /// The violated fields of a bad request, all of them.
  public var fieldViolations: [FieldViolation]
  /// How long to wait before the next try, if the server said.
  public var retryDelay: Duration?

  public init(
    _ code: StatusCode, _ message: String, fieldViolations: [FieldViolation] = [],
    retryDelay: Duration? = nil
  ) {
    self.code = code
    self.message = message
    self.fieldViolations = fieldViolations
    self.retryDelay = retryDelay
  }
}

extension RPCError: CustomStringConvertible {
  public var description: String {
    let violations = fieldViolations.map { "\n  \($0.field): \($0.description)" }.joined()
    return "\(code.name): \(message)\(violations)"
  }
}

/// To and from google.rpc.Status.
extension RPCError {
  private static let prefix = "type.googleapis.com/google.rpc."

  package func status(in arena: Arena) throws(MessageError) -> RPCStatus {
    var status = RPCStatus(code: code.rawValue, message: message)
    if !fieldViolations.isEmpty {
      let detail = RPCBadRequest(fieldViolations: fieldViolations)
      let bytes = Array(try Codec.encode(detail, in: arena))
      status.details.append(ProtoAny(typeUrl: Self.prefix + "BadRequest", value: bytes))
    }
    if let retryDelay {
      let (seconds, attoseconds) = retryDelay.components
      let delay = ProtoDuration(seconds: seconds, nanos: Int32(attoseconds / 1_000_000_000))
      let bytes = Array(try Codec.encode(RPCRetryInfo(retryDelay: delay), in: arena))
      status.details.append(ProtoAny(typeUrl: Self.prefix + "RetryInfo", value: bytes))
    }
    return status
  }

  /// - Parameter status: a status whose code is not OK; details of other types are passed over.
  package init(_ status: RPCStatus, in arena: Arena) {
    self.init(StatusCode(rawValue: status.code) ?? .unknown, status.message)
    for detail in status.details {
      detail.value.withUnsafeBytes { bytes in
        switch detail.typeUrl {
        case Self.prefix + "BadRequest":
          let decoded = try? Codec.decode(RPCBadRequest.self, from: bytes, in: arena)
          fieldViolations = decoded?.fieldViolations ?? []
        case Self.prefix + "RetryInfo":
          let decoded = try? Codec.decode(RPCRetryInfo.self, from: bytes, in: arena)
          retryDelay = decoded?.retryDelay.map {
            .seconds($0.seconds) + .nanoseconds(Int64($0.nanos))
          }
        default:
          break
        }
      }
    }
  }
}

/// An error that knows its status.
package protocol RPCErrorConvertible: Error {
  var rpcError: RPCError { get }
}

extension RPCError: RPCErrorConvertible {
  package var rpcError: RPCError { self }
}
