import Tables
import Testing

@Suite("REDCap's exports")
struct REDCapTests {
  private static let head =
    "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,age,"
    + "calf_raise_left,calf_raise_right,side_effects___1,strength_complete\n"

  @Test("Rows of one record and event are one item, whose further instances are further trials")
  func merged() throws {
    let text =
      Self.head + """
        7,visit_1,,,54,,,0,
        7,visit_1,strength,1,,20,25,,2
        7,visit_1,strength,2,,22,,,2
        7,visit_2,,,,,,1,
        7,visit_2,strength,1,,unable,24,,2
        8,visit_1,,,61,10,NA,,

        """
    let table = try ReadTable(text, .with { $0.measures = ["age"] })
    #expect(table.rejected == [])
    #expect(
      table.items == [
        "7|visit_1|calf_raise  22.0/25.0 2/1", "7|visit_2|calf_raise  0.0/24.0 1/1",
        "8|visit_1|calf_raise  10.0/nan 1/0",
      ])
    #expect("\(table.measures)" == "[[54.0], [nan], [61.0]]")
    let last = try ReadTable(text, .with { $0.score = .last })
    #expect(last.items[0] == "7|visit_1|calf_raise  22.0/25.0 2/1")
    let mean = try ReadTable(text, .with { $0.score = .mean })
    #expect(mean.items[0] == "7|visit_1|calf_raise  21.0/25.0 2/1")
  }

  @Test("Sessions of one record are compared")
  func change() throws {
    let text = Self.head + "7,v1,,,,20,25,,\n7,v2,,,,21,26,,\n8,v1,,,,1,2,,\n"
    let table = try ReadTable(text, .with { $0.grouping = .subject })
    #expect(table.items == ["7|v1>v2|calf_raise  20.0/25.0>21.0/26.0"])
    #expect(table.rejected.map(\.line) == [4])
    #expect(table.rejected[0].reason.contains("a change needs two sessions"))
  }

  static let faults: [(String, String, String, String)] = [
    (
      "one trial in two rows", "7,v,,,,20,,,\n7,v,strength,1,,21,,,\n", "3:6",
      "the same trial of the same leg stands in line 2"
    ),
    ("two ages", "7,v,,,54,,,,\n7,v,strength,1,55,21,,,\n", "3:5", "a second age"),
    ("an instance that is none", "7,v,strength,x,,20,,,\n", "2:4", "\"x\" is no instance"),
    ("a repeated event", "7,v,,2,,20,,,\n", "2:4", "a repeated event; map the column"),
  ]

  @Test("Rows that contradict each other are refused", arguments: faults)
  func refused(_ name: String, _ rows: String, _ place: String, _ reason: String) throws {
    let table = try ReadTable(Self.head + rows, .with { $0.measures = ["age"] })
    let fault = try #require(table.rejected.first { $0.column > 0 })
    #expect("\(fault.line):\(fault.column)" == place)
    #expect(fault.reason.contains(reason))
    #expect(table.items == [])
  }

  @Test("The same age in two rows is one age")
  func sameTwice() throws {
    let table = try ReadTable(
      Self.head + "7,v,,,54,,,,\n7,v,strength,1,54,21,,,\n", .with { $0.measures = ["age"] })
    #expect(table.measures == [[54]])
  }

  @Test("What the project's columns mean is told")
  func columns() throws {
    let columns = try layout(Self.head).columns.map(\.text)
    #expect(
      columns == [
        "record_id: subject", "redcap_event_name: session",
        "redcap_repeat_instrument: repeated instrument",
        "redcap_repeat_instance: instance of a repeated instrument: a further trial",
        "age: ignored", "calf_raise_left: calf_raise, left leg, trial 1",
        "calf_raise_right: calf_raise, right leg, trial 1", "side_effects___1: ignored",
        "strength_complete: ignored",
      ])
  }
}

/// The layout of a table that begins with this header.
func layout(_ text: String, _ options: TableOptions = TableOptions()) throws -> TableLayout {
  var bytes = Array(text.utf8)[...]
  return try TableStream(options) { room in
    let piece = bytes.prefix(room.count)
    room.copyBytes(from: piece)
    bytes = bytes.dropFirst(piece.count)
    return piece.count
  }.layout
}
