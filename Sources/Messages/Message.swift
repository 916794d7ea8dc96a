/// A message of the .proto files: a plain value, Codable in the proto3 JSON mapping.
public protocol Message: Sendable, Equatable, Codable {
  /// All fields at their defaults.
  init()

  /// The full name in the .proto file, e.g. "evenstride.v1.AssessRequest".
  static var fullName: String { get }
}

/// An enumeration of the .proto files; open: an unknown number is kept as `unrecognized`.
public protocol MessageEnum: RawRepresentable<Int32>, Hashable, Sendable {
  /// Every value this version knows, with its name in the .proto file.
  static var known: [(value: Self, name: String)] { get }

  /// Whether this version knows the number.
  var isKnown: Bool { get }

  init(rawValue: Int32)
}

extension MessageEnum {
  /// The name in the .proto file; nil for a number that this version does not know.
  public var protoName: String? {
    Self.known.first { $0.value == self }?.name
  }

  /// The value with this name in the .proto file.
  public init?(protoName: String) {
    guard let entry = Self.known.first(where: { $0.name == protoName }) else { return nil }
    self = entry.value
  }
}
