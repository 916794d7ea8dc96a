import RPC
import Wire

/// Receives bytes and hands out whole frames.
struct FrameCollector {
  /// What was found among the bytes.
  enum Event {
    case frame(FrameHeader, UnsafeRawBufferPointer)
    /// A frame over the largest payload begins; it is skipped.
    case oversize(FrameHeader)
  }

  private var decoder = FrameDecoder()
  private var bytes: [UInt8] = []
  private var room = [UInt8](repeating: 0, count: 256 << 10)

  /// Receives once and delivers every frame that is complete.
  ///
  /// - Returns: false when the peer has closed the connection.
  mutating func receive(
    from fd: Int32, deliver: (Event) -> Void
  ) throws(FrameError) -> Bool {
    switch room.withUnsafeMutableBytes({ System.receive(fd, into: $0) }) {
    case .closed: return false
    case .wouldBlock: return true
    case .bytes(let count): bytes.append(contentsOf: room[..<count])
    }
    var at = 0
    decode: while true {
      let step = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[at...])
        let step = Result { () throws(FrameError) in try decoder.next(rest) }
        if case .success(.frame(let header, let payload)) = step {
          deliver(.frame(header, UnsafeRawBufferPointer(rebasing: rest[payload])))
        }
        return step
      }
      switch try step.get() {
      case .incomplete: break decode
      case .frame(_, let payload): at += payload.upperBound
      case .oversize(let header):
        deliver(.oversize(header))
        at += FrameHeader.size
      case .skipped(let count): at += count
      }
    }
    bytes.removeFirst(at)
    return true
  }
}
