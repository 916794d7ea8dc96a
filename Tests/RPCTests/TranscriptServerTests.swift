import Glibc
import Messages
import RPC
import TestSupport
import Testing
import Wire

/// What recorded clients sent, byte for byte, played to our server: it answers what theirs did.
@Suite struct TranscriptServerTests {
  private typealias Answer = RecordedAnswer

  /// Where our server answers otherwise, and why; nil: not at all. `wire.md` calls these decided.
  private static let ours: [String: [RecordedAnswer: RecordedAnswer?]] = [
    // Any odd id that is free may be used: stock Rust clients can send falling ones.
    "raw-go-falling-stream": [.failure(.invalidArgument): .response(echo("x"))],
    // What the caller wrote wrongly is INVALID_ARGUMENT.
    "raw-go-payload-does-not-parse": [.failure(.internal): .failure(.invalidArgument)],
    // A message and the half-close in one frame are both taken.
    "raw-go-data-with-remote-closed-and-payload": [.failure(.invalidArgument): nil],
    // An error that is no status is our fault, and its text stays here.
    "go-go-unary-error-without-status": [.failure(.unknown): .failure(.internal)],
    "go-rust-unary-unknown-method": [.failure(.invalidArgument): .failure(.unimplemented)],
    // No payload on the request of a client or bidirectional stream is no message, whatever flags.
    "go-rust-bidirectional-server-ends-first": [.message([8, 1]): nil],
    "go-rust-client-stream-early-answer": [.response([8, 1, 16, 2]): .response([8, 1, 16, 1])],
    "go-rust-client-stream-no-message": [.response([16, 1]): .response([])],
    "go-rust-client-stream-ok": [.response([8, 6, 16, 4]): .response([8, 6, 16, 3])],
    // Our handlers do not see metadata of other names.
    "go-go-unary-metadata": [.response(echo("one,two")): .response(echo("x"))],
    "rust-go-unary-metadata": [.response(echo("one,two")): .response(echo("x"))],
  ]

  /// A payload of `Echo` in answer to number 1.
  private static func echo(_ text: String) -> [UInt8] {
    [8, 2, 0x12, UInt8(text.utf8.count)] + Array(text.utf8)
  }

  /// What our server is to answer, in the order of the recording.
  private static func expected(_ transcript: Transcript) throws -> [Int: (UInt32, Answer)] {
    var ended: Set<UInt32> = []
    var expected: [Int: (UInt32, Answer)] = [:]
    for (index, step) in transcript.steps.enumerated() {
      guard case .frame(.server, let frame) = step else { continue }
      // Data may still be on its way when a stream ends: we pass it over, stock servers complain.
      if ended.contains(frame.stream) { continue }
      let recorded = try Answer(frame)
      guard let answer = (ours[transcript.name]?[recorded] ?? recorded) else { continue }
      expected[index] = (frame.stream, answer)
      // A request on a stream in use is refused, and the stream goes on.
      let isRefused = transcript.name == "raw-go-stream-in-use"
      if answer.endsItsStream, !isRefused { ended.insert(frame.stream) }
    }
    return expected
  }

  private func next(_ peer: RawPeer) throws -> (UInt32, Answer) {
    let (header, payload) = try peer.anyFrame()
    return (header.stream, try Answer(type: header.type, flags: header.flags, payload))
  }

  private func byStream(_ answers: [(UInt32, Answer)]) -> [UInt32: [Answer]] {
    Dictionary(grouping: answers) { $0.0 }.mapValues { $0.map { $0.1 } }
  }

  /// A call behind all others: when its answer comes, every answer before it has been seen.
  private func expectNothingMore(_ peer: RawPeer, on stream: UInt32) throws {
    peer.send(try RawPeer.request(stream, RecordedMethods.echo, .init(code: 1, message: "last")))
    let (answered, answer) = try next(peer)
    #expect(answered == stream && answer == .response(Self.echo("last")))
  }

  @Test(arguments: try Transcript.all())
  func aRecordedClientIsAnsweredAsRecorded(_ transcript: Transcript) throws {
    let service = try RecordedService()
    do {
      let peer = try RawPeer(service.server)
      let expected = try Self.expected(transcript)
      for (index, step) in transcript.steps.enumerated() {
        if case .frame(.client, let frame) = step { peer.send(frame.bytes) }
        guard let (stream, answer) = expected[index] else { continue }
        let (answered, found) = try next(peer)
        #expect(answered == stream && found == answer, "\(transcript.name), frame \(index)")
      }
      try expectNothingMore(peer, on: 0x7fff_ffff)
    }
    // The client has closed: whatever still ran for it ends.
    #expect(eventually { service.isIdle }, "\(transcript.name)")
  }

  /// All that a client sends in one write, or a byte a write: the same answers on every stream.
  @Test(arguments: [Int.max, 1])
  func theAnswersDoNotDependOnHowTheBytesArrive(_ bytesAtOnce: Int) throws {
    for transcript in try Transcript.all() {
      let service = try RecordedService()
      let peer = try RawPeer(service.server)
      var bytes = transcript.frames(of: .client).flatMap(\.bytes)[...]
      while !bytes.isEmpty {
        peer.send(Array(bytes.prefix(bytesAtOnce)))
        bytes = bytes.dropFirst(bytesAtOnce)
      }
      let expected = try Self.expected(transcript).sorted { $0.key < $1.key }.map(\.value)
      let found = try expected.map { _ in try next(peer) }
      #expect(byStream(found) == byStream(expected), "\(transcript.name)")
      try expectNothingMore(peer, on: 0x7fff_ffff)
    }
  }
}
