import EvenstrideClient
import Messages

extension PersonQuestions {
  /// The prediction, and what each leg of the model would be at the wanted outcome.
  func walking(
    _ model: LinearModel, _ answers: PersonAnswers, _ caller: any UnaryCaller
  ) throws(RPCError) -> PersonWalking {
    let columns = predictors
    let answer = try caller.walking.predict(
      PredictRequest(
        model: model, exercises: columns.exercises, covariates: columns.covariates, level: level,
        benchmarks: benchmarks.map { Benchmark(value: $0, source: "asked for") }))
    let wanted = wanted ?? Self.nextBenchmark(answer, model)
    var targets: [PersonWalking.Target] = []
    if wanted.isFinite {
      for term in model.coefficients.dropFirst()
      where [.weaker, .left, .right].contains(term.measure) {
        let found = try caller.walking.target(
          TargetRequest(
            model: model, exercises: columns.exercises, covariates: columns.covariates,
            predictor: PredictorChoice(name: term.name, measure: term.measure), wanted: wanted,
            predictorMdc: detectableChange(term, answers) ?? 0, confidenceLevel: level))
        guard let report = found.reports.first else { continue }
        targets.append(
          PersonWalking.Target(
            exercise: term.name, measure: term.measure, unit: found.unit, report: report))
      }
    }
    return PersonWalking(
      model: model, answer: answer, measured: measured, wanted: wanted, targets: targets)
  }

  private func detectableChange(_ term: Coefficient, _ answers: PersonAnswers) -> Double? {
    let weaker =
      answers.asymmetry.exercises.first { $0.name == term.name }?.weakerSide ?? .unspecified
    let side: Side = term.measure == .left ? .left : term.measure == .right ? .right : weaker
    return answers.detectableChange(of: term.name, side)
  }

  /// The nearest benchmark that is better than what is expected; NaN: there is none.
  static func nextBenchmark(_ answer: PredictResponse, _ model: LinearModel) -> Double {
    guard let estimate = answer.predictions.first?.estimate, !estimate.isNaN else { return .nan }
    let values = answer.benchmarks.map(\.value)
    return WalkingWords(model).isLowerBetter
      ? values.filter { $0 < estimate }.max() ?? .nan
      : values.filter { $0 > estimate }.min() ?? .nan
  }
}
