import Dispatch
import Glibc

/// Accepts connections whenever a listening socket has some.
///
/// Dispatch guards the source: its handlers run on `queue` only, and cancelling is safe anywhere.
final class Acceptor: @unchecked Sendable {
  private let socket: ListeningSocket
  private let queue: DispatchQueue
  private let pause: Duration
  private let log: @Sendable (String) -> Void
  private let adopt: @Sendable (Int32) -> Void
  private let source: any DispatchSourceRead

  /// - Parameters:
  ///   - queue: where accepting happens; serial.
  ///   - adopt: takes over each connected socket.
  ///   - ended: called once, when the listening socket is closed.
  init(
    _ socket: ListeningSocket, limits: Limits, queue: DispatchQueue,
    log: @escaping @Sendable (String) -> Void, adopt: @escaping @Sendable (Int32) -> Void,
    ended: @escaping @Sendable () -> Void
  ) {
    (self.socket, self.queue, self.log, self.adopt) = (socket, queue, log, adopt)
    pause = limits.acceptPause
    source = DispatchSource.makeReadSource(fileDescriptor: socket.fd, queue: queue)
    source.setEventHandler { self.acceptAll() }
    // The one place that may close the descriptor: no handler runs any more.
    source.setCancelHandler {
      socket.close()
      ended()
    }
    source.resume()
    // Dispatch makes the descriptor behind its timers with the first one; without it a pause that
    // begins when there are no descriptors would never end.
    queue.asyncAfter(deadline: .now() + .milliseconds(1)) {}
  }

  /// Stops accepting and closes the listening socket.
  func cancel() { source.cancel() }

  private func acceptAll() {
    // A few at a time: the source fires again, and the queue has other work too.
    for _ in 0..<64 {
      if source.isCancelled { return }
      do {
        adopt(try System.acceptConnection(socket.fd))
      } catch {
        switch error.code {
        case EAGAIN: return
        case ECONNABORTED: continue
        default: return lookAway(error)
        }
      }
    }
  }

  /// Out of descriptors or memory: the waiting connection keeps the socket readable, so a loop
  /// that went on would spin.
  private func lookAway(_ error: SystemError) {
    log("cannot accept, pausing: \(error)")
    source.suspend()
    lookAgain(at: .now + pause)
  }

  /// A source that is suspended does not end, so cancelling is looked for meanwhile.
  private func lookAgain(at time: Instant) {
    if source.isCancelled || Instant.now >= time { return source.resume() }
    queue.asyncAfter(deadline: .now() + .milliseconds(50)) { self.lookAgain(at: time) }
  }
}
