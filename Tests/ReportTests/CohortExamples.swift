import ArgumentParser
import Foundation
import Messages
import TestSupport

@testable import evenstride

/// Reports of made-up cohorts; the numbers of `made-up` are not computed from anything.
enum CohortExamples {
  static let all: [String: CohortPage] = [
    "made-up": madeUp, "nothing": nothing,
    "example": table(
      "synthetic-cohort.csv", ["--outcome", "t25fw", "--cv", "5", "--adjust", "age"]),
    "without-outcome": table("synthetic-cohort-wide.csv", []),
    "hostile": hostile, "many-exercises": manyExercises, "thousands": thousands,
  ]

  private static let provenance = Provenance(
    program: "evenstride", version: "0.0.0", methods: ["a method"])

  private static func interval(_ lower: Double, _ upper: Double) -> Interval {
    Interval(lower: lower, upper: upper, level: 0.95)
  }

  private static var madeUp: CohortPage {
    // Person 1 has no value.
    let signed = (1...40).map { $0 == 1 ? Double.nan : Double($0) - 20 }
    return CohortPage(
      about: "made-up.csv", made: "2026-01-02", session: "2", sessions: 2,
      persons: (1...40).map { "P-\($0)" },
      answer: CohortResponse(
        exercises: [calfRaise, legCurl], thresholdPercent: 15, thresholdSource: "15 % in use here",
        provenance: provenance),
      signed: [signed, signed],
      relation: CohortRelation(
        outcome: Outcome(
          name: "t25fw", test: .t25fw, unit: "s",
          values: [.nan, .nan] + Array(repeating: 5, count: 38)),
        answer: RelateResponse(
          relations: [
            Relation(
              name: "leg_curl", measure: .weaker, unit: "kg", n: 37,
              pearson: Correlation(
                estimate: 0.631, interval: interval(0.384, 0.792), p: 0.00001),
              spearman: Correlation(estimate: 0.6), pHolm: 0.00002, rank: 1, pSameAsFirst: .nan),
            Relation(
              name: "calf_raise", measure: .absAsymmetry, unit: "%", n: 36,
              pearson: Correlation(
                estimate: -0.214, interval: interval(-0.51, 0.12), p: 0.21),
              spearman: Correlation(estimate: -0.2), pHolm: 0.21, rank: 2, pSameAsFirst: 0.06),
          ], scale: .speed, provenance: provenance), adjusted: []),
      level: 0.95)
  }

  private static var calfRaise: CohortExercise {
    CohortExercise(
      exercise: "calf_raise", unit: "kg", persons: 39, missing: 1, leftWeaker: 20, rightWeaker: 19,
      meanAbsolutePercent: 6.4,
      prevalence: Prevalence(
        count: 3, n: 39, proportion: 3.0 / 39, interval: interval(0.0265, 0.2032),
        expectedByNoise: 0.11),
      comparison: LegComparison(
        meanRatio: 1.004, meanSignedPercent: 0.4, meanSignedPercentInterval: interval(-1.9, 2.7),
        p: 0.7, pHolm: 0.7, cohenDz: 0.06, cohenDzInterval: interval(-0.25, 0.37),
        wilcoxonPHolm: 0.8),
      distributions: spread(0.01, 5.5, 2.2, 9.1))
  }

  private static var legCurl: CohortExercise {
    CohortExercise(
      exercise: "leg_curl", unit: "kg", persons: 38, missing: 2, leftWeaker: 10, rightWeaker: 28,
      meanAbsolutePercent: 17.5,
      prevalence: Prevalence(
        count: 21, n: 38, proportion: 21.0 / 38, interval: interval(0.3971, 0.6985),
        expectedByNoise: 0.11),
      comparison: LegComparison(
        meanRatio: 1.063, meanSignedPercent: -6.1, meanSignedPercentInterval: interval(-10.1, -2.0),
        p: 0.006, pHolm: 0.012, cohenDz: -0.41, cohenDzInterval: interval(-0.73, -0.09),
        wilcoxonPHolm: 0.02),
      distributions: spread(-0.2, 17.8, 6.3, 26.6))
  }

