import RPC
import Wire

/// Receives bytes and hands out whole frames.
///
/// Not shared: who receives on a channel has it, and nobody else.
final class FrameCollector {
  /// What was found among the bytes.
  enum Event {
    case frame(FrameHeader, UnsafeRawBufferPointer)
    /// A frame over the largest payload begins; it is skipped.
    case oversize(FrameHeader)
  }

  /// Bytes received at once, at least; memory beyond it is given back when nothing is left in it.
  private static let room = 256 << 10

  private var decoder = FrameDecoder()
  private let bytes = ByteQueue(capacity: FrameCollector.room)

  /// Receives once.
  func receive(from fd: Int32) -> Transfer {
    let transfer = System.receive(fd, into: bytes.reserve(Self.room / 4))
    if case .bytes(let count) = transfer { bytes.commit(count) }
    return transfer
  }

  /// Hands out every frame that is complete; its bytes are valid until the closure returns.
  func deliver(_ take: (Event) -> Void) throws(FrameError) {
    decode: while true {
      let front = bytes.bytes
      switch try decoder.next(front) {
      case .incomplete: break decode
      case .frame(let header, let payload):
        take(.frame(header, UnsafeRawBufferPointer(rebasing: front[payload])))
        bytes.consume(payload.upperBound)
      case .oversize(let header):
        take(.oversize(header))
        bytes.consume(FrameHeader.size)
      case .skipped(let count): bytes.consume(count)
      }
    }
    if bytes.isEmpty { bytes.clear(keeping: Self.room) }
  }
}
