import Charts
import Messages
import Testing

@testable import evenstride

@Suite("The frame of reports")
struct ReportPageTests {
  @Test("Names are shown as text, methods once, and what it is not is said at the head and foot")
  func frame() {
    let provenance = Provenance(program: "evenstride", version: "1.2", methods: ["ICC <2,1>"])
    let html = ReportPage.page(
      "Reliability", about: "<script>\u{202E}", lead: "Two sessions.", sections: [],
      made: "2026-01-02", provenances: [provenance, nil, provenance]
    ).html
    #expect(html.contains("&lt;script&gt;\\u{202E}") && !html.contains("<script"))
    #expect(html.split(separator: "ICC &lt;2,1&gt;").count == 2)
    #expect(html.split(separator: "not a medical device").count >= 3)
    #expect(html.contains("Made on 2026-01-02 by evenstride 1.2."))
  }
}
