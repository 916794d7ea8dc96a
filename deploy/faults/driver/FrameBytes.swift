import Messages
import Wire

/// Frames as bytes.
enum FrameBytes {
  /// A frame around any payload.
  static func frame(
    _ stream: UInt32, _ payload: [UInt8], _ type: FrameType = .request, flags: UInt8 = 0
  ) -> [UInt8] {
    let header = FrameHeader(
      length: UInt32(payload.count), stream: stream, type: type, flags: flags)
    var bytes = [UInt8](repeating: 0, count: FrameHeader.size)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    return bytes + payload
  }

  /// A request with an encoded message.
  static func request(
    _ stream: UInt32, _ method: some AnyMethod, payload: [UInt8] = [], flags: UInt8 = 0,
    metadata: [EnvelopeKeyValue] = []
  ) throws -> [UInt8] {
    let envelope = EnvelopeRequest(
      service: method.service, method: method.name, payload: payload, timeoutNano: 0,
      metadata: metadata)
    return frame(stream, try encoded(envelope), flags: flags)
  }

  /// A request with a message.
  static func request<Request: CBacked, Answer>(
    _ stream: UInt32, _ method: Method<Request, Answer>, _ message: Request
  ) throws -> [UInt8] {
    try request(stream, method, payload: try encoded(message))
  }

  /// Opens a stream on which messages follow.
  static func open(
    _ stream: UInt32, _ method: some AnyMethod, id: String? = nil
  ) throws -> [UInt8] {
    let metadata = id.map { [EnvelopeKeyValue(key: "x-request-id", value: $0)] } ?? []
    return try request(stream, method, flags: 2, metadata: metadata)
  }

  /// A message on a stream.
  static func data(_ stream: UInt32, _ message: some CBacked) throws -> [UInt8] {
    frame(stream, try encoded(message), .data)
  }

  /// The end of what the caller sends.
  static func halfClose(_ stream: UInt32) -> [UInt8] { frame(stream, [], .data, flags: 5) }

  static func encoded(_ message: some CBacked) throws -> [UInt8] {
    let arena = Arena()
    // The bytes are the arena's until they are copied.
    return try withExtendedLifetime(arena) { Array(try Codec.encode(message, in: arena)) }
  }
}
