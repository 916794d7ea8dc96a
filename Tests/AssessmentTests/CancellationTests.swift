import Assessment
import Messages
import Statistics
import Synchronization
import Testing

/// A caller who goes at the n-th question, and counts those after it.
private final class Leaving: Sendable {
  private let questions = Atomic(0)
  private let last: Int

  init(at last: Int) { self.last = last }

  var asked: Int { questions.load(ordering: .relaxed) }

  var workers: Workers {
    Workers(
      isCancelled: { self.questions.add(1, ordering: .relaxed).newValue >= self.last },
      forEach: { count, body in for piece in 0..<count { body(piece) } })
  }
}

@Suite struct CancellationTests: RandomRequests {
  /// Larger than what is sorted in one go.
  private static let persons = 2_500

  enum Question: CaseIterable, Sendable {
    case analyze, analyzeMissing, cohort, relate, leastSquares, ridge, huber, validation, indices
  }

  private func answer(_ question: Question, _ workers: Workers) throws {
    var random = Seeded(5)
    let n = Self.persons
    let legs = [self.legs(&random, "a", n), self.legs(&random, "b", n)]
    let age = Covariate(name: "age", unit: "a", values: (0..<n).map { _ in random.within(20...70) })
    let outcome = Outcome(name: "y", values: (0..<n).map { _ in random.within(1...9) })
    switch question {
    case .analyze, .analyzeMissing:
      var scores = randomTable(&random, n, 2)
      if question == .analyzeMissing {
        for i in stride(from: 5, to: 2 * n, by: 40) { scores[i] = .nan }
      }
      let table = ScoreTable(name: "t", sessions: 2, scores: scores)
      _ = try ReliabilityAnswers.analyze(
        AnalyzeRequest(tables: [table], bootstrap: BootstrapOptions(resamples: 100)),
        workers: workers)
    case .cohort:
      _ = try AsymmetryAnswers.cohort(
        CohortRequest(exercises: legs, strata: (0..<n).map { $0 % 3 == 0 ? "x" : "y" }),
        isCancelled: workers.isCancelled)
    case .relate:
      _ = try WalkingAnswers.relate(
        RelateRequest(
          outcome: outcome, exercises: [legs[0]], measures: [.weaker, .absAsymmetry],
          covariates: [age], adjustFor: ["age"]),
        isCancelled: workers.isCancelled)
    case .indices:
      // The most that fits in a frame, give or take: pieces are thousands of pairs.
      let scores = (0..<40 * n).map { _ in random.within(20...70) }
      _ = try AsymmetryAnswers.indices(
        IndicesRequest(
          left: scores, right: scores.reversed(), standardErrors: [0.08],
          columns: [.logRatio, .logRatioLower, .probabilityBeyondThreshold, .stronger]),
        workers: workers)
    case .leastSquares, .ridge, .huber, .validation:
      let methods: [Question: FitMethod] = [.ridge: .ridge, .huber: .huber]
      _ = try WalkingAnswers.fit(
        FitRequest(
          outcome: outcome, exercises: legs, covariates: [age],
          predictors: [.init(name: "a", measure: .weaker), .init(name: "age")],
          method: methods[question] ?? .leastSquares,
          validation: question == .validation ? BootstrapOptions(resamples: 100) : nil),
        workers: workers)
    }
  }

  /// Kernels ask a few times more on their way out, each at the head of a loop that it leaves.
  @Test(
    "After the caller has gone, a few questions more and then one error",
    arguments: Question.allCases)
  func endsSoon(_ question: Question) throws {
    let staying = Leaving(at: .max)
    try answer(question, staying.workers)
    let all = staying.asked
    #expect(all > 20)
    var random = Seeded(6)
    let moments = [1, 2, all] + (0..<12).map { _ in Int.random(in: 1...all, using: &random) }
    for moment in moments {
      let leaving = Leaving(at: moment)
      #expect(throws: Cancelled(), "gone at question \(moment) of \(all)") {
        try answer(question, leaving.workers)
      }
      #expect(leaving.asked - moment <= 250, "gone at question \(moment) of \(all)")
    }
  }

  @Test func theErrorIsTheStatusCancelled() {
    #expect(Cancelled().rpcError.code == .cancelled)
  }

  @Test("A caller who stays gets the same numbers however often he is asked")
  func askingChangesNothing() throws {
    var random = Seeded(7)
    let request = CohortRequest(exercises: [legs(&random, "a", Self.persons)])
    func bytes(_ answer: CohortResponse) throws -> [UInt8] {
      let arena = Arena()
      return try withExtendedLifetime(arena) { Array(try Codec.encode(answer, in: arena)) }
    }
    #expect(
      try bytes(AsymmetryAnswers.cohort(request) { false })
        == bytes(AsymmetryAnswers.cohort(request)))
  }

  @Test("Diagnostics that no answer holds are refused before the work")
  func diagnosticsBeyondAFrame() throws {
    let n = 95_000
    var random = Seeded(8)
    let x = (0..<n).map { _ in random.within(20...70) }
    let request = FitRequest(
      outcome: Outcome(name: "y", values: x.map { $0 + 1 / $0 }),
      covariates: [Covariate(name: "age", unit: "a", values: x)],
      predictors: [.init(name: "age")], diagnostics: true)
    #expect(violatedFields { _ = try WalkingAnswers.fit(request) } == ["diagnostics"])
  }
}
