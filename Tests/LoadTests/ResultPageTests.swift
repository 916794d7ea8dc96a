import Foundation
import FoundationXML
import Testing

@testable import evenstride_load

@Suite("The page of a run")
struct ResultPageTests {
  /// Where `EVENSTRIDE_PAGES` says, so that a browser may look at them.
  @Test("Every page is well formed", arguments: ExampleResults.all.map(\.name))
  func wellFormed(_ name: String) throws {
    let page = try page(name)
    let parser = XMLParser(data: Data(page.utf8))
    #expect(parser.parse(), "\(name): \(parser.parserError.map { "\($0)" } ?? "")")
    if let folder = ProcessInfo.processInfo.environment["EVENSTRIDE_PAGES"] {
      try Data(page.utf8).write(to: URL(filePath: folder).appending(path: "\(name).html"))
    }
  }

  @Test(
    "It holds no script and asks for nothing from elsewhere",
    arguments: ExampleResults.all.map(\.name))
  func selfContained(_ name: String) throws {
    let page = try page(name)
    for forbidden in ["<script", "<img", "<link", " href=", "url(", "@import"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page.contains("default-src &#39;none&#39;"))
  }

  @Test("No undefined number is written as one", arguments: ExampleResults.all.map(\.name))
  func undefined(_ name: String) throws {
    let text = try text(of: name)
    for word in ["nan", "NaN", "inf ", "Optional", "nil"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("Names are shown as text, whatever they hold")
  func hostileNames() throws {
    let page = try page("hostile")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    // Nothing that turns the direction of writing, and no control character, reaches the reader.
    #expect(page.contains("abc\\u{202E}gnp.exe"))
    let forbidden = page.unicodeScalars.filter {
      $0.properties.isBidiControl || ($0.value < 32 && $0 != "\n") || $0.value == 0xFFFE
    }
    #expect(forbidden.isEmpty)
    #expect(page.contains("<bdi>שלום.עולם/מתודה</bdi>"))
  }

  @Test("An invalid run says so in the title, the first box and every chart")
  func invalid() throws {
    let page = try page("invalid")
    #expect(page.contains("<title>INVALID: Load test of evenstrided 0.6.0</title>"))
    #expect(page.contains("INVALID: do not use these figures"))
    #expect(page.contains("the generator&#39;s lag was 48.3 ms"))
    let figures = page.components(separatedBy: "<figure").count - 1
    let flags = page.components(separatedBy: "<span class=\"flag\">INVALID</span>").count - 1
    #expect(figures == 3 && flags == figures)
  }

  @Test("Wrong answers come before every figure")
  func wrong() throws {
    let text = try text(of: "wrong")
    #expect(text.contains("3 of 500 checked answers were not what they must be"))
    #expect(text.contains("asymmetry, question 17: byte 211 is 0x3f, not 0x40"))
    let warning = try #require(text.range(of: "WRONG ANSWERS: the server failed"))
    let figures = try #require(text.range(of: "Key figures"))
    #expect(warning.lowerBound < figures.lowerBound)
  }

  @Test("A closed loop is called saturation, and its times are not called latency")
  func closed() throws {
    let text = try text(of: "closed")
    #expect(text.contains("this is saturation, not latency"))
    #expect(text.contains("Response time by percentile"))
    #expect(!text.contains("Latency by percentile") && !text.contains("Latency p99"))
  }

  @Test("A search says its answer, and marks it in the curve")
  func search() throws {
    let text = try text(of: "find-max")
    #expect(text.contains("36,000 calls/s is the highest rate that kept p99=2ms, errors=0.1%"))
    #expect(text.contains("The lowest rate that broke one was 38,000 calls/s."))
    #expect(text.contains("highest kept 36,000/s"))
    #expect(try self.text(of: "none-kept").contains("No rate that was tried kept p99=10us"))
  }

  @Test("Without an answer it says so in place of a chart")
  func nothing() throws {
    let text = try text(of: "nothing")
    #expect(text.contains("No call was answered, so there is no latency to show."))
    #expect(text.contains("3,000"))
  }

  @Test("Terms, version and command stand on every page", arguments: ["plain", "ramp", "closed"])
  func provenance(_ name: String) throws {
    let text = try text(of: name)
    for term in ["Latency", "Service time", "p50, p99, p99.9", "Generator's lag", "Errors"] {
      #expect(text.contains(term), "\(term)")
    }
    #expect(text.contains("evenstride-load 0.6.0, against evenstrided 0.6.0, begun 2026-11-22"))
    #expect(text.contains("evenstride-load " + (try result(name)).arguments[0]))
  }

  @Test("A command line is written as a shell takes it")
  func commandLine() throws {
    #expect(try text(of: "hostile").contains("--socket 'it'\\''s \\u{202E} a trap'"))
  }

  @Test("A long run has no more points than can be told apart")
  func longRuns() throws {
    #expect(Timeline(ExampleResults.long.stages).spans.count == 120)
    #expect(try page("long").utf8.count < 150_000)
  }

  private func result(_ name: String) throws -> LoadResult {
    try #require(ExampleResults.all.first { $0.name == name }?.result)
  }

  private func page(_ name: String) throws -> String { try #require(Self.pages[name]) }

  private static let pages = Dictionary(
    uniqueKeysWithValues: ExampleResults.all.map { ($0.name, ResultPage.html($0.result)) })

  /// What is read, without markup.
  private func text(of name: String) throws -> String {
    let document = try XMLDocument(data: Data(try page(name).utf8))
    return document.rootElement()?.elements(forName: "body").first?.stringValue ?? ""
  }
}
