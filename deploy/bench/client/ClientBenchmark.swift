import EvenstrideClient
import Foundation
import Messages

/// Times the client library against a daemon that runs, in wall time and in both sides' CPU time.
///
/// Usage: client-benchmark SOCKET indices|assess-all [--seconds S] [--poll-time US] [--threads N]
///        [--tasks N]
///
/// `indices` asks `Asymmetry/Indices` of 12 pairs for two columns, one call after the other, in N
/// blocking threads or N tasks; a call is one answer. `assess-all` sends persons of 6 exercises
/// through `assessAll`; a call is one person, and its time that from being taken to being answered.
/// Prints one line of JSON: calls, seconds, p50 and p99 in microseconds, and the CPU microseconds
/// a call of this process and of the daemon.
@main
enum ClientBenchmark {
  static func main() async throws {
    guard let plan = Plan(CommandLine.arguments.dropFirst()) else {
      let usage =
        "usage: client-benchmark SOCKET indices|assess-all [--seconds S] [--poll-time US] "
        + "[--threads N] [--tasks N]\n"
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
    let daemon = try ProcessClock(servingAt: plan.socket)
    let client = plan.client
    _ = try await measure(plan, client, seconds: min(0.3, plan.seconds))
    let own = ProcessClock.own
    let before = (Date(), own.microseconds, daemon.microseconds)
    let times = try await measure(plan, client, seconds: plan.seconds).sorted()
    let seconds = Date().timeIntervalSince(before.0)
    let calls = Double(max(times.count, 1))
    let fields = [
      ("calls", "\(times.count)"), ("seconds", String(format: "%.3f", seconds)),
      ("calls_per_second", String(format: "%.0f", calls / seconds)),
      ("p50_us", quantile(times, 0.5)), ("p99_us", quantile(times, 0.99)),
      ("client_cpu_us", String(format: "%.3f", (own.microseconds - before.1) / calls)),
      ("server_cpu_us", String(format: "%.3f", (daemon.microseconds - before.2) / calls)),
    ]
    print("{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}")
  }

  private static func quantile(_ times: [Int64], _ share: Double) -> String {
    guard !times.isEmpty else { return "null" }
    let time = times[Int(share * Double(times.count - 1))]
    return String(format: "%.1f", Double(time) / 1e3)
  }

  private static func measure(
    _ plan: Plan, _ client: Evenstride, seconds: Double
  ) async throws -> [Int64] {
    switch plan.question {
    case .indices(let callers, isAsync: false):
      try Indices.blocking(client, callers: callers, seconds: seconds)
    case .indices(let callers, isAsync: true):
      try await Indices.suspending(client, callers: callers, seconds: seconds)
    case .assessAll: try AssessAll.blocking(client, seconds: seconds)
    }
  }
}
