public import Messages

/// An open call on which messages go one way or both ways.
///
/// ```swift
/// // Both ways: read while you send, or keep few items unanswered.
/// let stream = try evenstride.bulk.assessStream(timeout: .seconds(60))
/// for (index, request) in requests.enumerated() {
///   try stream.send(AssessItem(index: UInt64(index), request: request))
///   let result = try stream.receive()
/// }
/// stream.finishSending()
/// while let result = try stream.receive() { print(result.summary as Any) }
///
/// // Many requests, one answer.
/// let cohort = try evenstride.bulk.cohortStream()
/// for piece in pieces { try cohort.send(piece) }
/// let answer = try cohort.response()
///
/// // One request, many answers.
/// let watch = try evenstride.healthStreams.watch(HealthCheckRequest())
/// while let state = try watch.receive() { print(state.status) }
/// ```
///
/// Each function that waits has two forms: it blocks the thread, or with `await` suspends the task.
/// A task that is cancelled while it waits, and a stream that nobody holds any more, cancel the call,
/// here and in the daemon. Any thread or task may use a stream; one that sends and one that receives
/// is the usual way. For whole batches `Evenstride.assessAll` and `predictAll` do all this.
///
/// A stream that fails is not opened again, because nothing of it is kept.
///
/// Memory is bounded both ways. `send` waits while more than 1 MiB of the connection waits for the
/// socket. Of what the daemon sent, 1,024 messages or 4 MiB may wait to be received; a stream that
/// gets more ends with RESOURCE_EXHAUSTED, because a stream that is not read must not stop the others
/// of its connection.
public final class CallStream<Request: Message, Response: Message>: Sendable {
  private let stream: OpenStream
  private let method: StreamMethod<Request, Response>

  init(_ stream: OpenStream, _ method: StreamMethod<Request, Response>) {
    (self.stream, self.method) = (stream, method)
  }

  // MARK: Sending

  /// Sends a message; blocks the thread while the connection is full.
  ///
  /// - Throws: how the call ended, if it has; `receive` gives what the server sent before.
  ///   RESOURCE_EXHAUSTED for a message over 4 MiB, which does not end the call.
  public func send(_ message: Request) throws(RPCError) {
    try telling { () throws(CallFailure) in try stream.send(try bytes(message)) }
  }

  /// Sends a message; suspends the task while the connection is full.
  ///
  /// - Throws: as the blocking form.
  public func send(_ message: Request) async throws(RPCError) {
    do throws(CallFailure) {
      try await stream.send(try bytes(message))
    } catch {
      throw error.error
    }
  }

  /// Says that no more messages will be sent. Never waits; a second time does nothing.
  public func finishSending() { stream.finishSending() }

  // MARK: Receiving

  /// The next message; blocks the thread until it is there.
  ///
  /// - Returns: nil when the server has ended the call with OK.
  /// - Throws: how the call ended, after all messages that came before.
  public func receive() throws(RPCError) -> Response? {
    try telling { () throws(CallFailure) -> Response? in try message(try stream.next()) }
  }

  /// The next message; suspends the task until it is there.
  ///
  /// - Returns: nil when the server has ended the call with OK.
  /// - Throws: how the call ended, after all messages that came before.
  public func receive() async throws(RPCError) -> Response? {
    do throws(CallFailure) {
      return try message(try await stream.next())
    } catch {
      throw error.error
    }
  }

  /// Ends the sending side and gives the one answer of a client stream; blocks the thread.
  public func response() throws(RPCError) -> Response {
    finishSending()
    return try only(try receive())
  }

  /// Ends the sending side and gives the one answer of a client stream; suspends the task.
  public func response() async throws(RPCError) -> Response {
    finishSending()
    return try only(try await receive())
  }

  // MARK: Ending

  /// Ends the call, here and in the daemon: what was not received is dropped, and whoever waits gets
  /// CANCELLED. Never waits; does nothing when the call has ended.
  public func cancel() { stream.cancel() }

  // MARK: -

  private func bytes(_ message: Request) throws(CallFailure) -> [UInt8] {
    do throws(RPCError) {
      return try encode(message, by: method.request)
    } catch {
      throw .final(error)
    }
  }

  private func message(_ bytes: [UInt8]?) throws(CallFailure) -> Response? {
    guard let bytes else { return nil }
    do throws(CallFailure) {
      return try decode(bytes, by: method.response)
    } catch {
      cancel()
      throw error
    }
  }

  private func only(_ message: Response?) throws(RPCError) -> Response {
    if let message { return message }
    throw RPCError(.internal, "the server ended \(method.path) without an answer")
  }

  private func telling<R>(_ body: () throws(CallFailure) -> R) throws(RPCError) -> R {
    do throws(CallFailure) {
      return try body()
    } catch {
      throw error.error
    }
  }
}
