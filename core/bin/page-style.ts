/** The look of the report page: tokens first, then the one column. No address, no font and no image is loaded. */
export const style = `
:root {
  color-scheme: light dark;
  --proofmark-ink: #1b222c;
  --proofmark-paper: #ffffff;
  --proofmark-wash: #f5f6f8;
  --proofmark-line: #d3d8df;
  --proofmark-quiet: #56606d;
  --proofmark-sound: #17633a;
  --proofmark-doubt: #865000;
  --proofmark-broken: #a3222a;
  --proofmark-plain: #3b4d64;
}
@media (prefers-color-scheme: dark) {
  :root {
    --proofmark-ink: #e7eaef;
    --proofmark-paper: #13171d;
    --proofmark-wash: #1b2028;
    --proofmark-line: #343c48;
    --proofmark-quiet: #a6b0bd;
    --proofmark-sound: #7ccf9c;
    --proofmark-doubt: #e6b163;
    --proofmark-broken: #f09a98;
    --proofmark-plain: #a9bdd6;
  }
}
@media (forced-colors: active) {
  :root {
    --proofmark-ink: CanvasText;
    --proofmark-paper: Canvas;
    --proofmark-wash: Canvas;
    --proofmark-line: CanvasText;
    --proofmark-quiet: CanvasText;
    --proofmark-sound: CanvasText;
    --proofmark-doubt: CanvasText;
    --proofmark-broken: CanvasText;
    --proofmark-plain: CanvasText;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 720px;
  padding: 32px 24px;
  background: var(--proofmark-paper);
  color: var(--proofmark-ink);
  font: 400 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, ol, dl, dd, table { margin: 0; padding: 0; }
h1 { font-size: 15px; font-weight: 600; }
h2 { font-size: 24px; font-weight: 400; line-height: 1.3; text-wrap: pretty; }
h3 { font-size: 15px; font-weight: 600; margin-bottom: 8px; }
strong { font-weight: 600; }
.whole { white-space: nowrap; }
ul, ol { list-style: none; }
a { color: inherit; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--proofmark-plain); outline-offset: 3px; border-radius: 6px; }
.quiet, small { color: var(--proofmark-quiet); font-size: 13px; }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; align-items: baseline;
  padding-bottom: 12px; border-bottom: 1px solid var(--proofmark-line); }
nav { padding: 24px 0 8px; }
nav li { border-bottom: 1px solid var(--proofmark-line); }
nav a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 16px; align-items: center; padding: 12px 4px;
  text-decoration: none; }
nav a:hover .verdict { text-decoration: underline; text-underline-offset: 3px; }
nav small { grid-column: 1; }
nav .marks { grid-column: 2; grid-row: 1 / span 2; }
article { padding: 32px 0; border-bottom: 1px solid var(--proofmark-line); }
article > * + * { margin-top: 16px; }
article > section, article > details { margin-top: 24px; }
.where { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; }
.headline { border-inline-start: 4px solid; padding-inline-start: 16px; }
.remarks { padding-inline-start: 20px; margin-top: 8px; }
.sound { color: var(--proofmark-sound); }
.plain { color: var(--proofmark-plain); }
.doubt { color: var(--proofmark-doubt); }
.broken { color: var(--proofmark-broken); }
.marks { display: flex; flex-wrap: wrap; gap: 8px; }
article > .marks { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px; padding: 16px;
  background: var(--proofmark-wash); border: 1px solid var(--proofmark-line); border-radius: 6px; }
article > .marks svg { display: block; height: 40px; margin-bottom: 8px; }
article > .marks strong { display: block; }
.mark { height: 16px; width: auto; color: var(--proofmark-ink); overflow: visible; }
.mark .shape { fill: none; stroke: currentColor; stroke-width: 2.5; stroke-linejoin: round; }
.mark.passed .shape, .mark.failed .shape { fill: currentColor; }
.mark.doubt .shape { stroke-dasharray: 4.5 3; }
.mark.not-asked .shape { stroke-width: 1.5; }
.mark .sign, .mark .notch { fill: none; stroke: currentColor; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
.mark.passed .sign, .mark.failed .sign, .mark .notch { stroke: var(--proofmark-paper); }
article > .marks .mark.passed .sign, article > .marks .mark.failed .sign, article > .marks .mark .notch { stroke: var(--proofmark-wash); }
.mark.failed .sign { stroke-width: 4.5; }
.mark .notch { stroke-width: 3.5; stroke-linecap: butt; }
.mark text { font: 600 22px/1 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; fill: currentColor; }
.mark.passed text { fill: var(--proofmark-paper); }
.title { font-size: 18px; font-weight: 600; }
.notice { border: 1px solid var(--proofmark-line); border-radius: 6px; padding: 12px 16px; }
.notice li + li { margin-top: 12px; }
.do { display: block; font-weight: 600; }
details { border-top: 1px solid var(--proofmark-line); padding-top: 12px; }
summary { cursor: pointer; }
summary h3 { display: inline; }
details > * + * { margin-top: 16px; }
.answer + .answer { margin-top: 24px; }
.answer h4 { margin: 0 0 4px; font-size: 15px; font-weight: 600; }
.answer .answer { margin: 12px 0 0; padding-inline-start: 16px; border-inline-start: 1px solid var(--proofmark-line); }
.code { font: 13px/1.5 ui-monospace, "Cascadia Mono", "Liberation Mono", monospace; color: var(--proofmark-quiet); }
table { width: 100%; border-collapse: collapse; margin-top: 8px; font-size: 13px; }
.elements caption, .lenses caption, .criteria caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
caption { text-align: start; font-weight: 600; padding: 4px 0; }
th, td { text-align: start; vertical-align: top; padding: 8px 12px 8px 0; border-top: 1px solid var(--proofmark-line); }
thead th { color: var(--proofmark-quiet); font-weight: 400; border-top: 0; }
tbody th { font-weight: 600; }
.elements th { width: 30%; }
.official, .place { display: block; font-weight: 400; }
footer { padding-top: 16px; }
.asked li + li { margin-top: 4px; }
@media (max-width: 560px) {
  body { padding: 16px; hyphens: auto; }
  h2 { font-size: 18px; }
  article > .marks { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  article > .marks svg { height: 32px; }
  nav a { grid-template-columns: minmax(0, 1fr); }
  nav .marks { grid-column: 1; grid-row: auto; }
  table, tbody, tr, td, tbody th { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .elements th { width: auto; }
  tr { padding: 8px 0; border-top: 1px solid var(--proofmark-line); }
  td, tbody th { padding: 0; border: 0; }
}
@media print {
  :root { color-scheme: light; --proofmark-ink: #000; --proofmark-paper: #fff; --proofmark-wash: #fff; --proofmark-line: #888;
    --proofmark-quiet: #333; --proofmark-sound: #000; --proofmark-doubt: #000; --proofmark-broken: #000; --proofmark-plain: #000; }
  @page { size: A4; margin: 18mm; }
  body { max-width: none; padding: 0; }
  article { break-before: page; }
  article > .marks, tr, .answer h4 { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  svg { print-color-adjust: exact; }
}
`;
