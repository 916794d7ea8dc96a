import Foundation
import TestSupport
import Testing

/// Tables and requests in, answers out, as a user runs it; answered in the process itself.
@Suite("Batches")
struct BatchCommandTests {
  private static let wide = Tool.examples.appending(path: "synthetic-cohort-wide.csv").path
  private static let long = Tool.examples.appending(path: "synthetic-cohort.csv").path

  /// Runs a batch on a file, and gives the cells of its answers.
  private func batch(_ kind: String, _ path: String, _ more: [String] = []) throws -> [[String]] {
    let result = try Tool.run(["batch", kind, "--embedded", "--in", path, "--out", "-"] + more)
    #expect(result.code == 0, "\(result.errors)")
    return Self.cells(result.text)
  }

  private static func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Rows as a table by their first cells.
  private func index(_ rows: [[String]], names: Int) -> [[String]: [String]] {
    Dictionary(uniqueKeysWithValues: rows.dropFirst().map { (Array($0.prefix(names)), $0) })
  }

  // MARK: Asymmetry

  @Test("A wide table gets a row a person and session, each exercise by the formula")
  func wideAsymmetry() throws {
    let table = Self.cells(try String(contentsOfFile: Self.wide, encoding: .utf8))
    let answers = try batch("asymmetry", Self.wide)
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
    let one = try batch("asymmetry", Self.wide, more + ["--jobs", "1", "--long"])
    #expect(try batch("asymmetry", Self.wide, more + ["--jobs", "7", "--long"]) == one)
    let long = index(try batch("asymmetry", Self.long, more), names: 3)
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
      ["asymmetry", Self.long, "--embedded", "--format", "csv", "--cv", "6"])
    let wholeRows = Self.cells(whole.text)
    let header = wholeRows[0]
    func place(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let columns = try [
      "max_normalised", "max_normalised_lower", "max_normalised_upper", "probability_weaker_side",
      "probability_beyond_threshold", "weaker_side",
    ].map(place)
    let batch = index(try batch("asymmetry", Self.long, ["--cv", "6"]), names: 3)
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
    let whole = try Tool.run(["change", Self.long, "--embedded", "--format", "csv"] + error)
    let wholeRows = index(Self.cells(whole.text), names: 3)
    let result = try Tool.run(
      ["batch", "change", "--embedded", "--in", Self.long, "--out", "-"] + error)
    // Two persons have one session.
    #expect(result.code == 65)
    #expect(result.errors.contains("needs two sessions"))
    var compared = 0
    for row in Self.cells(result.text).dropFirst() {
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
      "walking", "fit", Self.long, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--predictor", "age", "--save", model,
    ])
    #expect(fit.code == 0)
    let whole = try Tool.run([
      "walking", "predict", Self.long, "--embedded", "--model", model, "--format", "csv",
    ])
    let wholeRows = index(Self.cells(whole.text), names: 1)
    for path in [Self.wide, Self.long] {
      let rows = try batch("predict", path, ["--model", model]).dropFirst().filter { $0[1] == "1" }
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
      "walking", "fit", Self.long, "--embedded", "--outcome", "t25fw", "--predictor",
      "calf_raise:weaker", "--predictor", "age", "--save", scratch.path("m"),
    ])
    #expect(fit.code == 0)
    let arguments = [
      "batch", "predict", "--embedded", "--in", "-", "--out", "-", "--model", scratch.path("m"),
    ]
    let wide = try Tool.run(
      arguments,
      input: "subject,calf_raise_left [kg],calf_raise_right [kg],\(column)\nA,40,45,708\n")
    #expect(wide.code == 65 && wide.errors.contains("unit"))
    let unit = column == "age" ? "" : "months"
    let rows = ["calf_raise,left,40,kg", "calf_raise,right,45,kg", "age,,708,\(unit)"]
    let long = try Tool.run(
      arguments,
      input: "subject,measure,side,value,unit\n"
        + rows.map { "A,\($0)\n" }.joined() + "B,calf_raise,left,40,kg\n")
    #expect(long.code == 65 && long.errors.contains("age is in \"\(unit)\" here, in \"a\""))
    #expect(long.errors.contains("3 rows rejected, 1 items answered"))
  }

  // MARK: What a table may look like

  @Test(
    "The same table in another dress gives the same bytes",
    arguments: ["bom", "crlf", "quotes", "semicolon", "tab", "decimal comma", "no last line end"])
  func dress(_ name: String) throws {
    let plain = try String(contentsOfFile: Self.wide, encoding: .utf8)
    let expected = try batch("asymmetry", Self.wide)
    var (text, more): (String, [String])
    switch name {
    case "bom": (text, more) = ("\u{feff}" + plain, [])
    case "crlf": (text, more) = (plain.replacing("\n", with: "\r\n"), [])
    case "quotes":
      text =
        plain.split(separator: "\n").map { line in
          line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }
            .joined(separator: ",")
        }.joined(separator: "\n") + "\n"
      more = []
    case "semicolon": (text, more) = (plain.replacing(",", with: ";"), [])
    case "tab": (text, more) = (plain.replacing(",", with: "\t"), [])
    case "decimal comma":
      text = plain.replacing(",", with: ";").replacing(".", with: ",")
      more = ["--decimal-comma"]
    default: (text, more) = (String(plain.dropLast()), [])
    }
    let scratch = try Scratch()
    #expect(try batch("asymmetry", try scratch.write(text, to: "in"), more) == expected)
  }

  @Test("Columns go by the names that --map gives them, from the command line or a file")
  func mapping() throws {
    let scratch = try Scratch()
    let table = try scratch.write("id;cal_l;cal_r;note\nA;20;25;x\nB;30;30;y\n", to: "in.csv")
    let map = try scratch.write(
      "# what is where\nsubject=id\ncalf_raise_left [kg]=cal_l # left\n", to: "map")
    let answers = try batch(
      "asymmetry", table, ["--map-file", map, "--map", "calf_raise_right [kg]=cal_r", "--long"])
    #expect(
      answers.dropFirst() == [
        ["A", "calf_raise", "kg", "20.0", "25.0", "20.0", "left"],
        ["B", "calf_raise", "kg", "30.0", "30.0", "0.0", ""],
      ])
    let wrong = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", table, "--out", "-", "--map", "subject"])
    #expect(wrong.code == 64 && wrong.errors.contains("is no mapping"))
  }

  @Test("Rows of REDCap's instruments are one item")
  func redcap() throws {
    let scratch = try Scratch()
    let table = try scratch.write(
      """
      record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,calf_raise_left,calf_raise_right,strength_complete
      1,baseline_arm_1,,,20,,2
      1,baseline_arm_1,strength,1,,25,2
      1,baseline_arm_1,strength,2,22,,2
      2,baseline_arm_1,,,30,30,2

      """, to: "in.csv")
    #expect(
      try batch("asymmetry", table, ["--long"]).dropFirst() == [
        ["1", "baseline_arm_1", "calf_raise", "", "22.0", "25.0", "12.0", "left"],
        ["2", "baseline_arm_1", "calf_raise", "", "30.0", "30.0", "0.0", ""],
      ])
  }

  // MARK: Rejected rows

  private static let faulty = #"""
    subject,calf_raise_left [kg],calf_raise_right [kg]
    A,20,25
    B,"2o",25
    "C ""x""",-1,abc
    D,1
    E,10,12

    """#

  @Test("Rejected rows are told with line, column, reason and text; the others are answered")
  func rejects() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Self.faulty, to: "in.csv")
    let arguments = [
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out.csv"),
      "--rejects", scratch.path("rejects.csv"),
    ]
    let result = try Tool.run(arguments)
    #expect(result.code == 65)
    #expect(result.errors.contains("3 rows rejected, 2 items answered; see"))
    let answers = try String(contentsOfFile: scratch.path("out.csv"), encoding: .utf8)
    #expect(Self.cells(answers).dropFirst().map { $0[0] } == ["A", "E"])
    let rejects = try String(contentsOfFile: scratch.path("rejects.csv"), encoding: .utf8)
    let lines = rejects.split(separator: "\n")
    #expect(lines[0] == "line,column,name,reason,row")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("3,2,calf_raise_left [kg],") && lines[1].contains("2o"))
    #expect(lines[1].hasSuffix(#","B,""2o"",25""#))
    #expect(lines[2].hasPrefix("4,2,") && lines[3].hasPrefix("4,3,"))
    #expect(lines[2].contains("negative") && lines[3].contains("abc"))
    #expect(lines[3].hasSuffix(#""""C """"x"""""",-1,abc""#))
    #expect(lines[4].hasPrefix("5,,,") && lines[4].contains("columns"))
    let plain = try Tool.run(["batch", "asymmetry", "--embedded", "--in", table, "--out", "-"])
    #expect(plain.errors.contains("in.csv:3: column 2 (calf_raise_left [kg]): "))
  }

  @Test("--fail-fast ends at the first rejected row, and leaves no output")
  func failFast() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Self.faulty, to: "in.csv")
    let result = try Tool.run([
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out.csv"),
      "--rejects", scratch.path("rejects.csv"), "--fail-fast",
    ])
    #expect(result.code == 65 && result.errors.contains("--fail-fast"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.csv")))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.csv.part")))
    let rejects = try String(contentsOfFile: scratch.path("rejects.csv"), encoding: .utf8)
    #expect(rejects.split(separator: "\n").count == 2)
  }

  @Test("--fail-fast with a checkpoint keeps what is answered, and the job goes on without it")
  func failFastKept() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Self.faulty, to: "in.csv")
    let arguments = [
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out.csv"),
      "--checkpoint", scratch.path("c"),
    ]
    let first = try Tool.run(arguments + ["--fail-fast"])
    #expect(first.code == 65 && first.errors.contains("goes on"))
    #expect(try Tool.run(arguments).errors.contains("3 rows rejected, 2 items answered"))
    #expect(FileManager.default.fileExists(atPath: scratch.path("out.csv")))
  }

  @Test("Names of one file for two things are refused, and nothing is overwritten")
  func onePath() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Self.faulty, to: "in.csv")
    func run(_ more: [String]) throws -> Tool.Result {
      try Tool.run(["batch", "asymmetry", "--embedded", "--in", table] + more)
    }
    let out = scratch.path("out")
    for more in [
      ["--out", table], ["--out", out, "--rejects", table], ["--out", out, "--rejects", out],
      ["--out", out, "--checkpoint", table], ["--out", out, "--checkpoint", out],
      ["--out", out, "--checkpoint", out + ".part"],
      ["--out", out, "--rejects", scratch.path("r"), "--checkpoint", scratch.path("r")],
    ] {
      let result = try run(more)
      #expect(result.code == 64 && result.errors.contains("one file"), "\(more)")
    }
    #expect(try String(contentsOfFile: table, encoding: .utf8) == Self.faulty)
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test("Numbers for exercises that are not there are refused, a leg alone is told")
  func slips() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Self.faulty, to: "in.csv")
    let none = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", table, "--out", "-", "--cv", "calf=5"])
    #expect(none.code == 65 && none.errors.contains("exercises here: calf_raise"))
    let alone = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", "-", "--out", "-"],
      input: "subject,calf_raise_left\nA,20\n")
    #expect(alone.errors.contains("calf_raise has columns of the left leg only"))
  }

  @Test("--dry-run reads all and asks nobody")
  func dryRun() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Self.faulty, to: "in.csv")
    // No daemon is there.
    let result = try Tool.run([
      "batch", "asymmetry", "--socket", scratch.path("none"), "--in", table, "--out",
      scratch.path("out.csv"), "--dry-run",
    ])
    #expect(result.code == 65)
    #expect(result.text.contains("calf_raise, left leg"))
    #expect(result.text.contains("Asks Asymmetry/Indices."))
    #expect(
      result.text.contains(
        #"{"columns":["INDEX_COLUMN_MAX_NORMALISED"],"confidenceLevel":0.95,"left":[20],"right":[25]}"#
      ))
    #expect(result.text.contains("5 rows: 2 items to be asked about, 3 rows rejected."))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.csv")))
  }

  // MARK: What goes wrong

  @Test("Each way to fail has its exit code, and says what to do")
  func failures() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Self.faulty, to: "in.csv")
    func run(_ more: [String]) throws -> Tool.Result {
      try Tool.run(["batch", "asymmetry"] + more)
    }
    let noDaemon = try run([
      "--socket", scratch.path("none"), "--in", table, "--out", scratch.path("out"),
    ])
    #expect(noDaemon.code == 69 && noDaemon.errors.contains("evenstrided"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    let noInput = try run(["--embedded", "--in", scratch.path("x"), "--out", "-"])
    #expect(noInput.code == 66 && noInput.errors.contains("No such file"))
    let noFolder = try run(["--embedded", "--in", table, "--out", scratch.path("x/out")])
    #expect(noFolder.code == 73)
    let full = try run(["--embedded", "--in", Self.wide, "--out", "/dev/full"])
    #expect(full.code == 74 && full.errors.contains("No space left"))
    let pipe = try run(["--embedded", "--in", "-", "--out", "x", "--checkpoint", "c"])
    #expect(pipe.code == 64 && pipe.errors.contains("--checkpoint"))
    let needsError = try run([
      "--embedded", "--in", table, "--out", "-", "--column", "probability-weaker-side",
    ])
    #expect(needsError.code == 64 && needsError.errors.contains("--cv"))
    let noColumns = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", "-", "--out", "-"], input: "a,b\n1,2\n")
    #expect(noColumns.code == 65 && noColumns.errors.contains("evenstride schema csv"))
    let empty = try Tool.run(["batch", "asymmetry", "--embedded", "--in", "-", "--out", "-"])
    #expect(empty.code == 65)
  }

  @Test("A checkpoint of another question or another file is refused")
  func otherCheckpoint() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Self.faulty, to: "in.csv")
    let settings = try Tool.run([
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out"),
      "--checkpoint", scratch.path("c"),
    ])
    #expect(settings.code == 65)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("c")))
    _ = try scratch.write("{}", to: "c")
    let broken = try Tool.run([
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out"),
      "--checkpoint", scratch.path("c"),
    ])
    #expect(broken.code == 65 && broken.errors.contains("to begin anew"))
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
