import Synchronization

/// What one user holds over all of its connections: opening more sockets buys nothing.
final class PeerAccount: Sendable {
  let connections = Atomic<Int>(0)
  /// Those among them that may not call and wait to be told so.
  let refused = Atomic<Int>(0)
  /// Calls that wait or run, and work that goes on after its call ended.
  let calls = Atomic<Int>(0)
  /// Bytes of those calls' requests, of cohorts that are being collected, and of frames, messages and
  /// answers that wait.
  let bytes = Atomic<Int>(0)
}

/// The accounts by user id.
final class PeerAccounts: Sendable {
  private let accounts = Locked<[UInt32: PeerAccount]>([:])

  /// The account of a user, with one more connection.
  func open(uid: UInt32) -> PeerAccount {
    accounts.withLock { accounts in
      let account = accounts[uid] ?? PeerAccount()
      accounts[uid] = account
      account.connections.add(1, ordering: .relaxed)
      return account
    }
  }

  /// One connection fewer; an account that holds nothing is forgotten.
  func close(_ account: PeerAccount, uid: UInt32) {
    accounts.withLock { accounts in
      account.connections.subtract(1, ordering: .relaxed)
      let isIdle =
        account.connections.load(ordering: .relaxed) == 0
        && account.calls.load(ordering: .relaxed) == 0
      if isIdle { accounts[uid] = nil }
    }
  }
}
