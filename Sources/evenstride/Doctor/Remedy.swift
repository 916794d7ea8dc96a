import RPC

/// What to do, in commands where there are any.
enum Remedy {
  /// The path of the packaged socket unit.
  private static let unitPath = "/run/evenstride/evenstride.sock"

  /// No daemon is there.
  static func start(_ path: String) -> String {
    guard path == unitPath else { return "Start the daemon: evenstrided --socket \(path)" }
    return """
      Under systemd: systemctl status evenstride.socket evenstride.service
      If the service failed five times within ten seconds, systemd has given up and taken the \
      socket away; see journalctl -u evenstride, then
      systemctl reset-failed evenstride.service && systemctl start evenstride.socket
      Without systemd: evenstrided --socket \(path)
      """
  }

  static let otherPath =
    "Something else is at this place: remove it, or choose another path with --socket."

  /// A directory keeps this user out.
  static func search(_ folder: String, _ facts: FileFacts, _ account: Account) -> String {
    if facts.mode & 0o010 != 0, !account.groups.contains(facts.gid) {
      return join(facts.gid, account)
    }
    return """
      The directory is private. As \(Account.userName(facts.uid)): chmod a+x \(folder)
      or let the daemon listen in a directory that its callers may search.
      """
  }

  /// The socket keeps this user out.
  static func connect(_ path: String, _ facts: FileFacts, _ account: Account) -> String {
    if facts.uid == account.uid {
      return "The mode denies its own owner; start the daemon with --socket-mode 0660."
    }
    if facts.mode & 0o020 != 0, !account.groups.contains(facts.gid) {
      return join(facts.gid, account)
    }
    return """
      The socket is open to \(Account.userName(facts.uid)) alone. Start the daemon with \
      --socket-mode 0660 and a group that \(account.name) is in (SocketMode= and SocketGroup= of \
      the socket unit).
      """
  }

  private static func join(_ group: UInt32, _ account: Account) -> String {
    let name = Account.groupName(group)
    if account.isListed(in: group) {
      return """
        \(account.name) is listed in group \(name), but this login is older: log in again, or
        newgrp \(name)
        """
    }
    return "As root: usermod -aG \(name) \(account.name), then log in again."
  }
}
