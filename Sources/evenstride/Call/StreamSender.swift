import EvenstrideClient
import Foundation
import RPC

/// Sends requests from a thread of its own while another one receives the answers.
///
/// Every method that streams both ways answers each message, so the sender keeps few unanswered:
/// whoever reads what is printed may be slow.
final class StreamSender<Request: Message, Response: Message>: Sendable {
  private static var mostUnanswered: Int { 256 }

  private let stream: CallStream<Request, Response>
  private let requests: Locked<RequestReader<Request>>
  private let failure = Locked<(any Error)?>(nil)
  /// Begins at 0: one that ends below where it began is taken for a fault.
  private let unanswered = DispatchSemaphore(value: 0)

  init(_ requests: RequestReader<Request>, _ stream: CallStream<Request, Response>) {
    (self.requests, self.stream) = (Locked(requests), stream)
    for _ in 0..<Self.mostUnanswered { unanswered.signal() }
  }

  func start() {
    Thread.detachNewThread { self.run(awaitsAnswers: true) }
  }

  /// An answer was received and dealt with.
  func answered() { unanswered.signal() }

  /// Sends everything; the first request that cannot be read cancels the call.
  ///
  /// - Parameter awaitsAnswers: whether to wait while many are unanswered.
  func run(awaitsAnswers: Bool = false) {
    do {
      while let request = try requests.withLock({ try $0.next() }) {
        if awaitsAnswers { unanswered.wait() }
        try stream.send(request)
      }
      stream.finishSending()
    } catch is RPCError {
      // How the call ended; whoever receives is told.
    } catch {
      failure.withLock { $0 = error }
      stream.cancel()
    }
  }

  /// Throws what was wrong with the requests.
  func check() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
