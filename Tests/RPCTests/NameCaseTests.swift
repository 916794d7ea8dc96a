import Messages
import RPC
import Testing

/// Names of services and methods that no client of sense sends.
@Suite struct NameCaseTests {
  let test: TestServer
  let peer: RawPeer

  init() throws {
    test = try TestServer()
    peer = try RawPeer(test)
  }

  private func expectHealthy(_ stream: UInt32) throws {
    peer.send(try RawPeer.request(stream, HealthMethods.check, HealthCheckRequest()))
    #expect(try peer.response().response.status == nil)
  }

  @Test(arguments: [
    "", " ", "/", ".", "..", "check", "Check ", "Check/", "/Check", "../../Check", "%00", "%s%n",
    "Ch\u{e9}ck", "\u{202e}kcehC", "a\nlevel=error", "\u{1b}[2J", "🦵",
    String(repeating: "n", count: 100_000),
  ])
  func anOddNameIsUnimplementedAndToldInPrintableCharacters(_ name: String) throws {
    peer.send(try RawPeer.request(1, HealthMethods.check, HealthCheckRequest(), name: name))
    peer.send(try RawPeer.request(3, HealthMethods.check, HealthCheckRequest(), service: name))
    for stream in [1, 3] as [UInt32] {
      let (answered, error) = try peer.error()
      #expect(answered == stream && error.code == .unimplemented)
      #expect(error.message.utf8.count < 1_000)
      #expect(error.message.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
    try expectHealthy(5)
  }

  /// Not truncated at the NUL, which would make it a name that is known.
  @Test(arguments: ["Check\0", "Check\0er", "\0Check"])
  func aNULInANameIsInvalid(_ name: String) throws {
    for (field, other) in [(UInt8(2), HealthMethods.check.service), (1, "Check")] {
      let bytes = field == 2 ? [other, name] : [name.replacing("Check", with: "s"), other]
      var envelope: [UInt8] = []
      for (number, text) in zip([1, 2] as [UInt8], bytes) {
        envelope += [number << 3 | 2, UInt8(text.utf8.count)] + Array(text.utf8)
      }
      peer.send(RawPeer.frame(1, envelope))
      #expect(try peer.error().error.code == .invalidArgument)
    }
    try expectHealthy(3)
  }

  @Test func bytesThatAreNoUTF8InANameAreInvalid() throws {
    peer.send(RawPeer.frame(1, [0x0a, 2, 0xff, 0xfe, 0x12, 1, 0x41]))
    #expect(try peer.error().error.code == .invalidArgument)
    try expectHealthy(3)
  }
}
