// Written by proto/generate from proto/google/rpc/status.proto; do not edit.
// swift-format-ignore-file

/// How a call ended.
public struct RPCStatus: Sendable, Equatable {
  /// One of the canonical codes, 0 (OK) to 16.
  public var code: Int32 = 0
  /// What was wrong, for a developer, in English.
  public var message: String = ""
  /// Machine-readable details, such as `google.rpc.BadRequest`.
  public var details: [ProtoAny] = []

  public init() {}

  public init(
    code: Int32 = 0,
    message: String = "",
    details: [ProtoAny] = []
  ) {
    self.code = code
    self.message = message
    self.details = details
  }
}
