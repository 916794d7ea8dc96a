import Foundation
import FoundationXML
import Testing

@testable import evenstride

@Suite("What the page about one person must not say wrongly")
struct PersonTruthTests {
  @Test("A leg that became unable, or able, is said before what changed")
  func unableNow() throws {
    let text = try text(
      ["--cv", "8"],
      "1,a,left,40,kg", "1,a,right,45,kg", "2,a,left,unable,kg", "2,a,right,45,kg",
      "1,b,left,unable,kg", "1,b,right,30,kg", "2,b,left,20,kg", "2,b,right,30,kg",
      "1,c,left,10,kg", "2,c,right,10,kg")
    #expect(
      text.contains(
        "Since session 1: able before, unable now in 1 measurement: a left (before: 40.0 kg); unable "
          + "before, able now in 1 measurement: b left (now: 20.0 kg); none of 2 measurements changed by "
          + "more than measurement error explains; 2 measurements cannot be compared (missing, or unable both times)."
      ))
  }

  @Test("An error in the unit judges no change from or to nothing, and counts none")
  func unableWithSEM() throws {
    let text = try text(
      ["--sem", "2"],
      "1,a,left,40,kg", "1,a,right,45,kg", "2,a,left,unable,kg", "2,a,right,45,kg")
    #expect(
      text.contains(
        "able before, unable now in 1 measurement: a left (before: 40.0 kg); the only measurement that "
          + "could be judged did not change by more than measurement error explains."))
    #expect(text.contains("By error alone, 0.05 of 1 would"))
    #expect(!text.contains("lost 40.0"))
  }

  /// Were the legs' true scores equal at an error of 12 %, a difference of more than 10 % of either
  /// side would have a probability of 2 Phi(-0.10536 / (0.12 sqrt 2)) = 0.53.
  @Test("Equal legs are not called more likely than not different, however large the error")
  func equal() throws {
    let text = try text(["--cv", "12"], "1,a,left,40,kg", "1,a,right,40,kg")
    #expect(text.contains("0.53") && text.contains("P(beyond 10 %, either side)"))
    #expect(!text.contains("more likely than not"))
  }

  /// ln(48/40) = 0.18232, SE 0.08 sqrt 2: Phi((0.18232 - 0.10536) / 0.11314) = 0.752; of either side
  /// it is 0.757.
  @Test("The chance of a difference is that of the leg that scored lower")
  func oneSide() throws {
    let text = try text(["--cv", "8"], "1,a,left,40,kg", "1,a,right,48,kg")
    #expect(
      text.contains(
        "the named leg is more likely than not, but not surely, weaker by more than 10 %: a left (75 in "
          + "100)."
      ))
  }

  @Test("Where an error was given, none is said to be unknown")
  func errorGiven() throws {
    let tables = [
      ["2,a,left,unable,kg", "2,a,right,45,kg"], ["1,a,left,unable,kg", "1,a,right,unable,kg"],
      ["1,a,left,unable,kg"], ["1,a,left,40,kg"],
    ]
    for rows in tables {
      let text = try text(["--cv", "8"], rows)
      #expect(!text.localizedCaseInsensitiveContains("no measurement error"), "\(rows)")
      #expect(!text.contains("without a measurement error"), "\(rows)")
      #expect(!text.contains("Where the error is not known"), "\(rows)")
    }
    #expect(
      try text(["--cv", "8"], tables[3]).contains(
        "Nothing is named here, because no difference between the legs and no change could be judged."
      ))
  }

  @Test("An error of scores alone says nothing of the difference between the legs, and only of it")
  func errorOfScores() throws {
    let text = try text(
      ["--sem", "2"],
      "1,a,left,40,kg", "1,a,right,45,kg", "2,a,left,41,kg", "2,a,right,45,kg")
    #expect(
      text.contains(
        "No measurement error of the difference between these legs is known, so this page cannot say "
          + "which differences are real."))
    #expect(!text.contains("No measurement error is known"))
    #expect(
      text.contains(
        "Where it could be judged, no leg lost more than measurement error explains. No difference "
          + "between the legs could be judged."))
  }

  @Test("An unable leg is named and called so though the other was not measured")
  func unableAlone() throws {
    let text = try text(["--cv", "8"], "1,a,left,unable,kg")
    #expect(text.contains("A, left leg: unable; the other leg was not measured."))
    #expect(!text.contains("No leg stands out"))
    // The last cell of the row, in words.
    #expect(text.contains("––––unable"))
  }

  @Test(
    "What was chosen keeps its decimals",
    arguments: [
      (["--threshold", "12.3456"], ["more than 12.3456 %", "within 12.3456 %"]),
      (["--threshold", "99.99999"], ["more than 99.99999 %", "within 99.99999 %"]),
      (["--level", "0.9999999"], ["99.99999 % interval", "at least 99.99999 in 100"]),
      (["--lower", "62.5", "--upper", "67.12345"], ["62.5 to 67.12345 %"]),
    ])
  func chosen(_ arguments: [String], _ words: [String]) throws {
    let text = try text(["--cv", "8"] + arguments, "1,a,left,40,kg", "1,a,right,45,kg")
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test("The method of the detectable change is the one used: t where the error is estimated")
  func detectableChange() throws {
    let rows = ["1,a,left,40,kg", "1,a,right,45,kg", "2,a,left,41,kg", "2,a,right,45,kg"]
    let text = try text(["--sem", "2", "--error-df", "4"], rows)
    // t(0.975; 4) = 2.776: 2.776 sqrt 2 2 = 7.9.
    #expect(text.contains("±7.9"))
    #expect(text.contains("MDC = t SE with t of the SEM's degrees of freedom"))
    #expect(text.contains("A report of reliability takes 1.96 always"))
  }

  @Test("Two exercises are both; the ends of an interval have as many decimals")
  func wording() throws {
    let text = try text(
      ["--cv", "8"],
      "1,a,left,40,kg", "1,a,right,45,kg", "1,b,left,40,kg", "1,b,right,45,kg")
    #expect(text.contains("The left leg was the weaker one in both exercises."))
    #expect(Rounded.scores(-18, -0.07, isSigned: true) == "−18.0 to −0.1")
    #expect(Rounded.scores(-18, -0.03, isSigned: true) == "−18.00 to −0.03")
    #expect(Rounded.scores(-0.5, 12, isSigned: true) == "−0.5 to +12.0")
    #expect(Rounded.scores(999.5, 1012) == "1000 to 1012" && Rounded.scores(0, 5) == "0.0 to 5.0")
  }

  /// What is read, without markup, of rows of session, exercise, side, value and unit.
  private func text(_ arguments: [String], _ rows: String...) throws -> String {
    try text(arguments, rows)
  }

  private func text(_ arguments: [String], _ rows: [String]) throws -> String {
    let table = rows.map { row in
      let cells = row.split(separator: ",")
      return "P,\(cells[0]),\(cells[1]),\(cells[2]),1,\(cells[3]),\(cells[4])\n"
    }
    let page = try PersonFixture.html(
      arguments, table: "subject,session,measure,side,trial,value,unit\n" + table.joined())
    let document = try XMLDocument(data: Data(page.utf8))
    let body = document.rootElement()?.elements(forName: "body").first?.stringValue ?? ""
    return body.replacing("\u{A0}", with: " ")
  }
}
