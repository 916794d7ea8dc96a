import Assessment
import Dispatch
import Foundation
import Messages
import Statistics

/// Times the kernels in this process; `deploy/bench/kernels/run` sets the peers beside them.
///
/// Usage: kernel-benchmark [SECONDS A TASK]; JSON on standard output.
@main
enum KernelBenchmark {
  static func main() throws {
    let seconds = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 1
    let tasks = Tasks()
    let watches = [
      Stopwatch("icc", seconds: seconds, keep: keep, tasks.coefficients),
      Stopwatch("agreement", seconds: seconds, keep: keep, tasks.agreement),
      Stopwatch("regression", seconds: seconds, keep: keep, tasks.regression),
      Stopwatch("bootstrap", seconds: seconds, keep: keep) { tasks.bootstrap(.alone) },
      Stopwatch("bootstrap_two_threads", seconds: seconds, keep: keep) {
        tasks.bootstrap(.twoThreads)
      },
      Stopwatch("asymmetry", seconds: seconds, keep: keep, tasks.asymmetry),
      Stopwatch("assess", seconds: seconds, keep: keep, tasks.assess),
    ]
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
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      for piece in stride(from: half, to: count, by: 2) { body(piece) }
    }
  }
}
