// Written by proto/generate from proto/google/rpc/error_details.proto; do not edit.
// swift-format-ignore-file

/// The request is at fault: every field that broke a rule.
public struct RPCBadRequest: Sendable, Equatable {
  /// All violations, in the order of the request's fields.
  public var fieldViolations: [RPCBadRequest.FieldViolation] = []

  public init() {}

  public init(
    fieldViolations: [RPCBadRequest.FieldViolation] = []
  ) {
    self.fieldViolations = fieldViolations
  }
}

extension RPCBadRequest {
  /// One violated field.
  public struct FieldViolation: Sendable, Equatable {
    /// Path of the field as the .proto names it, e.g. "exercises[2].left[0]".
    public var field: String = ""
    /// What was wrong, and what would be right.
    public var description: String = ""

    public init() {}

    public init(
      field: String = "",
      description: String = ""
    ) {
      self.field = field
      self.description = description
    }
  }
}

/// The call may succeed later.
public struct RPCRetryInfo: Sendable, Equatable {
  /// Wait at least this long before the next try.
  public var retryDelay: ProtoDuration?

  public init() {}

  public init(
    retryDelay: ProtoDuration? = nil
  ) {
    self.retryDelay = retryDelay
  }
}

/// A limit was reached.
public struct RPCQuotaFailure: Sendable, Equatable {
  /// All limits that were reached.
  public var violations: [RPCQuotaFailure.Violation] = []

  public init() {}

  public init(
    violations: [RPCQuotaFailure.Violation] = []
  ) {
    self.violations = violations
  }
}

extension RPCQuotaFailure {
  /// One limit that was reached.
  public struct Violation: Sendable, Equatable {
    /// What is limited, e.g. "connection".
    public var subject: String = ""
    /// The limit, its value and its unit.
    public var description: String = ""

    public init() {}

    public init(
      subject: String = "",
      description: String = ""
    ) {
      self.subject = subject
      self.description = description
    }
  }
}

/// Which call an error belongs to.
public struct RPCRequestInfo: Sendable, Equatable {
  /// The id that the caller gave the call as `x-request-id`.
  public var requestId: String = ""
  /// Not used.
  public var servingData: String = ""

  public init() {}

  public init(
    requestId: String = "",
    servingData: String = ""
  ) {
    self.requestId = requestId
    self.servingData = servingData
  }
}

/// Why a call failed, for a program to act on.
public struct RPCErrorInfo: Sendable, Equatable {
  /// The reason in capitals, e.g. "CALLS_PER_USER".
  public var reason: String = ""
  /// Who gives such reasons: "evenstride".
  public var domain: String = ""

  public init() {}

  public init(
    reason: String = "",
    domain: String = ""
  ) {
    self.reason = reason
    self.domain = domain
  }
}
