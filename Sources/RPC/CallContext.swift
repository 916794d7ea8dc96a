package import Messages
import Synchronization

/// What a running call may ask: how long it may take, whether anybody still waits for it, and who
/// that is.
///
/// It also stands for what the call holds: the call counts against the limits of its connection and
/// of its user until nothing works for it any more, which may be after it was answered.
package final class CallContext: Sendable {
  /// When the caller stops waiting.
  package let deadline: Instant
  /// The caller's `x-request-id`.
  package let requestID: String?
  /// The caller's W3C trace context.
  package let traceparent: String?
  /// nil: a call of this process.
  let connection: ConnectionRecord?
  private let cancelled = Atomic<Bool>(false)
  private let occupies = Atomic<Bool>(false)
  /// Bytes of the request.
  private let requestBytes = Atomic<Int>(0)
  /// Bytes that the call has collected since.
  private let collected = Atomic<Int>(0)

  package convenience init(deadline: Instant) {
    self.init(deadline: deadline, connection: nil, requestID: nil, traceparent: nil)
  }

  init(
    deadline: Instant, connection: ConnectionRecord?, requestID: String?, traceparent: String?
  ) {
    (self.deadline, self.connection) = (deadline, connection)
    (self.requestID, self.traceparent) = (requestID, traceparent)
  }

  deinit { release() }

  /// Nothing works for the call any more: it counts no longer.
  func release() {
    guard occupies.exchange(false, ordering: .relaxed), let connection else { return }
    let bytes = requestBytes.load(ordering: .relaxed)
    connection.held.subtract(bytes, ordering: .relaxed)
    connection.account.bytes.subtract(
      bytes + collected.load(ordering: .relaxed), ordering: .relaxed)
    connection.account.calls.subtract(1, ordering: .relaxed)
    connection.inFlight.subtract(1, ordering: .relaxed)
    connection.server.inFlight.subtract(1, ordering: .relaxed)
  }

  /// Whether the caller is gone; long computations ask this at least every millisecond.
  package var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  func cancel() { cancelled.store(true, ordering: .relaxed) }

  /// The server that the call came to; nil: a call of this process.
  package var server: ServerShared? { connection?.server }

  /// Who calls; nil: this process.
  package var peer: PeerCredentials? { connection?.peer }

  /// Logs the type of an error that nothing should cause; its detail could name values of a person.
  package func logUnexpected(_ error: any Error, in path: String) {
    server?.log("internal error in \(path): an unexpected \(type(of: error))")
  }

  /// Counts the call against the limits of its connection and its user.
  ///
  /// - Returns: the quota that is used up; nil: counted.
  func occupy(requestBytes bytes: Int, unsent: Int) -> Refusal? {
    guard let connection else { return nil }
    let (limits, account) = (connection.server.limits, connection.account)
    let held = connection.held.load(ordering: .relaxed)
    let reason: Refusal? =
      if connection.inFlight.load(ordering: .relaxed) >= limits.callsPerConnection {
        .callsOfConnection
      } else if held + unsent + bytes > limits.bytesPerConnection {
        .bytesOfConnection
      } else if account.calls.load(ordering: .relaxed) >= limits.callsPerUser {
        .callsOfUser
      } else if account.bytes.load(ordering: .relaxed) + bytes > limits.bytesPerUser {
        .bytesOfUser
      } else {
        nil
      }
    if let reason { return reason }
    connection.inFlight.add(1, ordering: .relaxed)
    connection.held.add(bytes, ordering: .relaxed)
    connection.server.inFlight.add(1, ordering: .relaxed)
    account.calls.add(1, ordering: .relaxed)
    account.bytes.add(bytes, ordering: .relaxed)
    requestBytes.store(bytes, ordering: .relaxed)
    occupies.store(true, ordering: .relaxed)
    return nil
  }

  /// Counts memory that the call collects, as the chunks of a cohort; one thread at a time.
  ///
  /// - Parameter bytes: what the call holds in all.
  /// - Throws: RESOURCE_EXHAUSTED with the quota that is used up.
  package func hold(_ bytes: Int) throws(RPCError) {
    guard let connection else { return }
    let (server, limits) = (connection.server, connection.server.limits)
    let more = bytes - collected.load(ordering: .relaxed)
    let isTooLarge = bytes > limits.cohortBytes
    let held = connection.account.bytes.load(ordering: .relaxed)
    if isTooLarge || held + more > limits.bytesPerUser {
      let reason = isTooLarge ? Refusal.bytesOfCohort : .bytesOfUser
      server.refused(reason)
      throw reason.error(limits, uid: connection.peer.uid)
    }
    connection.account.bytes.add(more, ordering: .relaxed)
    collected.store(bytes, ordering: .relaxed)
  }
}
