package import Foundation

/// Reads JSON; of what is wrong it says where and what.
package enum JSONText {
  /// - Parameters:
  ///   - name: where the bytes are from, for error texts.
  ///   - root: what the outermost value is called there, e.g. the name of a message.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], name: String, root: String,
    with decoder: JSONDecoder = JSONDecoder()
  ) throws -> Value {
    do {
      return try decoder.decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw Failure.data("\(name): \(error.place(in: root))")
    }
  }
}
