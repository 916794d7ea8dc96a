import Messages
import Testing
import Wire

@testable import evenstride_load

@Suite("Frames of calls")
struct CallFrameTests {
  private let kind = CallKind(
    name: "x", service: "a.B", method: "C", weight: 1, isStream: false,
    questions: [Question(payload: [7, 8])])

  private func sent(_ frame: CallFrame, stream: UInt32, requestID: UInt64 = 0) -> [UInt8] {
    var out = [UInt8](repeating: 0xee, count: frame.bytes.count + 3)
    out.withUnsafeMutableBytes { frame.write(to: $0, stream: stream, requestID: requestID) }
    #expect(out.suffix(3) == [0xee, 0xee, 0xee])
    return Array(out.dropLast(3))
  }

  @Test("A call is the frame that ttrpc prescribes")
  func call() throws {
    let frame = try CallFrame.call(
      kind, [7, 8], deadline: .nanoseconds(300), isCancellable: false)
    // Header: length 15, stream 5, request. Envelope: service, method, payload, timeout 300 = ac 02.
    let expected: [UInt8] = [
      0, 0, 0, 15, 0, 0, 0, 5, 1, 0, 0x0a, 3, 0x61, 0x2e, 0x42, 0x12, 1, 0x43, 0x1a, 2, 7, 8, 0x20,
      0xac, 2,
    ]
    #expect(sent(frame, stream: 5) == expected)
  }

  @Test("A call that may be cancelled carries its id as metadata, and Cancel names the same")
  func requestID() throws {
    let frame = try CallFrame.call(kind, [7, 8], deadline: .seconds(1), isCancellable: true)
    let bytes = sent(frame, stream: 1, requestID: 0x0123_4567_89ab_cdef)
    let arena = Arena()
    let envelope = try Codec.decode(
      EnvelopeRequest.self, from: Array(bytes.dropFirst(FrameHeader.size)), in: arena)
    #expect(envelope.metadata == [.init(key: "x-request-id", value: "0123456789abcdef")])
    #expect(envelope.payload == [7, 8] && envelope.timeoutNano == 1_000_000_000)

    let cancel = sent(try CallFrame.cancel(), stream: 3, requestID: 0x0123_4567_89ab_cdef)
    let asked = try Codec.decode(
      EnvelopeRequest.self, from: Array(cancel.dropFirst(FrameHeader.size)), in: arena)
    #expect(asked.service == "evenstride.v1.Control" && asked.method == "Cancel")
    let request = try Codec.decode(CancelRequest.self, from: asked.payload, in: arena)
    #expect(request.requestId == "0123456789abcdef")
  }

  @Test("A deadline too short for a nanosecond is not the server's default")
  func shortDeadline() throws {
    let frame = try CallFrame.call(kind, [], deadline: .zero, isCancellable: false)
    let envelope = try Codec.decode(
      EnvelopeRequest.self, from: Array(frame.bytes.dropFirst(FrameHeader.size)), in: Arena())
    #expect(envelope.timeoutNano == 1)
  }

  @Test("A stream opens, carries items and ends as stock peers do")
  func stream() throws {
    let opening = sent(try CallFrame.opening(kind, deadline: .seconds(1)), stream: 1)
    #expect(opening[8] == 1 && opening[9] == 2)
    #expect(sent(CallFrame.item([9]), stream: 1) == [0, 0, 0, 1, 0, 0, 0, 1, 3, 0, 9])
    #expect(sent(CallFrame.halfClose, stream: 1) == [0, 0, 0, 0, 0, 0, 0, 1, 3, 5])
  }
}
