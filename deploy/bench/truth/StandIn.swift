import ArgumentParser
import Foundation
import RPC
import TestSupport

/// A server whose delays are known, for programs that measure; ends with its standard input and then
/// prints one line of JSON: calls, the time between two of them (mean in microseconds, standard
/// deviation over mean), and how late its own answers were, microseconds.
@main
struct StandIn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand-in", abstract: "A ttrpc server whose delays are known")

  @Option(help: "Where to listen.")
  var socket: String

  @Option(
    help: """
      Milliseconds until an answer leaves: constant:MS, exponential:MEAN, lognormal:MEDIAN:SIGMA or \
      two-point:LOW:HIGH:SHARE.
      """)
  var delay = Delay(distribution: .constant(milliseconds: 0))

  @Option(help: "Seconds of a stall and from one to the next, as 1/5.")
  var stall: Stall?

  func run() throws {
    let gaps = Locked(Gaps())
    let server = try StandInServer(path: socket, stalls: stall?.stalls) { number, arrived in
      gaps.withLock { $0.add(arrived) }
      return delay.distribution.delay(of: number)
    }
    while readLine() != nil {}
    let lateness = server.lateness.sorted().map { Double($0) / 1_000 }
    func late(_ share: Double) -> Double {
      lateness.isEmpty ? 0 : lateness[Int((Double(lateness.count - 1) * share).rounded())]
    }
    print(
      "{\"calls\": \(server.calls), \"connections\": \(server.connections),",
      gaps.withLock { "\"gap_mean\": \($0.mean), \"gap_variation\": \($0.variation)," },
      "\"late_p50\": \(late(0.5)), \"late_p90\": \(late(0.9)), \"late_p99\": \(late(0.99)),",
      "\"late_p99.9\": \(late(0.999)), \"late_max\": \(late(1))}")
  }
}

/// The time between one call and the next, over all connections.
struct Gaps {
  private var first: Instant?
  private var last: Instant?
  private var count = 0.0
  private var squares = 0.0

  mutating func add(_ arrived: Instant) {
    defer { last = arrived }
    guard let last else {
      first = arrived
      return
    }
    let gap = Double(arrived.nanoseconds - last.nanoseconds) / 1_000
    count += 1
    squares += gap * gap
  }

  /// Microseconds; 0 without two calls.
  var mean: Double {
    guard let first, let last, count > 0 else { return 0 }
    return Double(last.nanoseconds - first.nanoseconds) / 1_000 / count
  }

  /// Standard deviation over mean.
  var variation: Double {
    mean > 0 ? max(0, squares / count / (mean * mean) - 1).squareRoot() : 0
  }
}

struct Delay: ExpressibleByArgument {
  let distribution: DelayDistribution

  init(distribution: DelayDistribution) { self.distribution = distribution }

  init?(argument: String) {
    let words = argument.split(separator: ":")
    let numbers = words.dropFirst().compactMap { Double($0) }.filter { $0 >= 0 && $0.isFinite }
    guard let name = words.first, numbers.count == words.count - 1 else { return nil }
    switch (name, numbers.count) {
    case ("constant", 1): distribution = .constant(milliseconds: numbers[0])
    case ("exponential", 1): distribution = .exponential(mean: numbers[0])
    case ("lognormal", 2): distribution = .lognormal(median: numbers[0], sigma: numbers[1])
    case ("two-point", 3):
      distribution = .twoPoint(low: numbers[0], high: numbers[1], share: numbers[2])
    default: return nil
    }
  }

  var defaultValueDescription: String { "constant:0" }
}

struct Stall: ExpressibleByArgument {
  let stalls: Stalls

  init?(argument: String) {
    let numbers = argument.split(separator: "/").compactMap { Double($0) }
    guard numbers.count == 2, numbers[0] > 0, numbers[0] < numbers[1], numbers[1] < 3_600 else {
      return nil
    }
    stalls = Stalls(of: .seconds(numbers[0]), every: .seconds(numbers[1]))
  }
}
