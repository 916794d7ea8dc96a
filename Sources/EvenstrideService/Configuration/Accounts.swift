import Glibc

/// Users or groups, as a configuration names them and as the kernel knows them.
package struct Accounts: Sendable {
  /// As written: names or numeric ids.
  package var names: [String] = []
  package var ids: Set<UInt32> = []

  package init() {}

  /// Whose ids to look up.
  enum Kind: String { case user, group }

  /// Reads a list separated by commas; a number is an id, whether or not anybody has it.
  ///
  /// - Returns: the accounts, or the names that nobody has.
  static func read(_ text: String, _ kind: Kind) -> (accounts: Accounts, unknown: [String]) {
    var accounts = Accounts()
    var unknown: [String] = []
    let names = text.split(separator: ",").map { $0.trimmingSpaces }
    for name in names where !name.isEmpty {
      let isNumber = name.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if let id = isNumber ? UInt32(name) : kind.id(of: name) {
        accounts.names.append(name)
        accounts.ids.insert(id)
      } else {
        unknown.append(name)
      }
    }
    return (accounts, unknown)
  }
}

extension Accounts.Kind {
  /// The id of a name in the user or group database.
  fileprivate func id(of name: String) -> UInt32? {
    // Grows up to the size of the entry: a group may have thousands of members.
    var room = [CChar](repeating: 0, count: 4 << 10)
    while room.count <= 16 << 20 {
      let (code, id) = look(up: name, &room)
      if code != ERANGE { return id }
      room = [CChar](repeating: 0, count: room.count * 4)
    }
    return nil
  }

  private func look(up name: String, _ room: inout [CChar]) -> (code: Int32, id: UInt32?) {
    switch self {
    case .user:
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      let code = getpwnam_r(name, &entry, &room, room.count, &found)
      return (code, found == nil ? nil : entry.pw_uid)
    case .group:
      var entry = Glibc.group()
      var found: UnsafeMutablePointer<Glibc.group>?
      let code = getgrnam_r(name, &entry, &room, room.count, &found)
      return (code, found == nil ? nil : entry.gr_gid)
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
