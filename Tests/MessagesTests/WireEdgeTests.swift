import Messages
import Testing

@Suite struct WireEdgeTests {
  @Test(arguments: WireCase.all)
  func anEncodingIsAcceptedOrRefusedAsWritten(_ fixture: WireCase) throws {
    func check<M: Coded>(_ type: M.Type) throws {
      let encoded = bytes(hex: fixture.bytes)
      if fixture.verdict == "refuse" {
        #expect(throws: MessageError.self, "\(fixture.why)") {
          try Codec.decode(type, from: encoded, in: Arena())
        }
        return
      }
      let arena = Arena()
      let message = try Codec.decode(type, from: encoded, in: arena)
      if let same = fixture.sameAsBytes {
        #expect(Array(try Codec.encode(message, in: arena)) == bytes(hex: same))
      }
    }
    let type = try #require(types[fixture.type])
    try check(type)
  }

  /// Any cut of a valid message is accepted or refused, and never read past its end.
  @Test func everyPrefixOfAMessageIsHandled() throws {
    let arena = Arena(piecewise: true)
    for fixture in JSONCase.all {
      func check<M: Coded>(_ type: M.Type) {
        let whole = bytes(hex: fixture.bytes)
        for end in whole.indices {
          _ = try? Codec.decode(type, from: Array(whole[..<end]), in: arena)
          arena.reset()
        }
      }
      let type = try #require(types[fixture.type])
      check(type)
    }
  }

  /// Every single-byte change of a valid message is accepted or refused without a crash.
  @Test func everyChangedByteOfAMessageIsHandled() throws {
    let arena = Arena(piecewise: true)
    for fixture in JSONCase.all where fixture.bytes.count < 600 {
      func check<M: Coded>(_ type: M.Type) {
        var message = bytes(hex: fixture.bytes)
        for at in message.indices {
          let kept = message[at]
          for change in [0x01, 0x07, 0x08, 0x80, 0xff] as [UInt8] {
            message[at] = kept ^ change
            _ = try? Codec.decode(type, from: message, in: arena)
            arena.reset()
          }
          message[at] = kept
        }
      }
      let type = try #require(types[fixture.type])
      check(type)
    }
  }
}
