import Messages

/// What answers a unary method, its message types erased: bytes in, bytes out.
protocol ErasedAnswer: AnyObject, Sendable {
  /// - Returns: the bytes of the answer, which live in the arena.
  func answer(
    _ payload: UnsafeRawBufferPointer, in arena: Arena, _ call: CallContext
  ) throws(RPCError) -> UnsafeRawBufferPointer

  /// Answers what takes less time than handing it to another thread.
  ///
  /// - Returns: nil for what takes longer; the bytes of the request are as they were.
  func answerIfQuick(
    _ payload: UnsafeRawBufferPointer, in arena: Arena, _ call: CallContext
  ) throws(RPCError) -> UnsafeRawBufferPointer?
}

final class TypedAnswer<Request: Message, Response: Message>: ErasedAnswer {
  private let method: Method<Request, Response>
  private let isQuick: (@Sendable (Request) -> Bool)?
  private let body: @Sendable (Request, CallContext) throws -> Response

  init(
    _ method: Method<Request, Response>, isQuick: (@Sendable (Request) -> Bool)?,
    _ body: @escaping @Sendable (Request, CallContext) throws -> Response
  ) {
    (self.method, self.isQuick, self.body) = (method, isQuick, body)
  }

  func answer(
    _ payload: UnsafeRawBufferPointer, in arena: Arena, _ call: CallContext
  ) throws(RPCError) -> UnsafeRawBufferPointer {
    switch method.answering(payload, in: arena, { request in try body(request, call) }) {
    case .success(let bytes): return bytes
    case .failure(let failure): throw error(failure, call)
    }
  }

  func answerIfQuick(
    _ payload: UnsafeRawBufferPointer, in arena: Arena, _ call: CallContext
  ) throws(RPCError) -> UnsafeRawBufferPointer? {
    guard let isQuick else { return try answer(payload, in: arena, call) }
    let result = method.answering(
      payload, in: arena, fields: MessageLimits.quickFields
    ) { request in
      guard isQuick(request) else { throw TakesLonger() }
      return try body(request, call)
    }
    switch result {
    case .success(let bytes): return bytes
    case .failure(.answer(is TakesLonger)), .failure(.request(.tooMany)): return nil
    case .failure(let failure): throw error(failure, call)
    }
  }

  private func error(_ failure: AnswerFailure, _ call: CallContext) -> RPCError {
    switch failure {
    case .request(let error): Router.notA(Request.fullName, error)
    case .answer(let error): Router.status(of: error, in: method.path, call)
    }
  }
}

/// The request is one for the compute pool.
private struct TakesLonger: Error {}
