/// Who may call, besides what the permissions of the socket say.
package struct PeerPolicy: Sendable, Equatable {
  /// User ids that may call.
  package var users: Set<UInt32>
  /// Group ids whose members may call.
  package var groups: Set<UInt32>

  package init(users: Set<UInt32> = [], groups: Set<UInt32> = []) {
    (self.users, self.groups) = (users, groups)
  }

  /// Whether everybody who may open the socket may call.
  package var isOpen: Bool { users.isEmpty && groups.isEmpty }

  /// - Parameter groups: the primary and the supplementary groups of the peer.
  package func allows(uid: UInt32, groups: some Sequence<UInt32>) -> Bool {
    isOpen || users.contains(uid) || groups.contains { self.groups.contains($0) }
  }
}
