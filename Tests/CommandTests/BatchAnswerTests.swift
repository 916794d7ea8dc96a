import Foundation
import TestSupport
import Testing

/// What a batch answers, held against formulas and the other commands.
@Suite("Answers of batches")
struct BatchAnswerTests {
  /// Rows as a table by their first cells.
  private func index(_ rows: [[String]], names: Int) -> [[String]: [String]] {
    Dictionary(uniqueKeysWithValues: rows.dropFirst().map { (Array($0.prefix(names)), $0) })
  }

  // MARK: Asymmetry

  @Test("A wide table gets a row a person and session, each exercise by the formula")
  func wideAsymmetry() throws {
    let table = Batch.cells(try String(contentsOfFile: Batch.wide, encoding: .utf8))
    let answers = try Batch.answers("asymmetry", Batch.wide)
    #expect(
      answers[0].prefix(4) == [
        "subject", "session", "calf_raise_max_normalised", "calf_raise_weaker_side",
      ])
    #expect(answers[0].count == 2 + 2 * 6 && answers.count == table.count)
    for (row, answer) in zip(table, answers).dropFirst() {
      #expect(Array(row[..<2]) == Array(answer[..<2]))
      // calf_raise, leg_curl, leg_extension, leg_press have one trial a leg.
      for exercise in 0..<4 {
        let left = Double(row[2 + 2 * exercise]) ?? (row[2 + 2 * exercise] == "unable" ? 0 : .nan)
        let right = Double(row[3 + 2 * exercise]) ?? (row[3 + 2 * exercise] == "unable" ? 0 : .nan)
        let value = Double(answer[2 + 2 * exercise]) ?? .nan
        let naive = 100 * abs(left - right) / max(left, right)
        #expect(value.isNaN ? naive.isNaN : abs(value - naive) < 1e-12, "\(row[0])")
        #expect(answer[3 + 2 * exercise] == (left < right ? "left" : right < left ? "right" : ""))
      }
      // The best of two trials: columns 10 to 13 are hip_abduction.
      let left = [row[10], row[11]].compactMap(Double.init).max() ?? .nan
      let right = [row[12], row[13]].compactMap(Double.init).max() ?? .nan
      let value = Double(answer[10]) ?? .nan
      let naive = 100 * abs(left - right) / max(left, right)
      #expect(value.isNaN ? naive.isNaN : abs(value - naive) < 1e-12, "\(row[0])")
    }
  }

  @Test("The same bytes with any number of jobs, and a long table says what a wide one says")
  func jobsAndLayouts() throws {
    let more = ["--cv", "6", "--cv", "leg_press=4", "--score", "mean"]
    let one = try Batch.answers("asymmetry", Batch.wide, more + ["--jobs", "1", "--long"])
    #expect(try Batch.answers("asymmetry", Batch.wide, more + ["--jobs", "7", "--long"]) == one)
    let long = index(try Batch.answers("asymmetry", Batch.long, more), names: 3)
    var compared = 0
    for row in one.dropFirst() {
      // In a long table what was not measured has no row.
      guard let other = long[Array(row.prefix(3))] else {
        #expect(row[4] == "" && row[5] == "")
        continue
      }
      #expect(row == other)
      compared += 1
    }
    #expect(compared > 400)
  }

  @Test("Intervals and probabilities are those of the whole answer for a given error")
  func intervals() throws {
    let whole = try Tool.run(
      ["asymmetry", Batch.long, "--embedded", "--format", "csv", "--cv", "6"])
    let wholeRows = Batch.cells(whole.text)
    let header = wholeRows[0]
    func place(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let columns = try [
      "max_normalised", "max_normalised_lower", "max_normalised_upper", "probability_weaker_side",
      "probability_beyond_threshold", "weaker_side",
    ].map(place)
    let batch = index(try Batch.answers("asymmetry", Batch.long, ["--cv", "6"]), names: 3)
    var compared = 0
    for row in wholeRows.dropFirst() where row[3] != "" {
      let own = try #require(batch[Array(row.prefix(3))])
      for (column, value) in zip(columns, own.dropFirst(6)) {
        if let number = Double(value), let other = Double(row[column]) {
          #expect(abs(number - other) <= 1e-9 * (1 + abs(other)), "\(own)")
          compared += 1
        } else {
          #expect(value == row[column], "\(own)")
        }
      }
    }
    #expect(compared > 2_000)
  }

  // MARK: Change, prediction, reliability

  @Test("Changes are those of evenstride change", arguments: [["--sem", "2.5"], ["--cv", "7"]])
  func change(error: [String]) throws {
    let whole = try Tool.run(["change", Batch.long, "--embedded", "--format", "csv"] + error)
    let wholeRows = index(Batch.cells(whole.text), names: 3)
    let result = try Tool.run(
      ["batch", "change", "--embedded", "--in", Batch.long, "--out", "-"] + error)
    // Two persons have one session.
    #expect(result.code == 65)
    #expect(result.errors.contains("needs two sessions"))
    var compared = 0
    for row in Batch.cells(result.text).dropFirst() {
      #expect(row[1] == "1" && row[2] == "2")
      let other = try #require(wholeRows[[row[0], row[3], row[4]]])
      // change, lower, upper, percent of both
      #expect(Array(row[8..<12]) == Array(other[4..<8]))
      #expect(row[14] == other[13] && row[12] == other[9] && row[13] == other[12])
      compared += 1
    }
    #expect(compared > 400)
  }

  @Test("Predictions are those of evenstride walking predict, from either layout")
  func predict() throws {
    let scratch = try Scratch()
    let model = scratch.path("model.json")
    let fit = try Tool.run([
      "walking", "fit", Batch.long, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--predictor", "age", "--save", model,
    ])
    #expect(fit.code == 0)
    let whole = try Tool.run([
      "walking", "predict", Batch.long, "--embedded", "--model", model, "--format", "csv",
    ])
    let wholeRows = index(Batch.cells(whole.text), names: 1)
    for path in [Batch.wide, Batch.long] {
      let rows = try Batch.answers("predict", path, ["--model", model]).dropFirst().filter {
        $0[1] == "1"
      }
      #expect(rows.count == 40)
      for row in rows {
        let other = try #require(wholeRows[[row[0]]])
        // outcome, unit, estimate, lower, upper; leverage; flags
        #expect(Array(row[2..<7]) == Array(other[1..<6]))
        #expect(row[7] == other[9] && row[8] == other[11])
        let above = row[9...].compactMap(Double.init)
        #expect(above.count == (row[4].isEmpty ? 0 : 3) && above == above.sorted(by: >))
      }
    }
  }

  @Test(
    "A predictor in another unit than the model's is refused", arguments: ["age [months]", "age"])
  func otherUnit(column: String) throws {
    let scratch = try Scratch()
    let fit = try Tool.run([
      "walking", "fit", Batch.long, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--predictor", "age", "--save", scratch.path("m"),
    ])
    #expect(fit.code == 0)
    let arguments = [
      "batch", "predict", "--embedded", "--in", "-", "--out", "-", "--model", scratch.path("m"),
    ]
    let wide = try Tool.run(
      arguments,
      input: "subject,calf_raise_left [kg],calf_raise_right [kg],\(column)\nA,40,45,708\n")
    #expect(
      wide.code == 65
        && wide.errors.contains(
          "\"\(column == "age" ? "" : "months")\" here, in \"a\" in the model")
    )
    #expect(
      try Tool.run(
        arguments + ["--dry-run"],
        input: "subject,calf_raise_left [lb],calf_raise_right [lb],age [a]\nA,4,5,59\n"
      ).code == 65)
    let unit = column == "age" ? "" : "months"
    let rows = ["calf_raise,left,40,kg", "calf_raise,right,45,kg", "age,,708,\(unit)"]
    let long = try Tool.run(
      arguments,
      input: "subject,measure,side,value,unit\n"
        + rows.map { "A,\($0)\n" }.joined() + "B,calf_raise,left,40,kg\n")
    #expect(long.code == 65 && long.errors.contains("age is in \"\(unit)\" here, in \"a\""))
    #expect(long.errors.contains("3 rows rejected, 1 items answered"))
    let dry = try Tool.run(
      arguments + ["--dry-run"],
      input: "subject,measure,side,value,unit\n" + rows.map { "A,\($0)\n" }.joined())
    #expect(dry.code == 65 && dry.text.contains("0 items to be asked about, 3 rows rejected"))
  }

  // MARK: Output

  @Test("NDJSON has one object a row, with the columns' names")
  func ndjson() throws {
    let scratch = try Scratch()
    let table = try scratch.write(
      "subject,calf_raise_left [kg],calf_raise_right [kg]\n\"A \"\"\\\n\",20,\nB,20,25\n", to: "in")
    let result = try Tool.run([
      "batch", "asymmetry", "--embedded", "--in", table, "--out", "-", "--format", "ndjson",
    ])
    let objects = try result.text.split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 2)
    #expect(objects[0]["calf_raise_max_normalised"] is NSNull)
    #expect(objects[1]["calf_raise_max_normalised"] as? Double == 20)
    #expect(objects[1]["calf_raise_weaker_side"] as? String == "left")
  }
}
