/// How a page looks on a screen and on paper.
enum PageStyle {
  static let sheet = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1rem; }
    main { padding-top: 2rem; }
    h1 { font-size: 1.7rem; line-height: 1.25; font-weight: 650; margin: 0 0 .35rem; overflow-wrap: anywhere; text-wrap: balance; }
    h2 { font-size: 1.2rem; line-height: 1.3; font-weight: 650; margin: 0 0 .5rem; }
    section { margin: 3rem 0 0; }
    p { margin: .5rem 0; max-width: 44rem; overflow-wrap: anywhere; }
    ul { margin: .5rem 0; padding-left: 1.25rem; }
    li { overflow-wrap: anywhere; }
    code, pre { font-family: ui-monospace, "SF Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: .875em; }
    code { overflow-wrap: anywhere; }
    pre { margin: .5rem 0; padding: .7rem .9rem; background: var(--tint); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
    p, li { text-wrap: pretty; }
    .lead { color: var(--muted); margin: 0; }
    .note, figcaption, footer, caption { color: var(--muted); font-size: .9rem; }
    .good { color: var(--good); font-weight: 600; }
    .bad { color: var(--bad); font-weight: 600; }

    .verdict { margin: 1.5rem 0 0; padding: .9rem 1.2rem 1rem; background: var(--tint); border-left: 6px solid var(--muted); }
    .verdict h2 { margin: 0; font-size: 1.3rem; }
    .verdict.kept { border-color: var(--good); }
    .verdict.broken { border-color: var(--bad); }
    .verdict.alarm { background: var(--alarm); color: var(--on-alarm); border: 3px solid var(--on-alarm); outline: 3px solid var(--alarm); padding: 1.2rem 1.4rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .verdict.alarm h2 { font-size: 1.6rem; line-height: 1.2; }
    .flag { display: inline-block; margin: 0 0 .4rem; padding: .05rem .5rem; background: var(--alarm); color: var(--on-alarm); font-size: .85rem; font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }

    .tiles { display: grid; grid-template-columns: repeat(2, 1fr); gap: 1rem 1.25rem; margin: 1.75rem 0 0; }
    @media (min-width: 30rem) { .tiles { grid-template-columns: repeat(3, 1fr); } }
    @media (min-width: 54rem) { .tiles { grid-template-columns: repeat(6, 1fr); } }
    .tiles div { border-top: 2px solid var(--rule); padding-top: .4rem; }
    .tiles dt { color: var(--muted); font-size: .85rem; line-height: 1.3; }
    .tiles dd { margin: 0; font-size: 1.35rem; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }

    .table { overflow-x: auto; margin: .75rem 0 1.25rem; }
    .table:focus-visible, summary:focus-visible { outline: 2px solid var(--line-0); outline-offset: 2px; }
    table { border-collapse: collapse; font-size: .9rem; line-height: 1.4; }
    caption { text-align: left; padding: 0 0 .35rem; white-space: nowrap; }
    @media (max-width: 560px) { caption { white-space: normal; max-width: calc(100vw - 2rem); } }
    th, td { text-align: left; vertical-align: baseline; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--rule); }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font-weight: 600; border-bottom: 1.5px solid var(--muted); vertical-align: bottom; }
    tbody th { font-weight: 400; position: sticky; left: 0; background: var(--paper); min-width: 5rem; max-width: min(16rem, 40vw); overflow-wrap: break-word; }
    td code { display: inline-block; min-width: min-content; max-width: 26rem; }
    td code, td bdi { overflow-wrap: break-word; }
    td bdi { display: inline-block; max-width: 14rem; vertical-align: top; }
    thead th { max-width: 12rem; overflow-wrap: break-word; }
    @media (max-width: 560px) { td.long { min-width: 9rem; } }
    .message { min-width: 14rem; max-width: 30rem; overflow-wrap: anywhere; }
    /* Most cells are numbers: the others say so. */
    td, thead th { text-align: right; }
    td.text, th.text { text-align: left; }
    td { font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.text { white-space: normal; font-variant-numeric: normal; }

    figure { margin: 0; }
    figcaption { max-width: 44rem; margin-bottom: 1rem; }
    figcaption p { margin: 0 0 .3rem; }
    details { margin: .75rem 0 0; }
    summary { cursor: pointer; color: var(--muted); font-size: .9rem; width: fit-content; }
    dl.terms { margin: .5rem 0; }
    dl.terms dt { font-weight: 600; margin-top: .7rem; }
    dl.terms dd { margin: 0; max-width: 44rem; }
    footer { margin-top: 3.5rem; padding-top: 1rem; padding-bottom: 2.5rem; }
    footer p:first-child { border-top: 1px solid var(--rule); padding-top: 1rem; max-width: none; }

    @media print {
      @page { size: A4; margin: 16mm 15mm; }
      /* Captions and headings follow, so that they are not larger than what they stand above. */
      html { font-size: 9.5pt; }
      body { font-size: 1rem; line-height: 1.45; }
      main, footer { max-width: none; padding-left: 0; padding-right: 0; }
      main { padding-top: 0; }
      section { margin-top: 1.3rem; }
      h2, h3, dt, figcaption, caption, h2 + p { break-after: avoid; }
      svg, figcaption, .verdict, .tiles, tr, dd, h2 + p { break-inside: avoid; }
      /* A table of a few rows stays in one piece. */
      .table:not(:has(tbody tr:nth-child(16))) { break-inside: avoid; }
      .verdict { padding: .5rem 1rem; margin-top: .8rem; }
      thead { display: table-header-group; }
      /* Neither the head nor the first or last row of a long one stands alone on a sheet. */
      caption, thead, tbody tr:first-child, tbody tr:nth-last-child(2) { break-after: avoid; }
      tbody th { position: static; }
      thead th { max-width: 7.8rem; }
      td bdi { max-width: 11.4rem; }
      .table { overflow: visible; }
      table { font-size: 8.5pt; }
      th, td { padding: .18rem .7rem .18rem 0; }
      details:not([open]) { display: none; }
      footer { margin-top: 1.5rem; }
    }

    """
}
