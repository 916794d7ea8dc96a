import CLinux
import Glibc

/// The path of a Unix socket.
package struct UnixAddress: Sendable, Equatable {
  /// Bytes of a path that fit in `sun_path` with its closing NUL.
  package static let longestPath = 107

  package let path: String

  /// - Throws: `SocketPathError` when the path is empty, too long or holds a NUL.
  package init(_ path: String) throws(SocketPathError) {
    if path.isEmpty { throw .empty }
    if path.utf8.count > Self.longestPath { throw .tooLong(path, bytes: path.utf8.count) }
    if path.utf8.contains(0) { throw .holdsNUL }
    self.path = path
  }

  func withSocketAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  /// The path a socket is bound to; an abstract name begins with "@".
  static func path(of fd: Int32) -> String {
    var address = sockaddr_un()
    var size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(fd, $0, &size) }
    }
    let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
    guard result == 0, Int(size) > offset else { return "" }
    return withUnsafeBytes(of: address.sun_path) { bytes in
      let name = bytes[..<min(bytes.count, Int(size) - offset)]
      if name.first == 0 { return "@" + String(decoding: name.dropFirst(), as: UTF8.self) }
      return String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// A connected socket, closed on exec.
  package func connect() throws(SystemError) -> Int32 {
    let fd = try System.unixSocket()
    do {
      try System.check("connect") { withSocketAddress { Glibc.connect(fd, $0, $1) } }
      return fd
    } catch {
      close(fd)
      throw error
    }
  }
}

/// Why a path cannot be that of a socket.
package enum SocketPathError: Error, Equatable, CustomStringConvertible {
  case empty
  case tooLong(String, bytes: Int)
  case holdsNUL

  package var description: String {
    switch self {
    case .empty: "the socket path is empty"
    case .tooLong(let path, let bytes):
      "the socket path has \(bytes) bytes, at most \(UnixAddress.longestPath) are possible: \(path)"
    case .holdsNUL: "the socket path holds a NUL character"
    }
  }
}

/// Where the daemon listens and clients look when no path is given.
package enum DefaultSocketPath {
  /// Where the socket unit of systemd listens.
  package static let installed = "/run/evenstride/evenstride.sock"

  /// `EVENSTRIDE_SOCKET`, else `$XDG_RUNTIME_DIR/evenstride.sock`, else
  /// `/run/evenstride/evenstride.sock`.
  package static func resolve(
    environment: (String) -> String? = { ProcessEnvironment.value($0) }
  ) -> String {
    if let path = environment("EVENSTRIDE_SOCKET"), !path.isEmpty { return path }
    if let directory = environment("XDG_RUNTIME_DIR"), !directory.isEmpty {
      return directory + "/evenstride.sock"
    }
    return installed
  }

  /// Which variable of the environment decides the path; nil: none does.
  package static func variable(
    environment: (String) -> String? = { getenv($0).map { String(cString: $0) } }
  ) -> String? {
    ["EVENSTRIDE_SOCKET", "XDG_RUNTIME_DIR"].first { environment($0)?.isEmpty == false }
  }

  /// Makes the directory of a default path where it is missing, as after every boot in `/run`.
  ///
  /// A failure shows itself, with its reason, when the socket is made there.
  package static func makeDirectory(of path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    _ = mkdir(String(path[..<slash]), 0o755)
  }
}
