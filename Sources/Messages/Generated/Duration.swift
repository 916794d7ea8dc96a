// Written by proto/generate from proto/google/protobuf/duration.proto; do not edit.
// swift-format-ignore-file

/// A signed span of time in seconds and nanoseconds.
public struct ProtoDuration: Sendable, Equatable {
  /// Whole seconds.
  public var seconds: Int64 = 0
  /// The remaining nanoseconds, with the sign of `seconds`.
  public var nanos: Int32 = 0

  public init() {}

  public init(
    seconds: Int64 = 0,
    nanos: Int32 = 0
  ) {
    self.seconds = seconds
    self.nanos = nanos
  }
}
