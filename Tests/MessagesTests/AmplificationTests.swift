import Messages
import Testing

/// Few bytes that would cost the C library much time or memory are refused.
@Suite struct AmplificationTests {
  private func error(_ bytes: [UInt8], _ arena: Arena = Arena()) -> MessageError? {
    do throws(MessageError) {
      _ = try Codec.decode(AssessRequest.self, from: bytes, in: arena)
      return nil
    } catch {
      return error
    }
  }

  /// A field of a type that the schema does not know.
  private static let unknown: [UInt8] = [0xf8, 0x01, 0x00]  // field 31, a number
  /// A field of the schema: `score_rule` = 0.
  private static let known: [UInt8] = [0x10, 0x00]

  private func repeated(_ field: [UInt8], _ count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in field }
  }

  @Test func unknownFieldsUpToTheLimitPass() {
    #expect(error(repeated(Self.unknown, MessageLimits.unknownFields)) == nil)
    #expect(
      error(repeated(Self.unknown, MessageLimits.unknownFields + 1))
        == .tooMany("unknown fields", limit: MessageLimits.unknownFields))
  }

  @Test func fieldsUpToTheLimitPass() {
    #expect(error(repeated(Self.known, MessageLimits.fields)) == nil)
    #expect(
      error(repeated(Self.known, MessageLimits.fields + 1))
        == .tooMany("fields", limit: MessageLimits.fields))
  }

  @Test func aSingularMessageGivenTwiceIsRefused() {
    // exercises[0].error, twice
    let twice: [UInt8] = [0x0a, 0x04, 0x2a, 0x00, 0x2a, 0x00]
    #expect(error([0x0a, 0x02, 0x2a, 0x00]) == nil)
    #expect(error(twice) == .malformed(offset: 4, reason: "error is given twice"))
  }

  @Test func theArenaLimitHoldsAndTheArenaIsUsableAfterwards() throws {
    // The library asks for pieces below the limit, and for more in all.
    let arena = Arena(firstChunk: 1 << 10, limit: 1 << 20)
    let many = repeated([0x0a, 0x00], 10_000)  // 10,000 empty exercises
    #expect(error(many, arena) == .outOfMemory(limit: 1 << 20))
    arena.reset()
    #expect(error([0x0a, 0x00], arena) == nil)
  }

  @Test(arguments: [false, true])
  func arenaPiecesAreAlignedAndApart(_ piecewise: Bool) throws {
    let arena = Arena(firstChunk: 256, limit: 1 << 20, piecewise: piecewise)
    var pieces: [UnsafeMutableRawBufferPointer] = []
    for size in [1, 17, 16, 20, 33, 300, 5_000, 0, 3] {
      let piece = try arena.bytes(count: size)
      #expect(Int(bitPattern: piece.baseAddress) % 16 == 0)
      for i in piece.indices { piece[i] = UInt8(truncatingIfNeeded: pieces.count) }
      pieces.append(piece)
    }
    for (i, piece) in pieces.enumerated() {
      #expect(piece.allSatisfy { $0 == UInt8(truncatingIfNeeded: i) })
    }
  }

  @Test func aNULInAStringIsNotSent() {
    let arena = Arena()
    #expect(throws: MessageError.nulInString) {
      try Codec.encode(HealthCheckRequest(service: "a\u{0}b"), in: arena)
    }
  }
}
