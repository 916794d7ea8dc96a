import CLinux
import Glibc

/// Tells the service manager how this process is, as sd_notify(3) describes: lines of VARIABLE=value
/// in one datagram to the socket named by NOTIFY_SOCKET.
package final class NotifySocket: Sendable {
  /// The variables of the protocol, with those of the watchdog.
  package static let variables = ["NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"]

  private let fd: Int32
  private let address: [UInt8]

  /// - Parameter name: an absolute path, or "@" and a name of the abstract namespace.
  /// - Throws: `SystemError`, EAFNOSUPPORT for any other kind of address.
  package init(_ name: String) throws(SystemError) {
    let bytes = Array(name.utf8)
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "/") || bytes[0] == UInt8(ascii: "@"),
      bytes.count <= UnixAddress.longestPath
    else { throw SystemError("NOTIFY_SOCKET \(name)", code: EAFNOSUPPORT) }
    address = bytes
    let type = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
    fd = try System.check("socket") { socket(AF_UNIX, type, 0) }
    var patience = timeval(tv_sec: 3, tv_usec: 0)
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(fd) }

  /// Sends variables; waits a few seconds at most while the manager's queue is full. A failure is
  /// nobody's to repair: a service manager that hears nothing acts by itself.
  package func send(_ variables: [(name: String, value: String)]) {
    // A line end in a value would begin a variable of its own.
    let lines = variables.map {
      "\($0.name)=\($0.value.filter { !$0.isNewline })"
    }
    let message = Array(lines.joined(separator: "\n").utf8)
    var target = sockaddr_un()
    target.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &target.sun_path) { $0.copyBytes(from: address) }
    let isAbstract = address[0] == UInt8(ascii: "@")
    if isAbstract { target.sun_path.0 = 0 }
    // The length of an abstract name is part of it; a path ends with a NUL.
    let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
    let size = socklen_t(offset + address.count + (isAbstract ? 0 : 1))
    let flags = Int32(MSG_NOSIGNAL)
    withUnsafePointer(to: &target) { target in
      target.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = sendto(fd, message, message.count, flags, $0, size)
      }
    }
  }
}