  private static func spread(_ logRatio: Double, _ median: Double, _ first: Double, _ third: Double)
    -> [StratumDistribution]
  {
    [
      StratumDistribution(
        measure: .logRatio, distribution: Distribution(n: 38, median: logRatio)),
      StratumDistribution(
        measure: .absAsymmetry, unit: "%",
        distribution: Distribution(
          n: 38, firstQuartile: first, median: median, thirdQuartile: third)),
    ]
  }

  /// A table as the command takes it, answered in this process.
  private static func table(_ name: String, _ arguments: [String]) -> CohortPage {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "deploy/examples/\(name)").path
    return report(file, arguments)
  }

  private static func report(_ file: String, _ arguments: [String]) -> CohortPage {
    do {
      let command = try CohortReportCommand.parse(
        ["--in", file, "--out", "-", "--embedded"] + arguments)
      return try command.content(on: "2026-01-02")
    } catch {
      fatalError("\(file): \(error)")
    }
  }

  private static func report(_ name: String, text: String, _ arguments: [String] = [])
    -> CohortPage
  {
    do {
      let scratch = try Scratch()
      return report(try scratch.write(text, to: name), arguments)
    } catch {
      fatalError("\(error)")
    }
  }

  private static let header = "subject,session,measure,side,trial,value,unit\n"

  private static func rows(_ subject: String, _ exercise: String, _ left: String, _ right: String)
    -> String
  {
    "\(subject),1,\(exercise),left,1,\(left),kg\n\(subject),1,\(exercise),right,1,\(right),kg\n"
  }

  private static var nothing: CohortPage {
    report(
      "empty.csv", text: header + rows("A", "leg_curl", "12", "") + rows("B", "leg_curl", "0", "0"))
  }

  private static var hostile: CohortPage {
    let names = [
      "<script>alert(1)</script>", "\"\"quoted\"\" & 'single'", "\u{202E}gpj.exe",
      String(repeating: "W", count: 200), "🦵🏽🦿 knee", "שרירים", "\u{7}bell", "a_b\u{200F}c",
    ]
    var text = header
    for (place, exercise) in names.enumerated() {
      for (number, subject) in names.enumerated() {
        text += rows(
          "\"\(subject)\"", "\"\(exercise)\"", "\(20 + (place * 7 + number * 5) % 11)",
          number == 3 && place == 2 ? "0" : "\(18 + (place * 3 + number * number) % 13)")
      }
    }
    for (number, subject) in names.enumerated() {
      text += "\"\(subject)\",1,\"walk <b>\",,,\(5 + (number * 3) % 4),s\n"
    }
    return report("<b>\u{202E}.csv", text: text, ["--outcome", "walk <b>"])
  }

  private static var manyExercises: CohortPage {
    var text = header
    for exercise in 1...25 {
      for person in 1...3 {
        text += rows(
          "person_\(person)", "exercise_number_\(exercise)", "\(30 + (exercise * person * 7) % 17)",
          exercise == 9 ? "" : "\(25 + (exercise * 5 + person * 11) % 19)")
      }
    }
    for person in 1...3 { text += "person_\(person),1,t25fw,,,\(4 + person),s\n" }
    return report("25-exercises.csv", text: text, ["--outcome", "t25fw"])
  }

  private static var thousands: CohortPage {
    var text = header
    var state: UInt64 = 1
    func draw() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
    for person in 1...5_000 {
      let lean = (draw() + draw() + draw() - 1.5) * 0.4
      for exercise in ["leg_curl", "leg_press", "calf_raise"] {
        let strength = 20 + 60 * draw()
        let right = strength * exp(lean + (draw() - 0.5) * 0.2)
        text += rows(
          "M-\(person)", exercise, "\((strength * 10).rounded() / 10)",
          "\((right * 10).rounded() / 10)")
      }
      text +=
        "M-\(person),1,t25fw,,,\(((4 + 4 * draw() + 3 * lean.magnitude) * 100).rounded() / 100),s\n"
    }
    return report("5000-persons.csv", text: text, ["--outcome", "t25fw", "--cv", "6"])
  }
}
