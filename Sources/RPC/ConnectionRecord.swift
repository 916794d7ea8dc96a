import Synchronization

/// What others may know of a connection while its loop serves it.
///
/// Every count has one writer, the connection's loop, but for the three that other threads lower.
final class ConnectionRecord: Sendable {
  let id: UInt64
  let peer: PeerCredentials
  let account: PeerAccount
  let server: ServerShared
  let began = Instant.now
  /// Calls on the compute pool, streams, and work that goes on after its call ended.
  let inFlight = Atomic<Int>(0)
  /// Bytes of the requests of those calls.
  let held = Atomic<Int>(0)
  /// Bytes of streams: messages that nobody worked on yet, answers that were not taken.
  let streamBytes = Atomic<Int>(0)
  let calls = Atomic<UInt64>(0)
  let bytesIn = Atomic<UInt64>(0)
  let bytesOut = Atomic<UInt64>(0)
  let unsent = Atomic<Int>(0)

  init(id: UInt64, peer: PeerCredentials, account: PeerAccount, server: ServerShared) {
    (self.id, self.peer, self.account, self.server) = (id, peer, account, server)
  }

  deinit { server.accounts.close(account, uid: peer.uid) }
}

extension Atomic where Value == UInt64 {
  /// Adds where no other thread writes: cheaper than an atomic addition.
  func grow(by count: UInt64) {
    store(load(ordering: .relaxed) &+ count, ordering: .relaxed)
  }
}
