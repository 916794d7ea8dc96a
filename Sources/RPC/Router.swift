import Glibc
package import Messages

/// The methods the daemon answers, each bound to the function that answers it.
package struct Router: Sendable {
  /// One method with its types erased: bytes in, bytes out, both in the arena.
  struct Binding: Sendable {
    let service: String
    let name: String
    let inlineLimit: Int?
    let whileDraining: Bool
    let run: Handler
  }

  /// A struct around the closure: the compiler crashes on typed throws in a stored closure literal.
  struct Handler: Sendable {
    let body:
      @Sendable (UnsafeRawBufferPointer, Arena, CallContext)
        -> Result<UnsafeRawBufferPointer, RPCError>
  }

  private(set) var bindings: [Binding] = []

  package init() {}

  /// Binds a method.
  ///
  /// - Parameters:
  ///   - inlineLimit: requests up to so many bytes are answered where they were read, because that
  ///     takes less time than handing them to another thread; larger ones go to the compute pool.
  ///     nil: all go there.
  ///   - whileDraining: whether it is answered even when the daemon is shutting down.
  package mutating func bind<Q, A>(
    _ method: Method<Q, A>, inlineLimit: Int? = nil, whileDraining: Bool = false,
    to answer: @escaping @Sendable (Q, CallContext) throws -> A
  ) {
    let handler = Handler { payload, arena, context in
      Result { () throws(RPCError) in
        try Self.run(method, payload, arena, context, answer)
      }
    }
    bindings.append(
      Binding(
        service: method.service, name: method.name, inlineLimit: inlineLimit,
        whileDraining: whileDraining, run: handler))
  }

  /// "package.Service/Method" of every bound method.
  package var paths: [String] { bindings.map { "\($0.service)/\($0.name)" } }

  /// The binding for the names of a request, or the status that says what is unknown.
  func find(
    service: UnsafePointer<CChar>, method: UnsafePointer<CChar>
  ) throws(RPCError) -> Binding {
    var serviceIsKnown = false
    for binding in bindings where strcmp(binding.service, service) == 0 {
      if strcmp(binding.name, method) == 0 { return binding }
      serviceIsKnown = true
    }
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
    let binding = try find(service: method.service, method: method.name)
    do {
      let payload = try method.request.encode(request, in: outer)
      let context = CallContext(deadline: deadline)
      let answer = try binding.run.body(payload, inner, context).get()
      outer.reset()
      return try method.response.decode(answer, in: outer)
    } catch {
      throw Self.status(of: error, in: method.path)
    }
  }

  private static func run<Q, A>(
    _ method: Method<Q, A>, _ payload: UnsafeRawBufferPointer, _ arena: Arena,
    _ context: CallContext, _ answer: (Q, CallContext) throws -> A
  ) throws(RPCError) -> UnsafeRawBufferPointer {
    let request: Q
    do {
      request = try method.request.decode(payload, in: arena)
    } catch {
      throw RPCError(
        .invalidArgument, "the payload is not a \(Q.fullName): \(error)",
        fieldViolations: [FieldViolation(field: "payload", description: "\(error)")])
    }
    do {
      let response = try answer(request, context)
      arena.reset()
      return try method.response.encode(response, in: arena)
    } catch {
      throw status(of: error, in: method.path)
    }
  }

  /// The detail of an unexpected error could name values of a person; it stays out of the answer.
  private static func status(of error: any Error, in path: String) -> RPCError {
    (error as? any RPCErrorConvertible)?.rpcError
      ?? RPCError(.internal, "internal error in \(path)")
  }
}

/// An untrusted name for an error text or a log line: printable, quoted, at most 100 code
/// points.
private func quoted(_ name: UnsafePointer<CChar>) -> String {
  String(
    reflecting: String(String.UnicodeScalarView(String(cString: name).unicodeScalars.prefix(100))))
}
