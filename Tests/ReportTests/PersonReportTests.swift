import ArgumentParser
import Foundation
import FoundationXML
import Testing

@testable import evenstride

@Suite("The report about one person")
struct PersonReportTests {
  /// Where `EVENSTRIDE_PAGES` says, so that a browser may look at them.
  @Test("Every page is well formed, and holds nothing from elsewhere", arguments: names)
  func wellFormed(_ name: String) throws {
    let page = try page(name)
    let parser = XMLParser(data: Data(page.utf8))
    #expect(parser.parse(), "\(name): \(parser.parserError.map { "\($0)" } ?? "")")
    for forbidden in ["<script", "<img", "<link", " href=", "url(", "@import"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    if let folder = ProcessInfo.processInfo.environment["EVENSTRIDE_PAGES"] {
      try Data(page.utf8).write(to: URL(filePath: folder).appending(path: "\(name).html"))
    }
  }

  @Test("No undefined number is written as one", arguments: names)
  func undefined(_ name: String) throws {
    let body = try #require(try page(name).components(separatedBy: "<body>").last)
    for word in body.split(whereSeparator: { !$0.isLetter }) {
      #expect(!["nan", "inf", "infinity", "optional", "nil"].contains(word.lowercased()))
    }
  }

  @Test("Names are shown as text, whatever they hold")
  func hostileNames() throws {
    let page = try page("person-hostile")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("<bdi>&lt;img src=x onerror=alert(1)&gt;</bdi>"))
    #expect(
      page.contains("a\\u{202E}b &amp; &quot;c&quot;")
        || page.contains("A\\u{202E}b &amp; &quot;c&quot;"))
    #expect(page.contains("<bdi>שוק ימין</bdi>") && page.contains("🦵🏽 🏃‍♀️ lift"))
    let forbidden = page.unicodeScalars.filter {
      $0.properties.isBidiControl || ($0.value < 32 && $0 != "\n")
    }
    #expect(forbidden.isEmpty)
  }

  @Test("Every chart has its table, and the sentences stand first")
  func parts() throws {
    let page = try page("person-everything")
    let figures = page.components(separatedBy: "<figure").dropFirst()
    #expect(figures.count == 4)
    for figure in figures {
      let whole = figure.components(separatedBy: "</figure>")[0]
      #expect(whole.contains("<table") && whole.contains("<figcaption>"))
    }
    let text = try text(of: "person-everything")
    let order = [
      "In short", "Strength of each leg", "Left leg against right leg", "Change since session 1",
      "Walking: the timed 25-foot walk", "Where to look first", "Loads for each leg",
    ].map { text.range(of: $0)?.lowerBound }
    #expect(
      !order.contains(nil)
        && order == order.sorted { ($0 ?? text.endIndex) < ($1 ?? text.endIndex) })
  }

  @Test("Without a measurement error it says what cannot be said, and how to get one")
  func noError() throws {
    let text = try text(of: "person-no-error")
    #expect(
      text.contains("No measurement error is known, so this page cannot say which differences"))
    #expect(text.contains("without a known measurement error no change can be told from chance"))
    #expect(text.contains("--error-from-table") && text.contains("evenstride reliability"))
    #expect(text.contains("Nothing is named here"))
    #expect(!text.contains(" interval:"))
  }

  /// SYN-017's left leg was unable in leg curl in both sessions (deploy/examples/README.md).
  @Test("A leg that was unable is named first, and is no number")
  func unable() throws {
    let text = try text(of: "person-unable")
    #expect(text.contains("the left leg was unable in leg curl (right leg: 27.5\u{A0}kg)"))
    let first = try #require(text.range(of: "Where to look first"))
    #expect(
      text[first.upperBound...].hasPrefix("Leg curl, left leg: unable, while the other leg reached")
    )
    #expect(text.contains("unable both times"))
    #expect(!text.contains(" 0.0\u{A0}kg (s"))
  }

  @Test("A dynamometer's force has no load, a lifted mass has one in the machine's steps")
  func loads() throws {
    let text = try text(of: "person-unable")
    let start = try #require(text.range(of: "Loads for each leg")).upperBound
    let end = try #require(text.range(of: "Where the measurement error comes from")).lowerBound
    let section = text[start..<end]
    #expect(section.contains("Leg\u{A0}press") && !section.contains("Hip\u{A0}abduction"))
    // 60 to 80 % of 85 kg is 51 to 68 kg: 55 to 65 kg in steps of 5.
    #expect(section.contains("51.0 to 68.0\u{A0}kg") && section.contains("55.0 to 65.0\u{A0}kg"))
  }

  @Test("A person with one session is told so in place of a chart")
  func oneSession() throws {
    let text = try text(of: "person-first-session")
    #expect(
      text.contains("There is no earlier session of this person, so there is no change to show"))
  }

  @Test("The last session is set beside the one before and the first")
  func threeSessions() throws {
    let text = try text(of: "person-three-sessions")
    let last = try #require(text.range(of: "Change since session 2"))
    let first = try #require(text.range(of: "Change since session 1"))
    #expect(last.lowerBound < first.lowerBound)
    // 40 kg to 20 kg, at 5 % error: MDC95 upwards is 100 (exp(1.96 sqrt 2 0.05) - 1) = 14.9 %,
    // downwards 100 (1 - exp(-…)) = 12.9 % of 40 kg.
    #expect(text.contains("−20.0\u{A0}kg") && text.contains("−5.2 / +5.9"))
    #expect(text.contains("weaker: more than measurement error explains"))
    #expect(text.contains("unable now, able before") && text.contains("able now, unable before"))
    // 5 s needs a calf raise that nobody had.
    #expect(text.contains("this is outside what the model was made from"))
    // The walk itself was not done.
    #expect(text.contains("Measured: unable"))
  }

  @Test("The error of a table is that of all its persons, and says so")
  func errorFromTable() throws {
    let text = try text(of: "person-everything")
    #expect(text.contains("38 persons of this table"))
  }

  @Test("What is asked wrongly is refused, with what would be right")
  func refusals() throws {
    func refusal(_ arguments: [String], table: String? = nil) -> String {
      do {
        _ = try PersonFixture.html(arguments, table: table)
        return ""
      } catch {
        return PersonReportCommand.message(for: error)
      }
    }
    #expect(refusal(["--subject", "SYN-001", "--wanted", "6"]).contains("need a model"))
    #expect(refusal(["--subject", "SYN-001", "--threshold", "0"]).contains("between 0 and 100"))
    #expect(refusal(["--subject", "SYN-001", "--lower", "90"]).contains("must ascend"))
    for arguments in [
      [], ["--subject", "nobody"], ["--subject", "SYN-009", "--session", "2"],
      ["--subject", "SYN-001", "--cv", "arm_curl=7"],
    ] {
      #expect(throws: ExitCode(65)) { _ = try PersonFixture.html(arguments) }
    }
  }

  private static let names = PersonFixture.pages.map(\.name)

  private func page(_ name: String) throws -> String { try #require(try Self.pages.get()[name]) }

  private static let pages = Result {
    try Dictionary(
      uniqueKeysWithValues: PersonFixture.pages.map {
        ($0.name, try PersonFixture.html($0.arguments, table: $0.table))
      })
  }

  /// What is read, without markup.
  private func text(of name: String) throws -> String {
    let document = try XMLDocument(data: Data(try page(name).utf8))
    return document.rootElement()?.elements(forName: "body").first?.stringValue ?? ""
  }
}
