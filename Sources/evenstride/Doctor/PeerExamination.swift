import Foundation
import RPC

/// Connects once, without a call: does anybody listen, and who?
struct PeerExamination {
  private(set) var findings: [Finding] = []

  init(path: String, account: Account) {
    do {
      let fd = try UnixAddress(path).connect()
      defer { System.closeQuietly(fd) }
      findings.append(.ok("connect", "somebody listens"))
      if let peer = Self.peer(of: fd) { findings.append(.ok("peer", peer)) }
    } catch let error as SystemError {
      findings.append(Self.fault(error, path, account))
    } catch {
      findings.append(.unavailable("connect", "\(error)", remedy: Remedy.otherPath))
    }
  }

  private static func fault(_ error: SystemError, _ path: String, _ account: Account) -> Finding {
    switch error.code {
    case ECONNREFUSED:
      .unavailable(
        "connect", "nobody listens: a daemon ended without removing its socket (ECONNREFUSED)",
        remedy: "A new daemon takes the path over.\n" + Remedy.start(path))
    case ENOENT:
      .unavailable("connect", "the socket has just gone (ENOENT)", remedy: Remedy.start(path))
    case EACCES, EPERM:
      .denied(
        "connect", "\(account.name) may not connect (EACCES)",
        remedy: "The modes allow it: look at access control lists (getfacl), SELinux and AppArmor.")
    case EAGAIN:
      .unavailable(
        "connect", "the daemon does not take connections: its backlog is full (EAGAIN)",
        remedy: "It is overloaded or stopped: look at evenstride top, and at the process's state.")
    case EPROTOTYPE:
      .unavailable(
        "connect", "a socket of another kind is there (EPROTOTYPE)",
        remedy: Remedy.otherPath)
    default:
      .unavailable("connect", "\(error)", remedy: Remedy.start(path))
    }
  }

  /// Who made the listening socket, as the kernel knows it.
  private static func peer(of fd: Int32) -> String? {
    // struct ucred: pid, uid, gid, of 4 bytes each.
    var credentials: [UInt32] = [0, 0, 0]
    var size = socklen_t(12)
    guard getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 else { return nil }
    let (pid, uid, gid) = (credentials[0], credentials[1], credentials[2])
    let owner = "\(Account.userName(uid)) (uid \(uid)), group \(Account.groupName(gid))"
    if pid == 0 { return "a process that is not visible from here, of \(owner)" }
    if pid == 1 {
      return "process 1 made the socket, of \(owner): systemd starts the daemon for it"
    }
    let command = FileManager.default.contents(atPath: "/proc/\(pid)/comm")
    let name = command.map { String(decoding: $0, as: UTF8.self).filter { $0 != "\n" } }
    return "process \(pid)\(name.map { " (\($0))" } ?? ""), of \(owner)"
  }
}
