import Glibc
import Messages
import RPC
import Testing

/// Single calls over a raw connection: what each event answers.
@Suite struct CallTests {
  let test: TestServer
  let peer: RawPeer

  init() throws {
    test = try TestServer()
    peer = try RawPeer(test)
  }

  private func check(_ stream: UInt32, _ name: String = "abc") throws -> [UInt8] {
    try RawPeer.request(stream, HealthMethods.check, HealthCheckRequest(service: name))
  }

  private func expectHealthy(_ stream: UInt32) throws {
    peer.send(try check(stream))
    let (answered, response) = try peer.response()
    #expect(answered == stream)
    #expect(response.status == nil)
    #expect(response.payload == [8, 3])  // status = 3, the length of "abc"
  }

  @Test func aCallIsAnsweredOnItsStreamWithoutAStatus() throws {
    try expectHealthy(1)
  }

  @Test func aFrameSplitAtEveryByteOffsetIsAnswered() throws {
    let bytes = try check(7)
    for offset in 1..<bytes.count {
      peer.send(Array(bytes[..<offset]))
      usleep(200)
      peer.send(Array(bytes[offset...]))
      #expect(try peer.response().stream == 7)
    }
  }

  @Test func manyFramesInOneWriteAreAllAnswered() throws {
    peer.send(try (0..<500).flatMap { try check(UInt32(2 * $0 + 1)) })
    for i in 0..<500 { #expect(try peer.response().stream == UInt32(2 * i + 1)) }
  }

  @Test func fallingIdsAreAccepted() throws {
    try expectHealthy(9)
    try expectHealthy(5)
    try expectHealthy(UInt32.max)
  }

  @Test(arguments: [0, 2, 0xffff_fffe] as [UInt32])
  func evenIdsAreInvalid(_ stream: UInt32) throws {
    peer.send(try check(stream))
    let (answered, error) = try peer.error()
    #expect(answered == stream)
    #expect(error.code == .invalidArgument)
    try expectHealthy(1)
  }

  @Test func anIdInUseIsInvalidAndTheRunningCallIsUntouched() throws {
    peer.send(try RawPeer.request(3, ReliabilityMethods.analyze, AnalyzeRequest()))
    peer.send(try check(3))
    #expect(try peer.error().error.code == .invalidArgument)
    #expect(try peer.response().response.status == nil)
  }

  @Test func unknownNamesAreUnimplementedAndQuoted() throws {
    peer.send(
      try RawPeer.request(1, HealthMethods.check, HealthCheckRequest(), name: "No\u{1b}[31m"))
    let method = try peer.error().error
    #expect(method.code == .unimplemented)
    #expect(method.message.contains("unknown method \"No\\u{1B}[31m\""))
    peer.send(
      try RawPeer.request(
        3, HealthMethods.check, HealthCheckRequest(), service: String(repeating: "x", count: 9999)))
    let service = try peer.error().error
    #expect(service.code == .unimplemented)
    #expect(service.message.count < 200)
  }

  @Test func anEnvelopeThatDoesNotParseIsInvalid() throws {
    peer.send(RawPeer.frame(1, [0xff, 0xff, 0xff]))
    #expect(try peer.error().error.code == .invalidArgument)
    try expectHealthy(3)
  }

  @Test func aPayloadThatDoesNotParseIsInvalidWithAViolation() throws {
    let envelope = EnvelopeRequest(
      service: HealthMethods.check.service, method: "Check", payload: [0x0a, 0x05, 0x41])
    peer.send(RawPeer.frame(1, try RawPeer.encoded(envelope)))
    let error = try peer.error().error
    #expect(error.code == .invalidArgument)
    #expect(error.fieldViolations.map(\.field) == ["payload"])
  }

  @Test func anUnexpectedFailureIsInternalWithoutDetail() throws {
    peer.send(try RawPeer.request(1, WalkingMethods.predict, PredictRequest()))
    let error = try peer.error().error
    #expect(error.code == .internal)
    #expect(!error.message.contains("secret") && !error.message.contains("patient"))
    #expect(test.logs("evenstride.v1.Walking/Predict: an unexpected Unexpected"))
    #expect(!test.logs("secret") && !test.logs("patient"))
  }

  @Test func anOversizeFrameIsSkippedAndAnswered() throws {
    peer.send(RawPeer.frame(5, [UInt8](repeating: 0x41, count: (4 << 20) + 1)))
    let (stream, error) = try peer.error()
    #expect(stream == 5)
    #expect(error.code == .resourceExhausted)
    try expectHealthy(7)
  }

  @Test func anAnswerOverTheFrameIsResourceExhaustedOnThatStreamOnly() throws {
    peer.send(try RawPeer.request(1, WalkingMethods.relate, RelateRequest()))
    let (stream, error) = try peer.error()
    #expect(stream == 1 && error.code == .resourceExhausted)
    #expect(error.message.contains("at most 4194304"))
    try expectHealthy(3)
  }

  @Test func aRequestAndAnAnswerOfAlmostAFramePass() throws {
    let values = [Double](repeating: 1, count: 524_270)
    peer.send(try RawPeer.request(1, AsymmetryMethods.indices, IndicesRequest(left: values)))
    let payload = try peer.response().response.payload
    let answer = try Codec.decode(IndicesResponse.self, from: payload, in: Arena())
    #expect(answer.columns[0].values == values)
  }

  @Test func dataOnAnUnknownStreamIsInvalidAndOnAnEndedOneDropped() throws {
    peer.send(RawPeer.frame(11, [1], type: 3))
    #expect(try peer.error().error.code == .invalidArgument)
    try expectHealthy(1)
    peer.send(RawPeer.frame(1, [], type: 3, flags: 5))
    try expectHealthy(3)
  }

  @Test(arguments: [0, 2, 4, 5, 0x7f, 0xff] as [UInt8])
  func otherFrameTypesAreIgnored(_ type: UInt8) throws {
    peer.send(RawPeer.frame(1, [1, 2, 3], type: type))
    try expectHealthy(1)
  }

  @Test(arguments: [0, 1, 2, 6, 0xff] as [UInt8])
  func theRegisteredKindDecidesNotTheFlags(_ flags: UInt8) throws {
    peer.send(
      try RawPeer.request(
        1, HealthMethods.check, HealthCheckRequest(service: "abc"), flags: flags))
    #expect(try peer.response().response.payload == [8, 3])
  }

  @Test func bytesThatAreNotTTRPCCloseTheConnectionAndAreLogged() throws {
    peer.send(Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8))
    #expect(peer.isClosed())
    #expect(test.logs("HTTP/2"))
  }

