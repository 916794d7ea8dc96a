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
    let watches = all(seconds: seconds)
      .filter { wanted.isEmpty || wanted.contains($0.name) }.map { $0.run() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let rows = watches.map {
      Row(
        task: $0.name, medianUs: $0.median, fastestUs: $0.fastest, processorUs: $0.processor,
        calls: $0.calls)
    }
    print(String(decoding: try encoder.encode(rows), as: UTF8.self))
  }

  /// Every task by its name, in the order of the table.
  private static func all(seconds: Double) -> [(name: String, run: () -> Stopwatch)] {
    let (tasks, asymmetry) = (Tasks(), AsymmetryTasks())
    func timed<Answer>(
      _ name: String, _ body: @escaping () -> Answer
    ) -> (String, () -> Stopwatch) {
      (name, { Stopwatch(name, seconds: seconds, keep: keep, body) })
    }
    return [
      timed("icc", tasks.coefficients),
      timed("agreement", tasks.agreement),
      timed("regression", tasks.regression),
      timed("bootstrap") { tasks.bootstrap(.alone) },
      timed("bootstrap_two_threads") { tasks.bootstrap(.twoThreads) },
      timed("asymmetry", asymmetry.asymmetry),
      timed("assess", asymmetry.assess),
      timed("assess_decode", asymmetry.assessDecode),
      timed("assess_encode", asymmetry.assessEncode),
      timed("indices_12", asymmetry.indicesOfFew),
      timed("indices_12_decode", asymmetry.indicesDecode),
      timed("indices_12_encode", asymmetry.indicesEncode),
      timed("indices_4096", asymmetry.indicesOfPage),
      timed("indices_100000") { asymmetry.indicesOfCohort(.alone) },
      timed("indices_100000_two_threads") {
        asymmetry.indicesOfCohort(.twoThreads)
      },
    ]
  }

  private struct Row: Encodable {
    let task: String
    let medianUs: Double
    let fastestUs: Double
    let processorUs: Double
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
