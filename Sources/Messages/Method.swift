/// A unary method of a service: its names, and how its two messages become bytes.
public struct Method<Request: Message, Response: Message>: AnyMethod {
  /// Full name of the service, e.g. "evenstride.v1.Asymmetry".
  public let service: String
  /// Name within the service, e.g. "Assess".
  public let name: String
  package let request: MessageCodec<Request>
  package let response: MessageCodec<Response>

  package init(service: String, name: String) where Request: CBacked, Response: CBacked {
    self.service = service
    self.name = name
    request = MessageCodec()
    response = MessageCodec()
  }
}

/// A method whose message types are not written out; open it with a generic function.
public protocol AnyMethod: Sendable {
  associatedtype Request: Message
  associatedtype Response: Message

  var service: String { get }
  var name: String { get }

  /// The method with its types.
  var typed: Method<Request, Response> { get }
}

extension AnyMethod {
  /// "package.Service/Method".
  public var path: String { "\(service)/\(name)" }
}

extension Method {
  public var typed: Method<Request, Response> { self }
}

/// The codec of one message type, so that public generic code needs no C type.
package struct MessageCodec<Value: Message>: Sendable {
  private let decoder: @Sendable (UnsafeRawBufferPointer, Arena) -> Result<Value, MessageError>
  private let encoder: @Sendable (Value, Arena) -> Result<UnsafeRawBufferPointer, MessageError>

  init() where Value: CBacked {
    decoder = { bytes, arena in
      Result { () throws(MessageError) in try Codec.decode(Value.self, from: bytes, in: arena) }
    }
    encoder = { value, arena in
      Result { () throws(MessageError) in try Codec.encode(value, in: arena) }
    }
  }

  package func decode(
    _ bytes: UnsafeRawBufferPointer, in arena: Arena
  ) throws(MessageError) -> Value {
    try decoder(bytes, arena).get()
  }

  package func decode(_ bytes: [UInt8], in arena: Arena) throws(MessageError) -> Value {
    try bytes.withUnsafeBytes { decoder($0, arena) }.get()
  }

  /// The bytes live in the arena.
  package func encode(
    _ value: Value, in arena: Arena
  ) throws(MessageError) -> UnsafeRawBufferPointer {
    try encoder(value, arena).get()
  }
}
