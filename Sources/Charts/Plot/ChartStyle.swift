/// How charts look, by the classes that they use.
enum ChartStyle {
  static let sheet =
    """
    svg { display: block; width: 100%; height: auto; overflow: hidden; }
    svg.narrow { display: none; max-width: 27rem; }
    @media (max-width: 560px) { svg.wide { display: none; } svg.narrow { display: block; } }
    @media print { svg.wide { display: block; } svg.narrow { display: none; } }
    svg text { font-size: \(units(Lettering.size))px; fill: var(--muted); font-variant-numeric: tabular-nums; }
    svg text.name { fill: var(--ink); }
    text.middle { text-anchor: middle; }
    text.end { text-anchor: end; }
    svg text.reference-name { fill: var(--ink); stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
    svg text.series-name { font-weight: 600; }
    .grid { stroke: var(--grid); stroke-width: 1; }
    .axis { stroke: var(--muted); stroke-width: 1; }
    .reference { stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 2 3; }
    .boundary { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 1 4; }
    .line, .cross { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: butt; }
    .hollow { fill: var(--paper); stroke-width: 2; }
    circle.filled, circle.hollow { r: 4px; }
    .leader { fill: none; stroke-width: 1; opacity: .6; }

    """ + Palette.lines.indices.map(rules).joined()

  /// Solid, dashes, dots, dashes and dots: lines are told apart without their colours.
  private static let dashes = ["none", "8 4", "2 3", "9 3 2 3"]

  private static func rules(_ style: Int) -> String {
    """
    .s\(style) .line { stroke: var(--line-\(style)); stroke-dasharray: \(dashes[style]); }
    .s\(style) .cross, .s\(style) .hollow, .s\(style) .leader { stroke: var(--line-\(style)); }
    .s\(style) .filled { fill: var(--line-\(style)); }
    svg .s\(style) text { fill: var(--label-\(style)); }

    """
  }
}
