import CMessages
import Messages
import RPC
import Wire

/// The bytes of a call, made once and sent many times: only ids change.
struct CallFrame: Sendable {
  /// Header and payload; the stream id in the header is 0.
  private(set) var bytes: [UInt8]
  /// Where the sixteen digits of the request id begin, if it carries one.
  let requestIDOffset: Int?

  static let requestIDLength = 16
  private static let placeholder = String(repeating: "0", count: requestIDLength)

  /// A unary call.
  ///
  /// - Parameter isCancellable: it carries an `x-request-id`.
  static func call(
    _ kind: CallKind, _ payload: [UInt8], deadline: Duration, isCancellable: Bool
  ) throws(MessageError) -> Self {
    var envelope = EnvelopeRequest(
      service: kind.service, method: kind.method, payload: payload,
      timeoutNano: deadline.nanosecondsOfCall)
    // Fields are packed in their order, so the id is what the frame ends with.
    if isCancellable { envelope.metadata = [.init(key: "x-request-id", value: placeholder)] }
    return try Self(envelope, requestIDAtEnd: isCancellable)
  }

  /// The opening of a stream.
  static func opening(_ kind: CallKind, deadline: Duration) throws(MessageError) -> Self {
    let envelope = EnvelopeRequest(
      service: kind.service, method: kind.method, timeoutNano: deadline.nanosecondsOfCall)
    return try Self(envelope, flags: .remoteOpen)
  }

  /// An item of a stream.
  static func item(_ payload: [UInt8]) -> Self { Self(payload, .data, [], nil) }

  /// The end of a stream's items.
  static let halfClose = Self([], .data, [.remoteClosed, .noData], nil)

  /// A call of `Control/Cancel`.
  static func cancel() throws(MessageError) -> Self {
    let method = ControlMethods.cancel
    let arena = Arena()
    let payload = Array(try Codec.encode(CancelRequest(requestId: placeholder), in: arena))
    return try Self(
      EnvelopeRequest(service: method.service, method: method.name, payload: payload),
      requestIDAtEnd: true)
  }

  private init(
    _ envelope: EnvelopeRequest, flags: FrameFlags = [], requestIDAtEnd: Bool = false
  ) throws(MessageError) {
    let arena = Arena()
    let bytes = Array(try Codec.encode(envelope, in: arena))
    let end = FrameHeader.size + bytes.count
    self.init(bytes, .request, flags, requestIDAtEnd ? end - Self.requestIDLength : nil)
  }

  private init(_ payload: [UInt8], _ type: FrameType, _ flags: FrameFlags, _ offset: Int?) {
    let header = FrameHeader(
      length: UInt32(payload.count), stream: 0, type: type, flags: flags.rawValue)
    bytes = [UInt8](repeating: 0, count: FrameHeader.size)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    bytes += payload
    requestIDOffset = offset
  }

  /// Whether a frame may be so large.
  var fits: Bool { bytes.count - FrameHeader.size <= FrameHeader.largestPayload }

  /// Copies the frame to where it is sent from.
  ///
  /// - Parameters:
  ///   - room: at least as many bytes as the frame has.
  ///   - requestID: written as sixteen hexadecimal digits, if the frame carries one.
  func write(to room: UnsafeMutableRawBufferPointer, stream: UInt32, requestID: UInt64 = 0) {
    room.copyBytes(from: bytes)
    room.storeBytes(of: stream.bigEndian, toByteOffset: 4, as: UInt32.self)
    guard let requestIDOffset else { return }
    for digit in 0..<Self.requestIDLength {
      let nibble = UInt8((requestID >> (60 - 4 * UInt64(digit))) & 15)
      room[requestIDOffset + digit] = nibble < 10 ? 48 + nibble : 87 + nibble
    }
  }
}

extension Duration {
  /// As a request's `timeout_nano`: at least 1, because 0 asks for the server's default.
  fileprivate var nanosecondsOfCall: Int64 { max(1, saturatedNanoseconds) }
}
