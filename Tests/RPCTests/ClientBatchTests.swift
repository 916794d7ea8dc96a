import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Synchronization
import TestSupport
import Testing
import Wire

/// Batches: every item answered once, in order, whatever happens to the connection.
@Suite struct ClientBatchTests {
  private func requests(_ count: Int) -> some Sequence<AssessRequest> {
    (0..<count).lazy.map { AssessRequest(exercises: [Exercise(name: "\($0)")]) }
  }

  /// The numbers of the answered items, and whether each answer belongs to its item.
  private struct Answers {
    var indices: [Int] = []
    var areRight = true

    mutating func add(_ index: Int, _ result: Result<AssessResponse, RPCError>) {
      indices.append(index)
      if (try? result.get())?.exercises.first?.name != "\(index)" { areRight = false }
    }
  }

  @Test(arguments: [0, 1, 255, 256, 257, 3_000])
  func everyItemIsAnsweredInOrder(count: Int) async throws {
    let server = try FakeServer { _, peer in try peer.serveBatch() }
    let client = Evenstride(socketPath: server.path)
    var answers = Answers()
    let summary = try blocking {
      try client.assessAll(requests(count)) { answers.add($0, $1) }
    }
    #expect(answers.indices == Array(0..<count))
    #expect(answers.areRight)
    #expect(
      summary == BatchSummary(items: UInt64(count), succeeded: UInt64(count), failed: 0))
    answers = Answers()
    try await client.assessAll(requests(count)) { answers.add($0, $1) }
    #expect(answers.indices == Array(0..<count))
    #expect(answers.areRight)
  }

  @Test func afterLostConnectionsEachItemIsStillAnsweredOnce() async throws {
    let opened = Atomic<Int>(0)
    let server = try FakeServer { connection, peer in
      opened.add(1, ordering: .relaxed)
      // Each of the first connections leaves after some more answers; the third at once.
      let limits = [100, 7, 0, 1_000, 333]
      try peer.serveBatch(limit: connection < limits.count ? limits[connection] : .max)
    }
    let client = Evenstride(socketPath: server.path)
    for isAsync in [false, true] {
      var answers = Answers()
      if isAsync {
        try await client.assessAll(requests(3_000)) { answers.add($0, $1) }
      } else {
        try blocking { _ = try client.assessAll(requests(3_000)) { answers.add($0, $1) } }
      }
      #expect(answers.indices == Array(0..<3_000))
      #expect(answers.areRight)
    }
    #expect(opened.load(ordering: .relaxed) == 6)
  }

  @Test func aServerThatComesBackLaterIsWaitedFor() throws {
    let scratch = try Scratch()
    let path = scratch.path("s.sock")
    let first = Locked<FakeServer?>(nil)
    first.withLock { slot in
      slot = try? FakeServer(path: path) { _, peer in try peer.serveBatch(limit: 10) }
    }
    let client = Evenstride(socketPath: path)
    let second = Locked<FakeServer?>(nil)
    var answers = Answers()
    try client.assessAll(requests(1_000)) { index, result in
      answers.add(index, result)
      guard index == 5 else { return }
      first.withLock { $0 = nil }
      Thread {
        usleep(1_000_000)
        second.withLock { slot in
          while slot == nil {
            slot = try? FakeServer(path: path) { _, peer in try peer.serveBatch() }
            usleep(1_000)
          }
        }
      }.start()
    }
    #expect(answers.indices == Array(0..<1_000))
    #expect(answers.areRight)
    second.withLock { $0?.stop() }
  }

  @Test func aServerThatIsGoneEndsTheBatchWhenPatienceDoes() throws {
    var server: FakeServer? = try FakeServer { _, peer in try peer.serveBatch(limit: 10) }
    let client = Evenstride(socketPath: try #require(server).path)
    var options = BatchOptions()
    options.patience = .seconds(3)
    var answered = 0
    let failed = code {
      try client.assessAll(requests(100), options: options) { _, _ in
        answered += 1
        if answered == 5 { server = nil }
      }
    }
    #expect(failed == .unavailable)
    #expect(server == nil)
    #expect(answered == 10)
  }

  @Test func fewItemsAreTakenAheadOfTheirAnswers() throws {
    let server = try FakeServer { _, peer in try peer.serveBatch() }
    var options = BatchOptions()
    options.items = 8
    let taken = Atomic<Int>(0)
    let sequence = (0..<500).lazy.map { index in
      taken.add(1, ordering: .relaxed)
      return AssessRequest(exercises: [Exercise(name: "\(index)")])
    }
    var most = 0
    try Evenstride(socketPath: server.path).assessAll(sequence, options: options) { index, _ in
      most = max(most, taken.load(ordering: .relaxed) - index)
    }
    #expect(most == 8)
  }

  @Test func whatTheCallerThrowsEndsTheBatchAndCancelsIt() throws {
    struct Enough: Error {}
    let cancelled = Atomic<Bool>(false)
    let server = try FakeServer { _, peer in
      let id = try peer.frame().stream
      while true {
        let frame = try peer.frame()
        if frame.header.type == 1 { cancelled.store(true, ordering: .relaxed) }
        try peer.data(id, AssessItemResult(index: 0, response: AssessResponse()))
      }
    }
    let client = Evenstride(socketPath: server.path)
    #expect(throws: Enough.self) { try client.assessAll(requests(3)) { _, _ in throw Enough() } }
    #expect(eventually { cancelled.load(ordering: .relaxed) })
  }

  @Test func theFirstPredictionOfANewStreamBringsTheModelOfThoseBefore() throws {
    let models = Locked<[[String]]>([])
    let server = try FakeServer { connection, peer in
      let id = try peer.frame().stream
      models.withLock { $0.append([]) }
      var count: UInt64 = 0
      while true {
        let frame = try peer.frame()
        if frame.header.flags & 4 != 0 {
          let summary = BatchSummary(items: count, succeeded: count)
          try peer.data(id, PredictItemResult(summary: summary))
          peer.end(id)
          continue
        }
        if connection == 0, count == 3 { return }
        let item = try FakePeer.decode(PredictItem.self, frame.payload)
        models.withLock { $0[connection].append(item.request?.modelName ?? "") }
        count += 1
        try peer.data(id, PredictItemResult(index: item.index, response: PredictResponse()))
      }
    }
    let names = ["a", "", "b", "", "", "c", ""]
    var answered: [Int] = []
    try Evenstride(socketPath: server.path).predictAll(
      names.map { PredictRequest(modelName: $0) }
    ) { index, _ in answered.append(index) }
    #expect(answered == Array(0..<7))
    #expect(models.withLock { $0 } == [["a", "", "b"], ["b", "", "c", ""]])
  }
}
