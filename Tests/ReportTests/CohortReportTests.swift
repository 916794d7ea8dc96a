import Charts
import Foundation
import FoundationXML
import Messages
import Testing

@testable import evenstride

@Suite("The page about a cohort")
struct CohortReportTests {
  /// Where `EVENSTRIDE_PAGES` says, so that a browser may look at them.
  @Test("Every page is well formed", arguments: CohortExamples.all.keys.sorted())
  func wellFormed(_ name: String) throws {
    let html = try html(name)
    let parser = XMLParser(data: Data(html.utf8))
    #expect(parser.parse(), "\(name): \(parser.parserError.map { "\($0)" } ?? "")")
    if let folder = ProcessInfo.processInfo.environment["EVENSTRIDE_PAGES"] {
      try Data(html.utf8).write(to: URL(filePath: folder).appending(path: "cohort-\(name).html"))
    }
  }

  @Test(
    "It holds no script, asks for nothing from elsewhere, and writes no undefined number",
    arguments: CohortExamples.all.keys.sorted())
  func selfContained(_ name: String) throws {
    let html = try html(name)
    for forbidden in ["<script", "<img", "<link", " href=", "url(", "@import"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    let text = try text(name)
    for word in ["nan", "NaN", "inf ", "Optional(", "nil"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("not a medical device"))
  }

  @Test("The numbers on the page are those of the answer")
  func numbers() throws {
    let text = try text("made-up")
    // From the made-up answers, rounded by hand.
    for words in [
      "40 persons", "session 2 (of 2 in the table)",
      "Legs are most uneven in leg curl: the weaker leg is 18\u{A0}% below the stronger one in the "
        + "middle person (median; the middle half lies between 6.3 and 27\u{A0}%). They are least "
        + "uneven in calf raise, 5.5\u{A0}%.",
      "one side is weaker in leg curl (right leg weaker by 6.1\u{A0}%, 95\u{A0}% interval 2 to "
        + "10\u{A0}%, adjusted p\u{A0}=\u{A0}0.012)",
      "Beyond 15\u{A0}% asymmetry are 21 of 38 (55\u{A0}%, 95\u{A0}% interval 40 to 70\u{A0}%) in leg "
        + "curl; the fewest, 3 of 39 (7.7\u{A0}%, 95\u{A0}% interval 2.7 to 20\u{A0}%) in calf raise.",
      "measurement error alone would put about 4 of 38 there in leg curl",
      "What goes most with t25fw as speed is the weaker leg in leg curl: r = 0.63 (95\u{A0}% interval "
        + "0.38 to 0.79, 37 persons, adjusted p\u{A0}<\u{A0}0.001); the higher the one, the higher the "
        + "other. Of 2 relations, 1 has an adjusted p below 0.05; 1 other may be as strong",
      "it does not say what causes what", "of one session of each person", "15 % in use here",
      "2 persons have no t25fw",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let html = try html("made-up")
    for cell in [
      "21 of 38", "0.63 (0.38 to 0.79)", "R\u{A0}6.1 (R\u{A0}2.0 to R\u{A0}10.1)", "1.063",
      "−0.41 (−0.73 to −0.09)",
    ] {
      #expect(html.contains(">\(cell)</"), "\(cell)")
    }
  }

  @Test("The median in a histogram is that of the answer")
  func median() throws {
    // ln(right / left) = -0.2: 100 (1 - e^-0.2) = 18.13 % with the right leg weaker.
    #expect(try text("made-up").contains("median R\u{A0}18\u{A0}%"))
  }

  @Test("What is not known is said in words, not drawn")
  func notKnown() throws {
    let text = try text("nothing")
    for words in [
      "No asymmetry is defined in any exercise.", "so there is nothing to show",
      "so there is no share to show", "Left and right are not compared",
      "so there is nobody to show", "No outcome was named",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!(try html("nothing")).contains("<svg"))
    #expect(try self.text("without-outcome").contains("no measurement error was given"))
  }

  @Test("Names are shown as text, whatever they hold")
  func hostileNames() throws {
    let html = try html("hostile")
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("\\u{202E}gpj.exe"))
    #expect(html.contains("&quot;quoted&quot; &amp; &#39;single&#39;"))
    #expect(html.contains("<bdi>שרירים</bdi>"))
    // Two hundred letters: whole in one table, and cut where many rows bear the name.
    let long = String(repeating: "W", count: 200)
    #expect(html.components(separatedBy: "<th scope=\"row\"><bdi>\(long)</bdi>").count == 3)
    #expect(html.contains("<th scope=\"row\"><bdi>\(long.prefix(47))…</bdi>"))
    let forbidden = html.unicodeScalars.filter {
      $0.properties.isBidiControl || ($0.value < 32 && $0 != "\n")
    }
    #expect(forbidden.isEmpty)
  }

  @Test("Up to 60 persons have a row each, sorted by their mean; more come in 20 groups")
  func rows() throws {
    let html = try html("made-up")
    let names = html.matches(of: /<th scope="row"><bdi>(P-\d+)<\/bdi>/).map { String($0.1) }
    #expect(Set(names).count == 39 && names.count == 39)
    // Person i is uneven by i - 20 percent in one exercise and as much in the other.
    #expect(names.first == "P-40" && names.last == "P-2")
    let many = try text("thousands")
    #expect(many.contains("5,000 persons are too many to draw one by one"))
    #expect(many.contains("divided into 20 groups"))
    #expect(many.contains("4,751–5,000"))
    #expect(!many.contains("M-17"))
  }

  private func html(_ name: String) throws -> String { try #require(Self.pages[name]) }

  private static let pages = CohortExamples.all.mapValues(\.page.html)

  /// What is read, without markup.
  private func text(_ name: String) throws -> String {
    let document = try XMLDocument(data: Data(try html(name).utf8))
    return document.rootElement()?.elements(forName: "body").first?.stringValue ?? ""
  }
}
