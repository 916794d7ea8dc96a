import EvenstrideClient
import Messages
import RPC

/// `Evenstride.assessAll` of persons with 6 exercises.
enum AssessAll {
  /// The persons of `kernel-benchmark assess`, each a little different.
  private static let persons: [AssessRequest] = (0..<64).map { person in
    let scores: [(Double, Double)] = [
      (50, 60), (30, 24), (45, 44), (80, 95), (25, 20), (33, 38),
    ]
    return AssessRequest(
      exercises: scores.enumerated().map { i, pair in
        Exercise(
          name: "exercise \(i)", unit: "kg", left: [pair.0 + Double(person) / 8],
          right: [pair.1], error: MeasurementError(cvPercent: 6))
      })
  }

  struct WrongAnswer: Error {}

  /// Persons until the time is over, noting when each was taken.
  private final class Source: Sequence, IteratorProtocol {
    let end: Instant
    var taken: [Int64] = []

    init(until end: Instant) { self.end = end }

    func next() -> AssessRequest? {
      let now = Instant.now
      guard now < end else { return nil }
      defer { taken.append(now.nanoseconds) }
      return persons[taken.count % persons.count]
    }
  }

  /// - Returns: nanoseconds of each person.
  static func blocking(_ client: Evenstride, seconds: Double) throws -> [Int64] {
    let source = Source(until: .now + .seconds(seconds))
    var times: [Int64] = []
    try client.assessAll(source) { index, result in
      guard try result.get().exercises.count == 6 else { throw WrongAnswer() }
      times.append(Instant.now.nanoseconds - source.taken[index])
    }
    return times
  }
}
