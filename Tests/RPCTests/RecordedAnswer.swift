import Messages
import RPC
import TestSupport
import Wire

/// What a frame of a server tells the client, without what stock servers leave to taste: the status
/// of a success, which Go leaves out and Rust sends empty.
enum RecordedAnswer: Hashable {
  case message([UInt8])
  /// The end of a stream that went well.
  case end
  case response([UInt8])
  case failure(StatusCode)

  struct Unexpected: Error {
    let type: UInt8
    let flags: UInt8
  }

  init(_ frame: Transcript.Frame) throws {
    try self.init(type: frame.type, flags: frame.flags, frame.payload)
  }

  init(type: UInt8, flags: UInt8, _ payload: [UInt8]) throws {
    switch (FrameType(rawValue: type), flags, payload.isEmpty) {
    case (.data, 0, _): self = .message(payload)
    case (.data, 5, true): self = .end
    case (.response, 0, _):
      let arena = Arena()
      let response = try withExtendedLifetime(arena) {
        try Codec.decode(EnvelopeResponse.self, from: payload, in: arena)
      }
      let status = response.status.map { RPCError($0, in: arena) }
      if let status, response.status?.code != 0 {
        self = .failure(status.code)
      } else {
        self = .response(response.payload)
      }
    default: throw Unexpected(type: type, flags: flags)
    }
  }

  var endsItsStream: Bool {
    if case .message = self { false } else { true }
  }
}
