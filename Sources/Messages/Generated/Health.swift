// Written by proto/generate from proto/grpc/health/v1/health.proto; do not edit.
// swift-format-ignore-file

/// Which service is asked about.
public struct HealthCheckRequest: Sendable, Equatable {
  /// Full name of a service; empty: the daemon as a whole.
  public var service: String = ""

  public init() {}

  public init(
    service: String = ""
  ) {
    self.service = service
  }
}

/// The state of the service.
public struct HealthCheckResponse: Sendable, Equatable {
  /// The state now.
  public var status: HealthCheckResponse.ServingStatus = .unknown

  public init() {}

  public init(
    status: HealthCheckResponse.ServingStatus = .unknown
  ) {
    self.status = status
  }
}

/// Nothing to say.
public struct HealthListRequest: Sendable, Equatable {
  public init() {}
}

/// The states of all services.
public struct HealthListResponse: Sendable, Equatable {
  /// One entry a service, in the order of their names.
  public var statuses: [HealthListResponse.StatusesEntry] = []

  public init() {}

  public init(
    statuses: [HealthListResponse.StatusesEntry] = []
  ) {
    self.statuses = statuses
  }
}

extension HealthListResponse {
  /// One service; written out here, because a map is the same on the wire.
  public struct StatusesEntry: Sendable, Equatable {
    /// Full name of the service; empty: the daemon as a whole.
    public var key: String = ""
    /// Its state.
    public var value: HealthCheckResponse?

    public init() {}

    public init(
      key: String = "",
      value: HealthCheckResponse? = nil
    ) {
      self.key = key
      self.value = value
    }
  }
}

extension HealthCheckResponse {
/// What a service can be.
  public enum ServingStatus: MessageEnum {
    /// Not said.
    case unknown
    /// Calls are answered.
    case serving
    /// Calls are refused, as while the daemon drains.
    case notServing
    /// No such service (used by streams only).
    case serviceUnknown
    /// A number that this version does not know.
    case unrecognized(Int32)

    public static let known: [(value: Self, name: String)] = [
      (.unknown, "UNKNOWN"),
      (.serving, "SERVING"),
      (.notServing, "NOT_SERVING"),
      (.serviceUnknown, "SERVICE_UNKNOWN"),
    ]

    public var isKnown: Bool {
      if case .unrecognized = self { false } else { true }
    }

    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unknown
      case 1: self = .serving
      case 2: self = .notServing
      case 3: self = .serviceUnknown
      default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
      case .unknown: 0
      case .serving: 1
      case .notServing: 2
      case .serviceUnknown: 3
      case .unrecognized(let number): number
      }
    }
  }
}
