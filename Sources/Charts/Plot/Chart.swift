/// Something drawn, for a page of text width and for a telephone.
package protocol Chart: Sendable {
  /// Whether there is nothing to draw.
  var isEmpty: Bool { get }

  /// In which it is drawn; the page shows the one that fits.
  var sizes: [ChartSize] { get }

  /// The drawing; a chart may set its own height.
  func svg(_ size: ChartSize) -> Markup
}

extension Chart {
  package var sizes: [ChartSize] { [.wide, .narrow] }
}
