/// Something drawn, for a page of text width and for a telephone.
package protocol Chart: Sendable {
  /// Whether there is nothing to draw.
  var isEmpty: Bool { get }

  /// The drawing; a chart may set its own height.
  func svg(_ size: ChartSize) -> Markup
}