  @Test func aPeerThatOnlyStopsSendingGetsAllItsAnswers() throws {
    let values = [Double](repeating: 1, count: 5_000)
    // 800 KB of answers: more than the socket holds, less than what stops the server from reading,
    // for this peer does not read while it sends.
    let count = 20
    for i in 0..<count {
      peer.send(
        try RawPeer.request(
          UInt32(2 * i + 1), AsymmetryMethods.indices, IndicesRequest(left: values)))
    }
    shutdown(peer.fd, Int32(SHUT_WR))
    usleep(100_000)
    var streams: Set<UInt32> = []
    for _ in 0..<count { streams.insert(try peer.response().stream) }
    #expect(streams.count == count)
    #expect(peer.isClosed())
  }

  @Test func anErrorIsToldEvenWhenTheRequestUsedUpTheMemory() throws {
    let empty = (0..<490_000).flatMap { _ in [0x0a, 0x00] as [UInt8] }
    let envelope = EnvelopeRequest(
      service: AsymmetryMethods.assess.service, method: "Assess", payload: empty)
    var router = Router()
    router.bind(AsymmetryMethods.assess) { request, _ in
      throw RPCError(.invalidArgument, "\(request.exercises.count)")
    }
    let server = try Server(router: router) { _ in }
    let peer = try RawPeer(server)
    peer.send(RawPeer.frame(1, try RawPeer.encoded(envelope)))
    let error = try peer.error().error
    #expect(error.code == .invalidArgument || error.code == .resourceExhausted)
    server.drain {}
  }

  @Test func inlineAndOffloadedAnswersAreTheSame() throws {
    let small = (0..<100).map { Double($0) / 7 }
    let large = small + [Double](repeating: 0.1, count: 1000)
    for values in [small, large] {
      peer.send(try RawPeer.request(1, AsymmetryMethods.indices, IndicesRequest(left: values)))
      let payload = try peer.response().response.payload
      let answer = try Codec.decode(IndicesResponse.self, from: payload, in: Arena())
      #expect(answer.columns[0].values == values)
    }
  }
}
