import Glibc
import Messages
import RPC
import Testing
import Wire

/// A test's end of a connection: sends what it likes, and reads frames.
/// It holds nothing but a descriptor, which the kernel guards.
final class RawPeer: Sendable {
  let fd: Int32
  /// Drains when it goes, so it must not go before.
  private let test: TestServer?

  convenience init(_ test: TestServer) throws { try self.init(test.server, keeping: test) }

  /// Connected to a server in this process.
  init(_ server: Server, keeping test: TestServer? = nil) throws {
    self.test = test
    var fds: [Int32] = [0, 0]
    try System.check("socketpair") {
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &fds)
    }
    fd = fds[0]
    server.adopt(fds[1])
  }

  init(fd: Int32) {
    self.fd = fd
    test = nil
  }

  deinit { close(fd) }

  func send(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let count = bytes[at...].withUnsafeBytes {
        Glibc.send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      at += count
    }
  }

  /// A frame around any payload.
  static func frame(
    _ stream: UInt32, _ payload: [UInt8], type: UInt8 = 1, flags: UInt8 = 0
  ) -> [UInt8] {
    var header = FrameHeader(length: UInt32(payload.count), stream: stream, type: .request)
    header.type = type
    header.flags = flags
    var bytes = [UInt8](repeating: 0, count: FrameHeader.size)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    return bytes + payload
  }

  static func encoded<T: CBacked>(_ message: T) throws -> [UInt8] {
    try copied { try Codec.encode(message, in: $0) }
  }

  /// Copies bytes out of an arena while somebody holds it.
  private static func copied(
    _ encode: (Arena) throws -> UnsafeRawBufferPointer
  ) rethrows -> [UInt8] {
    let arena = Arena()
    return try withExtendedLifetime(arena) { Array(try encode(arena)) }
  }

  /// A request frame for a method.
  static func request<Q, A>(
    _ stream: UInt32, _ method: Method<Q, A>, _ request: Q, timeout: Int64 = 0,
    name: String? = nil, service: String? = nil, flags: UInt8 = 0,
    metadata: [EnvelopeKeyValue] = []
  ) throws -> [UInt8] {
    let envelope = EnvelopeRequest(
      service: service ?? method.service, method: name ?? method.name,
      payload: try copied { try method.request.encode(request, in: $0) }, timeoutNano: timeout,
      metadata: metadata)
    return frame(stream, try encoded(envelope), flags: flags)
  }

  /// Reads exactly `count` bytes; fewer when the peer closes or `seconds` pass without a byte.
  func read(_ count: Int, seconds: Int = 120) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var at = 0
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    while at < count {
      let got = bytes[at...].withUnsafeMutableBytes { recv(fd, $0.baseAddress, $0.count, 0) }
      if got <= 0 { break }
      at += got
    }
    return Array(bytes[..<at])
  }

  /// Reads one frame of any type.
  func anyFrame() throws -> (header: FrameHeader, payload: [UInt8]) {
    let head = read(FrameHeader.size)
    try #require(head.count == FrameHeader.size, "the connection ended, or nothing came")
    let header = head.withUnsafeBytes { FrameHeader($0) }
    return (header, read(Int(header.length)))
  }

  /// Reads one message of a stream.
  func message<T: CBacked>(_ type: T.Type, on stream: UInt32) throws -> T {
    let (header, payload) = try anyFrame()
    #expect(header.stream == stream)
    if header.type == FrameType.response.rawValue {
      let response = try Codec.decode(EnvelopeResponse.self, from: payload, in: Arena())
      throw RPCError(response.status ?? RPCStatus(), in: Arena())
    }
    #expect(header.type == FrameType.data.rawValue)
    #expect(header.flags == 0)
    return try Codec.decode(type, from: payload, in: Arena())
  }

  /// Reads the end of a stream that went well.
  func expectEnd(of stream: UInt32) throws {
    let (header, payload) = try anyFrame()
    #expect(header.stream == stream && header.type == FrameType.data.rawValue)
    #expect(header.flags == 5 && payload.isEmpty)
  }

  /// A frame that carries a message of a stream.
  static func data<T: CBacked>(_ stream: UInt32, _ message: T, flags: UInt8 = 0) throws -> [UInt8] {
    frame(stream, try encoded(message), type: 3, flags: flags)
  }

  /// The end of what a client sends on a stream.
  static func halfClose(_ stream: UInt32) -> [UInt8] { frame(stream, [], type: 3, flags: 5) }

  /// Opens a stream, with or without a first message.
  static func open<Q: CBacked, A>(
    _ stream: UInt32, _ method: StreamMethod<Q, A>, _ first: Q? = nil, timeout: Int64 = 0,
    flags: UInt8 = 2, metadata: [EnvelopeKeyValue] = []
  ) throws -> [UInt8] {
    let envelope = EnvelopeRequest(
      service: method.service, method: method.name, payload: try first.map(encoded) ?? [],
      timeoutNano: timeout, metadata: metadata)
    return frame(stream, try encoded(envelope), flags: flags)
  }

  /// Reads one response frame.
  func response() throws -> (stream: UInt32, response: EnvelopeResponse) {
    let (header, payload) = try anyFrame()
    #expect(header.type == FrameType.response.rawValue)
    return (
      header.stream, try Codec.decode(EnvelopeResponse.self, from: payload, in: Arena())
    )
  }

  /// Reads one response frame that must be an error.
  func error() throws -> (stream: UInt32, error: RPCError) {
    let (stream, response) = try response()
    let status = try #require(response.status, "the call succeeded")
    return (stream, RPCError(status, in: Arena()))
  }

  /// Whether the other side has closed, after all it sent was read.
  func isClosed(seconds: Int = 120) -> Bool {
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var byte: UInt8 = 0
    while true {
      let got = recv(fd, &byte, 1, 0)
      if got == 0 { return true }
      if got < 0 { return errno == ECONNRESET }
    }
  }
}
