import Foundation
import RPC
import TestSupport
import Testing

/// What the service manager hears.
@Suite struct NotifySocketTests {
  /// A datagram socket at a path, or at "@name" in the abstract namespace.
  private func manager(at name: String) throws -> Int32 {
    let fd = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name.utf8) }
    if name.hasPrefix("@") { address.sun_path.0 = 0 }
    // unix(7): the family takes two bytes, and an abstract name has exactly its own length.
    let size = socklen_t(2 + name.utf8.count + (name.hasPrefix("@") ? 0 : 1))
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(fd, $0, size) }
    }
    try #require(result == 0)
    return fd
  }

  private func received(_ fd: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(fd, &bytes, bytes.count, Int32(MSG_DONTWAIT))
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func variablesArriveAsLinesAtAPathAndAtAnAbstractName() throws {
    let scratch = try Scratch()
    for name in [scratch.path("n.sock"), "@evenstride-\(UUID().uuidString)"] {
      let fd = try manager(at: name)
      defer { close(fd) }
      let socket = try NotifySocket(name)
      socket.send([("READY", "1"), ("STATUS", "answers")])
      #expect(received(fd) == "READY=1\nSTATUS=answers")
    }
  }

  @Test func aValueCannotBeginAVariable() throws {
    let scratch = try Scratch()
    let fd = try manager(at: scratch.path("n.sock"))
    defer { close(fd) }
    try NotifySocket(scratch.path("n.sock")).send([("STATUS", "a\nMAINPID=1\r\nb")])
    #expect(received(fd) == "STATUS=aMAINPID=1b")
  }

  @Test func aManagerThatIsGoneIsNoError() throws {
    let scratch = try Scratch()
    try NotifySocket(scratch.path("none")).send([("READY", "1")])
  }

  @Test(arguments: ["", "@", "relative", "vsock:2:1234", "/" + String(repeating: "x", count: 107)])
  func otherAddressesAreRefused(_ name: String) {
    #expect(throws: SystemError.self) { try NotifySocket(name) }
  }
}
