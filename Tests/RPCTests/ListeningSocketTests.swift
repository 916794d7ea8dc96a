import Foundation
import RPC
import TestSupport
import Testing

@Suite struct ListeningSocketTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private var directory: String { scratch.folder }
  private var path: String { directory + "/s.sock" }

  @Test func theSocketHasItsModeFromTheStart() throws {
    let socket = try ListeningSocket(path: path, mode: 0o640)
    var status = stat()
    #expect(lstat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
    socket.close()
    #expect(lstat(path, &status) != 0)
  }

  @Test func aLiveSecondInstanceIsRefused() throws {
    let first = try ListeningSocket(path: path, mode: 0o600)
    #expect {
      _ = try ListeningSocket(path: path, mode: 0o600)
    } throws: {
      "\($0)".contains("another daemon")
    }
    first.close()
    try ListeningSocket(path: path, mode: 0o600).close()
  }

  @Test func closingTwiceDoesNotTakeASuccessorsSocketAway() throws {
    let first = try ListeningSocket(path: path, mode: 0o600)
    first.close()
    let second = try ListeningSocket(path: path, mode: 0o600)
    first.close()
    close(try UnixAddress(path).connect())
    second.close()
  }

  @Test func aStaleSocketIsReplaced() throws {
    let fd = try System.unixSocket()
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(fd, $0, size) }
    }
    #expect(bound == 0)
    close(fd)
    try ListeningSocket(path: path, mode: 0o600).close()
  }

  @Test func aRegularFileIsNotTouched() throws {
    try "keep me".write(toFile: path, atomically: true, encoding: .utf8)
    #expect {
      _ = try ListeningSocket(path: path, mode: 0o600)
    } throws: {
      "\($0)".contains("not a socket")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "keep me")
  }

  @Test func aLinkIsNotFollowed() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: directory + "/elsewhere")
    #expect {
      _ = try ListeningSocket(path: path, mode: 0o600)
    } throws: {
      "\($0)".contains("not a socket")
    }
  }

  @Test func pathsUpToTheLimitFitAndOneByteMoreIsRefusedWithTheLimit() throws {
    let room = UnixAddress.longestPath - directory.utf8.count - 1
    let fits = directory + "/" + String(repeating: "x", count: room)
    try ListeningSocket(path: fits, mode: 0o600).close()
    #expect {
      _ = try ListeningSocket(path: fits + "x", mode: 0o600)
    } throws: {
      "\($0)".contains("108 bytes") && "\($0)".contains("at most 107")
    }
  }

  @Test func aMissingDirectoryIsNamed() {
    #expect {
      _ = try ListeningSocket(path: directory + "/none/s.sock", mode: 0o600)
    } throws: {
      "\($0)".contains("none/s.sock") && "\($0)".contains("create the directory")
    }
  }

  @Test(arguments: [
    (["EVENSTRIDE_SOCKET": "/a", "XDG_RUNTIME_DIR": "/b"], "/a"),
    (["XDG_RUNTIME_DIR": "/b"], "/b/evenstride.sock"),
    (["XDG_RUNTIME_DIR": ""], "/run/evenstride/evenstride.sock"),
  ])
  func theDefaultPathFollowsTheEnvironment(_ environment: [String: String], _ path: String) {
    #expect(DefaultSocketPath.resolve { environment[$0] } == path)
  }
}
