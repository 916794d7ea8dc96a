import Messages

/// A kind of call that `--mix` names, with requests of synthetic data.
enum RequestKind: String, CaseIterable, Sendable {
  case asymmetry, indices, reliability, change, predict, relate, fit, cohort, loads, health

  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The unary method that answers it.
  var method: any AnyMethod {
    switch self {
    case .asymmetry: AsymmetryMethods.assess
    case .indices: AsymmetryMethods.indices
    case .reliability: ReliabilityMethods.analyze
    case .change: ReliabilityMethods.change
    case .predict: WalkingMethods.predict
    case .relate: WalkingMethods.relate
    case .fit: WalkingMethods.fit
    case .cohort: AsymmetryMethods.cohort
    case .loads: WalkingMethods.loads
    case .health: HealthMethods.check
    }
  }

  /// The bidirectional stream that takes it as items; nil: there is none.
  var stream: (any AnyMethod)? {
    switch self {
    case .asymmetry: BulkMethods.assessStream
    case .predict: BulkMethods.predictStream
    default: nil
    }
  }

  /// What the size of a request counts; nil: all requests are the same.
  var size: RequestSize? {
    switch self {
    case .asymmetry: RequestSize(usual: 6, bounds: 1...1_000, things: "exercises")
    case .indices: RequestSize(usual: 12, bounds: 1...100_000, things: "pairs")
    case .reliability: RequestSize(usual: 30, bounds: 2...50_000, things: "subjects")
    case .change: RequestSize(usual: 12, bounds: 1...10_000, things: "measurements")
    case .predict: RequestSize(usual: 1, bounds: 1...10_000, things: "persons")
    case .relate: RequestSize(usual: 40, bounds: 1...20_000, things: "persons")
    case .fit: RequestSize(usual: 40, bounds: 10...20_000, things: "persons")
    case .cohort: RequestSize(usual: 40, bounds: 1...20_000, things: "persons")
    case .loads: RequestSize(usual: 12, bounds: 1...10_000, things: "lifts")
    case .health: nil
    }
  }
}

/// What the size of a kind's requests counts, and how large it may be: the bounds keep the service's
/// limits, and requests and answers within a frame of 4 MiB.
struct RequestSize: Sendable {
  /// As the service is used every day.
  let usual: Int
  let bounds: ClosedRange<Int>
  let things: String
}
