/// How scatter plots look, and the parts of a section.
enum ScatterStyle {
  static let sheet =
    """
    .part { margin: 2rem 0 0; }
    h3 { font-size: 1.05rem; line-height: 1.3; font-weight: 650; margin: 0 0 .4rem; overflow-wrap: anywhere; }
    .panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.2rem 1.5rem; }
    svg.panel { max-width: 25rem; }
    svg text.head { fill: var(--ink); font-weight: 650; }
    .dots circle, .dot { r: 3.5px; fill: var(--ink); fill-opacity: .28; stroke: var(--ink); stroke-width: 1; stroke-opacity: .75; }
    .dot.named { fill-opacity: .9; }
    .counts path { fill: var(--muted); fill-opacity: .7; }
    .beyond { fill: var(--paper); stroke: var(--bad); stroke-width: 1.75; stroke-linejoin: round; }
    .mean rect { fill: var(--paper); stroke: var(--line-0); stroke-width: 2; }
    .mean .whisker { stroke: var(--line-0); stroke-width: 2; }
    .reference-end .leader { stroke: var(--muted); }
    svg .reference-end text { fill: var(--ink); }
    @media print { .part { margin-top: 1.2rem; } .on-screen { display: none; } }

    """
    + Palette.lines.indices.map {
      ".s\($0) .extent { fill: var(--line-\($0)); fill-opacity: .16; }\n"
    }.joined()
}
