import ArgumentParser
import Console
import EvenstrideClient

/// What a model is made from, and how.
struct FitOptions: ParsableArguments {
  @OptionGroup var outcome: OutcomeOptions

  @Option(
    name: .customLong("predictor"),
    help: "EXERCISE:MEASURE, or the name of a covariate such as age; repeatable.")
  var predictors: [String] = []

  @Option(help: "How the model is fitted.")
  var method = EnumArgument(FitMethod.leastSquares)

  @Option(help: "Penalty of ridge regression. Default: chosen by generalised cross-validation.")
  var penalty = 0.0

  /// - Parameters:
  ///   - validation: nil: none.
  ///   - diagnostics: whether every person's residual is wanted.
  func request(
    _ cohort: Cohort, level: Double, validation: BootstrapOptions?, diagnostics: Bool
  ) throws -> FitRequest {
    if predictors.isEmpty {
      throw Failure.usage("--predictor is missing: name at least one, e.g. calf_raise:weaker")
    }
    let session = try outcome.session(of: cohort)
    var request = FitRequest(
      outcome: try outcome.outcome(of: cohort), confidenceLevel: level, method: method.value,
      ridgePenalty: penalty, validation: validation, diagnostics: diagnostics)
    for text in predictors {
      let choice = try PredictorText(text)
      request.predictors.append(choice.choice)
      if choice.measure == .unspecified {
        request.covariates.append(try cohort.covariate(choice.name, session: session))
      } else {
        guard cohort.exercises.contains(choice.name) else {
          let known = cohort.exercises.list.joined(separator: ", ")
          throw Failure.data(
            "\(cohort.file): has no exercise \"\(choice.name)\"; exercises here: \(known)")
        }
        if !request.exercises.contains(where: { $0.exercise == choice.name }) {
          request.exercises.append(cohort.strengths(choice.name, session: session))
        }
      }
    }
    return request
  }
}
