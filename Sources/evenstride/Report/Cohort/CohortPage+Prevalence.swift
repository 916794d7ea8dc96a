import Charts
import Console
import EvenstrideClient

extension CohortPage {
  /// How many persons are beyond the threshold.
  var prevalence: Markup {
    let rows = exercises.map { exercise -> ForestPlot.Row in
      let share = exercise.prevalence
      let noise = 100 * (share?.expectedByNoise ?? .nan)
      guard let share, share.n > 0 else {
        return .init(Naming.title(exercise.exercise), .nan, text: "nobody measured")
      }
      return .init(
        Naming.title(exercise.exercise), 100 * share.proportion,
        lower: 100 * (share.interval?.lower ?? .nan), upper: 100 * (share.interval?.upper ?? .nan),
        text: "\(Show.grouped(Int(share.count))) of \(Show.grouped(Int(share.n)))", colour: .ink,
        comparator: noise)
    }
    let chart = ForestPlot(
      "Persons beyond the threshold",
      summary: prevalenceFinding,
      axis: Rounded.axis("share of persons, %", .linear(0...100)),
      groups: [.init("", rows)], textHeader: "persons",
      comparatorName: knowsNoise ? "by error alone" : "")
    return ChartSection(
      "How many are beyond \(thresholdText)?",
      caption: [.paragraph(Markup(prevalenceCaption))], chart: chart, table: prevalenceTable,
      emptiness: "No person has an asymmetry in any exercise, so there is no share to show.",
      showsTable: true
    ).markup
  }

  private var prevalenceFinding: String {
    let known = exercises.filter { ($0.prevalence?.n ?? 0) > 0 }.sorted {
      ($0.prevalence?.proportion ?? 0) > ($1.prevalence?.proportion ?? 0)
    }
    func figure(_ exercise: CohortExercise) -> String {
      let share = exercise.prevalence
      return "\(Naming.inner(exercise.exercise)), \(Show.grouped(Int(share?.count ?? 0))) of "
        + Show.grouped(Int(share?.n ?? 0))
    }
    var text = "Share of persons beyond \(thresholdText), with its interval, by exercise."
    if let most = known.first { text += " Most: \(figure(most))." }
    if let least = known.last, known.count > 1 { text += " Fewest: \(figure(least))." }
    return text
  }

  private var knowsNoise: Bool {
    exercises.contains { !($0.prevalence?.expectedByNoise ?? .nan).isNaN }
  }

  private var prevalenceCaption: String {
    "Share of the persons whose weaker leg is more than \(thresholdText) below the stronger one, with "
      + "its \(levelText) interval (Wilson). The threshold: \(answer.thresholdSource). "
      + (knowsNoise
        ? """
        The upright dash is the share that measurement error alone would put beyond the threshold, \
        were all legs equal: a share near it is no sign of uneven legs.
        """
        : """
        Measurement error alone puts persons beyond any threshold; how many is not known here, because \
        no measurement error was given.
        """)
  }

  private var prevalenceTable: Table {
    var table = Table(
      "Persons beyond \(thresholdText)",
      ["exercise", "beyond", "persons", "share", "\(levelText) interval"]
        + (knowsNoise ? ["by error alone, share", "by error alone, persons"] : []))
    for exercise in exercises {
      let share = exercise.prevalence
      let noise = share?.expectedByNoise ?? .nan
      table.add(
        [Naming.row(exercise.exercise)]
          + [
            Show.grouped(Int(share?.count ?? 0)), Show.grouped(Int(share?.n ?? 0)),
            Rounded.percent(100 * (share?.proportion ?? .nan)),
            Rounded.percentRange(share?.interval, times: 100),
          ].map { Markup($0) }
          + (knowsNoise
            ? [
              Markup(Rounded.percent(100 * noise)),
              Markup(noisyPersons(noise * Double(share?.n ?? 0))),
            ] : []))
    }
    return table
  }

  /// So many persons on average: with a decimal while they are few.
  private func noisyPersons(_ count: Double) -> String {
    count < 100 || count.isNaN
      ? Rounded.number(count, decimals: 1) : Show.grouped(Int(count.rounded()))
  }
}
