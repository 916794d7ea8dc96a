import Foundation
import Statistics
import Testing

@Suite("Ridge and Huber regression against golden values")
struct RegressionOtherGoldenTests {
  static func data(_ golden: GoldenCase) -> (predictors: [[Double]], outcome: [Double]) {
    let names = golden.input["predictors"].list.compactMap(\.text)
    return (names.map { golden.input["X"][$0].numbers }, golden.input["y"].numbers)
  }

  @Test("ridge", arguments: GoldenCase.cases("regression_other.json", "ridge"))
  func ridge(_ golden: GoldenCase) throws {
    let data = Self.data(golden)
    var answers = Answers()
    for (i, penalty) in golden.input["lambda"].numbers.enumerated() {
      let model = try RidgeRegression(
        predictors: data.predictors, outcome: data.outcome, penalty: penalty)
      let path = "path.\(i)"
      answers["\(path).lambda"] = model.penalty
      answers.set("\(path).coef_standardized", model.standardisedSlopes)
      answers["\(path).intercept_standardized"] = Descriptive.mean(data.outcome)
      answers.set("\(path).coef_raw", Array(model.coefficients.dropFirst()))
      answers["\(path).intercept_raw"] = model.coefficients[0]
      answers["\(path).rss"] = model.residualSumOfSquares
      answers["\(path).effective_df_without_intercept"] = model.effectiveDegreesOfFreedom
      answers["\(path).gcv_lm_ridge"] = model.lmRidgeGCV
      answers["\(path).gcv_with_intercept"] = model.generalisedCrossValidation
      answers["\(path).press_fixed_scaling"] = model.press
      answers["\(path).loocv_rmse_fixed_scaling"] = model.leaveOneOutRMSE
      answers.set(
        "\(path).fitted_first3",
        (0..<3).map { data.outcome[$0] - model.residuals[$0] })
    }
    golden.check(answers.values)
  }

  static let notGiven = [
    "huber_proposal2_mass": "one scale, the median of |e|", "bisquare_mass_ls_start": "not built",
  ]

  @Test("Huber", arguments: GoldenCase.cases("regression_other.json", "robust_regression"))
  func huber(_ golden: GoldenCase) throws {
    let data = Self.data(golden)
    let mass = try HuberRegression(
      predictors: data.predictors, outcome: data.outcome, scaleConstant: .rounded)
    var answers = Answers()
    answers.set("huber_mass.coef", mass.coefficients)
    answers["huber_mass.scale"] = mass.scale
    answers.set("huber_mass.se", mass.standardErrorsMASS)
    answers.set("huber_mass.weights", mass.weights)
    let exact = try HuberRegression(predictors: data.predictors, outcome: data.outcome)
    answers.set("huber_statsmodels.coef", exact.coefficients)
    answers["huber_statsmodels.scale"] = exact.scale
    answers.set("huber_statsmodels.se_H1", exact.standardErrors)
    #expect(mass.hasConverged && exact.hasConverged)
    golden.check(answers.values, notGiven: Array(Self.notGiven.keys))
  }

  @Test("every analysis of the file is used or named as not built")
  func completeness() {
    let notBuilt: Set = ["lasso", "theil_sen", "quantile_regression"]
    let analyses = Set(
      GoldenCase.allCases("regression_other.json").compactMap { $0.input["analysis"].text })
    #expect(analyses == notBuilt.union(["ridge", "robust_regression"]))
    #expect(GoldenCase.cases("regression_other.json", "ridge").count == 5)
    #expect(GoldenCase.cases("regression_other.json", "robust_regression").count == 5)
  }
}
