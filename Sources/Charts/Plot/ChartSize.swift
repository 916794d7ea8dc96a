/// Size of a chart in units of its view box, which are pixels where it is not scaled.
package struct ChartSize: Sendable {
  let width: Double
  var height: Double
  /// Class of the SVG element: the page shows the one that fits.
  let name: String

  /// For a page of text width.
  static let wide = ChartSize(width: 800, height: 350, name: "wide")
  /// For a telephone: text keeps its size, so there is less of it.
  static let narrow = ChartSize(width: 340, height: 320, name: "narrow")

  /// For one of several beside each other, or below each other on a telephone.
  static let panel = ChartSize(width: 340, height: 273, name: "panel")

  /// The element of a chart of this size.
  ///
  /// - Parameters:
  ///   - title: What it shows; read out in its place.
  ///   - summary: What is seen in it, in a sentence.
  func svg(_ title: String, _ summary: String, _ pieces: [Markup]) -> Markup {
    .element(
      "svg",
      [
        "class": name, "viewBox": "0 0 \(units(width)) \(units(height))", "role": "img",
        "aria-label": title,
      ],
      [.element("title", [:], [Markup(title)]), .element("desc", [:], [Markup(summary)])] + pieces)
  }
}
