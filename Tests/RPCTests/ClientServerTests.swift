import EvenstrideClient
import Foundation
import Glibc
import Messages
import RPC
import Synchronization
import TestSupport
import Testing

/// The client's streams, retries and cancelling against the server of this package.
@Suite struct ClientServerTests {
  /// Answers items with the names of their exercises, and counts them.
  private final class Batch: StreamHandler {
    private var items: UInt64 = 0
    private let ended: Locked<Int>

    init(ended: Locked<Int>) { self.ended = ended }

    func receive(_ item: AssessItem, _ output: StreamOutput<AssessItemResult>) throws {
      items += 1
      try output.send(AssessItemResult(index: item.index, response: .echo(item.request)))
    }

    func finish(_ output: StreamOutput<AssessItemResult>) throws {
      try output.send(AssessItemResult(summary: BatchSummary(items: items, succeeded: items)))
    }

    func closed() { ended.withLock { $0 += 1 } }
  }

  /// Adds the rows of all chunks.
  private final class Rows: StreamHandler {
    private var rows: UInt32 = 0

    func receive(_ chunk: FitRequest, _ output: StreamOutput<FitResponse>) {
      rows += UInt32(chunk.exercises.count)
    }

    func finish(_ output: StreamOutput<FitResponse>) throws {
      try output.send(FitResponse(n: rows))
    }
  }

  private let scratch: Scratch
  private let path: String
  /// Batches that are over, slow calls that began, slow calls that were cancelled.
  private let ended = Locked(0)
  private let begun = Locked(0)
  private let cancelled = Locked(0)

  init() throws {
    scratch = try Scratch()
    path = scratch.path("s.sock")
  }

  private func start(drainTime: Duration = .seconds(10)) throws -> Server {
    var router = Router()
    let (ended, begun, cancelled) = (ended, begun, cancelled)
    router.bind(BulkMethods.assessStream) { _ in Batch(ended: ended) }
    router.bind(BulkMethods.fitStream) { _ in Rows() }
    router.bind(HealthMethods.check, inlineLimit: 1 << 10) { _, _ in
      HealthCheckResponse(status: .serving)
    }
    router.bind(ReliabilityMethods.analyze) { _, context in
      begun.withLock { $0 += 1 }
      let end = Instant.now + .seconds(600)
      while !context.isCancelled, Instant.now < end { usleep(500) }
      if context.isCancelled { cancelled.withLock { $0 += 1 } }
      return AnalyzeResponse()
    }
    router.bind(ControlMethods.cancel, inlineLimit: 1 << 10, whileDraining: true) { request, call in
      let uid = call.peer?.uid ?? 0
      let count = call.server?.cancel(requestID: request.requestId, uid: uid) ?? 0
      return CancelResponse(cancelled: UInt32(count))
    }
    var limits = Limits()
    limits.drainTime = drainTime
    // First: while another holds the path there is no server to be left behind.
    let socket = try ListeningSocket(path: path, mode: 0o600)
    let server = try Server(router: router, limits: limits) { _ in }
    server.serve(socket)
    return server
  }

  /// As soon as the one before has let go of the path.
  private func startNext(drainTime: Duration = .seconds(10)) throws -> Server {
    for _ in 0..<100_000 {
      if let server = try? start(drainTime: drainTime) { return server }
      usleep(500)
    }
    return try start(drainTime: drainTime)
  }

  private func items(_ count: Int) -> some Sequence<AssessRequest> {
    (0..<count).lazy.map { AssessRequest(exercises: [Exercise(name: "\($0)")]) }
  }

  @Test func aBatchIsAnsweredInOrderAndLeavesNothingOpen() throws {
    let server = try start()
    let client = Evenstride(socketPath: path)
    var (next, wrong) = (0, 0)
    let summary = try client.assessAll(items(20_000)) { index, result in
      if index != next || (try? result.get())?.exercises.first?.name != "\(index)" { wrong += 1 }
      next += 1
    }
    #expect(wrong == 0)
    #expect(summary == BatchSummary(items: 20_000, succeeded: 20_000))
    #expect(eventually { ended.withLock { $0 } == 1 })
    server.drain {}
  }

  /// Each server ends its streams soon after the next has taken its place, as in restarts.
  @Test func aBatchOutlivesItsServers() throws {
    let servers = Locked([try start(drainTime: .milliseconds(1))])
    let client = Evenstride(socketPath: path)
    var (next, wrong) = (0, 0)
    try client.assessAll(items(4_000)) { index, result in
      if index != next || (try? result.get())?.exercises.first?.name != "\(index)" { wrong += 1 }
      next += 1
      if index % 1_000 == 500 {
        servers.withLock { $0.popLast() }?.drain {}
        let next = try startNext(drainTime: .milliseconds(1))
        servers.withLock { $0.append(next) }
      }
    }
    #expect((next, wrong) == (4_000, 0))
    #expect(client.retry == RetryPolicy())
    servers.withLock { $0.popLast() }?.drain {}
  }

  @Test func aClientStreamOfManyChunksIsAnsweredOnce() throws {
    let server = try start()
    let stream = try Evenstride(socketPath: path).bulk.fitStream()
    for _ in 0..<1_000 { try stream.send(FitRequest(exercises: [LegStrengths()])) }
    #expect(try stream.response().n == 1_000)
    server.drain {}
  }

  @Test func aCancelledTaskEndsItsCallInTheServer() async throws {
    let server = try start()
    let client = Evenstride(socketPath: path)
    let task = Task { try await client.reliability.analyze(AnalyzeRequest()) }
    #expect(await eventually { begun.withLock { $0 } == 1 })
    task.cancel()
    #expect(await status { try await task.value } == .cancelled)
    #expect(await eventually { cancelled.withLock { $0 } == 1 })
    server.drain {}
  }

  @Test func aCancelledStreamEndsInTheServer() async throws {
    let server = try start()
    let client = Evenstride(socketPath: path)
    let stream = try client.bulk.assessStream()
    try await stream.send(AssessItem(index: 9))
    #expect(try await stream.receive()?.index == 9)
    stream.cancel()
    #expect(await eventually { ended.withLock { $0 } == 1 })
    server.drain {}
  }

  /// Callers that ask all the time while servers come and go see no failure.
  @Test func restartsUnderLoadFailNoCall() throws {
    let client = Evenstride(socketPath: path, waitForReady: true)
    let first = Locked<Server?>(try start())
    let (failed, done, callers) = (Locked(0), Locked(false), DispatchGroup())
    for _ in 0..<4 {
      callers.enter()
      Thread {
        while !done.withLock({ $0 }) {
          let answer = try? blocking { try client.health.check(HealthCheckRequest()) }
          if answer?.status != .serving { failed.withLock { $0 += 1 } }
        }
        callers.leave()
      }.start()
    }
    for _ in 0..<4 {
      usleep(100_000)
      first.withLock { $0 }?.drain {}
      let next = try startNext()
      first.withLock { $0 = next }
    }
    done.withLock { $0 = true }
    #expect(callers.wait(timeout: .now() + 60) == .success)
    #expect(failed.withLock { $0 } == 0)
    first.withLock { $0 }?.drain {}
  }
}
