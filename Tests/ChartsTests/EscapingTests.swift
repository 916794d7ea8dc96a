import Testing

@testable import Charts

@Suite("Escaping")
struct EscapingTests {
  @Test("Text with markup is shown as text")
  func markup() {
    #expect(
      "<script>\"a\" & 'b'</script>".escaped
        == "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;")
  }

  @Test("What turns the direction of writing, controls, or may not stand in XML is spelled out")
  func invisible() {
    #expect(
      "a\u{202E}b\u{0}\u{1B}\u{FFFE}\u{2028}".escaped
        == "a\\u{202E}b\\u{0}\\u{1B}\\u{FFFE}\\u{2028}")
    // Letters of any script stay, and what joins them.
    #expect("שלום\tمی\u{200C}خواهم\n".escaped == "שלום\tمی\u{200C}خواهم\n")
  }

  @Test("Attributes are escaped, and left out when there is none")
  func attributes() {
    #expect(
      Markup.element("p", ["class": "\" onclick=\"x", "id": nil], ["<"]).source
        == "<p class=\"&quot; onclick=&quot;x\">&lt;</p>")
  }
}
