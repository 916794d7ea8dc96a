import EvenstrideClient
import Glibc
import Messages
import RPC
import Testing

/// Servers that send what they should not.
@Suite struct ClientGarbageTests {
  /// What a server sends to stream 1 in place of an answer, and the status of the call.
  static let answers: [(name: String, bytes: [UInt8], unary: StatusCode, stream: StatusCode)] = [
    (
      "an envelope that does not parse", RawPeer.frame(1, [0xff, 0xff], type: 2), .internal,
      .internal
    ),
    // Field 2, payload: one byte that is no message.
    (
      "a message that does not parse", RawPeer.frame(1, [0x12, 1, 0xff], type: 2), .internal,
      .internal
    ),
    ("data for a unary call", RawPeer.frame(1, [], type: 3), .internal, .internal),
    (
      "too large", [0, 0x50, 0, 0, 0, 0, 0, 1, 2, 0] + [UInt8](repeating: 7, count: 0x50_0000),
      .resourceExhausted, .resourceExhausted
    ),
    // Field 1, status: code 77, which no version knows.
    ("an unknown code", RawPeer.frame(1, [0x0a, 2, 0x08, 77], type: 2), .unknown, .unknown),
  ]

  private func server(_ bytes: [UInt8]) throws -> FakeServer {
    try FakeServer { _, peer in
      var isFirst = true
      while true {
        let frame = try peer.frame()
        if isFirst {
          peer.send(bytes)
          isFirst = false
        } else if frame.envelope.method == "Check" {
          try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
        }
      }
    }
  }

  @Test(arguments: answers.indices)
  func aBadAnswerEndsItsUnaryCallAlone(index: Int) throws {
    let answer = Self.answers[index]
    let server = try server(answer.bytes)
    let client = Evenstride(socketPath: server.path)
    #expect(
      code { try client.health.check(HealthCheckRequest()) } == answer.unary, "\(answer.name)")
    #expect(try client.health.check(HealthCheckRequest()).status == .serving)
    #expect(server.connections == 1)
  }

  @Test(arguments: answers.indices)
  func aBadAnswerEndsItsClientStreamAlone(index: Int) throws {
    let answer = Self.answers[index]
    let server = try server(answer.bytes)
    let client = Evenstride(socketPath: server.path)
    let stream = try client.bulk.cohortStream()
    #expect(code { try stream.response() } == answer.stream, "\(answer.name)")
    // On the same connection, as a large request.
    let large = HealthCheckRequest(service: String(repeating: "x", count: 70_000))
    #expect(try client.health.check(large).status == .serving)
    #expect(server.connections == 1)
  }

  @Test func aMessageThatDoesNotParseCancelsItsStream() throws {
    let methods = Locked<[String]>([])
    let server = try FakeServer { _, peer in
      let opening = try peer.frame()
      peer.send(RawPeer.frame(opening.stream, [0xff], type: 3))
      let next = try peer.frame()
      methods.withLock { $0.append(next.envelope.method) }
    }
    let stream = try Evenstride(socketPath: server.path).healthStreams.watch(HealthCheckRequest())
    #expect(code { try stream.receive() } == .internal)
    #expect(eventually { methods.withLock { $0 } == ["Cancel"] })
  }

  @Test func framesForNobodyAreIgnored() throws {
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        for type in [0, 1, 2, 3, 4, 0xff] as [UInt8] {
          for stream in [0, 2, 99, 0xffff_ffff] as [UInt32] {
            peer.send(RawPeer.frame(stream, [1, 2, 3], type: type, flags: 0xff))
          }
        }
        peer.send(RawPeer.frame(frame.stream, [0xff], type: 7))
        try peer.respond(frame.stream, HealthCheckResponse(status: .serving))
      }
    }
    let client = Evenstride(socketPath: server.path)
    for _ in 0..<3 {
      #expect(try client.health.check(HealthCheckRequest()).status == .serving)
    }
    #expect(server.connections == 1)
  }

  @Test func anotherProtocolEndsAllCallsWithAWordAboutIt() throws {
    let server = try FakeServer { _, peer in
      _ = try peer.frame()
      peer.send(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
      _ = try? peer.frame()
    }
    let stream = try Evenstride(socketPath: server.path).bulk.assessStream()
    #expect {
      try stream.receive()
    } throws: {
      guard let error = $0 as? RPCError else { return false }
      return error.code == .internal && error.message.contains("text, perhaps HTTP/1")
    }
  }

  @Test func aResponseSplitAtEveryByteIsPutTogether() throws {
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        let response = EnvelopeResponse(
          payload: try FakePeer.encode(HealthCheckResponse(status: .serving)))
        for byte in RawPeer.frame(frame.stream, try FakePeer.encode(response), type: 2) {
          peer.send([byte])
          usleep(200)
        }
      }
    }
    let client = Evenstride(socketPath: server.path)
    #expect(try client.health.check(HealthCheckRequest()).status == .serving)
  }
}
