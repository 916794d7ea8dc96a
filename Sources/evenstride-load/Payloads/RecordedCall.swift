import ArgumentParser
import Console
import EvenstrideClient
import Messages

/// One line of a recorded file: a method and the request it was asked with, as JSON.
struct RecordedCall: Decodable {
  let method: any AnyMethod
  let payload: [UInt8]

  private enum Key: String, CodingKey { case method, request }

  init(from decoder: any Decoder) throws {
    let line = try decoder.container(keyedBy: Key.self)
    let name = try line.decode(String.self, forKey: .method)
    guard let method = KnownMethods.named(name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .method, in: line,
        debugDescription: "there is no \"\(name)\"; known: "
          + KnownMethods.shortNames.joined(separator: ", "))
    }
    guard method.shape == .unary || method.shape == .bidirectional else {
      throw DecodingError.dataCorruptedError(
        forKey: .method, in: line,
        debugDescription: "\(name) streams one way; a recorded call is unary, or an item of a "
          + "stream that answers every item")
    }
    self.method = method
    payload = try Self.payload(of: method, line)
  }

  private static func payload<M: AnyMethod>(
    of method: M, _ line: KeyedDecodingContainer<Key>
  ) throws -> [UInt8] {
    let request = try line.decode(M.Request.self, forKey: .request)
    if let item = request as? PredictItem, let inner = item.request, inner.model == nil,
      inner.modelName.isEmpty
    {
      throw DecodingError.dataCorruptedError(
        forKey: .request, in: line,
        debugDescription: "brings no model; items are sent in any order, so each brings its own")
    }
    return try method.encoded(request)
  }
}
