import Testing

@testable import evenstride_load

@Suite("What is sent next")
struct CallPickerTests {
  private func workload(_ weights: [Double]) -> Workload {
    Workload(
      kinds: weights.enumerated().map { index, weight in
        CallKind(
          name: "\(index)", service: "s", method: "m", weight: weight, isStream: false,
          questions: Array(repeating: Question(payload: []), count: 10))
      })
  }

  @Test("Kinds come by their weights, questions evenly, cancels by their share")
  func shares() {
    var picker = CallPicker(workload([80, 15, 5]), cancelRate: 0.25, seed: 3, thread: 0)
    var (kinds, questions, cancelled) = ([0, 0, 0], Array(repeating: 0, count: 10), 0)
    let draws = 100_000
    for _ in 0..<draws {
      let choice = picker.next()
      kinds[choice.kind] += 1
      questions[choice.question] += 1
      cancelled += choice.isCancelled ? 1 : 0
    }
    // Standard deviations of the counts: 126, 113, 69; 95; 137.
    for (found, (expected, deviation)) in zip(kinds, [(80_000, 126), (15_000, 113), (5_000, 69)]) {
      #expect(abs(found - expected) < 4 * deviation)
    }
    #expect(questions.allSatisfy { abs($0 - 10_000) < 4 * 95 })
    #expect(abs(cancelled - 25_000) < 4 * 137)
  }

  @Test("Threads draw differently, the same thread the same again")
  func streams() {
    func draws(_ thread: Int) -> [CallPicker.Choice] {
      var picker = CallPicker(workload([1, 1]), cancelRate: 0, seed: 3, thread: thread)
      return (0..<50).map { _ in picker.next() }
    }
    #expect(draws(0) == draws(0))
    #expect(draws(0) != draws(1))
  }
}
