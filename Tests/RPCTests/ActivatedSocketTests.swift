import Foundation
import RPC
import TestSupport
import Testing

/// Sockets that the service manager passes.
@Suite struct ActivatedSocketTests {
  let scratch: Scratch
  let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.path("s.sock")
  }

  /// A socket bound to the path, as a service manager makes it.
  private func bound(_ type: __socket_type = SOCK_STREAM, listening: Bool = true) throws -> Int32 {
    let fd = socket(AF_UNIX, Int32(type.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(fd, $0, size) }
    }
    try #require(result == 0)
    if listening { try #require(listen(fd, 5) == 0) }
    return fd
  }

  @Test func anInheritedListenerKnowsItsPathAndNeverBlocksOrLeaks() throws {
    let fd = try bound()
    let socket = try ListeningSocket(inherited: fd)
    #expect(socket.path == path)
    #expect(fcntl(fd, F_GETFD) & FD_CLOEXEC != 0)
    #expect(fcntl(fd, F_GETFL) & O_NONBLOCK != 0)
    socket.close()
  }

  @Test func closingAnInheritedListenerLeavesTheManagersSocketListening() throws {
    let fd = try bound()
    let managers = dup(fd)
    defer { close(managers) }
    try ListeningSocket(inherited: fd).close()
    let client = try UnixAddress(path).connect()
    defer { close(client) }
    let accepted = accept(managers, nil, nil)
    #expect(accepted >= 0)
    close(accepted)
    #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
  }

  @Test func whatIsNotAListeningUnixStreamIsRefused() throws {
    let file = open(try scratch.write("x"), O_RDONLY)
    let unused = dup(file)
    close(unused)
    let internet = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let datagram = try bound(SOCK_DGRAM, listening: false)
    unlink(path)
    let silent = try bound(listening: false)
    for fd in [file, unused, internet, datagram, silent] {
      #expect {
        _ = try ListeningSocket(inherited: fd)
      } throws: {
        "\($0)".contains("descriptor \(fd)") && "\($0)".contains("ListenStream=")
      }
    }
    for fd in [file, internet, datagram, silent] { close(fd) }
  }

  @Test func descriptorsAreTakenOnlyWhenTheyAreMeantForThisProcess() {
    let mine = ["LISTEN_PID": "77", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "evenstride"]
    #expect(SocketActivation(mine, pid: 77)?.count == 1)
    #expect(SocketActivation(mine, pid: 77)?.names == ["evenstride"])
    #expect(SocketActivation(mine, pid: 78) == nil)
    for wrong in ["", "0", "-1", "many"] {
      #expect(SocketActivation(["LISTEN_PID": "77", "LISTEN_FDS": wrong], pid: 77) == nil)
    }
    #expect(SocketActivation([:], pid: 77) == nil)
  }

  @Test func severalSocketsAreRefusedByName() throws {
    let two = ["LISTEN_PID": "77", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "a:b"]
    let activation = try #require(SocketActivation(two, pid: 77))
    #expect {
      _ = try activation.socket()
    } throws: {
      "\($0)".contains("2 sockets (a, b)")
    }
  }

  @Test func aDirectoryWhereEverybodyMayRenameIsRefused() throws {
    #expect(chmod(scratch.folder, 0o777) == 0)
    #expect {
      _ = try ListeningSocket(path: path, mode: 0o600)
    } throws: {
      "\($0)".contains("chmod +t")
    }
    #expect(chmod(scratch.folder, 0o1777) == 0)
    try ListeningSocket(path: path, mode: 0o600).close()
  }
}
