import Tables
import Testing

@Suite("The order of sessions")
struct SessionOrderTests {
  static let orders: [([String], [String])] = [
    (["10", "9", "1e1", "-1.5"], ["-1.5", "9", "10", "1e1"]),
    (["nan", "1"], ["nan", "1"]), (["inf", "1"], ["inf", "1"]), (["0x10", "1"], ["0x10", "1"]),
    (["2026-03-01", "2025-12-31", "2026-02-28"], ["2025-12-31", "2026-02-28", "2026-03-01"]),
    (["2024-03-01", "2024-02-29"], ["2024-02-29", "2024-03-01"]),
    // No such day: none of them counts as a date.
    (["2026-03-01", "2026-02-29"], ["2026-03-01", "2026-02-29"]),
    (["2026-13-01", "2026-01-01"], ["2026-13-01", "2026-01-01"]),
    (["2026-3-2", "2026-3-1"], ["2026-3-2", "2026-3-1"]),
    (
      ["2026-03-01T10:00", "2026-03-01 09:59:59.5", "2026-03-01"],
      ["2026-03-01", "2026-03-01 09:59:59.5", "2026-03-01T10:00"]
    ),
    (
      ["2026-03-01T00:30Z", "2026-03-01T01:00+01:00", "2026-02-28T22:00-01:30"],
      ["2026-02-28T22:00-01:30", "2026-03-01T01:00+01:00", "2026-03-01T00:30Z"]
    ),
    (["2026-03-01", "1"], ["2026-03-01", "1"]), (["follow-up", "base"], ["follow-up", "base"]),
  ]

  @Test("is by number or by date where all are such, else as they come", arguments: orders)
  func order(_ sessions: [String], _ expected: [String]) throws {
    let places = SessionOrder.places(sessions) ?? sessions.indices.map(Double.init)
    let sorted = zip(sessions, places).sorted { $0.1 < $1.1 }.map(\.0)
    #expect(sorted == expected)
    var text = "subject,session,x_left,x_right\nz,1,1,1\nz,2,1,1\n"
    for session in sessions { text += "a,\(session),1,2\n" }
    let table = try ReadTable(text, .with { $0.grouping = .subject })
    let ends = "\(expected[0])>\(expected[expected.count - 1])"
    #expect(table.items.last == "a|\(ends)|x  1.0/2.0>1.0/2.0")
  }
}
