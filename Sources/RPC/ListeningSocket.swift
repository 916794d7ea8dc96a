import CLinux
import Glibc
import Synchronization

/// A listening Unix socket: at a path and owned by this process, or inherited from the service
/// manager.
///
/// The owner holds a lock on `PATH.lock`; only the holder removes what stands at the path, and
/// only if it is a socket that nobody listens on. A regular file, a link or a live daemon there is
/// an error. An inherited socket is the service manager's: its path, permissions and life are left
/// alone.
package final class ListeningSocket: Sendable {
  package let fd: Int32
  package let path: String
  /// nil: the socket is inherited.
  private let lock: Int32?
  /// What we put at the path; nil: nothing.
  private let place: Place?
  private let isClosed = Atomic<Bool>(false)

  /// A file, whatever its name.
  private struct Place: Equatable {
    let device: UInt
    let inode: UInt

    /// nil: nothing is there.
    init?(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
    }
  }

  /// - Parameters:
  ///   - path: where to listen; the directory must exist.
  ///   - mode: permission bits of the socket.
  package init(path: String, mode: UInt32) throws(ListenError) {
    let address: UnixAddress
    do { address = try UnixAddress(path) } catch { throw .path(error) }
    try Self.checkDirectory(of: path)
    let lock = try Self.takeLock(of: path)
    do {
      try Self.clearPath(address)
      fd = try Self.bindAndListen(address, mode: mode)
    } catch {
      Glibc.close(lock)
      throw error
    }
    self.path = path
    self.lock = lock
    place = Place(path)
  }

  /// - Parameter fd: a descriptor that listens already, as socket activation passes it.
  package init(inherited fd: Int32) throws(ListenError) {
    do throws(SystemError) {
      guard try Self.option(SO_DOMAIN, of: fd) == AF_UNIX,
        try Self.option(SO_TYPE, of: fd) == Int32(SOCK_STREAM.rawValue),
        try Self.option(SO_ACCEPTCONN, of: fd) == 1
      else { throw SystemError("", code: EPROTOTYPE) }
      try System.check("fcntl") { fcntl(fd, F_SETFD, FD_CLOEXEC) }
      let flags = try System.check("fcntl") { fcntl(fd, F_GETFL) }
      try System.check("fcntl") { fcntl(fd, F_SETFL, flags | O_NONBLOCK) }
    } catch {
      let isNone = [EPROTOTYPE, EBADF, ENOTSOCK].contains(error.code)
      throw isNone ? .notAListener(fd) : .system(error)
    }
    self.fd = fd
    path = UnixAddress.path(of: fd)
    lock = nil
    place = nil
  }

  private static func option(_ name: Int32, of fd: Int32) throws(SystemError) -> Int32 {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    try System.check("getsockopt") { getsockopt(fd, SOL_SOCKET, name, &value, &size) }
    return value
  }

  /// Stops listening, and removes a socket of its own from its path; the lock file stays. An
  /// inherited socket goes on listening in the service manager, and keeps who waits there.
  package func close() {
    guard !isClosed.exchange(true, ordering: .relaxed) else { return }
    // What somebody else has put there since is not ours to remove.
    if let place, place == Place(path) { unlink(path) }
    Glibc.close(fd)
    if let lock {
      // A child that is being made holds a copy until it runs its own program, and with it the lock.
      flock(lock, LOCK_UN)
      Glibc.close(lock)
    }
  }

  /// Where everybody may rename, another user's socket could take our place at any moment.
  private static func checkDirectory(of socket: String) throws(ListenError) {
    let slash = socket.lastIndex(of: "/")
    let directory = slash.map { $0 == socket.startIndex ? "/" : String(socket[..<$0]) } ?? "."
    var status = stat()
    guard stat(directory, &status) == 0 else { return }  // bind tells what is wrong
    let isOpen = status.st_mode & S_IWOTH != 0 && status.st_mode & S_ISVTX == 0
    if isOpen { throw .openDirectory(directory) }
  }

  private static func takeLock(of socket: String) throws(ListenError) -> Int32 {
    let path = socket + ".lock"
    do throws(SystemError) {
      let flags = O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW
      let fd = try System.check("open \(path)") { open(path, flags, 0o600) }
      if flock(fd, LOCK_EX | LOCK_NB) == 0 { return fd }
      let code = errno
      Glibc.close(fd)
      if code == EWOULDBLOCK { throw SystemError("flock", code: EADDRINUSE) }
      throw SystemError("flock \(path)", code: code)
    } catch {
      throw error.code == EADDRINUSE ? .inUse(socket) : .system(error)
    }
  }

  private static func clearPath(_ address: UnixAddress) throws(ListenError) {
    var status = stat()
    guard lstat(address.path, &status) == 0 else {
      if errno == ENOENT { return }
      throw .system(SystemError("lstat \(address.path)"))
    }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(address.path) }
    do {
      Glibc.close(try address.connect())
    } catch {
      // Its backlog is full, but somebody listens.
      if error.code == EAGAIN { throw .inUse(address.path) }
      guard error.code == ECONNREFUSED else { throw .system(error) }
      guard unlink(address.path) == 0 || errno == ENOENT else {
        throw .system(SystemError("unlink \(address.path)"))
      }
      return
    }
    throw .inUse(address.path)
  }

  private static func bindAndListen(
    _ address: UnixAddress, mode: UInt32
  ) throws(ListenError) -> Int32 {
    var fd: Int32 = -1
    do throws(SystemError) {
      fd = try System.unixSocket()
      // No moment with wider permissions than asked for: bind takes the descriptor's mode, less the
      // umask. To set that one instead would touch every file that another thread makes meanwhile.
      try System.check("fchmod") { fchmod(fd, mode) }
      try System.check("bind \(address.path)") { address.withSocketAddress { bind(fd, $0, $1) } }
      try System.check("chmod \(address.path)") { chmod(address.path, mode) }
      try System.check("listen") { listen(fd, Int32(SOMAXCONN)) }
      return fd
    } catch {
      if fd >= 0 { Glibc.close(fd) }
      throw .system(error)
    }
  }
}

/// Why the daemon cannot listen.
package enum ListenError: Error, CustomStringConvertible {
  case path(SocketPathError)
  case inUse(String)
  case notASocket(String)
  case openDirectory(String)
  case notAListener(Int32)
  case severalListeners(Int, [String])
  case system(SystemError)

  package var description: String {
    switch self {
    case .path(let error): error.description
    case .inUse(let path): "another daemon is running at \(path)"
    case .notASocket(let path): "\(path) exists and is not a socket; move it or choose another path"
    case .openDirectory(let path):
      "everybody may rename files in \(path); choose a directory of your own, or chmod +t it"
    case .notAListener(let fd):
      "descriptor \(fd), passed by socket activation, is not a listening Unix stream socket; "
        + "the socket unit needs ListenStream= with a path and Accept=no"
    case .severalListeners(let count, let names):
      "socket activation passes \(count) sockets (\(names.joined(separator: ", "))), "
        + "this daemon serves one; keep one ListenStream="
    case .system(let error):
      error.code == ENOENT
        ? "\(error); create the directory first or choose another path" : error.description
    }
  }
}
