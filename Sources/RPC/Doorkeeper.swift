import Synchronization

/// Decides whether a peer that has connected may call.
enum Doorkeeper {
  /// Refused connections of one user that may stay until they were told so; more are closed at once,
  /// or a user over its limit would use up that of all.
  private static let mostRefused = 16

  /// Counts one more refused connection, if there may be one.
  static func mayLinger(_ record: ConnectionRecord) -> Bool {
    if record.account.refused.load(ordering: .relaxed) >= mostRefused { return false }
    record.account.refused.add(1, ordering: .relaxed)
    return true
  }

  /// Why not; nil: it may.
  static func refusal(
    _ fd: Int32, _ record: ConnectionRecord
  ) throws(SystemError) -> Refusal? {
    let (server, peer) = (record.server, record.peer)
    if !server.policy.isOpen {
      let groups = try PeerCredentials.groups(of: fd) + [peer.gid]
      if !server.policy.allows(uid: peer.uid, groups: groups) {
        server.log("refused a connection: user \(peer.uid) may not call")
        return .notAllowed
      }
    }
    let connections = record.account.connections.load(ordering: .relaxed)
    return connections > server.limits.connectionsPerUser ? .connectionsOfUser : nil
  }
}
