import ArgumentParser
import Console
import Foundation
import RPC

/// How the calls are made: when, on how many connections, for how long.
struct PacingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Calls a second. Default: 1000; of --find-max the first that is tried."),
    transform: Argument.rate)
  var rate: Double?

  @Option(
    help: ArgumentHelp(
      "Rates one after the other, --warmup before each.", valueName: "from:to:step:duration"),
    transform: Ramp.parse)
  var ramp: Ramp?

  @Option(help: "When calls start: at equal distances, or at random as a Poisson process.")
  var arrival = OpenArrival.constant

  @Flag(
    help: """
      Closed loop: each of -c callers asks again when it has its answer. Shows saturation; hides \
      what calls would have met that were not made while the server stalled.
      """)
  var closed = false

  @Option(name: [.short, .long], help: "Callers of the closed loop. Default: 1.")
  var concurrency: Int?

  @Option(help: "Connections. Default: 8; of the closed loop as many as callers, 64 at most.")
  var connections: Int?

  @Option(
    help: """
      Calls of a connection that may wait for their answer. Those that are due beyond wait for a \
      place, and their latency runs on. Default: 64.
      """)
  var inflight: Int?

  @Option(help: "Threads that send and receive. Default: half the processors, 4 at most.")
  var threads: Int?

  @Option(
    help: "How long calls are counted. Default: 10s; of --find-max 5s a rate.",
    transform: Argument.positiveDuration)
  var duration: Duration?

  @Option(
    help: "How long calls are made before that and not counted. Default: 1s.",
    transform: Argument.duration)
  var warmup: Duration = .seconds(1)

  @Option(
    help: """
      How long a call may take; sent with it, and waited for 250 ms longer. Items of a stream carry \
      none. Default: 5s.
      """, transform: Argument.positiveDuration)
  var deadline: Duration = .seconds(5)

  @Option(
    help: ArgumentHelp(
      """
      Share of the calls that are cancelled by Control/Cancel, up to a millisecond after they were \
      sent. Default: 0.
      """, valueName: "share"), transform: Argument.share)
  var cancelRate: Double = 0

  @Option(
    help: """
      How long to look for answers and for the next start before sleeping; 0us: never. Default: 50us \
      where there are two processors, else 0us.
      """, transform: Argument.duration)
  var spin: Duration?

  @Option(
    help: """
      The run is invalid when the load tester's own lag is above this, and more than 5 % of the \
      latency, at the 50th, 90th or 99th percentile or one whose promise is broken. Default: 1ms.
      """, transform: Argument.positiveDuration)
  var maxLag: Duration = .milliseconds(1)

  @Option(help: "Everything random follows from it. Default: 1.")
  var seed: UInt64 = 1

  static let usualRate = 1_000.0
  static let mostConnections = 100_000
  static let mostInflight = 100_000
  static let mostThreads = 64
  /// Calls that may wait in all; each takes some 200 bytes.
  static let mostWaiting = 4_000_000

  func validate() throws {
    if closed {
      let open = [("--rate", rate != nil), ("--ramp", ramp != nil)].first { $0.1 }
      if let open { throw ValidationError("\(open.0) is an open loop; leave out --closed") }
      if arrival != .constant {
        throw ValidationError("--arrival is about an open loop; leave out --closed")
      }
      if inflight != nil {
        throw ValidationError(
          "with --closed the callers, -c, say how many calls wait; leave out --inflight")
      }
    } else if concurrency != nil {
      throw ValidationError(
        "-c says how many callers a closed loop has; add --closed, or use --rate")
    }
    if ramp != nil, rate != nil || duration != nil {
      throw ValidationError(
        "--ramp has its own rates and duration; leave out --rate and --duration")
    }
    try check("-c", concurrency, most: Self.mostConnections)
    try check("--connections", connections, most: Self.mostConnections)
    try check("--inflight", inflight, most: Self.mostInflight)
    try check("--threads", threads, most: Self.mostThreads)
    if let threads, threads > connectionCount {
      throw ValidationError(
        "--threads \(threads): each needs a connection, there are \(connectionCount)")
    }
    if connectionCount * (closed ? 1 : inflight ?? 64) > Self.mostWaiting {
      throw ValidationError(
        "\(connectionCount) connections of \(inflight ?? 64) calls: together at most "
          + "\(Self.mostWaiting) were expected")
    }
    if closed, let connections, connections > callers {
      throw ValidationError(
        "--connections \(connections): more than the \(callers) callers of -c")
    }
  }

  private func check(_ name: String, _ value: Int?, most: Int) throws {
    guard value.map({ (1...most).contains($0) }) ?? true else {
      throw ValidationError("\(name) \(value!): 1 to \(most) was expected")
    }
  }

  private var callers: Int { concurrency ?? 1 }
  private var connectionCount: Int { connections ?? (closed ? min(64, callers) : 8) }

  /// Processors that this process may use.
  static let processors = ProcessInfo.processInfo.activeProcessorCount

  func plan(socketPath: String, workload: Workload) -> LoadPlan {
    let usualThreads = min(4, max(1, Self.processors / 2), connectionCount)
    let inflight = closed ? (callers + connectionCount - 1) / connectionCount : inflight ?? 64
    return LoadPlan(
      socketPath: socketPath, workload: workload,
      arrival: closed ? .closed : arrival == .poisson ? .poisson : .constant,
      connections: connectionCount, inflight: inflight, threads: threads ?? usualThreads,
      deadline: deadline, cancelRate: cancelRate,
      spin: spin ?? (Self.processors > 1 ? .microseconds(50) : .zero), largestLag: maxLag,
      seed: seed, callers: closed ? callers : nil)
  }

  /// How long answers are waited for that are missing at the end: as long as for any, seconds.
  private var drain: Double { deadline.inSeconds + 0.25 }

  /// What to run, one after the other.
  var stages: [Stage] {
    if let ramp { return ramp.stages(warmUp: warmup.inSeconds, drain: drain) }
    return [stage(rate: closed ? nil : rate ?? Self.usualRate, usual: 10, drain: drain)]
  }

  /// A stage of the search for the highest rate. A rate that is too high leaves much unanswered: nobody
  /// waits for that longer than any promise allows.
  ///
  /// - Parameter longest: that is promised, seconds.
  func probe(rate: Double, longest: Double) -> Stage {
    stage(rate: rate, usual: 5, drain: min(drain, max(1, longest + 0.25)))
  }

  private func stage(rate: Double?, usual: Double, drain: Double) -> Stage {
    Stage(
      rate: rate, warmUp: warmup.inSeconds, seconds: duration?.inSeconds ?? usual, drain: drain)
  }
}

/// When the calls of an open loop start.
enum OpenArrival: String, ExpressibleByArgument, CaseIterable {
  case constant, poisson
}
