import Foundation
import TestSupport
import Testing

/// What a table may look like, and what becomes of rows that are wrong.
@Suite("Input of batches")
struct BatchInputTests {
  // MARK: What a table may look like

  @Test(
    "The same table in another dress gives the same bytes",
    arguments: ["bom", "crlf", "quotes", "semicolon", "tab", "decimal comma", "no last line end"])
  func dress(_ name: String) throws {
    let plain = try String(contentsOfFile: Batch.wide, encoding: .utf8)
    let expected = try Batch.answers("asymmetry", Batch.wide)
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
    #expect(try Batch.answers("asymmetry", try scratch.write(text, to: "in"), more) == expected)
  }

  @Test("Columns go by the names that --map gives them, from the command line or a file")
  func mapping() throws {
    let scratch = try Scratch()
    let table = try scratch.write("id;cal_l;cal_r;note\nA;20;25;x\nB;30;30;y\n", to: "in.csv")
    let map = try scratch.write(
      "# what is where\nsubject=id\ncalf_raise_left [kg]=cal_l\n", to: "map")
    let answers = try Batch.answers(
      "asymmetry", table, ["--map-file", map, "--map", "calf_raise_right [kg]=cal_r", "--long"])
    #expect(
      answers.dropFirst() == [
        ["A", "calf_raise", "kg", "20.0", "25.0", "20.0", "left"],
        ["B", "calf_raise", "kg", "30.0", "30.0", "0.0", ""],
      ])
    // Windows' line ends and mark, and a # in a name.
    let other = try scratch.write("id;Calf #1 L;cal_r\nA;20;25\nB;30;30\n", to: "other.csv")
    let windows = try scratch.write(
      "\u{feff}subject=id\r\n\r\ncalf_raise_left [kg]=Calf #1 L\r\ncalf_raise_right [kg]=cal_r\r\n",
      to: "w")
    #expect(try Batch.answers("asymmetry", other, ["--map-file", windows, "--long"]) == answers)
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
      try Batch.answers("asymmetry", table, ["--long"]).dropFirst() == [
        ["1", "baseline_arm_1", "calf_raise", "", "22.0", "25.0", "12.0", "left"],
        ["2", "baseline_arm_1", "calf_raise", "", "30.0", "30.0", "0.0", ""],
      ])
  }

  // MARK: Rejected rows

  @Test("Rejected rows are told with line, column, reason and text; the others are answered")
  func rejects() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Batch.faulty, to: "in.csv")
    let arguments = [
      "batch", "asymmetry", "--embedded", "--in", table, "--out", scratch.path("out.csv"),
      "--rejects", scratch.path("rejects.csv"),
    ]
    let result = try Tool.run(arguments)
    #expect(result.code == 65)
    #expect(result.errors.contains("3 rows rejected, 2 items answered; see"))
    let answers = try String(contentsOfFile: scratch.path("out.csv"), encoding: .utf8)
    #expect(Batch.cells(answers).dropFirst().map { $0[0] } == ["A", "E"])
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

  @Test("Rows are counted as rows, however many lines they have")
  func counts() throws {
    let result = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", "-", "--out", "-", "--dry-run"],
      input: "subject,x_left,x_right\nP1,\"a\n\",\"b\n\"\n\"P\n2\",c,d\n\n\nP3,5,6\n")
    #expect(result.text.contains("3 rows: 1 items to be asked about, 2 rows rejected"))
  }

  @Test("Numbers for exercises that are not there are refused, a leg alone is told")
  func slips() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Batch.faulty, to: "in.csv")
    let none = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", table, "--out", "-", "--cv", "calf=5"])
    #expect(none.code == 65 && none.errors.contains("exercises here: calf_raise"))
    let alone = try Tool.run(
      ["batch", "asymmetry", "--embedded", "--in", "-", "--out", "-"],
      input: "subject,calf_raise_left\nA,20\n")
    #expect(alone.errors.contains("calf_raise has columns of the left leg only"))
  }
}
