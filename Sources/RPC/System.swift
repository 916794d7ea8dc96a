import CLinux
import Glibc

/// A system call that failed.
package struct SystemError: Error, Equatable, CustomStringConvertible {
  package let code: Int32
  package let call: String

  package init(_ call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// How a read or a write went.
package enum Transfer: Equatable {
  case bytes(Int)
  /// Nothing to read, or no room to write.
  case wouldBlock
  /// The peer closed, or the connection broke.
  case closed
}

/// The system calls on sockets: one place that retries EINTR and names what failed.
package enum System {
  /// Runs `body` until it is not interrupted; -1 becomes an error.
  @discardableResult
  package static func check(
    _ call: String, _ body: () -> Int32
  ) throws(SystemError) -> Int32 {
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(call) }
    }
  }

  package static func receive(_ fd: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
    transfer { recv(fd, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT)) }
  }

  package static func send(_ fd: Int32, _ bytes: UnsafeRawBufferPointer) -> Transfer {
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    return transfer { Glibc.send(fd, bytes.baseAddress, bytes.count, flags) }
  }

  private static func transfer(_ body: () -> Int) -> Transfer {
    while true {
      let count = body()
      if count > 0 { return .bytes(count) }
      if count == 0 { return .closed }
      switch errno {
      case EINTR: continue
      case EAGAIN: return .wouldBlock
      // Out of memory for the moment: the connection is as good as before, and who makes no
      // progress for long is closed elsewhere.
      case ENOBUFS, ENOMEM: return .wouldBlock
      default: return .closed
      }
    }
  }

  /// A stream socket of the Unix family, closed on exec, that never blocks: connecting to a full
  /// backlog fails with EAGAIN instead of waiting for ever.
  package static func unixSocket() throws(SystemError) -> Int32 {
    let flags = SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    let type = Int32(SOCK_STREAM.rawValue | flags)
    return try check("socket") { socket(AF_UNIX, type, 0) }
  }

  package static func acceptConnection(_ listener: Int32) throws(SystemError) -> Int32 {
    let flags = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    return try check("accept4") { accept4(listener, nil, nil, flags) }
  }

  package static func makeEventDescriptor() throws(SystemError) -> Int32 {
    try check("eventfd") { eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK)) }
  }

  /// Adds one to an event descriptor; a full counter wakes its reader just as well.
  package static func signalEvent(_ fd: Int32) {
    var one: UInt64 = 1
    _ = write(fd, &one, 8)
  }

  package static func clearEvent(_ fd: Int32) {
    var count: UInt64 = 0
    _ = read(fd, &count, 8)
  }
}

extension System {
  /// Closes a descriptor whose errors nobody can act on.
  package static func closeQuietly(_ fd: Int32) { _ = close(fd) }

  /// Ends a connection in both directions; its descriptor stays.
  package static func shutDown(_ fd: Int32) { _ = shutdown(fd, Int32(SHUT_RDWR)) }
}
