/// How charts of legs look, by the classes that they use.
enum LegsStyle {
  static let sheet = """
    .bar.legs-left { fill: var(--line-0); }
    .bar.legs-right { fill: var(--paper); stroke: var(--line-1); stroke-width: 1.25; }
    .legs-hatch { fill: none; stroke: var(--line-1); stroke-width: 1.5; }
    .legs-halo { fill: none; stroke: var(--paper); stroke-width: 3.5; stroke-linecap: butt; }
    .legs-inner { fill: none; stroke: var(--paper); stroke-width: 1.75; }
    .legs-whisker { fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-linejoin: round; }
    .legs-point { fill: var(--paper); stroke-width: 2; }
    .legs-point.legs-left { stroke: var(--line-0); }
    .legs-point.legs-right { stroke: var(--line-1); }
    .legs-point.legs-neither { stroke: var(--ink); }
    .legs-point.sure.legs-left { fill: var(--line-0); }
    .legs-point.sure.legs-right { fill: var(--line-1); }
    .legs-point.sure.legs-neither { fill: var(--ink); }
    .legs-band { fill: var(--grid); }
    .legs-span { fill: var(--tint); stroke: var(--ink); stroke-width: 1.25; }
    .legs-span-hatch { fill: none; stroke: var(--muted); stroke-width: 1; }
    .legs-middle { stroke: var(--muted); stroke-width: 1; }
    svg text.legs-name { fill: var(--ink); stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
    svg text.legs-letter, svg text.legs-word { fill: var(--ink); font-weight: 600; }
    svg text.legs-value { fill: var(--ink); }
    svg text.axis-name { fill: var(--ink); }
    @media print {
      html:has(.first-sheet) table { font-size: .9rem; }
      html:has(.first-sheet) .verdict { margin-top: 1rem; padding: .6rem 1rem .5rem; }
      .first-sheet section, .next-sheet section { margin-top: 1.4rem; }
      .first-sheet .table { display: none; }
      .next-sheet { break-before: page; }
      .on-paper > section { margin-top: 0; }
      /* A chart stays whole; its table may go on overleaf. */
      .next-sheet figure { break-inside: auto; }
      .next-sheet figcaption, .next-sheet caption { break-inside: avoid; break-after: avoid; }
      svg.wide { break-inside: avoid; max-height: 225mm; }
    }
    @media not print { .on-paper { display: none; } }
    @media (forced-colors: active) { .legs-band { fill: none; stroke: GrayText; } }

    """
}
