import CLinux
import Glibc
import RPC

/// A directory in which files appear whole or not at all, and are never replaced.
struct ModelDirectory: Sendable {
  let path: String

  /// Makes the directory where it is missing, and removes drafts of processes that are gone.
  init(_ path: String) throws(SystemError) {
    self.path = path
    if mkdir(path, 0o700) == 0 {
      try Self.sync(path + "/..")
    } else if errno != EEXIST {
      throw SystemError("mkdir \(path)")
    }
    Glibc.close(try Self.open(path, O_RDONLY | O_DIRECTORY))
    for name in try entries() where Self.isLeftOver(name) { unlink("\(path)/\(name)") }
  }

  /// Whether a name is that of a draft whose writer is no more.
  private static func isLeftOver(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    guard parts.count == 3, parts[0] == ".draft", let writer = pid_t(parts[1]), writer > 0 else {
      return false
    }
    return kill(writer, 0) != 0 && errno == ESRCH
  }

  /// Names of all entries.
  func entries() throws(SystemError) -> [String] {
    guard let stream = opendir(path) else { throw SystemError("opendir \(path)") }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError("readdir \(path)") }
        return names
      }
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
  }

  /// The bytes of a regular file, at most `most`; a longer one, or anything else, is an error.
  func read(_ name: String, most: Int) throws(SystemError) -> [UInt8] {
    let fd = try Self.open("\(path)/\(name)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    defer { Glibc.close(fd) }
    var status = stat()
    try System.check("fstat \(name)") { fstat(fd, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SystemError("read \(name)", code: EINVAL)
    }
    guard status.st_size <= most else { throw SystemError("read \(name)", code: EFBIG) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(fd, $0.baseAddress! + done, $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw SystemError("read \(name)") }
      if count == 0 { break }
      done += count
    }
    return Array(bytes[..<done])
  }

  /// Makes a new file, on the disk when this returns, and gives its name: the first of `names` that
  /// is not taken; nil when they end.
  ///
  /// Written beside, synced, linked to its name (which never replaces), and the directory synced: a
  /// crash or a full disk leaves the name absent or the file whole.
  func create<Names: Sequence<String>>(
    _ bytes: [UInt8], as names: Names
  ) throws(SystemError) -> String? {
    let draft = "\(path)/.draft-\(getpid())-\(UInt64.random(in: .min ... .max))"
    let fd = try Self.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    defer { unlink(draft) }
    do throws(SystemError) {
      try Self.write(bytes, to: fd)
      try System.check("fsync") { fsync(fd) }
    } catch {
      Glibc.close(fd)
      throw error
    }
    if Glibc.close(fd) != 0 { throw SystemError("close") }
    for name in names {
      if link(draft, "\(path)/\(name)") == 0 {
        do throws(SystemError) {
          try Self.sync(path)
          return name
        } catch {
          unlink("\(path)/\(name)")
          throw error
        }
      }
      if errno != EEXIST { throw SystemError("link \(name)") }
    }
    return nil
  }

  /// Brings a directory's names to the disk.
  private static func sync(_ directory: String) throws(SystemError) {
    let fd = try open(directory, O_RDONLY | O_DIRECTORY)
    defer { Glibc.close(fd) }
    try System.check("fsync \(directory)") { fsync(fd) }
  }

  private static func write(_ bytes: [UInt8], to fd: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(fd, $0.baseAddress! + done, $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw SystemError("write") }
      done += count
    }
  }

  private static func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    try System.check("open \(path)") { Glibc.open(path, flags | O_CLOEXEC, 0o600) }
  }
}
