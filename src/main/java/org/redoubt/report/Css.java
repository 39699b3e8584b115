package org.redoubt.report;

/** The style sheet of a report: readable on screens of any width, light or dark, and on paper. */
final class Css {
  static final String PAGE =
      """
      :root { color-scheme: light dark; --ground: #fff; --text: #1b1f24; --quiet: #57606a;
        --line: #d8dee4; }
      @media screen and (prefers-color-scheme: dark) {
        :root { --ground: #14181d; --text: #e6eaef; --quiet: #a3adb8; --line: #38414c; } }
      body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; background: var(--ground);
        color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
      h1, h2 { line-height: 1.2; overflow-wrap: anywhere; }
      h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
      header p, .command, summary { color: var(--quiet); font-size: .85rem; }
      .wide { overflow-x: auto; margin: 1rem 0; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { text-align: left; vertical-align: top; padding: .25rem .9rem .25rem 0;
        border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      thead th { color: var(--quiet); font-weight: 600; }
      tbody th { font-weight: 400; }
      figure { margin: 1.5rem 0 2.5rem; break-inside: avoid; }
      figure img { max-width: 100%; height: auto; border: 1px solid var(--line); }
      figcaption p { margin: .4rem 0 0; }
      .command { overflow-wrap: anywhere; }
      pre { overflow-x: auto; font-size: .8rem; }
      @media print {
        body { margin: 0; max-width: none; font-size: 10pt; }
        h2 { break-after: avoid; }
        .wide { overflow: visible; }
        details { display: none; }
      }
      """;

  private Css() {}
}
