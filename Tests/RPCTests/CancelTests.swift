import Foundation
import Messages
import RPC
import Synchronization
import Testing

/// Cancelling one call by its id, as `Control/Cancel` does.
@Suite struct CancelTests {
  let test: TestServer
  let peer: RawPeer
  let id = EnvelopeKeyValue(key: "x-request-id", value: "visit-7")

  init() throws {
    test = try TestServer()
    peer = try RawPeer(test)
  }

  private func expectStarted(_ count: Int = 1) {
    #expect(eventually { test.counts.started.load(ordering: .relaxed) == count })
  }

  private func cancel(_ stream: UInt32, _ id: String) throws {
    peer.send(try RawPeer.request(stream, ControlMethods.cancel, CancelRequest(requestId: id)))
  }

  @Test func aRunningCallEndsWithCancelledAndItsIdAndTheWorkStops() throws {
    peer.send(
      try RawPeer.request(1, ReliabilityMethods.analyze, AnalyzeRequest(), metadata: [id]))
    expectStarted()
    try cancel(3, "visit-7")
    var codes: [UInt32: StatusCode] = [:]
    for _ in 0..<2 {
      let (stream, response) = try peer.response()
      codes[stream] = response.status.flatMap { StatusCode(rawValue: $0.code) } ?? .ok
      if stream == 1 {
        let error = RPCError(try #require(response.status), in: Arena())
        #expect(error.requestID == "visit-7")
      } else {
        let answer = try Codec.decode(CancelResponse.self, from: response.payload, in: Arena())
        #expect(answer.cancelled == 1)
      }
    }
    #expect(codes == [1: .cancelled, 3: .ok])
    #expect(eventually { test.counts.cancelled.load(ordering: .relaxed) == 1 })
  }

  @Test func aStreamIsCancelledLikewise() throws {
    peer.send(try RawPeer.open(1, BulkMethods.assessStream, metadata: [id]))
    peer.send(try RawPeer.data(1, AssessItem(index: 1)))
    _ = try peer.message(AssessItemResult.self, on: 1)
    try cancel(3, "visit-7")
    let codes = try [peer.response(), peer.response()].map {
      ($0.stream, $0.response.status?.code ?? 0)
    }
    #expect(codes.sorted { $0.0 < $1.0 }.map(\.1) == [StatusCode.cancelled.rawValue, 0])
    #expect(eventually { test.counts.closed.load(ordering: .relaxed) == 1 })
  }

  @Test func beforeTheCallAndAfterItNothingIsFound() throws {
    func found(_ stream: UInt32) throws -> UInt32 {
      try cancel(stream, "visit-7")
      let payload = try peer.response().response.payload
      return try Codec.decode(CancelResponse.self, from: payload, in: Arena()).cancelled
    }
    #expect(try found(1) == 0)
    peer.send(try RawPeer.open(3, BulkMethods.assessStream, flags: 1, metadata: [id]))
    _ = try peer.message(AssessItemResult.self, on: 3)
    try peer.expectEnd(of: 3)
    #expect(try found(5) == 0)
  }

  @Test func everyCallWithTheIdIsCancelledAndNoOther() throws {
    let other = EnvelopeKeyValue(key: "x-request-id", value: "visit-8")
    for stream in [1, 3, 5] as [UInt32] {
      peer.send(
        try RawPeer.open(
          stream, BulkMethods.assessStream, metadata: [stream == 5 ? other : id]))
    }
    try cancel(7, "visit-7")
    var cancelled: Set<UInt32> = []
    for _ in 0..<3 {
      let (stream, response) = try peer.response()
      if response.status?.code == StatusCode.cancelled.rawValue { cancelled.insert(stream) }
    }
    #expect(cancelled == [1, 3])
    peer.send(try RawPeer.data(5, AssessItem(index: 5)))
    #expect(try peer.message(AssessItemResult.self, on: 5).index == 5)
  }
}
