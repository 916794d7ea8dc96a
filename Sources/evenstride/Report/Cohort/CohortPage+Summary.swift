import Charts
import Console
import EvenstrideClient

extension CohortPage {
  /// The whole page in a few sentences.
  var summary: Markup {
    ReportPage.summary(
      [whoSaid, unevennessSaid, sidesSaid, beyondSaid] + (relation.map { [said($0)] } ?? []))
  }

  private var whoSaid: Markup {
    let pairs = exercises.count * persons.count
    let undefined = signed.flatMap(\.self).count(where: \.isNaN)
    let without = persons.count - measured
    var text = ". "
    if undefined > 0 {
      text +=
        "\(Show.grouped(undefined)) of \(Show.grouped(pairs)) pairs of legs have no "
        + "asymmetry, because a leg was not measured or both legs were unable. "
    }
    if without > 0 {
      text += "\(Counted.count(without, "person has", "persons have")) none in any exercise. "
    }
    return Markup([
      .strong(Counted.count(persons.count, "person")), " in session ", .quoted(session),
      Markup(sessions > 1 ? " (of \(sessions) in the table), " : ", "),
      Markup(Counted.count(exercises.count, "exercise") + ": "),
      Naming.list(exercises.map { Naming.quoted($0.exercise) }, most: 8), Markup(text),
    ])
  }

  private var unevennessSaid: Markup {
    let known = exercises.compactMap { exercise -> (name: String, spread: Distribution)? in
      guard let spread = exercise.distribution(.absAsymmetry), !spread.median.isNaN else {
        return nil
      }
      return (exercise.exercise, spread)
    }.sorted { $0.spread.median > $1.spread.median }
    guard let most = known.first, let least = known.last else {
      return "No asymmetry is defined in any exercise."
    }
    let figure = { (spread: Distribution) in
      "\(Rounded.percent(spread.median)) below the stronger one in the middle person (median; "
        + "the middle half lies between \(Rounded.bare(spread.firstQuartile)) and "
        + "\(Rounded.percent(spread.thirdQuartile)))"
    }
    guard known.count > 1 else {
      return Markup([
        "In ", Naming.quoted(most.name),
        Markup(" the weaker leg is \(figure(most.spread))."),
      ])
    }
    return Markup([
      "Legs are most uneven in ", Naming.strong(most.name),
      Markup(": the weaker leg is \(figure(most.spread)). They are least uneven in "),
      Naming.quoted(least.name),
      Markup(", \(Rounded.percent(least.spread.median))."),
    ])
  }

  private var sidesSaid: Markup {
    let known = exercises.filter { !($0.comparison?.pHolm ?? .nan).isNaN }
    let clear = known.filter { ($0.comparison?.pHolm ?? 1) < 0.05 }
    func figure(_ exercise: CohortExercise) -> [Markup] {
      let comparison = exercise.comparison
      let mean = comparison?.meanSignedPercent ?? .nan
      return [
        Naming.quoted(exercise.exercise),
        Markup(
          " (\(mean < 0 ? "right" : "left") leg weaker by \(Rounded.percent(mean.magnitude)), "
            + "\(levelText) interval "
            + "\(magnitudes(comparison?.meanSignedPercentInterval, of: mean)), "
            + "adjusted \(Likelihood.pSaid(comparison?.pHolm ?? .nan)))"),
      ]
    }
    guard !known.isEmpty else {
      let most = signed.map { $0.count { $0.magnitude < 100 } }.max() ?? 0
      return most < 2
        ? "Too few persons have both legs measured to compare left and right on average."
        : """
        Left and right are not compared on average: the differences of the legs do not vary between \
        persons.
        """
    }
    guard !clear.isEmpty else {
      let furthest = known.max {
        ($0.comparison?.meanSignedPercent.magnitude ?? 0)
          < ($1.comparison?.meanSignedPercent.magnitude ?? 0)
      }
      return Markup(
        [
          Markup(
            "On average over the persons, neither side is weaker in any exercise beyond what chance "
              + "explains. The largest mean difference is in ")
        ] + (furthest.map(figure) ?? []) + ["."])
    }
    return Markup([
      "On average over the persons, one side is weaker in ",
      Naming.list(clear.map { Markup(figure($0)) }, most: 4, gap: "; "), ".",
    ])
  }

  /// An interval of a mean, seen from the mean's side: negative where it reaches to the other.
  private func magnitudes(_ interval: Interval?, of mean: Double) -> String {
    guard let interval else { return "–" }
    let ends = mean < 0 ? (-interval.upper, -interval.lower) : (interval.lower, interval.upper)
    return Rounded.percentRange(Interval(lower: ends.0, upper: ends.1, level: interval.level))
  }

  private var beyondSaid: Markup {
    let known = exercises.filter { ($0.prevalence?.n ?? 0) > 0 }.sorted {
      ($0.prevalence?.proportion ?? 0) > ($1.prevalence?.proportion ?? 0)
    }
    guard let most = known.first, let least = known.last else {
      return Markup("How many persons are beyond \(thresholdText) is not defined.")
    }
    func figure(_ exercise: CohortExercise) -> [Markup] {
      guard let share = exercise.prevalence else { return [] }
      return [
        .strong("\(Show.grouped(Int(share.count))) of \(Show.grouped(Int(share.n)))"),
        Markup(
          " (\(Rounded.percent(100 * share.proportion)), \(levelText) interval "
            + "\(Rounded.percentRange(share.interval, times: 100))) in "),
        Naming.quoted(exercise.exercise),
      ]
    }
    var pieces = [Markup("Beyond \(thresholdText) asymmetry are ")] + figure(most)
    if known.count > 1 { pieces += ["; the fewest, "] + figure(least) }
    pieces.append(". ")
    if let share = most.prevalence, !share.expectedByNoise.isNaN {
      let noise = (share.expectedByNoise * Double(share.n)).rounded()
      pieces += [
        "Were all legs equal, measurement error alone would put about ",
        Markup("\(Show.grouped(Int(noise))) of \(Show.grouped(Int(share.n))) there in "),
        Naming.quoted(most.exercise), ".",
      ]
    } else {
      pieces.append(
        """
        How many of them measurement error alone would put there is not known: no measurement \
        error was given.
        """)
    }
    return Markup(pieces)
  }
}

extension CohortExercise {
  /// How a measure is spread over all persons.
  func distribution(_ measure: LegMeasure) -> Distribution? {
    distributions.first { $0.stratum.isEmpty && $0.measure == measure }?.distribution
  }
}
