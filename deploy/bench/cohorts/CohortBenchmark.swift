import Assessment
import Foundation
import Messages
import Statistics

/// Times one answer about very many persons in this process, its memory, and how soon it stops.
///
/// Usage: cohort-benchmark METHOD [PERSONS [CANCELS]]; `cohort-benchmark list` names the methods.
/// Prints METHOD PERSONS SECONDS CPU_SECONDS PEAK_MIB QUESTION_MS STOP_MS: QUESTION_MS is the longest
/// time that a thread computes between two questions whether anybody still waits, STOP_MS the
/// longest time from a cancellation to the return, over CANCELS of them spread evenly over the time
/// that the answer takes. With SILENCE_MS set, every longer time between two questions is printed
/// with its place on standard error.
@main
enum CohortBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let persons = arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000
    let cancels = arguments.dropFirst(2).first.flatMap(Int.init) ?? 0
    guard let name = arguments.first, let make = Questions.all[name] else {
      print(Questions.all.keys.sorted().joined(separator: "\n"))
      exit(arguments.first == "list" ? 0 : 64)
    }
    let question = try make(persons)
    let watch = Interruption()
    let (start, before) = (Interruption.now, processorSeconds)
    try question(watch.workers)
    let seconds = Interruption.now - start
    let (computed, peak) = (processorSeconds - before, peakMebibytes)
    var slowest = 0.0
    for i in 0..<cancels {
      let waited = seconds * (Double(i) + 0.5) / Double(cancels)
      slowest = max(slowest, try latency(question, cancelledAfter: waited))
    }
    print(
      name, persons, String(format: "%.2f", seconds), String(format: "%.2f", computed), peak,
      String(format: "%.1f", watch.longestSilence * 1e3),
      cancels > 0 ? String(format: "%.1f", slowest * 1e3) : "-")
    for gap in watch.silences {
      FileHandle.standardError.write(Data(gap.utf8))
    }
  }

  /// Seconds from the cancellation to the return.
  private static func latency(_ question: Questions.Question, cancelledAfter seconds: Double) throws
    -> Double
  {
    let watch = Interruption()
    let timer = Thread {
      Thread.sleep(forTimeInterval: seconds)
      watch.cancel()
    }
    timer.start()
    do { try question(watch.workers) } catch is Cancelled {}
    let end = Interruption.now
    return watch.cancelledAt.map { max(0, end - $0) } ?? 0
  }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  private static var peakMebibytes: Int { usage.ru_maxrss / 1024 }

  private static var processorSeconds: Double {
    let usage = usage
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
