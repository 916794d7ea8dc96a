import Messages
import TestSupport
import Testing
import Wire

/// The recordings of other peers, and the reader of their format.
@Suite struct TranscriptTests {
  @Test func aLineIsAFrameOrAClose() throws {
    let transcript = try Transcript(
      name: "t",
      text: """
        # Half of a conversation.
        > 00000002 00000103 0300 0801

        < 00000000 00000103 0305
        < close
        """)
    let data = Transcript.Frame(
      stream: 259, type: 3, flags: 0, payload: [8, 1],
      bytes: [0, 0, 0, 2, 0, 0, 1, 3, 3, 0, 8, 1])
    let end = Transcript.Frame(
      stream: 259, type: 3, flags: 5, payload: [], bytes: [0, 0, 0, 0, 0, 0, 1, 3, 3, 5])
    #expect(transcript.steps == [.frame(.client, data), .frame(.server, end), .close(.server)])
    #expect(transcript.frames(of: .server) == [end])
  }

  @Test(arguments: [
    ("00", TranscriptError.Fault.noPeer), ("> 0g", .noHex), ("> 000", .noHex), ("> closed", .noHex),
    ("< 00", .length(found: 1, wanted: 10)),
    ("< 00000001 00000001 0300", .length(found: 10, wanted: 11)),
    ("< 00000000 00000001 0300 00", .length(found: 11, wanted: 10)),
  ])
  func anotherLineIsRefusedWithItsPlace(_ line: String, _ fault: TranscriptError.Fault) {
    let error = #expect(throws: TranscriptError.self) {
      try Transcript(name: "t", text: "#\n\(line)\n")
    }
    #expect(error?.place == "t, line 2")
    #expect(error?.fault == fault)
  }

  @Test func ourDecoderFindsTheSameFramesInEveryRecording() throws {
    let all = try Transcript.all()
    #expect(all.count == 82)
    for transcript in all {
      for peer in [Transcript.Peer.client, .server] {
        let frames = transcript.frames(of: peer)
        // A server may go, or a caller give up, before there was an answer.
        #expect(!frames.isEmpty || peer == .server, "\(transcript.name)")
        let bytes = frames.flatMap(\.bytes)
        #expect(try Self.decode(bytes) == frames, "\(transcript.name)")
      }
    }
  }

  @Test func ourCodecReadsEveryEnvelopeThatIsOne() throws {
    let arena = Arena()
    for transcript in try Transcript.all() {
      for frame in transcript.frames(of: .client) where frame.type == 1 {
        let broken = transcript.name == "raw-go-envelope-does-not-parse"
        let read = Result { try Codec.decode(EnvelopeRequest.self, from: frame.payload, in: arena) }
        #expect(((try? read.get()) == nil) == broken, "\(transcript.name)")
        if !broken { #expect(!(try read.get().method.isEmpty), "\(transcript.name)") }
        arena.reset()
      }
      for frame in transcript.frames(of: .server) where frame.type == 2 {
        #expect(throws: Never.self, "\(transcript.name)") {
          try Codec.decode(EnvelopeResponse.self, from: frame.payload, in: arena)
        }
        arena.reset()
      }
    }
  }

  private static func decode(_ bytes: [UInt8]) throws -> [Transcript.Frame] {
    var decoder = FrameDecoder()
    var rest = bytes[...]
    var frames: [Transcript.Frame] = []
    while true {
      let step = try rest.withUnsafeBytes { try decoder.next($0) }
      guard case .frame(let header, let payload) = step else { break }
      let frame = rest.prefix(payload.upperBound)
      frames.append(
        Transcript.Frame(
          stream: header.stream, type: header.type, flags: header.flags,
          payload: Array(frame.dropFirst(payload.lowerBound)), bytes: Array(frame)))
      rest = rest.dropFirst(payload.upperBound)
    }
    #expect(rest.isEmpty)
    return frames
  }
}
