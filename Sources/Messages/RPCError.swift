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

/// A quota that is used up: whose, and which.
public typealias QuotaViolation = RPCQuotaFailure.Violation

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
  /// The quotas that are used up.
  public var quotaViolations: [QuotaViolation]
  /// The id that the caller gave the call as `x-request-id`, if the server echoed one.
  public var requestID: String?
  /// Why, for a program to act on, e.g. "CALLS_PER_USER"; nil: the code says it all.
  public var reason: String?

  public init(
    _ code: StatusCode, _ message: String, fieldViolations: [FieldViolation] = [],
    retryDelay: Duration? = nil, quotaViolations: [QuotaViolation] = [], requestID: String? = nil,
    reason: String? = nil
  ) {
    self.code = code
    self.message = message
    self.fieldViolations = fieldViolations
    self.retryDelay = retryDelay
    self.quotaViolations = quotaViolations
    self.requestID = requestID
    self.reason = reason
  }
}

extension RPCError {
  /// The same error, naming the call that it belongs to.
  package func with(requestID: String?) -> RPCError {
    var error = self
    error.requestID = requestID
    return error
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
  fileprivate static let prefix = "type.googleapis.com/google.rpc."

  package func status(in arena: Arena) throws(MessageError) -> RPCStatus {
    var status = RPCStatus(code: code.rawValue, message: message)
    if !fieldViolations.isEmpty {
      try status.attach(RPCBadRequest(fieldViolations: fieldViolations), "BadRequest", in: arena)
    }
    if let retryDelay {
      let (seconds, attoseconds) = retryDelay.components
      let delay = ProtoDuration(seconds: seconds, nanos: Int32(attoseconds / 1_000_000_000))
      try status.attach(RPCRetryInfo(retryDelay: delay), "RetryInfo", in: arena)
    }
    if !quotaViolations.isEmpty {
      try status.attach(RPCQuotaFailure(violations: quotaViolations), "QuotaFailure", in: arena)
    }
    if let reason {
      let info = RPCErrorInfo(reason: reason, domain: Release.program)
      try status.attach(info, "ErrorInfo", in: arena)
    }
    if let requestID {
      try status.attach(RPCRequestInfo(requestId: requestID), "RequestInfo", in: arena)
    }
    return status
  }

  /// - Parameter status: a status whose code is not OK; details of other types are passed over.
  package init(_ status: RPCStatus, in arena: Arena) {
    self.init(StatusCode(rawValue: status.code) ?? .unknown, status.message)
    for detail in status.details {
      switch detail.typeUrl {
      case Self.prefix + "BadRequest":
        fieldViolations = detail.decoded(RPCBadRequest.self, in: arena)?.fieldViolations ?? []
      case Self.prefix + "RetryInfo":
        retryDelay = detail.decoded(RPCRetryInfo.self, in: arena)?.retryDelay.map {
          .seconds($0.seconds) + .nanoseconds(Int64($0.nanos))
        }
      case Self.prefix + "QuotaFailure":
        quotaViolations = detail.decoded(RPCQuotaFailure.self, in: arena)?.violations ?? []
      case Self.prefix + "ErrorInfo":
        reason = detail.decoded(RPCErrorInfo.self, in: arena)?.reason
      case Self.prefix + "RequestInfo":
        requestID = detail.decoded(RPCRequestInfo.self, in: arena)?.requestId
      default:
        break
      }
    }
  }
}

extension RPCStatus {
  fileprivate mutating func attach<T: CBacked>(
    _ detail: T, _ name: String, in arena: Arena
  ) throws(MessageError) {
    let bytes = Array(try Codec.encode(detail, in: arena))
    details.append(ProtoAny(typeUrl: RPCError.prefix + name, value: bytes))
  }
}

extension ProtoAny {
  /// nil: the bytes do not parse.
  fileprivate func decoded<T: CBacked>(_ type: T.Type, in arena: Arena) -> T? {
    try? Codec.decode(type, from: value, in: arena)
  }
}

/// An error that knows its status.
package protocol RPCErrorConvertible: Error {
  var rpcError: RPCError { get }
}

extension RPCError: RPCErrorConvertible {
  package var rpcError: RPCError { self }
}
