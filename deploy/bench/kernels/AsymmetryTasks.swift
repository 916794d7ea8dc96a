import Assessment
import Messages
import Statistics

/// What is timed of `evenstride.v1.Asymmetry`: the answers, and what surrounds them in a call.
struct AsymmetryTasks {
  private let arena = Arena()
  private let person: AssessRequest
  private let personBytes: [UInt8]
  private let report: AssessResponse
  private let few: IndicesRequest
  private let fewBytes: [UInt8]
  private let fewColumns: IndicesResponse
  private let page: IndicesRequest
  private let cohort: IndicesRequest
  private let legs: [(left: Double, right: Double, standardError: Double)]

  init() {
    let scores: [(Double, Double)] = [
      (50, 60), (30, 24), (45, 44), (80, 95), (25, 20), (33, 38),
    ]
    legs = scores.map { ($0, $1, 0.08) }
    person = AssessRequest(
      exercises: scores.enumerated().map { i, pair in
        Exercise(
          name: "exercise \(i)", unit: "kg", left: [pair.0], right: [pair.1],
          error: MeasurementError(cvPercent: 6))
      })
    few = Self.pairs(12, [.maxNormalised, .stronger])
    page = Self.pairs(4_096, [.maxNormalised, .stronger])
    cohort = Self.pairs(
      100_000, [.logRatio, .logRatioLower, .logRatioUpper, .probabilityBeyondThreshold],
      standardErrors: [0.08])
    report = (try? AsymmetryAnswers.assess(person)) ?? AssessResponse()
    fewColumns = (try? AsymmetryAnswers.indices(few)) ?? IndicesResponse()
    personBytes = (try? Array(Codec.encode(person, in: arena))) ?? []
    fewBytes = (try? Array(Codec.encode(few, in: arena))) ?? []
  }

  private static func pairs(
    _ count: Int, _ columns: [IndexColumn], standardErrors: [Double] = []
  ) -> IndicesRequest {
    var random = ResampleStream(seed: 901, resample: count)
    func score() -> Double { Double(200 + random.index(below: 800)) / 10 }
    return IndicesRequest(
      left: (0..<count).map { _ in score() }, right: (0..<count).map { _ in score() },
      standardErrors: standardErrors, columns: columns)
  }

  /// Six exercises: delta, its interval, nine indices with mapped intervals, both probabilities.
  func asymmetry() -> Double {
    var sum = 0.0
    for leg in legs {
      let estimate = LogRatioEstimate(
        estimate: AsymmetryKind.logRatio.value(left: leg.left, right: leg.right),
        standardError: leg.standardError)
      let limits = estimate.interval()
      for kind in AsymmetryKind.allCases where kind != .limbSymmetryInvolved {
        let interval = kind.interval(logRatioLower: limits.lower, upper: limits.upper)
        sum += kind.value(left: leg.left, right: leg.right) + interval.lower + interval.upper
      }
      sum += estimate.probabilityWeakerSideIsTrulyWeaker()
      sum += estimate.probabilityBeyond(maxNormalisedPercent: 10)
    }
    return sum
  }

  /// The same as the whole answer of `Asymmetry/Assess`, request checked, texts and flags made.
  func assess() -> AssessResponse? { try? AsymmetryAnswers.assess(person) }

  /// The bytes of that request into a value.
  func assessDecode() -> AssessRequest? {
    arena.reset()
    return try? Codec.decode(AssessRequest.self, from: personBytes, in: arena)
  }

  /// That answer into bytes.
  func assessEncode() -> Int? {
    arena.reset()
    return try? Codec.encode(report, in: arena).count
  }

  /// `Asymmetry/Indices` of 12 pairs, two columns: the request of the RPC peers.
  func indicesOfFew() -> IndicesResponse? { try? AsymmetryAnswers.indices(few) }

  func indicesDecode() -> IndicesRequest? {
    arena.reset()
    return try? Codec.decode(IndicesRequest.self, from: fewBytes, in: arena)
  }

  func indicesEncode() -> Int? {
    arena.reset()
    return try? Codec.encode(fewColumns, in: arena).count
  }

  /// The same of 4,096 pairs: 64 KiB of doubles.
  func indicesOfPage() -> IndicesResponse? { try? AsymmetryAnswers.indices(page) }

  /// delta, both ends of its interval and P(beyond the threshold) of 100,000 pairs.
  func indicesOfCohort(_ workers: Workers) -> IndicesResponse? {
    try? AsymmetryAnswers.indices(cohort, workers: workers)
  }
}
