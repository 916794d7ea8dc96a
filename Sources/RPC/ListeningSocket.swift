import CLinux
import Glibc
import Synchronization

/// A listening Unix socket at a path, owned by this process.
///
/// The owner holds a lock on `PATH.lock`; only the holder removes what stands at the path, and
/// only if it is a socket that nobody listens on. A regular file, a link or a live daemon there is
/// an error.
package final class ListeningSocket: Sendable {
  package let fd: Int32
  package let path: String
  private let lock: Int32
  private let isClosed = Atomic<Bool>(false)

  /// - Parameters:
  ///   - path: where to listen; the directory must exist.
  ///   - mode: permission bits of the socket.
  package init(path: String, mode: UInt32) throws(ListenError) {
    let address: UnixAddress
    do { address = try UnixAddress(path) } catch { throw .path(error) }
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
  }

  /// Removes the socket from its path and stops listening; the lock file stays.
  package func close() {
    guard !isClosed.exchange(true, ordering: .relaxed) else { return }
    unlink(path)
    Glibc.close(fd)
    Glibc.close(lock)
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
      // No moment with wider permissions than asked for: the umask is set around bind.
      let previous = umask(0o777 & ~mode)
      defer { umask(previous) }
      try System.check("bind \(address.path)") { address.withSocketAddress { bind(fd, $0, $1) } }
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
  case system(SystemError)

  package var description: String {
    switch self {
    case .path(let error): error.description
    case .inUse(let path): "another daemon is running at \(path)"
    case .notASocket(let path): "\(path) exists and is not a socket; move it or choose another path"
    case .system(let error):
      error.code == ENOENT
        ? "\(error); create the directory first or choose another path" : error.description
    }
  }
}
