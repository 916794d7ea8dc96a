import Dispatch
import Synchronization

/// Answers calls on the connections of a listening socket.
///
/// Dispatch carries everything: the loops that move the bytes are work items on queues of their
/// own, long calls run on a concurrent queue, accepting and timers are sources.
package final class Server: Sendable {
  private let shared: ServerShared
  private let loops: [IOLoop]
  private let running = DispatchGroup()
  private let nextLoop = Atomic<Int>(0)
  private let acceptor = Locked<Acceptor?>(nil)
  /// Accepts, and keeps the drain time. It has no target on purpose: calls may fill the global pool.
  private let control = DispatchQueue(label: "evenstride.control")

  /// - Parameters:
  ///   - policy: who may call, beyond whom the socket lets connect.
  ///   - loops: how many threads move bytes; two serve a machine of many cores.
  ///   - audit: takes a record of every call that ended; called from any thread, and never for long.
  ///   - log: takes one line without a line end; called from any thread.
  package init(
    router: Router, limits: Limits = Limits(), policy: PeerPolicy = PeerPolicy(), loops: Int = 2,
    audit: (@Sendable (CallRecord) -> Void)? = nil, log: @escaping @Sendable (String) -> Void
  ) throws(SystemError) {
    let shared = ServerShared(
      router: router, limits: limits, policy: policy, log: log, audit: audit)
    var list: [IOLoop] = []
    for index in 0..<max(1, loops) { list.append(try IOLoop(index: index, shared: shared)) }
    self.shared = shared
    self.loops = list
    for loop in list { loop.start(in: running) }
  }

  /// Accepts the connections of a listening socket, which it closes when it drains.
  package func serve(_ socket: ListeningSocket) {
    running.enter()
    let started = Acceptor(
      socket, limits: shared.limits, queue: control, log: shared.log,
      adopt: { [self] fd in adopt(fd) }, ended: { [running] in running.leave() })
    acceptor.withLock { $0 = started }
  }

  /// Serves a connected socket, which it closes.
  package func adopt(_ fd: Int32) {
    let (_, count) = shared.connectionCount.add(1, ordering: .relaxed)
    guard count <= shared.limits.connections else {
      shared.log("refused a connection: \(shared.limits.connections) are open, the limit")
      shared.connectionCount.subtract(1, ordering: .relaxed)
      shared.refused(.connections)
      System.closeQuietly(fd)
      return
    }
    let index = nextLoop.add(1, ordering: .relaxed).newValue
    loops[index % loops.count].post(.adopt(fd))
  }

  /// What the server has done and is doing.
  package func stats() -> ServerStats { shared.stats() }

  /// The open connections, in the order in which they came.
  package func connections() -> [ConnectionStats] { shared.connections() }

  /// Asks every worker for a sign of life.
  ///
  /// - Parameter answered: called once, when all have given one.
  package func probe(answered: @escaping @Sendable () -> Void) {
    let group = DispatchGroup()
    for loop in loops {
      group.enter()
      loop.post(.answerProbe { group.leave() })
    }
    group.enter()
    control.async { group.leave() }
    group.enter()
    shared.pool.probe { group.leave() }
    group.notify(queue: control, execute: answered)
  }

  /// Stops accepting, refuses new calls, lets running ones finish up to the drain time, then ends.
  ///
  /// - Parameter ended: called once, when every connection and the listening socket are closed.
  package func drain(ended: @escaping @Sendable () -> Void) {
    acceptor.withLock { acceptor in
      acceptor?.cancel()
      acceptor = nil
    }
    for loop in loops { loop.post(.drain) }
    let limit = DispatchTimeInterval.nanoseconds(Int(shared.limits.drainTime.saturatedNanoseconds))
    control.asyncAfter(deadline: .now() + limit) { [loops] in
      for loop in loops { loop.post(.stop) }
    }
    running.notify(queue: control, execute: ended)
  }
}
