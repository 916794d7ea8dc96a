import EvenstrideClient
import Foundation
import Messages
import RPC
import TestSupport
import Testing

/// What recorded servers sent, played to our client, which does what the recorded client did.
@Suite struct TranscriptClientTests {
  /// An open call in bytes.
  private struct Call {
    let send: ([UInt8]) throws -> Void
    let finish: () -> Void
    /// nil: the server has ended the call with OK.
    let receive: () throws -> [UInt8]?
    let isUnary: Bool
  }

  private static let recordings = Result {
    // Frames written by hand are no client's.
    try Transcript.all().filter { !$0.name.hasPrefix("raw-") }
  }

  @Test(arguments: try recordings.get())
  func ourClientTakesWhatARecordedServerSays(_ transcript: Transcript) throws {
    let server = try RecordedServer(transcript)
    let client = Evenstride(
      socketPath: server.path, defaultTimeout: .seconds(600), retry: .none)
    var calls: [UInt32: Call] = [:]
    var ended: Set<UInt32> = []
    for step in transcript.steps {
      switch step {
      case .frame(.client, let frame) where frame.type == 1:
        let count = server.opened
        calls[frame.stream] = try open(frame, client)
        // Calls on other connections could come in any order.
        #expect(eventually { server.opened == count + 1 })
      case .frame(.client, let frame) where !ended.contains(frame.stream):
        let call = try #require(calls[frame.stream])
        if frame.flags == 5 { call.finish() } else { try call.send(frame.payload) }
      case .frame(.server, let frame) where !ended.contains(frame.stream):
        let call = try #require(calls[frame.stream])
        try expect(frame, from: call, "\(transcript.name)")
        if try RecordedAnswer(frame).endsItsStream { ended.insert(frame.stream) }
      case .frame: break
      case .close(let peer):
        if peer == .client { client.close() }
        for (stream, call) in calls where !ended.contains(stream) {
          #expect(code { try call.receive() } == .unavailable, "\(transcript.name)")
        }
      }
    }
    #expect(eventually { server.isPlayed }, "\(transcript.name)")
    #expect(server.faults == [], "\(transcript.name)")
  }

  private func expect(
    _ frame: Transcript.Frame, from call: Call, _ name: Comment
  ) throws {
    switch try RecordedAnswer(frame) {
    case .message(let bytes): #expect(try call.receive() == bytes, name)
    case .end: #expect(try call.receive() == nil, name)
    case .response(let bytes):
      #expect(try call.receive() == bytes, name)
      if !call.isUnary { #expect(try call.receive() == nil, name) }
    case .failure(let code):
      let status = try FakePeer.decode(EnvelopeResponse.self, frame.payload).status
      let error = #expect(throws: RPCError.self, name) { try call.receive() }
      #expect(error?.code == code && error?.message == status?.message, name)
    }
  }

  /// Does what the recorded client did with its request.
  private func open(_ frame: Transcript.Frame, _ client: Evenstride) throws -> Call {
    let envelope = try RecordedServer.envelope(of: frame)
    let payload = envelope.payload
    switch envelope.method {
    case "EchoStream": return try open(RecordedMethods.echoStream, payload, client)
    case "EchoNull": return try open(RecordedMethods.echoNull, payload, client)
    case "EchoNullStream": return try open(RecordedMethods.echoNullStream, payload, client)
    case "SumStream": return try open(RecordedMethods.sumStream, payload, client)
    case "DivideStream": return try open(RecordedMethods.divideStream, payload, client)
    case "EmptyPayloadStream":
      return try open(RecordedMethods.emptyPayloadStream, payload, client)
    // Of a method that the server does not have, only the shape is known.
    case "Nothing" where frame.flags == 1:
      return try open(RecordedMethods.divideStream, payload, client)
    default: return try start(payload, client)
    }
  }

  private func open<Q: CBacked, A: CBacked>(
    _ method: StreamMethod<Q, A>, _ payload: [UInt8], _ client: Evenstride
  ) throws -> Call {
    let stream: CallStream<Q, A>
    if method.shape == .serverStream {
      stream = try client.open(method, FakePeer.decode(Q.self, payload))
    } else {
      stream = try client.open(method)
      if !payload.isEmpty { try stream.send(FakePeer.decode(Q.self, payload)) }
    }
    return Call(
      send: { try stream.send(FakePeer.decode(Q.self, $0)) }, finish: { stream.finishSending() },
      receive: { try stream.receive().map { try FakePeer.encode($0) } }, isUnary: false)
  }

  /// A unary call on a thread of its own, so that the client can be closed meanwhile.
  private func start(_ payload: [UInt8], _ client: Evenstride) throws -> Call {
    let request = try FakePeer.decode(RecordedMethods.Echo.self, payload)
    let answer = Locked<Result<RecordedMethods.Echo, RPCError>?>(nil)
    Thread {
      let result = Result { () throws(RPCError) in
        try client.call(RecordedMethods.echo, request)
      }
      answer.withLock { $0 = result }
    }.start()
    return Call(
      send: { _ in }, finish: {},
      receive: {
        #expect(eventually { answer.withLock { $0 != nil } })
        return try FakePeer.encode(try #require(answer.withLock { $0 }).get())
      }, isUnary: true)
  }
}
