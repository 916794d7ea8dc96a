// Written by proto/generate from proto/google/protobuf/any.proto; do not edit.
// swift-format-ignore-file

/// Holds any encoded message.
public struct ProtoAny: Sendable, Equatable {
  /// "type.googleapis.com/" and the full name of the message.
  public var typeUrl: String = ""
  /// The encoded message.
  public var value: [UInt8] = []

  public init() {}

  public init(
    typeUrl: String = "",
    value: [UInt8] = []
  ) {
    self.typeUrl = typeUrl
    self.value = value
  }
}
