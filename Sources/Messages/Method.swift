/// A unary method of a service: its names, and how its two messages become bytes.
public struct Method<Request: Message, Response: Message>: AnyMethod {
  /// Full name of the service, e.g. "evenstride.v1.Asymmetry".
  public let service: String
  /// Name within the service, e.g. "Assess".
  public let name: String
  public let isRepeatable: Bool
  public var shape: CallShape { .unary }
  package let request: MessageCodec<Request>
  package let response: MessageCodec<Response>
  /// Answers a call from bytes to bytes.
  package let answering: Answering<Request, Response>

  package init(
    service: String, name: String, isRepeatable: Bool = false
  ) where Request: CBacked, Response: CBacked {
    (self.service, self.name, self.isRepeatable) = (service, name, isRepeatable)
    (request, response, answering) = (MessageCodec(), MessageCodec(), Answering())
  }
}

/// A method of which one side or both send a stream of messages.
public struct StreamMethod<Request: Message, Response: Message>: AnyMethod {
  /// Full name of the service, e.g. "evenstride.v1.Bulk".
  public let service: String
  /// Name within the service, e.g. "AssessStream".
  public let name: String
  public let isRepeatable: Bool
  public let shape: CallShape
  package let request: MessageCodec<Request>
  package let response: MessageCodec<Response>

  package init(
    service: String, name: String, shape: CallShape, isRepeatable: Bool = false
  ) where Request: CBacked, Response: CBacked {
    (self.service, self.name, self.isRepeatable) = (service, name, isRepeatable)
    (self.shape, request, response) = (shape, MessageCodec(), MessageCodec())
  }
}

/// Which sides of a call send more than one message.
public enum CallShape: Sendable {
  /// One request, one answer.
  case unary
  /// Many requests, one answer.
  case clientStream
  /// One request, many answers.
  case serverStream
  /// Many of both.
  case bidirectional
}

/// A method whose message types are not written out; open it with a generic function.
public protocol AnyMethod: Sendable {
  associatedtype Request: Message
  associatedtype Response: Message

  var service: String { get }
  var name: String { get }
  var shape: CallShape { get }
  /// Whether the call may be made again when it is not known whether the first one was answered.
  var isRepeatable: Bool { get }
}

extension AnyMethod {
  /// "package.Service/Method".
  public var path: String { "\(service)/\(name)" }

  /// The method with its types; nil if it is a stream.
  public var unary: Method<Request, Response>? { self as? Method<Request, Response> }

  /// The method with its types; nil if it is unary.
  public var stream: StreamMethod<Request, Response>? { self as? StreamMethod<Request, Response> }
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

/// Answers a call from bytes to bytes: the request is decoded, the answer encoded.
///
/// It is made where both types are known to the compiler: in generic code each step would ask the
/// runtime for metadata, which takes longer than the step.
package struct Answering<Request: Message, Response: Message>: Sendable {
  private let body:
    @Sendable (UnsafeRawBufferPointer, Arena, Int, (Request) throws -> Response)
      -> Result<UnsafeRawBufferPointer, AnswerFailure>

  init() where Request: CBacked, Response: CBacked {
    body = { bytes, arena, fields, answer in
      let request: Request
      do throws(MessageError) {
        request = try Codec.decode(Request.self, from: bytes, in: arena, fields: fields)
      } catch {
        return .failure(.request(error))
      }
      do {
        let response = try answer(request)
        arena.reset()
        return .success(try Codec.encode(response, in: arena))
      } catch {
        return .failure(.answer(error))
      }
    }
  }

  /// The bytes of the answer live in the arena; those of the request may live there too.
  ///
  /// - Parameter fields: the most fields of a request that are taken.
  package func callAsFunction(
    _ bytes: UnsafeRawBufferPointer, in arena: Arena, fields: Int = MessageLimits.fields,
    _ answer: (Request) throws -> Response
  ) -> Result<UnsafeRawBufferPointer, AnswerFailure> {
    body(bytes, arena, fields, answer)
  }
}

/// Why a call has no answer.
package enum AnswerFailure: Error {
  /// The bytes are no request.
  case request(MessageError)
  /// There is no answer, or it does not encode.
  case answer(any Error)
}
