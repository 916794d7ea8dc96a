import ArgumentParser
import Console
import Messages

/// Questions of synthetic data, the same for the same seed.
///
/// Every question has random numbers of its own: it stays the same whatever else is in the mix, and
/// however many questions there are.
struct GeneratedCalls {
  let mix: Mix
  /// Distinct requests of each kind.
  let count: Int
  /// Whether they are items of streams.
  let isStream: Bool
  let seed: UInt64
  /// What all requests may take: they are held in memory, beside the answers that are expected.
  var mostBytes = 1 << 30

  /// Streams of random numbers that a kind may use up; the last is the model's.
  private static let streamsOfKind = 1 << 20

  func workload() throws -> Workload {
    let model = try makeModel()
    var bytes = 0
    let kinds = try mix.parts.map { part in
      let method = isStream ? part.kind.stream ?? part.kind.method : part.kind.method
      // All requests of a kind without sizes are the same.
      let questions = try (0..<(part.size == nil ? 1 : count)).map { number in
        let payload = try payload(part, number, model)
        bytes += payload.count
        guard bytes <= mostBytes else {
          throw Failure(
            text:
              "the requests take more than \(mostBytes) bytes; ask for fewer with --payloads, or smaller "
              + "ones with --size", code: ExitCode(64))
        }
        return Question(payload: payload)
      }
      return CallKind(
        name: part.kind.rawValue, service: method.service, method: method.name,
        weight: part.weight, isStream: isStream, questions: questions)
    }
    return Workload(kinds: kinds)
  }

  /// One model for all: a stream's items may not differ in it.
  private func makeModel() throws -> LinearModel? {
    guard mix.parts.contains(where: { $0.kind == .predict }) else { return nil }
    var draws = Draws(seed: seed, stream: RequestKind.allCases.count * Self.streamsOfKind)
    return try SyntheticCohort.model(&draws)
  }

  private func payload(_ part: Mix.Part, _ number: Int, _ model: LinearModel?) throws -> [UInt8] {
    let place = RequestKind.allCases.firstIndex(of: part.kind) ?? 0
    var draws = Draws(seed: seed, stream: place * Self.streamsOfKind + number)
    let size =
      part.kind.size.flatMap { part.size?.sample(&draws, within: $0.bounds) } ?? 0
    let index = UInt64(number)
    switch part.kind {
    case .asymmetry:
      let request = SyntheticRequests.assess(exercises: size, &draws)
      return isStream
        ? try BulkMethods.assessStream.encoded(AssessItem(index: index, request: request))
        : try AsymmetryMethods.assess.encoded(request)
    case .predict:
      let request = SyntheticRequests.predict(model, persons: size, &draws)
      return isStream
        ? try BulkMethods.predictStream.encoded(PredictItem(index: index, request: request))
        : try WalkingMethods.predict.encoded(request)
    case .indices:
      return try AsymmetryMethods.indices.encoded(
        SyntheticRequests.indices(pairs: size, &draws))
    case .reliability:
      return try ReliabilityMethods.analyze.encoded(
        SyntheticRequests.analyze(subjects: size, &draws))
    case .change:
      return try ReliabilityMethods.change.encoded(
        SyntheticRequests.change(measurements: size, &draws))
    case .relate:
      return try WalkingMethods.relate.encoded(SyntheticRequests.relate(persons: size, &draws))
    case .fit:
      return try WalkingMethods.fit.encoded(SyntheticRequests.fit(persons: size, &draws))
    case .cohort:
      return try AsymmetryMethods.cohort.encoded(SyntheticRequests.cohort(persons: size, &draws))
    case .loads:
      return try WalkingMethods.loads.encoded(SyntheticRequests.loads(lifts: size, &draws))
    case .health:
      return try HealthMethods.check.encoded(HealthCheckRequest())
    }
  }
}
