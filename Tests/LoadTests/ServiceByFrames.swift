import EvenstrideService
import Glibc
import Messages
import RPC
import Testing
import Wire

@testable import evenstride_load

/// The service behind a real socket, asked frame by frame: what an engine gets, without an engine.
/// The descriptor is guarded by the kernel.
final class ServiceByFrames: Sendable {
  private let server: Server
  private let fd: Int32

  init() throws {
    let router = evenstrideRouter(state: ServingState(), limits: Limits())
    server = try Server(router: router) { _ in }
    var pair: [Int32] = [0, 0]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
    fd = pair[0]
    server.adopt(pair[1])
  }

  deinit {
    close(fd)
    server.drain {}
  }

  /// The answer of each question, asked one after the other.
  func answers(_ kind: CallKind) throws -> [ExpectedAnswer] {
    if kind.isStream { return try streamAnswers(kind) }
    return try kind.questions.enumerated().map { i, question in
      try open(UInt32(2 * i + 1), kind, question.payload, flags: 0)
      return try response()
    }
  }

  /// All questions as items of one stream.
  private func streamAnswers(_ kind: CallKind) throws -> [ExpectedAnswer] {
    // 0x02: remote open; 0x04: no data.
    try open(1, kind, [], flags: 0x06)
    return try kind.questions.map { question in
      try send(question.payload, FrameHeader(length: 0, stream: 1, type: .data))
      let (header, payload) = try frame()
      if header.type == FrameType.response.rawValue { return try Self.failure(payload) }
      return .message(payload)
    }
  }

  private func open(_ stream: UInt32, _ kind: CallKind, _ payload: [UInt8], flags: UInt8) throws {
    let envelope = EnvelopeRequest(
      service: kind.service, method: kind.method, payload: payload, timeoutNano: 60_000_000_000)
    let arena = Arena()
    let bytes = try withExtendedLifetime(arena) { Array(try Codec.encode(envelope, in: arena)) }
    try send(bytes, FrameHeader(length: 0, stream: stream, type: .request, flags: flags))
  }

  private func response() throws -> ExpectedAnswer {
    let (_, bytes) = try frame()
    let response = try Codec.decode(EnvelopeResponse.self, from: bytes, in: Arena())
    if let status = response.status, status.code != 0 { return .failure(code: status.code) }
    return .message(response.payload)
  }

  private static func failure(_ bytes: [UInt8]) throws -> ExpectedAnswer {
    let response = try Codec.decode(EnvelopeResponse.self, from: bytes, in: Arena())
    return .failure(code: response.status?.code ?? 0)
  }

  private func send(_ payload: [UInt8], _ header: FrameHeader) throws {
    var header = header
    header.length = UInt32(payload.count)
    var bytes = [UInt8](repeating: 0, count: FrameHeader.size)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    bytes += payload
    var at = 0
    while at < bytes.count {
      let count = bytes[at...].withUnsafeBytes {
        Glibc.send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      try #require(count > 0, "the server closed the connection")
      at += count
    }
  }

  private func frame() throws -> (FrameHeader, [UInt8]) {
    let header = try read(FrameHeader.size).withUnsafeBytes { FrameHeader($0) }
    return (header, try read(Int(header.length)))
  }

  private func read(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var at = 0
    while at < count {
      let got = bytes[at...].withUnsafeMutableBytes { recv(fd, $0.baseAddress, $0.count, 0) }
      try #require(got > 0, "the server closed the connection")
      at += got
    }
    return bytes
  }
}
