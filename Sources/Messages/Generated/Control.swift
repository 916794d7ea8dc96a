// Written by proto/generate from proto/evenstride/v1/control.proto; do not edit.
// swift-format-ignore-file

/// Nothing to say.
public struct GetServerInfoRequest: Sendable, Equatable {
  public init() {}
}

/// A limit of the daemon.
public struct Limit: Sendable, Equatable {
  /// Name, e.g. "frame_payload".
  public var name: String = ""
  /// Value, in `unit`.
  public var value: UInt64 = 0
  /// Unit, e.g. "By", "s", "calls".
  public var unit: String = ""

  public init() {}

  public init(
    name: String = "",
    value: UInt64 = 0,
    unit: String = ""
  ) {
    self.name = name
    self.value = value
    self.unit = unit
  }
}

/// What the daemon is.
public struct GetServerInfoResponse: Sendable, Equatable {
  /// "evenstride".
  public var program: String = ""
  /// Version of the program.
  public var version: String = ""
  /// Version of libprotobuf-c in use.
  public var protobufCVersion: String = ""
  /// Full names of all methods, "package.Service/Method".
  public var methods: [String] = []
  /// The limits in force.
  public var limits: [Limit] = []

  public init() {}

  public init(
    program: String = "",
    version: String = "",
    protobufCVersion: String = "",
    methods: [String] = [],
    limits: [Limit] = []
  ) {
    self.program = program
    self.version = version
    self.protobufCVersion = protobufCVersion
    self.methods = methods
    self.limits = limits
  }
}
