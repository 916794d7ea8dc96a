import Statistics

/// Chooses what to send: a kind by its weight, one of its questions, and whether to cancel it.
struct CallPicker: Sendable {
  /// Upper ends of the kinds' shares of 0 to 1.
  private let ends: [Double]
  private let questions: [Int]
  private let cancelRate: Double
  private var random: ResampleStream

  struct Choice: Equatable {
    var kind: Int
    var question: Int
    var isCancelled: Bool
  }

  init(_ workload: Workload, cancelRate: Double, seed: UInt64, thread: Int) {
    let total = workload.kinds.reduce(0) { $0 + $1.weight }
    var sum = 0.0
    ends = workload.kinds.map { kind in
      sum += kind.weight
      return sum / total
    }
    questions = workload.kinds.map(\.questions.count)
    self.cancelRate = cancelRate
    random = ResampleStream(seed: ~seed, resample: thread)
  }

  mutating func next() -> Choice {
    let kind = ends.count == 1 ? 0 : pickKind()
    return Choice(
      kind: kind, question: random.index(below: questions[kind]),
      isCancelled: cancelRate > 0 && uniform() < cancelRate)
  }

  private mutating func pickKind() -> Int {
    let u = uniform()
    // Few kinds: a search from the front is the fastest. Rounding may leave the last end below 1.
    return ends.firstIndex { u < $0 } ?? ends.count - 1
  }

  /// 0 to 1, without 1.
  private mutating func uniform() -> Double { Double(random.next() >> 11) * 0x1p-53 }
}
