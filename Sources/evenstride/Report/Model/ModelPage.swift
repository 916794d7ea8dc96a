import Charts
import EvenstrideClient

/// A model of walking as one page.
struct ModelPage {
  let content: ModelContent
  let cohort: [ModelContent.Person]

  private let made: String

  /// - Parameter made: Day on which it was made, e.g. "2026-11-23".
  init(_ content: ModelContent, made: String) {
    (self.content, self.made) = (content, made)
    cohort = content.cohort
  }

  var answer: FitResponse { content.answer }
  var model: LinearModel { content.model }

  var page: Page {
    ReportPage.page(
      "Model of walking", about: "\(content.name), \(content.source)", lead: lead,
      sections: [
        summary, remarks, coefficients, predictions, calibration, residuals, sampleSize, checks,
      ], made: made, provenances: [model.provenance])
  }

  private var lead: String {
    let count = Counted.count(Int(answer.n), "person")
    let dropped =
      answer.dropped == 0 ? "" : ", \(answer.dropped) left out because a value is missing"
    let method =
      switch model.method {
      case .ridge: "ridge regression"
      case .huber: "Huber's robust regression"
      default: "least squares"
      }
    let outcome = Units.beside(
      OutcomeWords.introduced(model.test, named: model.outcome), model.unit)
    let scale = content.isRescaled ? ", linear in \(content.scaleName)" : ""
    return [count + dropped, "outcome \(outcome)\(scale)", method]
      .joined(separator: "\u{A0}· ")
  }

  /// A predictor's name in a sentence.
  func name(_ term: Coefficient) -> Markup {
    Markup([Naming.quoted(term.name), Markup(term.part.isEmpty ? "" : ", \(term.part)")])
  }

  /// The same as the first cell of a row.
  func heading(_ term: Coefficient) -> Markup {
    Markup([Naming.cell(term.name), Markup(term.part.isEmpty ? "" : ", \(term.part)")])
  }

  /// A value of the outcome with its unit.
  func outcomeText(_ value: Double) -> Markup {
    if value == .infinity, model.scale == .speed { return "not able to walk the distance" }
    return Markup(Rounded.number(value) + Units.after(model.unit))
  }
}
