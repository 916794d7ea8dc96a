import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Testing
import Wire

/// Streams whose other side does not take what is sent.
@Suite struct ClientBackPressureTests {
  /// A message of about 64 KiB.
  private let large = AssessItem(
    index: 1,
    request: AssessRequest(exercises: [Exercise(left: [Double](repeating: 1, count: 8_000))]))

  @Test func sendWaitsWhileTheServerDoesNotRead() async throws {
    let mayRead = DispatchSemaphore(value: 0)
    let server = try FakeServer { _, peer in
      mayRead.wait()
      try peer.serveBatch()
    }
    let client = Evenstride(socketPath: server.path)
    let stream = try client.bulk.assessStream()
    let sent = Locked(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      let large = large
      group.addTask {
        for _ in 0..<100 {
          try await stream.send(large)
          sent.withLock { $0 += 1 }
        }
        stream.finishSending()
      }
      // 6.4 MB are to be sent; the socket takes some 200 KB, the client holds 1 MiB and a message.
      #expect(await eventually { sent.withLock { $0 >= 10 } })
      usleep(100_000)
      #expect(sent.withLock({ $0 }) < 40)
      mayRead.signal()
      var answers = 0
      while let result = try await stream.receive() {
        if result.summary == nil { answers += 1 }
      }
      #expect(answers == 100)
      try await group.waitForAll()
    }
  }

  /// The server writes answers without reading on, the client writes items without receiving: each
  /// side's socket is full, and both go on.
  @Test func bothSidesPushBackWithoutADeadlock() throws {
    let server = try FakeServer { _, peer in try peer.serveBatch() }
    let client = Evenstride(socketPath: server.path)
    let stream = try client.bulk.assessStream()
    let name = String(repeating: "x", count: 3_000)
    let item = AssessItem(request: AssessRequest(exercises: [Exercise(name: name)]))
    // 1,000 answers of 3 KB fit what may wait for a reader; the items are twice the high water.
    for _ in 0..<1_000 { try stream.send(item) }
    stream.finishSending()
    var answers = 0
    while let result = try stream.receive() {
      if result.summary == nil { answers += 1 }
    }
    #expect(answers == 1_000)
  }

  @Test func aStreamThatIsNotReadEndsAloneAndIsCancelledAtTheServer() throws {
    let cancelled = Locked<[String]>([])
    let ids = Locked<[UInt32: String]>([:])
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        if frame.envelope.method == "Cancel" {
          let request = try FakePeer.decode(CancelRequest.self, frame.envelope.payload)
          cancelled.withLock { $0.append(request.requestId) }
        } else if frame.header.type == 1 {
          ids.withLock { $0[frame.stream] = frame.requestID }
        } else {
          // The first stream floods, each later one answers.
          let count = frame.stream == 1 ? 5_000 : 1
          for index in 0..<count {
            try peer.data(frame.stream, AssessItemResult(index: UInt64(index)))
          }
        }
      }
    }
    let client = Evenstride(socketPath: server.path)
    let unread = try client.bulk.assessStream()
    let other = try client.bulk.assessStream()
    try unread.send(AssessItem())
    #expect(eventually { cancelled.withLock { !$0.isEmpty } })
    #expect(cancelled.withLock { $0 } == ids.withLock { [$0[1]] })
    try other.send(AssessItem())
    #expect(try other.receive()?.index == 0)
    for index in 0..<1_024 as Range<UInt64> { #expect(try unread.receive()?.index == index) }
    #expect(code { try unread.receive() } == .resourceExhausted)
    #expect(code { try unread.send(AssessItem()) } == .resourceExhausted)
  }

  @Test func aSenderThatWaitsIsFreedByTheDeadlineAndByTheEndOfTheConnection() throws {
    let server = try FakeServer { number, peer in
      // Never reads; the second connection is closed after a while.
      usleep(number == 0 ? 20_000_000 : 200_000)
      _ = peer
    }
    let client = Evenstride(socketPath: server.path)
    let late = try client.bulk.assessStream(timeout: .milliseconds(200))
    #expect(code { while true { try late.send(large) } } == .deadlineExceeded)
    client.close()
    let lost = try client.bulk.assessStream()
    #expect(code { while true { try lost.send(large) } } == .unavailable)
  }

  @Test func aThousandLargeUnaryCallsShareOneConnection() async throws {
    // The sizes of gRPC's large_unary: 271,828 bytes up, 314,159 down.
    let answer = RelateResponse(relations: [Relation(name: String(repeating: "y", count: 314_159))])
    let server = try FakeServer { _, peer in
      while true {
        let frame = try peer.frame()
        try peer.respond(frame.stream, answer)
      }
    }
    let client = Evenstride(socketPath: server.path, defaultTimeout: .seconds(300))
    let values = [Double](repeating: 1, count: 271_828 / 8)
    let request = IndicesRequest(left: values)
    let method = Method<IndicesRequest, RelateResponse>(service: "test", name: "LargeUnary")
    let right = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<1_000 {
        group.addTask { try await client.call(method, request) == answer }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(right == 1_000)
    #expect(server.connections == 1)
  }
}
