import TestSupport
import Testing

/// Which session a change is from and to.
@Suite struct SessionOrderTests {
  @Test(arguments: [("2026-02-01", "2025-11-30"), ("10", "9"), ("1", "nan")])
  func aChangeAndABatchOfChangesGoTheSameWay(_ above: String, _ below: String) throws {
    let table = "subject,session,c_left [kg],c_right [kg]\nA,\(above),14,20\nA,\(below),12,22\n"
    // What is no number or date has no order of its own.
    let goesDown = below == "nan"
    let scratch = try Scratch()
    let file = try scratch.write(table)
    let one = try Tool.run(["change", file, "--embedded", "--format", "csv", "--sem", "1"])
    let batch = try Tool.run(
      ["batch", "change", "--long", "--embedded", "--in", file, "--out", "-", "--sem", "1"])
    #expect(one.code == 0 && batch.code == 0, "\(one.errors)\(batch.errors)")
    #expect(one.text.contains(goesDown ? "A,c,left,kg,-2.0," : "A,c,left,kg,2.0,"), "\(one.text)")
    let sessions = goesDown ? "\(above),\(below)" : "\(below),\(above)"
    #expect(batch.text.contains("A,\(sessions),c,left,"), "\(batch.text)")
    #expect(batch.text.contains(goesDown ? ",14.0,12.0," : ",12.0,14.0,"), "\(batch.text)")
  }

  @Test func aPersonOfSeveralSessionsBesideOneOfOneIsNoTrap() throws {
    let table = "subject,session,c_left [kg],c_right [kg]\nA,nan,10,20\nA,1,11,21\n"
    let result = try Tool.run(
      ["batch", "change", "--embedded", "--in", "-", "--out", "-"], input: table)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.text.contains("\nA,nan,1,1.0,"), "\(result.text)")
  }
}
