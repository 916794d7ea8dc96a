import EvenstrideClient
import Foundation

/// A file that a command reads; "-" is standard input.
struct InputFile {
  let path: String
  let bytes: [UInt8]

  /// The name that error texts use.
  var name: String { path == "-" ? "standard input" : path }

  init(path: String) throws {
    self.path = path
    do {
      let handle =
        path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      bytes = [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      throw Failure.noInput("\(path): \(systemReason(error))")
    }
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0d).contains($0) }) {
      throw Failure.data(
        "\(name): is empty; a table with a header line or a JSON request was expected")
    }
  }

  /// Whether this is JSON rather than a table: its first character decides.
  var isJSON: Bool {
    bytes.first { !($0 == 0x20 || (0x09...0x0d).contains($0)) } == UInt8(ascii: "{")
  }

  /// Reads a message in the proto3 JSON mapping.
  func message<M: Message>(_ type: M.Type) throws -> M {
    try Self.message(type, bytes, name: name)
  }

  /// Reads a message in the proto3 JSON mapping.
  ///
  /// - Parameter name: where the bytes are from, for error texts.
  static func message<M: Message>(_ type: M.Type, _ bytes: [UInt8], name: String) throws -> M {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw Failure.data("\(name): \(describe(error, type.fullName))")
    }
  }

  /// The field path and what was wrong there.
  private static func describe(_ error: DecodingError, _ type: String) -> String {
    switch error {
    case .dataCorrupted(let context):
      let detail = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey]
      let text = detail.map { "\($0)" } ?? context.debugDescription
      return "\(path(context, type)): \(text)"
    case .typeMismatch(let expected, let context):
      return "\(path(context, type)): \(typeName(expected)) was expected"
    case .valueNotFound(let expected, let context):
      return "\(path(context, type)): \(typeName(expected)) was expected, not null"
    case .keyNotFound(let key, let context):
      return "\(path(context, type)): \(key.stringValue) is missing"
    @unknown default:
      return "not a \(type)"
    }
  }

  private static func path(_ context: DecodingError.Context, _ type: String) -> String {
    let path = context.codingPath.reduce("") { text, key in
      if let index = key.intValue { return "\(text)[\(index)]" }
      return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
    }
    return path.isEmpty ? type : path
  }

  private static func typeName(_ type: Any.Type) -> String {
    switch type {
    case is Double.Type, is Int32.Type, is UInt32.Type, is Int64.Type, is UInt64.Type: "a number"
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    default: "\(type)".hasPrefix("Dictionary") ? "an object" : "a \(type)"
    }
  }
}
