import Glibc
import Messages
import RPC
import Testing
import Wire

/// Frames in every place, size and shape that `wire.md` tells of, on a connection to our server.
@Suite struct FrameCaseTests {
  let test: TestServer
  let peer: RawPeer

  init() throws {
    test = try TestServer()
    peer = try RawPeer(test)
  }

  private func check(_ stream: UInt32) throws -> [UInt8] {
    try RawPeer.request(stream, HealthMethods.check, HealthCheckRequest(service: "abc"))
  }

  private func expectHealthy(_ stream: UInt32) throws {
    peer.send(try check(stream))
    let (answered, response) = try peer.response()
    #expect(answered == stream && response.payload == [8, 3])
  }

  /// A call whose envelope has exactly so many bytes: the rest is a field that nobody knows.
  private func call(_ stream: UInt32, padded size: Int) throws -> [UInt8] {
    let bytes = Array(try check(stream).dropFirst(FrameHeader.size))
    // Field 15, length-delimited, the length in four bytes.
    let count = size - bytes.count - 5
    let tag: UInt8 = 15 << 3 | 2
    let length: [UInt8] = (0..<4).map { place in
      let digit = UInt8(count >> (7 * place) & 0x7f)
      return place < 3 ? digit | 0x80 : digit
    }
    let rest = [UInt8](repeating: 7, count: count)
    return RawPeer.frame(stream, bytes + [tag] + length + rest)
  }

  /// The header of a request on stream 1 that says it has so many bytes.
  private func header(of size: UInt32) -> [UInt8] {
    let length = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) }
    return length + [0, 0, 0, 1, 1, 0]
  }

  // MARK: Sizes

  @Test func aFrameOfExactly4MiBIsAnswered() throws {
    let frame = try call(1, padded: 4 << 20)
    #expect(frame.count == FrameHeader.size + 4 << 20)
    peer.send(frame)
    #expect(try peer.response().response.payload == [8, 3])
  }

  @Test(arguments: [4 << 20 + 1, 16 << 20 - 1])
  func aLargerFrameIsSkippedAndAnsweredAtOnce(_ size: Int) throws {
    peer.send(header(of: UInt32(size)))
    // Nothing of the payload has come.
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .resourceExhausted)
    #expect(error.message.contains("\(size)"))
    peer.send([UInt8](repeating: 0xff, count: size))
    try expectHealthy(3)
  }

  @Test(arguments: [0x0100_0000, 0xffff_ffff] as [UInt32])
  func aLengthBeyond16MiBClosesTheConnection(_ size: UInt32) throws {
    peer.send(header(of: size))
    #expect(peer.isClosed())
    #expect(test.logs("a reserved byte that is not 0"))
  }

  // MARK: Arrival

  @Test func aStreamSplitAtEveryByteOffsetIsAnswered() throws {
    let request = AssessRequest(thresholdSource: "split")
    for offset in 1..<100 {
      let stream = UInt32(2 * offset + 1)
      let bytes =
        try RawPeer.open(stream, BulkMethods.assessStream)
        + RawPeer.data(stream, AssessItem(index: 1, request: request))
        + RawPeer.data(stream, AssessItem(index: 2), flags: 1)
      guard offset < bytes.count else { break }
      peer.send(Array(bytes[..<offset]))
      usleep(200)
      peer.send(Array(bytes[offset...]))
      let first = try peer.message(AssessItemResult.self, on: stream)
      #expect(first.index == 1 && first.response?.provenance?.methods == ["split"])
      #expect(try peer.message(AssessItemResult.self, on: stream).index == 2)
      #expect(try peer.message(AssessItemResult.self, on: stream).summary?.items == 2)
      try peer.expectEnd(of: stream)
    }
  }

  @Test(arguments: [1, FrameHeader.size - 1, FrameHeader.size, FrameHeader.size + 3])
  func aTrailingPartAndTheEndCloseTheConnectionAfterTheAnswers(_ count: Int) throws {
    peer.send(try check(1) + check(3).prefix(count))
    shutdown(peer.fd, Int32(SHUT_WR))
    #expect(try peer.response().stream == 1)
    #expect(peer.isClosed())
    #expect(test.lines.withLock { $0 } == [])
  }

  // MARK: Ids

  @Test func idsThatRiseFallRepeatAndWrapAreAccepted() throws {
    for id in [1, 3, 9, 5, 5, 5, 0x7fff_ffff, 0xffff_fffd, 0xffff_ffff, 1, 3] as [UInt32] {
      try expectHealthy(id)
    }
    for id in [7, 0xffff_ffff, 1, 1] as [UInt32] {
      peer.send(try RawPeer.open(id, BulkMethods.assessStream, AssessItem(index: 4), flags: 1))
      #expect(try peer.message(AssessItemResult.self, on: id).index == 4)
      #expect(try peer.message(AssessItemResult.self, on: id).summary?.items == 1)
      try peer.expectEnd(of: id)
    }
  }

  @Test func anIdOfAnOpenStreamIsInvalidAndTheStreamIsUntouched() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    peer.send(try check(1))
    #expect(try peer.error().error.code == .invalidArgument)
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    #expect(try peer.error().error.code == .invalidArgument)
    peer.send(try RawPeer.data(1, AssessItem(index: 6)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 6)
  }

  // MARK: Types

  @Test func everyOtherTypeIsIgnoredWhateverItsStreamFlagsAndPayload() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream))
    let others = [0, 2] + Array(4...255) as [UInt8]
    for type in others {
      peer.send(RawPeer.frame(1, [1, 2, 3], type: type, flags: type))
      peer.send(RawPeer.frame(UInt32(type), [], type: type))
    }
    peer.send(try RawPeer.data(1, AssessItem(index: 8)))
    #expect(try peer.message(AssessItemResult.self, on: 1).index == 8)
    let ignored = test.server.stats().protocolErrors.first { $0.name == "ignored_frame" }
    #expect(ignored?.count == UInt64(2 * others.count))
  }
}
