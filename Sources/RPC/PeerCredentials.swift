import CLinux
import Glibc

/// Who a peer was when it connected, as the kernel tells.
package struct PeerCredentials: Sendable, Equatable {
  package var pid: Int32
  package var uid: UInt32
  package var gid: UInt32

  package init(pid: Int32, uid: UInt32, gid: UInt32) {
    (self.pid, self.uid, self.gid) = (pid, uid, gid)
  }

  /// The peer of a connected Unix socket.
  package static func of(_ fd: Int32) throws(SystemError) -> PeerCredentials {
    var peer = peer_credentials()
    var size = socklen_t(MemoryLayout<peer_credentials>.size)
    try System.check("getsockopt SO_PEERCRED") {
      getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size)
    }
    return PeerCredentials(pid: peer.pid, uid: peer.uid, gid: peer.gid)
  }

  /// The supplementary groups of the peer of a connected Unix socket.
  package static func groups(of fd: Int32) throws(SystemError) -> [UInt32] {
    var groups = [UInt32](repeating: 0, count: 32)
    while true {
      var size = socklen_t(groups.count * MemoryLayout<UInt32>.size)
      if getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, &groups, &size) == 0 {
        return Array(groups.prefix(Int(size) / MemoryLayout<UInt32>.size))
      }
      let needed = Int(size) / MemoryLayout<UInt32>.size
      guard errno == ERANGE, needed > groups.count else {
        throw SystemError("getsockopt SO_PEERGROUPS")
      }
      groups = [UInt32](repeating: 0, count: needed)
    }
  }
}
