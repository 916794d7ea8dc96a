/// Finds frames in a stream of bytes, at most one a call; makes no system call and keeps no bytes.
package struct FrameDecoder: Sendable {
  /// What the front of the bytes is.
  package enum Step: Equatable, Sendable {
    /// No whole frame yet: more bytes are needed.
    case incomplete
    /// A frame; its payload stands at `payload`, and everything up to its end is consumed.
    case frame(FrameHeader, payload: Range<Int>)
    /// A frame over the largest payload begins: its header is consumed, its payload will be skipped.
    case oversize(FrameHeader)
    /// Part of an oversize payload: so many bytes are consumed.
    case skipped(Int)
  }

  private var toSkip = 0

  package init() {}

  /// Whether an oversize payload is still to be skipped.
  package var isSkipping: Bool { toSkip > 0 }

  /// - Parameter bytes: everything received and not yet consumed.
  /// - Throws: `FrameError` when this cannot be ttrpc; the connection is then of no use.
  package mutating func next(_ bytes: UnsafeRawBufferPointer) throws(FrameError) -> Step {
    if toSkip > 0 {
      let count = min(toSkip, bytes.count)
      toSkip -= count
      return count == 0 ? .incomplete : .skipped(count)
    }
    if bytes.count > 0, bytes[0] != 0 { throw FrameError(firstBytes: bytes) }
    guard bytes.count >= FrameHeader.size else { return .incomplete }
    let header = FrameHeader(bytes)
    guard header.length <= FrameHeader.largestPayload else {
      toSkip = Int(header.length)
      return .oversize(header)
    }
    let end = FrameHeader.size + Int(header.length)
    guard bytes.count >= end else { return .incomplete }
    return .frame(header, payload: FrameHeader.size..<end)
  }
}

/// The peer does not speak ttrpc.
package struct FrameError: Error, Equatable, Sendable {
  /// What the first bytes look like.
  package let guess: String

  init(firstBytes bytes: UnsafeRawBufferPointer) {
    let start = bytes.prefix(8)
    let looksLikeText = start.allSatisfy { (0x20..<0x7f).contains($0) || $0 == 10 || $0 == 13 }
    if start.starts(with: "PRI * HT".utf8) {
      guess = "an HTTP/2 preface: a gRPC client; this socket speaks ttrpc"
    } else if start.count >= 2, start[0] == 0x16, start[1] == 0x03 {
      guess = "a TLS handshake; this socket speaks plain ttrpc"
    } else if looksLikeText {
      guess = "text, perhaps HTTP/1; this socket speaks ttrpc"
    } else {
      guess = "a reserved byte that is not 0"
    }
  }
}
