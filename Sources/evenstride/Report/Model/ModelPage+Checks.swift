import Charts
import Console
import EvenstrideClient

/// Whether the cohort is large enough, and whether the model's assumptions hold.
extension ModelPage {
  var sampleSize: Markup {
    guard let size = answer.sampleSize else {
      return .section("Is the cohort large enough?", [.paragraph("No verdict is in this answer.")])
    }
    let rows: [(String, UInt32)] = [
      ("shrinkage 10 % at most", size.shrinkage),
      ("optimism of R² 0.05 at most", size.optimism),
      ("residual SD within 10 %", size.residualSd),
      ("mean outcome within 10 %", size.meanOutcome),
    ]
    var table = Table(
      "Persons needed, by the four criteria of Riley 2019",
      ["criterion", "needed", "here", "verdict"], texts: [3])
    for (name, needed) in rows {
      table.add([
        name, needed == 0 ? "–" : Show.grouped(Int(needed)), Show.grouped(Int(size.have)),
        needed == 0 ? "not defined" : needed > size.have ? "too few" : "enough",
      ])
    }
    let most = Double(max(size.needed, size.have))
    let chart = ForestPlot(
      "Persons needed",
      summary: "\(Counted.count(Int(size.have), "person")) here. Needed: "
        + rows.map { name, needed in
          "\(name), \(needed == 0 ? "not defined" : Show.grouped(Int(needed)))"
        }.joined(separator: "; ") + ".",
      axis: Rounded.axis("persons", .linear(holding: [0, most], fromZero: true)),
      groups: [
        .init(
          "",
          rows.map { name, needed in
            .init(
              name, needed == 0 ? .nan : Double(needed),
              text: needed == 0 ? "" : Show.grouped(Int(needed)),
              style: needed > size.have ? 1 : 0, mark: needed > size.have ? .hollow : .filled)
          })
      ], references: [.upright(Double(size.have), "here: \(Show.grouped(Int(size.have)))")])
    let verdict =
      size.needed == 0
      ? answer.flags.contains(.exactFit)
        ? "No number can be named: the model fits to rounding."
        : "No number can be named: the model explains nothing in new persons."
      : size.needed > size.have
        ? "The cohort is too small by these criteria: what the model says may not hold elsewhere."
        : "The cohort is large enough by these criteria."
    return ChartSection(
      "Is the cohort large enough?",
      caption: [
        .paragraph(
          Markup(
            verdict
              + " Each mark is how many persons one criterion asks for, hollow where that is more than "
              + "the upright line, which is how many are here."))
      ], chart: chart,
      table: table, emptiness: verdict, showsTable: true
    ).markup
  }

  /// What Durbin and Watson's statistic says: 2 where neighbours in the table have nothing in common.
  static func words(durbinWatson value: Double) -> String {
    let end = "; matters only if the order of rows means something"
    if value.isNaN { return "not defined here" }
    return switch value {
    case ..<1.5: "below 2: neighbouring rows have alike residuals" + end
    case 2.5...: "above 2: residuals of neighbouring rows alternate" + end
    default: "near 2: no sign that the order of rows plays a part" + end
    }
  }

  var checks: Markup {
    var table = Table(
      "Checks of the model", ["check", "found", "what it says"], texts: [1, 2])
    let verdict = { (p: Double, bad: String, good: String) in
      p.isNaN ? "not defined here" : p < 0.05 ? bad : good
    }
    let vifs = content.slopes.map(\.vif).filter { !$0.isNaN }
    let worst = vifs.max() ?? .nan
    table.add([
      "equal spread (Breusch-Pagan)", Likelihood.pSaid(answer.breuschPaganP),
      verdict(
        answer.breuschPaganP, "residuals spread more at some predictions than at others",
        "no sign that residuals spread differently"),
    ])
    table.add([
      "normal residuals (Shapiro-Wilk)", Likelihood.pSaid(answer.shapiroWilkP),
      verdict(
        answer.shapiroWilkP, "residuals are not normal: look at the chart above",
        "no sign that residuals are not normal"),
    ])
    table.add([
      "overlap of predictors (largest VIF)", Rounded.number(worst, decimals: 1),
      worst.isNaN
        ? "not defined here"
        : worst > 5
          ? "predictors overlap: single slopes are unsure" : "predictors can be told apart",
    ])
    table.add([
      "condition number", Rounded.number(answer.conditionNumber, decimals: 1),
      answer.conditionNumber.isNaN
        ? "not defined here"
        : answer.conditionNumber > 30 ? "predictors overlap badly" : "below 30: no bad overlap",
    ])
    table.add([
      "order of persons (Durbin-Watson)", Rounded.number(answer.durbinWatson, decimals: 2),
      Self.words(durbinWatson: answer.durbinWatson),
    ])
    if !answer.f.isNaN {
      table.add([
        "all slopes are 0 (F test)", Likelihood.pSaid(answer.fP),
        answer.fP < 0.05
          ? "the predictors together say something about the outcome"
          : "the predictors together are not shown to say anything",
      ])
    }
    if let ridge = answer.ridge {
      table.add([
        "penalty of ridge regression", Rounded.number(ridge.penalty),
        "as many as \(Rounded.number(ridge.effectiveDf, decimals: 1)) free predictors",
      ])
    }
    return .section(
      "Does the model hold?",
      [
        .paragraph(
          """
          A test that finds nothing in few persons proves nothing; one that finds something in many \
          may find a trifle. Look at the charts first.
          """), table.markup,
      ])
  }
}
