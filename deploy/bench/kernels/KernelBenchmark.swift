import Assessment
import Dispatch
import Foundation
import Messages
import Statistics
import Synchronization

/// Times the kernels in this process; `deploy/bench/kernels/run` sets the peers beside them.
///
/// Usage: kernel-benchmark [SECONDS A TASK [TASK ...]]; JSON on standard output.
@main
enum KernelBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let seconds = arguments.first.flatMap(Double.init) ?? 1
    let wanted = Set(arguments.dropFirst())
    let tasks = Tasks()
    let watches = [
      "icc", "agreement", "regression", "bootstrap", "bootstrap_two_threads",
      "asymmetry", "assess",
    ].filter { wanted.isEmpty || wanted.contains($0) }.map { name in
      switch name {
      case "icc": Stopwatch(name, seconds: seconds, keep: keep, tasks.coefficients)
      case "agreement": Stopwatch(name, seconds: seconds, keep: keep, tasks.agreement)
      case "regression": Stopwatch(name, seconds: seconds, keep: keep, tasks.regression)
      case "bootstrap":
        Stopwatch(name, seconds: seconds, keep: keep) { tasks.bootstrap(.alone) }
      case "bootstrap_two_threads":
        Stopwatch(name, seconds: seconds, keep: keep) { tasks.bootstrap(.twoThreads) }
      case "asymmetry": Stopwatch(name, seconds: seconds, keep: keep, tasks.asymmetry)
      default: Stopwatch(name, seconds: seconds, keep: keep, tasks.assess)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let rows = watches.map {
      Row(task: $0.name, medianUs: $0.median, fastestUs: $0.fastest, calls: $0.calls)
    }
    print(String(decoding: try encoder.encode(rows), as: UTF8.self))
  }

  private struct Row: Encodable {
    let task: String
    let medianUs: Double
    let fastestUs: Double
    let calls: Int
  }

  /// What the compiler cannot see through.
  @inline(never)
  private static func keep<Answer>(_ answer: Answer) { withExtendedLifetime(answer) {} }
}

extension Workers {
  /// Two threads at most, whatever the machine has.
  fileprivate static let twoThreads = Workers { count, body in
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        if piece >= count { return }
        body(piece)
      }
    }
  }
}
