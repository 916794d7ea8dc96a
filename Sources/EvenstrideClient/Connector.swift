import CLinux
import Glibc
import Messages
import RPC
import Synchronization

/// Makes connections to one path.
final class Connector: Sendable {
  let path: String
  private let firstID: UInt32
  private let pollTime: Duration
  private let hasConnected = Atomic<Bool>(false)

  init(path: String, firstID: UInt32, pollTime: Duration) {
    (self.path, self.firstID, self.pollTime) = (path, firstID, pollTime)
  }

  /// Whether a daemon was there before.
  var wasConnected: Bool { hasConnected.load(ordering: .relaxed) }

  /// Tries once, without waiting: a Unix socket connects or fails at once.
  func connect() throws(CallFailure) -> Channel {
    let address = try address()
    do throws(SystemError) {
      let channel = try Channel(
        fd: try address.connect(), firstID: firstID, pollTime: pollTime)
      hasConnected.store(true, ordering: .relaxed)
      return channel
    } catch {
      throw failure(error)
    }
  }

  private func address() throws(CallFailure) -> UnixAddress {
    do {
      return try UnixAddress(path)
    } catch {
      throw .final(RPCError(.unavailable, "\(error)"))
    }
  }

  private func failure(_ error: SystemError) -> CallFailure {
    let text = "no daemon answers at \(path): \(error)"
    switch error.code {
    case EAGAIN: return .backlogFull(RPCError(.unavailable, text))
    case ECONNREFUSED, ENOENT: return .unreachable(RPCError(.unavailable, text))
    case EACCES, EPERM: return .final(RPCError(.permissionDenied, text))
    default: return .final(RPCError(.unavailable, text))
    }
  }
}
