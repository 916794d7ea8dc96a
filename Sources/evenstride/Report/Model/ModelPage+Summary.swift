import Charts
import Console
import EvenstrideClient
import Foundation

/// What the page says first.
extension ModelPage {
  var summary: Markup {
    ReportPage.summary([expectation, explained, spread, verdict].compactMap(\.self))
  }

  /// A round difference of a predictor, about a quarter of what the cohort has.
  private func step(_ term: Coefficient) -> Double {
    let quarter = (term.maximum - term.minimum) / 4
    guard quarter.isFinite, quarter > 0 else { return 1 }
    let power = pow(10, log10(quarter).rounded(.down))
    let lead = quarter / power
    return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1)
  }

  private var expectation: Markup? {
    let ranked = content.slopes.filter { $0.standardised.isFinite && $0.mean.isFinite }
    guard content.center.isFinite,
      let term = ranked.max(by: { $0.standardised.magnitude < $1.standardised.magnitude })
    else { return nil }
    let step = step(term)
    let after = content.outcome(content.center + term.estimate * step)
    let start = Markup([
      "For a person with the mean of every predictor the model expects a ",
      .quoted(OutcomeWords.test(model.test, named: model.outcome)),
      " of ", outcomeText(content.outcome(content.center)), "; ",
    ])
    let unsure = (term.interval?.lower ?? 0) <= 0 && (term.interval?.upper ?? 0) >= 0
    return Markup([
      start, Markup("\(Rounded.short(step))\(Units.after(term.unit)) more in "), name(term),
      content.slopes.count > 1
        ? ", the others held equal, goes with "
        : term.part.isEmpty ? " goes with " : ", goes with ",
      outcomeText(after), ".",
      unsure ? " No difference at all is within its interval: even the direction is not sure." : "",
      " This is an association in these persons, not a cause.",
    ])
  }

  private var explained: Markup? {
    guard !answer.rSquared.isNaN else { return nil }
    let own =
      "The model explains \(Rounded.percent(100 * answer.rSquared)) of the variance of \(content.scaleTitle) in "
      + "these persons (R²)"
    if let validation = answer.validation, !validation.correctedRSquared.isNaN {
      let how = "(bootstrap, \(Show.grouped(Int(validation.resamples))) resamples)"
      return Markup(
        own
          + (validation.correctedRSquared > 0
            ? "; in new persons about \(Rounded.percent(100 * validation.correctedRSquared)) is expected \(how)."
            : "; in new persons it is expected to predict no better than their mean does \(how)."))
    }
    let left =
      answer.predictedRSquared.isNaN
      ? "."
      : answer.predictedRSquared > 0
        ? "; leaving one person out at a time, \(Rounded.percent(100 * answer.predictedRSquared))."
        : "; leaving one person out at a time, it predicts no better than the mean of the others."
    return Markup("\(own)\(left) \(notValidated)")
  }

  /// Why there is nothing from the bootstrap.
  var notValidated: String {
    answer.flags.contains(.validationFailed)
      ? "Validation by bootstrap failed: too many resamples had no model."
      : "It was not validated by bootstrap."
  }

  private var spread: Markup? {
    guard model.sigma.isFinite, model.sigma > 0, content.center.isFinite,
      !answer.flags.contains(.exactFit)
    else { return nil }
    let ends = [content.center - model.sigma, content.center + model.sigma]
      .map(content.outcome).sorted()
    let unit = content.scaleUnit.isEmpty ? "" : "\u{A0}\(content.scaleUnit)"
    return Markup([
      Markup("Persons differ from what the model expects: the residual SD is "),
      Markup("\(Rounded.number(model.sigma))\(unit). "),
      "Of persons with the mean of every predictor, about two in three are expected between ",
      outcomeText(ends[0]), " and ", outcomeText(ends[1]), ".",
    ])
  }

  private var verdict: Markup? {
    guard let size = answer.sampleSize else { return nil }
    let have = Counted.count(Int(size.have), "person")
    if size.needed == 0 {
      return Markup(
        "Whether \(have) are enough cannot be said: "
          + (answer.flags.contains(.exactFit)
            ? "the model fits to rounding." : "R² in new persons is not above 0."))
    }
    return size.needed > size.have
      ? Markup(
        """
        \(have) are too few for a model that predicts new persons well: \
        \(Show.grouped(Int(size.needed))) are needed (Riley 2019).
        """)
      : Markup(
        "\(have) are enough: \(Show.grouped(Int(size.needed))) are needed (Riley 2019).")
  }

  var remarks: Markup {
    var items = answer.flags.compactMap { words($0).map { Markup($0) } }
    if model.method == .ridge {
      items.append(
        """
        Ridge regression draws slopes towards 0 on purpose; intervals, SE and p do not allow for that, \
        so they are no tests of single slopes.
        """)
    }
    return ReportPage.remarks(items)
  }

  private func words(_ flag: FitFlag) -> String? {
    switch flag {
    case .personsDropped:
      "\(Counted.count(Int(answer.dropped), "person")) with a missing value "
        + (answer.dropped == 1 ? "was" : "were") + " left out."
    case .fewPersons: "Fewer than 10 persons a predictor: the estimates are unsteady."
    case .sharedTerm:
      "The weaker leg and the asymmetry of the same exercise share a term: their slopes cannot be "
        + "read one by one."
    case .exactFit:
      "The model fits to rounding: standard errors, t and p say nothing. Is the outcome computed from "
        + "the predictors?"
    case .collinear:
      "The predictors overlap (a variance inflation factor is above 5): single slopes are unsure, "
        + "predictions less so."
    case .manyPredictors: "More than two predictors with fewer than 50 persons."
    case .belowSampleSize:
      "Fewer persons than Riley's criteria ask for: expect worse predictions in new persons."
    case .unequalSpread:
      "The residuals spread differently at different predictions: intervals are too narrow for some "
        + "persons; see the robust standard errors."
    case .notNormal:
      "The residuals are not normal: the intervals of predictions may be off, slopes less so."
    case .influentialPerson:
      "One person moves the model (Cook's distance above 1): look at the measurement of that person."
    case .notConverged: "Huber's iteration did not settle: do not use the estimates."
    case .validationFailed:
      "Too many bootstrap resamples had no model: how it does in new persons is not known."
    case .noScale:
      "More than half of the residuals are 0: the spread is not known, and nothing can be predicted."
    default: nil
    }
  }
}
