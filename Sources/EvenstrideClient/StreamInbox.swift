import RPC

/// The receiving side of one stream, shared by whoever receives on the connection and the stream's users.
///
/// The lock of a channel may be held when this one's is taken, never the other way round.
final class StreamInbox: Sendable {
  private let state: Locked<StreamState>

  init(_ state: StreamState) { self.state = Locked(state) }

  /// How it ended; nil: it goes on.
  var end: StreamEnd? { state.withLock { $0.end } }

  /// Takes note of an event; the caller resumes who is named, after it has let go of its locks.
  func accept(_ event: StreamEvent) -> StreamState.Step { state.withLock { $0.accept(event) } }

  func cancel() -> StreamState.Step { state.withLock { $0.cancel() } }

  /// Whether something may still be sent; false after `closeSending`.
  var isSending: Bool { state.withLock { !$0.isHalfClosed } }

  /// - Returns: whether this was the first time.
  func closeSending() -> Bool {
    state.withLock { state in
      defer { state.isHalfClosed = true }
      return !state.isHalfClosed
    }
  }

  /// The next message or the end, if it is there.
  func take() -> StreamNext? { state.withLock { $0.take() } }

  /// Resumes the reader with the next message or the end.
  func next(_ reader: Waiter<StreamNext>) {
    let ready = state.withLock { state in
      let ready = state.take()
      if ready == nil { state.wait(reader) }
      return ready
    }
    if let ready { reader.resume(ready) }
  }
}

extension StreamState.Step {
  func resumeReaders() {
    for (reader, next) in resumed { reader.resume(next) }
  }
}
