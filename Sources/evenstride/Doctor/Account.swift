import Foundation

/// Whom this process acts for.
struct Account {
  let uid = geteuid()
  let gid = getegid()
  /// The groups that the process has: what the kernel looks at.
  let groups: Set<gid_t>

  init() {
    var list = [gid_t](repeating: 0, count: max(Int(getgroups(0, nil)), 0))
    let count = getgroups(Int32(list.count), &list)
    groups = Set(list.prefix(max(Int(count), 0))).union([gid])
  }

  var name: String { Self.userName(uid) }

  /// Whether the account is listed in a group: a login that is older than that does not have it.
  func isListed(in group: gid_t) -> Bool {
    guard let entry = getpwuid(uid) else { return false }
    var count: Int32 = 256
    var list = [gid_t](repeating: 0, count: Int(count))
    guard getgrouplist(entry.pointee.pw_name, entry.pointee.pw_gid, &list, &count) >= 0 else {
      return false
    }
    return list.prefix(Int(count)).contains(group)
  }

  static func userName(_ uid: uid_t) -> String {
    getpwuid(uid).map { String(cString: $0.pointee.pw_name) } ?? "uid \(uid)"
  }

  static func groupName(_ gid: gid_t) -> String {
    getgrgid(gid).map { String(cString: $0.pointee.gr_name) } ?? "gid \(gid)"
  }

  var description: String {
    let others = groups.subtracting([gid]).sorted().map(Self.groupName)
    let more = others.isEmpty ? "" : ", also \(others.joined(separator: ", "))"
    return "\(name) (uid \(uid)), group \(Self.groupName(gid)) (gid \(gid))\(more)"
  }
}

/// What the file system says about a path.
struct FileFacts {
  let uid: uid_t
  let gid: gid_t
  let mode: mode_t
  let isSocket: Bool
  let isDirectory: Bool
  let isLink: Bool

  /// - Parameter follow: whether to look at what a link points to.
  init(_ path: String, follow: Bool = true) throws(FileFactsError) {
    var status = stat()
    guard (follow ? stat(path, &status) : lstat(path, &status)) == 0 else {
      throw FileFactsError(code: errno)
    }
    (uid, gid, mode) = (status.st_uid, status.st_gid, status.st_mode & 0o7777)
    let kind = status.st_mode & S_IFMT
    (isSocket, isDirectory, isLink) = (kind == S_IFSOCK, kind == S_IFDIR, kind == S_IFLNK)
  }

  /// "owner alice, group staff, mode 0660".
  var description: String {
    "owner \(Account.userName(uid)), group \(Account.groupName(gid)), mode \(octal)"
  }

  private var octal: String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

struct FileFactsError: Error {
  let code: Int32

  var reason: String { String(cString: strerror(code)) }
}
