import Glibc
package import Messages

/// The methods the daemon answers, each bound to the function that answers it.
package struct Router: Sendable {
  /// One method with its types erased; a class, because every call carries one.
  final class Binding: Sendable {
    let names: MethodNames
    /// Its place among the methods, for statistics.
    let index: Int
    let whileDraining: Bool
    let kind: Kind
    /// "package.Service/Method".
    let path: String

    init(_ method: some AnyMethod, index: Int, whileDraining: Bool, _ kind: Kind) {
      names = MethodNames(service: method.service, method: method.name)
      path = method.path
      (self.index, self.whileDraining, self.kind) = (index, whileDraining, kind)
    }
  }

  enum Kind: Sendable {
    /// Bytes in, bytes out, both in the arena; requests up to `inlineLimit` bytes are answered where
    /// they were read.
    case unary(any ErasedAnswer, inlineLimit: Int?)
    /// - hasDeadline: whether a call that brings none gets the default.
    case stream(CallShape, hasDeadline: Bool, StreamMaker)
  }

  /// Makes what answers a stream.
  struct StreamMaker: Sendable {
    let body: @Sendable (ServerStream) -> any ErasedStreamHandler
  }

  private(set) var bindings: [Binding] = []
  private var index = MethodIndex()

  package init() {}

  /// Binds a unary method.
  ///
  /// - Parameters:
  ///   - inlineLimit: requests up to so many bytes are answered where they were read, because that
  ///     takes less time than handing them to another thread; larger ones go to the compute pool.
  ///     nil: all go there.
  ///   - whileDraining: whether it is answered even when the daemon is shutting down.
  ///   - isQuick: of requests within `inlineLimit`, those that are answered where they were read; nil:
  ///     all.
  package mutating func bind<Q, A>(
    _ method: Method<Q, A>, inlineLimit: Int? = nil, whileDraining: Bool = false,
    isQuick: (@Sendable (Q) -> Bool)? = nil,
    to answer: @escaping @Sendable (Q, CallContext) throws -> A
  ) {
    let handler = TypedAnswer(method, isQuick: isQuick, answer)
    add(method, whileDraining: whileDraining, .unary(handler, inlineLimit: inlineLimit))
  }

  /// Binds a method that streams.
  ///
  /// - Parameters:
  ///   - hasDeadline: false: a call that brings no deadline may last for ever.
  ///   - handler: makes what answers one call.
  package mutating func bind<Handler: StreamHandler & SendableMetatype>(
    _ method: StreamMethod<Handler.Request, Handler.Response>, hasDeadline: Bool = true,
    to handler: @escaping @Sendable (CallContext) -> Handler
  ) {
    let maker = StreamMaker { stream in TypedStream(handler(stream.context), method, stream) }
    add(method, whileDraining: false, .stream(method.shape, hasDeadline: hasDeadline, maker))
  }

  private mutating func add(_ method: some AnyMethod, whileDraining: Bool, _ kind: Kind) {
    let binding = Binding(
      method, index: bindings.count, whileDraining: whileDraining, kind)
    bindings.append(binding)
    index.insert(binding)
  }

  /// "package.Service/Method" of every bound method.
  package var paths: [String] { bindings.map(\.path) }

  /// The binding for the names of a request, or the status that says what is unknown.
  func find(
    service: UnsafePointer<CChar>, method: UnsafePointer<CChar>
  ) throws(RPCError) -> Binding {
    if let binding = index.find(service: service, method: method) { return binding }
    let serviceIsKnown = bindings.contains { strcmp($0.names.service, service) == 0 }
    throw RPCError(
      .unimplemented,
      serviceIsKnown
        ? "unknown method \(quoted(method)) of service \(quoted(service))"
        : "unknown service \(quoted(service))")
  }

  /// Answers a call of this process, through the same bytes as a call over the socket.
  package func answer<Q, A>(
    _ method: Method<Q, A>, _ request: Q, deadline: Instant = .distantFuture
  ) throws(RPCError) -> A {
    let (outer, inner) = (Arena(), Arena())
    let handler = try unary(service: method.service, method: method.name)
    do {
      let payload = try method.request.encode(request, in: outer)
      let context = CallContext(deadline: deadline)
      let answer = try handler.answer(payload, in: inner, context)
      outer.reset()
      return try method.response.decode(answer, in: outer)
    } catch {
      throw Self.status(of: error, in: method.path, nil)
    }
  }

  /// Answers a call of this process from bytes to bytes, with the status that a call over the socket
  /// would get, that of an answer which fits in no frame too.
  package func answer(
    service: String, method: String, _ payload: [UInt8], deadline: Instant = .distantFuture
  ) throws(RPCError) -> [UInt8] {
    let handler = try unary(service: service, method: method)
    let arena = Arena()
    return try payload.withUnsafeBytes { payload in
      Result { () throws(RPCError) -> [UInt8] in
        let answer = try handler.answer(payload, in: arena, CallContext(deadline: deadline))
        try ResponseFrame.append(answer, stream: 1, to: ByteQueue())
        return Array(answer)
      }
    }.get()
  }

  private func unary(service: String, method: String) throws(RPCError) -> any ErasedAnswer {
    guard case .unary(let handler, _) = try find(service: service, method: method).kind else {
      throw RPCError(.unimplemented, "\(service)/\(method) is a stream")
    }
    return handler
  }

  static func decode<Q>(
    _ payload: UnsafeRawBufferPointer, _ codec: MessageCodec<Q>, in arena: Arena
  ) throws(RPCError) -> Q {
    do {
      return try codec.decode(payload, in: arena)
    } catch {
      throw notA(Q.fullName, error)
    }
  }

  static func notA(_ message: String, _ error: MessageError) -> RPCError {
    RPCError(
      .invalidArgument, "the payload is not a \(message): \(error)",
      fieldViolations: [FieldViolation(field: "payload", description: "\(error)")])
  }

  /// The detail of an unexpected error could name values of a person: the answer does without it.
  static func status(of error: any Error, in path: String, _ call: CallContext?) -> RPCError {
    if let error = error as? any RPCErrorConvertible { return error.rpcError }
    call?.logUnexpected(error, in: path)
    return RPCError(.internal, "internal error in \(path)")
  }
}

/// An untrusted name for an error text or a log line: printable, quoted, at most 100 code
/// points.
private func quoted(_ name: UnsafePointer<CChar>) -> String {
  String(
    reflecting: String(String.UnicodeScalarView(String(cString: name).unicodeScalars.prefix(100))))
}
