import CLinux
import Console
import Dispatch
import Glibc
import Messages
import RPC

/// Runs the stages of a load test on its threads.
///
/// Each thread is a long work item on a Dispatch queue of its own, with its own sockets; records go to
/// the collector once a second.
final class LoadEngine: Sendable {
  private let plan: LoadPlan
  private let workers: [LoadWorker]
  private let probe: ServerProbe?

  /// - Parameter probe: asks the server about itself; nil: it is not asked.
  /// - Throws: `Failure` when a request does not fit, or nobody answers on the socket.
  init(_ plan: LoadPlan, probe: ServerProbe?) throws {
    self.plan = plan
    self.probe = probe
    let frames = try WorkloadFrames(plan)
    do {
      let address = try UnixAddress(plan.socketPath)
      workers = try (0..<plan.threads).map {
        try LoadWorker(index: $0, plan: plan, frames: frames, address: address)
      }
      for worker in workers { try worker.connect() }
    } catch let error as SystemError {
      throw Self.cannotConnect(error, plan.socketPath)
    } catch {
      throw Failure(RPCError(.unavailable, "\(error)"))
    }
  }

  private static func cannotConnect(_ error: SystemError, _ path: String) -> Failure {
    switch error.code {
    case EMFILE, ENFILE:
      Failure(
        RPCError(.aborted, "\(error); raise the limit with ulimit -n, or ask for fewer connections")
      )
    case EACCES, EPERM:
      Failure(RPCError(.permissionDenied, "no server answers at \(path): \(error)"))
    default: Failure(RPCError(.unavailable, "no server answers at \(path): \(error)"))
    }
  }

  /// Runs one stage and waits for it.
  ///
  /// - Parameters:
  ///   - index: its number in the run.
  ///   - progress: called some times a second from this thread.
  func run(_ stage: Stage, index: Int, progress: (Progress) -> Void) -> StageResult {
    let order = StageOrder(
      stage, index: index, begins: (Instant.now + .milliseconds(10)).nanoseconds)
    let results = Locked<[WorkerResult?]>(Array(repeating: nil, count: workers.count))
    let group = DispatchGroup()
    for worker in workers {
      DispatchQueue(label: "evenstride-load.\(worker.index)").async(group: group) {
        _ = set_timer_slack(1_000)
        let result = worker.run(order, isStopped: { Interrupt.isRequested })
        results.withLock { $0[worker.index] = result }
      }
    }
    var collector = StageCollector(stage, kinds: plan.workload.kinds)
    var meter = StageMeter(order, probe: probe)
    var isRunning = true
    while isRunning {
      isRunning = group.wait(timeout: .now() + .milliseconds(50)) == .timedOut
      meter.look(isLast: !isRunning)
      for worker in workers {
        worker.handover.collect { collector.add($0, thread: worker.index) }
      }
      progress(Progress(order, collector))
    }
    let found = results.withLock { $0.compactMap { $0 } }
    return collector.finish(
      found, order: order, cpuSeconds: meter.cpuSeconds, server: meter.server)
  }
}

/// How far a stage has come.
struct Progress: Sendable {
  /// Seconds since the counted part began; below 0 while warming up.
  let elapsed: Double
  /// The last whole second, if one is known.
  let second: SecondResult?
  /// Calls so far that were not answered well.
  let errors: UInt64

  init(_ order: StageOrder, _ collector: StageCollector) {
    elapsed = Double(Instant.now.nanoseconds - order.countsFrom) / 1e9
    second = collector.second(Int(elapsed.rounded(.down)) - 1)
    errors = collector.errors
  }
}

/// Reads the processor time of both sides at the ends of the counted part.
private struct StageMeter {
  private let order: StageOrder
  private let probe: ServerProbe?
  private var atBegin: Look?
  private var atEnd: Look?

  private struct Look {
    let time = Instant.now.nanoseconds
    let cpu: Double
    let stats: GetStatsResponse?
  }

  init(_ order: StageOrder, probe: ServerProbe?) { (self.order, self.probe) = (order, probe) }

  mutating func look(isLast: Bool) {
    let now = Instant.now.nanoseconds
    if atBegin == nil, now >= order.countsFrom || isLast { atBegin = read() }
    if atEnd == nil, now >= order.ends || isLast { atEnd = read() }
  }

  private func read() -> Look {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Look(cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), stats: probe?.stats())
  }

  /// Of the load tester, in the counted part: what was used between the looks, which come a little late,
  /// in proportion.
  func cpuSeconds(of counted: Double) -> Double {
    guard let atBegin, let atEnd, atEnd.time > atBegin.time else { return 0 }
    return (atEnd.cpu - atBegin.cpu) * counted / (Double(atEnd.time - atBegin.time) / 1e9)
  }

  var server: ServerFigures? { ServerFigures(from: atBegin?.stats, to: atEnd?.stats) }
}
