import Assessment
import Glibc
import Messages
import Statistics
import Testing

/// A walking test explained by the weaker leg's strength and age.
struct WalkersDesign: Sendable, CustomTestStringConvertible {
  /// What has an interval, in their order.
  enum Quantity: CaseIterable { case newPerson, intercept, strength, age }

  let number: Int
  let persons: Int
  let test: WalkingTest
  let unit: String
  let scale: OutcomeScale
  /// Intercept, slope a kg, slope a year and residual standard deviation, on the scale.
  let coefficients: [Double]
  let residual: Double

  var testDescription: String { "\(test) on the scale \(scale), \(persons) persons" }

  /// What was measured of some persons.
  struct Cohort {
    var legs = LegStrengths(exercise: "calf_raise", unit: "kg")
    var age = Covariate(name: "age", unit: "a")
    /// In the unit of the test.
    var outcomes: [Double] = []

    var weaker: [Double] { zip(legs.left, legs.right).map { min($0, $1) } }
  }

  func cohort(of count: Int, _ draws: inout SyntheticDraws) -> Cohort {
    var cohort = Cohort()
    for _ in 0..<count {
      let leg = draws.normal(mean: log(40), sd: 0.3)
      let logRatio = draws.normal(mean: -0.05, sd: 0.15)
      let (left, right) = (exp(leg - logRatio / 2), exp(leg + logRatio / 2))
      let age = draws.normal(mean: 48, sd: 11)
      let linear =
        coefficients[0] + coefficients[1] * min(left, right) + coefficients[2] * age
        + draws.normal(sd: residual)
      cohort.legs.left.append(left)
      cohort.legs.right.append(right)
      cohort.age.values.append(age)
      cohort.outcomes.append(
        scale == .speed ? 7.62 / linear : scale == .log ? exp(linear) : linear)
    }
    return cohort
  }

  /// An outcome on the scale of the model.
  func onScale(_ outcome: Double) -> Double {
    scale == .speed ? 7.62 / outcome : scale == .log ? log(outcome) : outcome
  }

  /// The kernel's intervals, on the scale of the model.
  func intervals(_ seen: Cohort, _ new: Cohort) throws -> [Messages.Interval] {
    let model = try Statistics.LinearModel(
      predictors: [seen.weaker, seen.age.values], outcome: seen.outcomes.map(onScale))
    let prediction = Statistics.LinearModel.predict(
      row: [new.weaker[0], new.age.values[0]], coefficients: model.coefficients,
      xtxInverse: model.xtxInverse, sigma: model.sigma, degreesOfFreedom: model.degreesOfFreedom)
    return ([prediction.prediction] + model.intervals).map {
      Messages.Interval(lower: $0.lower, upper: $0.upper, level: Coverage.level)
    }
  }

  /// The same as the service answers it.
  func answer(_ seen: Cohort, _ new: Cohort) throws -> [Messages.Interval] {
    let fit = FitRequest(
      outcome: Outcome(
        name: "walk", test: test, unit: unit, values: seen.outcomes, scale: scale),
      exercises: [seen.legs], covariates: [seen.age],
      predictors: [
        PredictorChoice(name: "calf_raise", measure: .weaker), PredictorChoice(name: "age"),
      ])
    let model = try #require(WalkingAnswers.fit(fit).model)
    let answer = try WalkingAnswers.predict(
      PredictRequest(model: model, exercises: [new.legs], covariates: [new.age]))
    let prediction = try #require(answer.predictions.first)
    let (own, linear) = try (
      #require(prediction.interval), #require(prediction.linearInterval)
    )
    // The interval in seconds or metres must say the same of this person.
    let outcome = (new.outcomes[0], onScale(new.outcomes[0]))
    #expect(
      (own.lower <= outcome.0 && outcome.0 <= own.upper)
        == (linear.lower <= outcome.1 && outcome.1 <= linear.upper))
    return [linear] + model.coefficients.compactMap(\.interval)
  }
}
