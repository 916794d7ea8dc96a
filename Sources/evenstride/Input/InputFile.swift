import Console
import EvenstrideClient

/// A file that a command reads; "-" is standard input.
struct InputFile {
  let path: String
  let bytes: [UInt8]

  /// The name that error texts use.
  var name: String { FileBytes.name(path) }

  init(path: String) throws {
    self.path = path
    bytes = try FileBytes.read(path)
    if bytes.visibleStart.isEmpty {
      throw Failure.data(
        "\(name): is empty; a table with a header line or a JSON request was expected")
    }
  }

  /// Whether this is JSON rather than a table: its first character decides.
  var isJSON: Bool { bytes.visibleStart.first == UInt8(ascii: "{") }

  /// Reads a message in the proto3 JSON mapping.
  func message<M: Message>(_ type: M.Type) throws -> M {
    try Self.message(type, bytes, name: name)
  }

  /// Reads a message in the proto3 JSON mapping.
  ///
  /// - Parameter name: where the bytes are from, for error texts.
  static func message<M: Message>(_ type: M.Type, _ bytes: [UInt8], name: String) throws -> M {
    try JSONText.decode(type, bytes, name: name, root: type.fullName)
  }
}
