import Glibc

/// The sockets that the service manager passes when it starts this process, as
/// sd_listen_fds(3) describes: LISTEN_PID is this process, LISTEN_FDS descriptors begin at 3.
package struct SocketActivation: Sendable, Equatable {
  /// The variables of the protocol.
  package static let variables = ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"]
  private static let firstDescriptor: Int32 = 3

  /// How many descriptors were passed.
  package let count: Int
  /// Their names, as the socket units give them.
  package let names: [String]

  /// nil: nothing was passed, or not to this process.
  package init?(_ environment: [String: String], pid: Int32 = getpid()) {
    guard environment["LISTEN_PID"].flatMap({ Int32($0) }) == pid,
      let count = environment["LISTEN_FDS"].flatMap({ Int($0) }), count > 0
    else { return nil }
    self.count = count
    names = environment["LISTEN_FDNAMES"]?.split(separator: ":").map(String.init) ?? []
  }

  /// The one socket this daemon serves.
  package func socket() throws(ListenError) -> ListeningSocket {
    guard count == 1 else { throw .severalListeners(count, names) }
    return try ListeningSocket(inherited: Self.firstDescriptor)
  }
}
