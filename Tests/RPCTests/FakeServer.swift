import Foundation
import Messages
import RPC
import TestSupport
import Testing
import Wire

/// A server whose every frame a test writes: each connection is served by a closure on a thread.
final class FakeServer: Sendable {
  private let scratch: Scratch
  private let server: ThreadedServer

  /// - Parameter serve: gets the connection's number, from 0, and the connection, which is closed
  ///   when nobody holds it any more.
  init(path: String? = nil, _ serve: @escaping @Sendable (Int, FakePeer) throws -> Void) throws {
    scratch = try Scratch()
    server = try ThreadedServer(path: path ?? scratch.path("s.sock")) { number, fd in
      try? serve(number, FakePeer(fd: fd))
    }
  }

  var path: String { server.path }
  /// Connections so far.
  var connections: Int { server.connections }

  func stop() { server.stop() }
}

/// The server's end of a connection.
final class FakePeer: Sendable {
  struct Frame {
    let header: FrameHeader
    let payload: [UInt8]

    var stream: UInt32 { header.stream }
    /// As the opening of a call.
    var envelope: EnvelopeRequest {
      (try? Codec.decode(EnvelopeRequest.self, from: payload, in: Arena())) ?? EnvelopeRequest()
    }
    var requestID: String? { envelope.metadata.first { $0.key == "x-request-id" }?.value }
  }

  struct Ended: Error {}

  private let raw: RawPeer

  init(fd: Int32) { raw = RawPeer(fd: fd) }

  /// The next frame of the client.
  ///
  /// - Throws: `Ended` when the client has closed, or nothing comes for ten minutes: on a busy machine
  ///   the tests' tasks wait long for a thread, and a server that left meanwhile would be a fault.
  func frame() throws -> Frame {
    let head = raw.read(FrameHeader.size, seconds: 600)
    guard head.count == FrameHeader.size else { throw Ended() }
    let header = head.withUnsafeBytes { FrameHeader($0) }
    let payload = raw.read(Int(header.length), seconds: 600)
    guard payload.count == Int(header.length) else { throw Ended() }
    return Frame(header: header, payload: payload)
  }

  func send(_ bytes: [UInt8]) { raw.send(bytes) }

  /// Ends the connection in both directions, at once.
  func hangUp() { System.shutDown(raw.fd) }

  /// A response that carries a message.
  func respond<M: CBacked>(_ stream: UInt32, _ message: M) throws {
    let response = EnvelopeResponse(payload: try Self.encode(message))
    send(RawPeer.frame(stream, try Self.encode(response), type: 2))
  }

  /// A response that carries an error.
  func fail(_ stream: UInt32, _ error: RPCError) throws {
    let response = EnvelopeResponse(status: try error.status(in: Arena()))
    send(RawPeer.frame(stream, try Self.encode(response), type: 2))
  }

  func data<M: CBacked>(_ stream: UInt32, _ message: M, flags: UInt8 = 0) throws {
    send(RawPeer.frame(stream, try Self.encode(message), type: 3, flags: flags))
  }

  /// The end of a stream, with OK.
  func end(_ stream: UInt32) { send(RawPeer.frame(stream, [], type: 3, flags: 5)) }

  static func encode<M: CBacked>(_ message: M) throws -> [UInt8] { try RawPeer.encoded(message) }

  static func decode<M: CBacked>(_ type: M.Type, _ bytes: [UInt8]) throws -> M {
    try Codec.decode(type, from: bytes, in: Arena())
  }

  /// Serves a batch: the answer to each item has the item's exercises' count as its summary.
  ///
  /// - Parameter limit: answers before it leaves without a word.
  func serveBatch(limit: Int = .max, seen: (AssessItem) -> Void = { _ in }) throws {
    var stream: UInt32 = 0
    var summary = BatchSummary()
    while true {
      let frame = try frame()
      if frame.header.type == 1 {
        stream = frame.stream
        summary = BatchSummary()
      } else if frame.header.flags & 4 != 0 {
        try data(stream, AssessItemResult(summary: summary))
        end(stream)
      } else {
        if summary.items == limit { return }
        let item = try Self.decode(AssessItem.self, frame.payload)
        seen(item)
        summary.items += 1
        summary.succeeded += 1
        try data(stream, AssessItemResult(index: item.index, response: .echo(item.request)))
      }
    }
  }
}

extension AssessResponse {
  /// An answer from which the request can be told.
  static func echo(_ request: AssessRequest?) -> AssessResponse {
    AssessResponse(
      exercises: (request?.exercises ?? []).map { ExerciseAsymmetry(name: $0.name, unit: $0.unit) })
  }
}

/// Waits until something holds, at most a minute, without blocking a thread that tasks need.
func eventually(_ condition: () -> Bool) async -> Bool {
  for _ in 0..<60_000 {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(1))
  }
  return false
}

/// In an async context the async form would be chosen.
func blocking<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R { try body() }

/// The status with which something fails; nil: it succeeds.
func code<R>(_ body: () throws -> R) -> StatusCode? {
  do {
    _ = try body()
    return nil
  } catch {
    return (error as? RPCError)?.code ?? .unknown
  }
}

/// The status with which something fails; nil: it succeeds.
func status<R>(_ body: () async throws -> R) async -> StatusCode? {
  do {
    _ = try await body()
    return nil
  } catch {
    return (error as? RPCError)?.code ?? .unknown
  }
}
