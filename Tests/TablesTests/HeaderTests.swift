import Tables
import Testing

@Suite("Headers and mappings")
struct HeaderTests {
  private static func mapped(_ mappings: [String]) -> TableOptions {
    .with { options in
      options.mappings = mappings.map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        return TableOptions.Mapping(target: parts[0], source: parts[1])
      }
      options.measures = ["age"]
    }
  }

  @Test("Mapped columns are read as what they are mapped to, and named as the file has them")
  func mapping() throws {
    let options = Self.mapped([
      "subject=id", "calf_raise_left [kg]=cal_l", "calf_raise_right [kg]=cal_r", "age=years",
    ])
    let table = try ReadTable("id,cal_l,years,cal_r,notes\n7,20,54,25,\n8,x,1,2,\n", options)
    #expect(table.items == ["7||calf_raise kg 20.0/25.0 1/1"])
    #expect(table.measures == [[54]])
    #expect(table.rejected.map(\.name) == ["cal_l"])
    let columns = try layout("id,cal_l,years,cal_r,notes\n", options).columns.map(\.text)
    #expect(
      columns == [
        "id: subject", "cal_l: calf_raise, left leg, trial 1, kg",
        "years: age, of the whole person", "cal_r: calf_raise, right leg, trial 1, kg",
        "notes: ignored",
      ])
  }

  @Test("A mapped long table, and one of measures alone")
  func others() throws {
    let long = try ReadTable(
      "id,measure,side,value\n7,calf,l,20\n", Self.mapped(["subject=id"]))
    #expect(long.items == ["7||calf  20.0/nan 1/0"])
    let measures = try ReadTable("subject,age [a]\n7,54\n8,NA\n", Self.mapped([]))
    #expect(measures.items == ["7|", "8|"])
    #expect("\(measures.measures)" == "[[54.0], [nan]]")
  }

  static let faults: [(String, String, [String], String)] = [
    ("no such source", "id,l\n", ["subject=ID"], "needs a column \"ID\"; columns here: id, l"),
    ("source twice", "id,id\n", ["subject=id"], "needs one such column, here are 2"),
    ("target twice", "id,l\n", ["subject=id", "subject=l"], "that another one names"),
    ("unknown target", "id,l\n", ["subjet=id"], "nothing is read from a column \"subjet\""),
    ("target is there", "id,subject\n", ["subject=id"], "stands in column 1 already"),
    ("no such measure", "subject,calf_left\n", [], "has no measure \"age\"; measures here: none"),
    ("no subject", "calf_left,age\n", [], "column \"subject\" is missing"),
    ("no side", "subject,measure,value\n", [], "column \"side\" is missing"),
    ("column twice", "subject,age,age\n", [], "\"age\" stands in column 2 already"),
    (
      "two units", "subject,age,calf_left [kg],calf_right [N]\n", [],
      "calf is in \"N\" here and in \"kg\" in column 3"
    ),
    ("leg twice", "subject,age,calf_left,calf_left_1\n", [], "a second trial 1 of calf, left leg"),
    ("open quote", "subject,\"age\n", [], "a quote opens here"),
    ("nothing", "\n \n", [], "has no header line"),
    ("NUL", "subject,a\0ge\n", [], "has a zero byte (NUL)"),
    ("line ends of CR", "subject,age\r1,54\r", [], "line ends are CR; save with LF or CRLF"),
    ("quotes and line ends of CR", "\"subject\"\r\"1\"\r", [], "line ends are CR"),
    ("very wide", (0...1000).map { "m\($0)" }.joined(separator: ","), [], "more than 1000 columns"),
  ]

  @Test("Wrong columns are told, with where to read what they should be", arguments: faults)
  func wrong(_ name: String, _ text: String, _ mappings: [String], _ reason: String) throws {
    let fault = #expect(throws: TableFault.self) { try layout(text, Self.mapped(mappings)) }
    #expect(fault?.reason.contains(reason) == true, "\(fault as Any)")
    #expect(fault?.reason.hasSuffix("; see evenstride schema csv") == true)
  }

  @Test("Exercises that are not wanted are not read; unknown ones are told")
  func exercises() throws {
    let text = "subject,calf_left,calf_right,thigh_left,thigh_right\na,x,1,2,3\n"
    let table = try ReadTable(text, .with { $0.exercises = ["thigh"] })
    #expect(table.items == ["a||thigh  2.0/3.0 1/1"])
    let fault = #expect(throws: TableFault.self) {
      try layout(text, .with { $0.exercises = ["hip"] })
    }
    #expect(fault?.reason.contains("exercises here: calf, thigh") == true)
  }

  @Test("Columns without a name are passed over, however many there are")
  func unnamed() throws {
    let table = try ReadTable("subject,x_left,,x_right,,\na,5,remark,6,,\nb,7,,8,,z\n")
    #expect(table.items == ["a||x  5.0/6.0 1/1", "b||x  7.0/8.0 1/1"] && table.rejected.isEmpty)
    let long = try ReadTable(",subject,measure,side,value\n1,a,x,left,5\n2,a,x,right,6\n")
    #expect(long.items == ["a||x  5.0/6.0 1/1"])
  }

  @Test(
    "What separates cells is told by a first line, or counted outside quotes",
    arguments: [
      "sep=;\nsubject;x_left;x_right\na;5;6\n",
      "\u{feff}sep=;\r\nsubject;x_left;x_right\r\na;5;6\r\n",
      "sep=\t\nsubject\tx_left\tx_right\na\t5\t6\n",
      "subject;\"note, with, many, commas\nand lines,,,\";x_left;x_right\na;b;5;6\n",
    ])
  func separators(text: String) throws {
    let table = try ReadTable(text, piece: 3)
    #expect(table.items == ["a||x  5.0/6.0 1/1"])
    let wrong = try ReadTable("sep=;\nsubject;x_left;x_right\na;b;6\n")
    #expect(wrong.rejected.map(\.line) == [3])
  }

  @Test("Columns of REDCap may have labels, and are mapped to the names of its raw export")
  func labels() throws {
    let text = "Record ID,Event Name,Repeat Instance,Left,Right\n1,Baseline,1,5,\n1,Baseline,2,,6\n"
    let options = TableOptions.with {
      $0.mappings = [
        ("subject", "Record ID"), ("redcap_event_name", "Event Name"),
        ("redcap_repeat_instance", "Repeat Instance"), ("x_left", "Left"), ("x_right", "Right"),
      ].map { TableOptions.Mapping(target: $0, source: $1) }
    }
    #expect(try ReadTable(text, options).items == ["1|Baseline|x  5.0/6.0 1/1"])
  }
}
