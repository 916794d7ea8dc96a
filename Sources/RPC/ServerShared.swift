import Dispatch
import Messages
import Synchronization

/// What all loops of a server share.
final class ServerShared: Sendable {
  let router: Router
  let limits: Limits
  let log: @Sendable (String) -> Void
  let connectionCount = Atomic<Int>(0)
  /// Where calls run that take longer than a hand-over.
  private let compute = DispatchQueue(
    label: "evenstride.compute", attributes: .concurrent, target: .global(qos: .default))
  /// Memory for calls on the compute pool, kept between calls.
  private let arenas = Locked<[Arena]>([])

  init(router: Router, limits: Limits, log: @escaping @Sendable (String) -> Void) {
    self.router = router
    self.limits = limits
    self.log = log
  }

  func connectionEnded() {
    connectionCount.subtract(1, ordering: .relaxed)
  }

  /// Runs a call on the compute pool, unless its deadline passes first, and posts the answer.
  func offload(_ call: Offload, _ binding: Router.Binding, payload: [UInt8], to loop: IOLoop) {
    compute.async {
      if call.context.isCancelled { return loop.post(.finished(call, nil)) }
      let arena = self.arenas.withLock { $0.popLast() } ?? Arena()
      let answer = ByteQueue()
      let result: Result<UnsafeRawBufferPointer, RPCError>
      if Instant.now >= call.context.deadline {
        result = .failure(RPCError(.deadlineExceeded, "the deadline passed before the call began"))
      } else {
        result = payload.withUnsafeBytes { binding.run.body($0, arena, call.context) }
      }
      ResponseFrame.append(result, stream: call.stream, to: answer, in: arena)
      arena.reset()
      self.arenas.withLock { $0.append(arena) }
      loop.post(.finished(call, ByteQueueBox(queue: answer)))
    }
  }
}
