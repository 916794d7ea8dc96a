import Foundation
import Glibc
package import RPC
import Synchronization

/// Accepts connections on a Unix socket and serves each on a thread of its own.
package final class ThreadedServer: Sendable {
  package let path: String
  private let socket: ListeningSocket
  private let stopped = Atomic<Bool>(false)
  private let accepted = Atomic<Int>(0)

  /// - Parameter serve: gets the connection's number, from 0, and its descriptor, which blocks and
  ///   which it has to close.
  package init(path: String, _ serve: @escaping @Sendable (Int, Int32) -> Void) throws(ListenError)
  {
    self.path = path
    socket = try ListeningSocket(path: path, mode: 0o600)
    Thread { [weak self] in
      var number = 0
      // Held for one look at a time, so that a server that nobody holds ends.
      while let self, !self.isStopped {
        guard self.isSomebodyThere, !self.isStopped,
          let fd = try? System.acceptConnection(self.socket.fd)
        else { continue }
        _ = fcntl(fd, F_SETFL, 0)
        let index = number
        number += 1
        self.accepted.store(number, ordering: .relaxed)
        Thread { serve(index, fd) }.start()
      }
    }.start()
  }

  deinit { socket.close() }

  /// Connections so far.
  package var connections: Int { accepted.load(ordering: .relaxed) }

  /// Accepts no more; who connects waits.
  package func stop() { stopped.store(true, ordering: .relaxed) }

  private var isStopped: Bool { stopped.load(ordering: .relaxed) }

  private var isSomebodyThere: Bool {
    var entry = pollfd(fd: socket.fd, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 20) > 0
  }
}
