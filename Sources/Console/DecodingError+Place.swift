import Foundation

extension DecodingError {
  /// The field's path and what was wrong there.
  ///
  /// - Parameter document: what was read, named where the whole of it is wrong.
  package func place(in document: String) -> String {
    switch self {
    case .dataCorrupted(let context):
      let detail = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey]
      let text = detail.map { "\($0)" } ?? context.debugDescription
      return "\(Self.path(context, document)): \(text)"
    case .typeMismatch(let expected, let context):
      return "\(Self.path(context, document)): \(Self.name(expected)) was expected"
    case .valueNotFound(let expected, let context):
      return "\(Self.path(context, document)): \(Self.name(expected)) was expected, not null"
    case .keyNotFound(let key, let context):
      return "\(Self.path(context, document)): \(key.stringValue) is missing"
    @unknown default:
      return "not a \(document)"
    }
  }

  private static func path(_ context: Context, _ document: String) -> String {
    let path = context.codingPath.reduce("") { text, key in
      if let index = key.intValue { return "\(text)[\(index)]" }
      return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
    }
    return path.isEmpty ? document : path
  }

  private static func name(_ type: Any.Type) -> String {
    switch type {
    case is Double.Type, is Int.Type, is Int32.Type, is UInt32.Type, is Int64.Type, is UInt64.Type:
      "a number"
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    default: "\(type)".hasPrefix("Dictionary") ? "an object" : "a \(type)"
    }
  }
}
