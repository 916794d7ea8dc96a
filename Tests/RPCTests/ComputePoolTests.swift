import Dispatch
import Foundation
import Messages
import Synchronization
import Testing

@testable import RPC

/// The pool that long calls run on.
@Suite struct ComputePoolTests {
  private func call(of uid: UInt32, on server: ServerShared) -> CallContext {
    let peer = PeerCredentials(pid: 1, uid: uid, gid: uid)
    let record = ConnectionRecord(
      id: 1, peer: peer, account: server.accounts.open(uid: uid), server: server)
    return CallContext(
      deadline: .now + .seconds(60), connection: record, requestID: nil, traceparent: nil)
  }

  @Test func aUserWithManyCallsDelaysOnlyItself() {
    let server = ServerShared(
      router: Router(), limits: Limits(), policy: PeerPolicy(), log: { _ in }, audit: nil)
    let (greedy, modest) = (call(of: 1, on: server), call(of: 2, on: server))
    let order = Locked<[UInt32]>([])
    let gate = Atomic<Bool>(false)
    let ended = DispatchGroup()
    let many = 200
    for _ in 0..<many {
      ended.enter()
      server.pool.run(for: greedy) {
        while !gate.load(ordering: .relaxed) { usleep(1_000) }
        order.withLock { $0.append(1) }
        ended.leave()
      }
    }
    ended.enter()
    server.pool.run(for: modest) {
      order.withLock { $0.append(2) }
      ended.leave()
    }
    gate.store(true, ordering: .relaxed)
    #expect(ended.wait(timeout: .now() + 60) == .success)
    // Behind what was running, not behind what was waiting. Blocked threads make the pool grow.
    let place = order.withLock { $0.firstIndex(of: 2) } ?? many
    #expect(place < many / 2)
    #expect(server.pool.queued.load(ordering: .relaxed) == 0)
  }

  @Test func workBehindAHeldThreadWaitedAsLongAsThatWasHeld() {
    let server = ServerShared(
      router: Router(), limits: Limits(), policy: PeerPolicy(), log: { _ in }, audit: nil)
    // A serial queue has one thread.
    let pool = ComputePool(on: DispatchQueue(label: "one thread"))
    let context = call(of: 1, on: server)
    let (gate, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let began = Instant.now
    pool.run(for: context) { gate.wait() }
    pool.run(for: context) { ended.signal() }
    let bothWait = Instant.now
    usleep(50_000)
    let opened = Instant.now
    gate.signal()
    ended.wait()
    let end = Instant.now
    let held = UInt64(opened.nanoseconds - bothWait.nanoseconds)
    let longest = UInt64(end.nanoseconds - began.nanoseconds)
    // The second waited at least while the thread was held; neither longer than all of it took.
    #expect(pool.waits.nanoseconds >= held && pool.waits.nanoseconds <= 2 * longest)
    #expect(pool.waits.count == 2)
    let long = pool.waits.counts.enumerated().filter { place, _ in
      place > 0 && LoopCounters.bounds[place - 1] >= 20_000_000
    }
    #expect(long.reduce(0) { $0 + $1.element } >= 1)
  }

  @Test func theClassOfAWaitIsTheFirstWhoseBoundItDoesNotExceed() {
    var waits = QueueWaits()
    for wait: Int64 in [-5, 0, 20_000, 20_001, 10_000_000_000, 10_000_000_001] {
      waits.record(nanoseconds: wait)
    }
    #expect(waits.counts == [3, 1] + [UInt64](repeating: 0, count: 15) + [1, 1])
    #expect(waits.count == 6 && waits.nanoseconds == 20_000_040_002)
  }

  @Test func aPoolOfStuckThreadsGivesNoSignOfLifeUntilOneEnds() {
    let server = ServerShared(
      router: Router(), limits: Limits(), policy: PeerPolicy(), log: { _ in }, audit: nil)
    let peer = call(of: 1, on: server)
    // Long past its deadline, and deaf.
    let stuck = CallContext(
      deadline: .now + .seconds(-60), connection: peer.connection, requestID: nil,
      traceparent: nil)
    let gate = Atomic<Bool>(false)
    let running = Atomic<Int>(0)
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
      server.pool.run(for: stuck) {
        running.add(1, ordering: .relaxed)
        while !gate.load(ordering: .relaxed) {}
      }
    }
    #expect(eventually { running.load(ordering: .relaxed) > 0 })
    let answered = DispatchSemaphore(value: 0)
    server.pool.probe { answered.signal() }
    gate.store(true, ordering: .relaxed)
    #expect(answered.wait(timeout: .now() + 30) == .success)
  }
}
