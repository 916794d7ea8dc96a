package import Messages
package import RPC

/// A request as the stand-in read it.
package struct StandInCall: Sendable {
  /// Among all calls of the server, from 0.
  package let number: Int
  /// Of the server, from 0.
  package let connection: Int
  package let stream: UInt32
  /// When its bytes were read.
  package let arrived: Instant
}

/// One thing that goes back for a request, and when; none at all: the request is never answered.
package struct Reaction: Sendable {
  enum Deed: Sendable {
    case answer(stream: UInt32?)
    case failure(RPCError)
    case bytes([UInt8])
    case hangUp
  }

  let deed: Deed
  /// Nanoseconds after the arrival.
  let delay: Int64

  private init(_ deed: Deed, _ delay: Duration) {
    (self.deed, self.delay) = (deed, delay.saturatedNanoseconds)
  }

  /// The answer: OK, with a few bytes.
  package static func answer(after delay: Duration = .zero) -> Self {
    Self(.answer(stream: nil), delay)
  }

  /// An answer to another call, which may be over or never have been.
  package static func answer(to stream: UInt32, after delay: Duration = .zero) -> Self {
    Self(.answer(stream: stream), delay)
  }

  /// An error status, with its reason in an ErrorInfo.
  package static func failure(_ error: RPCError, after delay: Duration = .zero) -> Self {
    Self(.failure(error), delay)
  }

  /// Any bytes: garbage, or half a frame.
  package static func bytes(_ bytes: [UInt8], after delay: Duration = .zero) -> Self {
    Self(.bytes(bytes), delay)
  }

  /// The end of the connection.
  package static func hangUp(after delay: Duration = .zero) -> Self { Self(.hangUp, delay) }
}

/// Stretches of time in which nothing is read and nothing is answered.
package struct Stalls: Sendable {
  /// From the beginning of one to that of the next, nanoseconds.
  let period: Int64
  let length: Int64

  /// The first begins `period - length` after the first connection.
  package init(of length: Duration, every period: Duration) {
    (self.length, self.period) = (length.saturatedNanoseconds, period.saturatedNanoseconds)
    precondition(self.length > 0 && self.length < self.period, "a stall is shorter than its period")
  }

  /// The end of the stall in which a moment lies, or the moment itself.
  package func end(of moment: Instant, since began: Instant) -> Instant {
    let phase = (moment.nanoseconds - began.nanoseconds) % period
    return phase < period - length ? moment : moment.advanced(byNanoseconds: period - phase)
  }
}
