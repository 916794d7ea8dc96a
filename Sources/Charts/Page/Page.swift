/// A page of HTML that needs nothing but itself: no script, nothing from a network.
package struct Page: Sendable {
  let title: String
  let body: [Markup]
  let footer: [Markup]

  /// - Parameter title: Of the window; the body brings its own heading.
  package init(title: String, body: [Markup], footer: [Markup]) {
    (self.title, self.body, self.footer) = (title, body, footer)
  }

  package var html: String {
    Markup([
      .documentType,
      .element(
        "html", ["lang": "en"],
        [
          .element(
            "head", [:],
            [
              .void("meta", ["charset": "utf-8"]),
              .void(
                "meta",
                [
                  "http-equiv": "Content-Security-Policy",
                  "content":
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
                ]),
              .void(
                "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
              .void("meta", ["name": "referrer", "content": "no-referrer"]),
              .element("title", [:], [Markup(title)]),
              .style(
                [
                  Palette.style, PageStyle.sheet, ChartStyle.sheet, ForestRow.style,
                  HistogramPlot.style, HeatMap.style, ScatterStyle.sheet, LegsStyle.sheet,
                ].joined()),
            ]),
          .element(
            "body", [:],
            [.element("main", [:], body), .element("footer", [:], footer)]),
        ]),
    ]).source + "\n"
  }
}
