import Testing
import Wire

/// What came out of a decoder, with payloads as bytes.
private enum Event: Equatable {
  case frame(FrameHeader, [UInt8])
  case oversize(FrameHeader)
}

/// Feeds bytes in the given pieces, as a connection would.
private func decode(_ pieces: [[UInt8]]) throws -> (events: [Event], left: Int) {
  var decoder = FrameDecoder()
  var buffer: [UInt8] = []
  var events: [Event] = []
  for piece in pieces {
    buffer += piece
    while true {
      let step = try buffer.withUnsafeBytes { try decoder.next($0) }
      switch step {
      case .frame(let header, let payload):
        events.append(.frame(header, Array(buffer[payload])))
        buffer.removeFirst(payload.upperBound)
        continue
      case .oversize(let header):
        events.append(.oversize(header))
        buffer.removeFirst(FrameHeader.size)
        continue
      case .skipped(let count):
        buffer.removeFirst(count)
        continue
      case .incomplete: break
      }
      break
    }
  }
  return (events, buffer.count)
}

private func frame(_ stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: FrameHeader.size)
  bytes.withUnsafeMutableBytes {
    FrameHeader(length: UInt32(payload.count), stream: stream, type: .request).write(to: $0)
  }
  return bytes + payload
}

@Suite struct FrameDecoderTests {
  @Test func framesSplitAtEveryByteOffsetComeOutTheSame() throws {
    let bytes = frame(1, [1, 2, 3]) + frame(3, []) + frame(5, Array(repeating: 9, count: 300))
    let whole = try decode([bytes]).events
    #expect(whole.count == 3)
    for offset in 0...bytes.count {
      let split = try decode([Array(bytes[..<offset]), Array(bytes[offset...])])
      #expect(split.events == whole)
      #expect(split.left == 0)
    }
  }

  @Test func aByteAtATimeGivesTheSameFrames() throws {
    let bytes = frame(1, [1, 2, 3]) + frame(3, [4])
    #expect(try decode(bytes.map { [$0] }).events == decode([bytes]).events)
  }

  @Test func aTrailingPartStaysUnconsumed() throws {
    let bytes = frame(1, [1, 2, 3]) + [0, 0, 0]
    #expect(try decode([bytes]).left == 3)
  }

  @Test(arguments: [0, 1]) func theLargestPayloadPassesAndOneByteMoreDoesNot(_ extra: Int) throws {
    let length = FrameHeader.largestPayload + extra
    let payload = [UInt8](repeating: 7, count: length)
    let events = try decode([frame(1, payload), frame(3, [1])]).events
    #expect(events.count == 2)
    if extra == 0 {
      #expect(
        events[0] == .frame(FrameHeader(length: UInt32(length), stream: 1, type: .request), payload)
      )
    } else {
      #expect(
        events[0] == .oversize(FrameHeader(length: UInt32(length), stream: 1, type: .request)))
    }
    // The stream is in step again behind the skipped payload.
    #expect(events[1] == .frame(FrameHeader(length: 1, stream: 3, type: .request), [1]))
  }

  @Test func theLargestLengthWithAZeroFirstByteIsSkippedAsItArrives() throws {
    let length = (16 << 20) - 1
    let bytes = frame(1, [UInt8](repeating: 7, count: length)) + frame(3, [])
    let pieces = stride(from: 0, to: bytes.count, by: 1 << 20).map {
      Array(bytes[$0..<min($0 + 1 << 20, bytes.count)])
    }
    #expect(try decode(pieces).events.count == 2)
  }

  @Test(arguments: [
    ("PRI * HTTP/2.0\r\n\r\n", "HTTP/2"), ("GET / HTTP/1.1\r\n", "text"),
    ("\u{16}\u{3}\u{1}\u{2}", "TLS"), ("\u{7f}\u{1}", "reserved"),
  ])
  func otherProtocolsAreNamed(_ text: String, _ guess: String) {
    #expect {
      try decode([Array(text.utf8)])
    } throws: { error in
      (error as? FrameError)?.guess.contains(guess) == true
    }
  }
}
