import Foundation

/// Puts the records of all threads together into the result of a stage.
struct StageCollector {
  private var result: StageResult
  private var timeline: [Int: SecondResult] = [:]
  private let kinds: [CallKind]
  private var inFlight: [Int: [Int: Int]] = [:]

  init(_ stage: Stage, kinds: [CallKind]) {
    self.kinds = kinds
    result = StageResult(
      intendedRate: stage.rate, seconds: stage.seconds, counts: CallCounts(),
      kinds: kinds.map { KindResult(name: $0.name, method: $0.path) }, failures: [], timeline: [],
      generatorCPUSeconds: 0)
  }

  /// Takes in what a thread recorded within a second.
  mutating func add(_ record: SecondRecord, thread: Int) {
    var second = timeline[record.second] ?? SecondResult(second: record.second)
    var latency = second.latency
    for (index, kind) in record.kinds.enumerated() {
      second.started += kind.counts.started
      second.answered += kind.counts.answered
      second.failed += kind.counts.failed + kind.counts.unanswered
      latency.add(kind.latency)
      result.latency.add(kind.latency)
      result.service.add(kind.service)
      result.counts = result.counts + kind.counts
      result.kinds[index].counts = result.kinds[index].counts + kind.counts
      result.kinds[index].latency.add(kind.latency)
      result.kinds[index].service.add(kind.service)
    }
    second.latency = latency
    second.earlier += record.earlier
    result.failed.add(record.failed)
    result.lag.add(record.lag)
    inFlight[record.second, default: [:]][thread] = record.inFlight
    second.inFlight = UInt64(inFlight[record.second]!.values.reduce(0, +))
    timeline[record.second] = second
  }

  /// What is known so far of the last second that is whole.
  func second(_ number: Int) -> SecondResult? { timeline[number] }

  /// Calls so far that were not answered well.
  var errors: UInt64 { result.counts.errors }

  /// The result, when all threads have ended.
  ///
  /// - Parameter ended: when the last of them stopped starting calls.
  mutating func finish(
    _ workers: [WorkerResult], order: StageOrder, cpuSeconds: (Double) -> Double,
    server: ServerFigures?
  ) -> StageResult {
    let ended = workers.map(\.ended).max() ?? order.ends
    result.seconds = Double(max(0, ended - order.countsFrom)) / 1e9
    var failures = FailureTally()
    for worker in workers {
      for group in worker.failures.sorted { failures.add(group) }
      result.wrong.checked += worker.wrong.checked
      result.wrong.count += worker.wrong.count
      let room = WrongAnswers.mostExamples - result.wrong.examples.count
      result.wrong.examples += worker.wrong.examples.prefix(room)
    }
    result.failures = failures.sorted
    // A second in which nothing happened, as in a stall, is a second too; after the end it is not.
    let busy = timeline.values.filter { $0.started + $0.answered + $0.failed + $0.inFlight > 0 }
    let last = max(busy.map(\.second).max() ?? 0, Int(result.seconds.rounded(.up)) - 1, 0)
    result.timeline = (0...last).map { timeline[$0] ?? SecondResult(second: $0) }
    result.generatorCPUSeconds = cpuSeconds(result.seconds)
    result.server = server
    // The server counts a stream's items when it ends, which is after the counted part.
    let items = zip(kinds, result.kinds).filter(\.0.isStream).map(\.1.counts.answered)
    result.server?.calls &+= items.reduce(0, +)
    return result
  }
}
