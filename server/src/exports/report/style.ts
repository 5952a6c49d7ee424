/** How the pages look: on a screen, light and dark, and on paper. No colour says anything alone: each sign has a line of its own. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #595959; --line: #b9b9b9; --paper: #fff; --wash: #f1f1ee; --accent: #0b5394; --warn: #a1260d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e3; --soft: #b0aca6; --line: #5a5a5a; --paper: #1b1c1e; --wash: #2a2c2f; --accent: #8ab8ee; --warn: #ff9d87; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 76rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; }
h1, h2, h3, h4, h5, h6, table, nav, .note, .legend, .meta, .sheet { font-family: system-ui, 'Helvetica Neue', Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; line-height: 1.3; }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); overflow-wrap: anywhere; }
.meta { color: var(--soft); font-size: .9rem; margin: .1rem 0; }
.row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(13rem, 1fr); column-gap: 2.5rem; align-items: start; }
.text > * { margin: 0 0 .9rem; }
.text h2, .text h3, .text h4, .text h5, .text h6 { font-family: inherit; margin: .4rem 0 .8rem; line-height: 1.25; }
.plain .text p { white-space: pre-line; }
blockquote { border-left: 3px solid var(--line); padding-left: 1rem; }
pre { white-space: pre-wrap; }
.margin { font-size: .8rem; line-height: 1.4; border-left: 1px solid var(--line); padding-left: .9rem; margin-bottom: .9rem; }
.note { margin: 0 0 .7rem; break-inside: avoid; }
.note p { margin: 0; overflow-wrap: anywhere; }
.note .head { font-weight: 600; }
.note .head a { text-decoration: none; margin-right: .35em; }
.note .fault { color: var(--warn); }
.label { color: var(--soft); }
.number { font: 600 .7em/0 system-ui, Arial, sans-serif; vertical-align: .5em; margin-left: .1em; }
.number a { text-decoration: none; }
.source { border: 1px solid currentColor; border-radius: 2px; padding: 0 .12em; }
.cue { border-bottom: 2px dotted currentColor; }
.content { background: var(--wash); border-bottom: 1px solid var(--line); }
.flag { text-decoration: underline wavy var(--warn); text-decoration-thickness: 1px; text-underline-offset: .2em; }
.residue { color: var(--soft); text-decoration: line-through; }
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; font-size: .82rem; color: var(--soft); border: 1px solid var(--line); padding: .5rem .8rem; margin: 1rem 0 1.5rem; }
.legend span { color: var(--ink); }
table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.4; margin: .5rem 0 1rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
td p { margin: 0; overflow-wrap: break-word; }
th { font-weight: 600; }
.amount { white-space: nowrap; }
meter { width: 6rem; height: .7rem; vertical-align: middle; margin-right: .4rem; }
.box { display: inline-block; width: 1.05em; height: 1.05em; border: 1.5px solid currentColor; border-radius: 2px; line-height: .95em; text-align: center; font-weight: 700; }
.checklist { table-layout: fixed; }
.checklist th:nth-child(1), .checklist th:nth-child(2) { width: 5%; }
.checklist th:nth-child(4) { width: 26%; }
.checklist th:nth-child(5) { width: 17%; }
.checklist th:nth-child(6) { width: 19%; }
body:has(> .copy) { max-width: 47rem; }
.copy .notes p a[aria-label] { text-decoration: none; }
.sheet table { table-layout: fixed; }
.sheet th:first-child { width: 14%; }
.sheet th:nth-child(2) { width: 28%; }
.sheet th:nth-child(4) { width: 14%; }
.sheet td { height: 2.6rem; vertical-align: bottom; }
.profile { margin: 1rem 0; font: .85rem/1.5 system-ui, Arial, sans-serif; }
.profile > svg { display: block; width: 100%; height: 18px; }
.profile figcaption { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin-top: .3rem; }
.swatch { width: 16px; height: 12px; vertical-align: -1px; }
.map { max-width: 100%; height: auto; color: var(--ink); }
.profile, .map { print-color-adjust: exact; -webkit-print-color-adjust: exact; break-inside: avoid; }
ol.notes, ul.notes { padding-left: 2rem; font: .88rem/1.45 system-ui, Arial, sans-serif; }
.notes > li { margin-bottom: .6rem; }
.notes p { margin: 0; overflow-wrap: anywhere; }
nav { font-size: .95rem; }
nav ol { padding-left: 1.4rem; }
:target { outline: 2px solid var(--accent); outline-offset: 3px; }
@media (max-width: 48rem) { .row { grid-template-columns: 1fr; } body { padding: 1rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #999; --paper: #fff; --wash: #eee; --accent: #000; --warn: #000; }
  @page { margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1 { font-size: 15pt; }
  h2 { font-size: 12.5pt; margin-top: 1.5rem; }
  .meta, nav, .legend, table, .notes { font-size: 8.5pt; }
  a { text-decoration: none; }
  .content { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .row { grid-template-columns: 58% 1fr; column-gap: 6mm; }
  .margin { font-size: 7.8pt; }
  h2, h3 { break-after: avoid; }
  tr, .sheet { break-inside: avoid; }
  section.draft + section.draft { break-before: page; }
}
`;
