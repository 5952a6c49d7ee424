/** What stands below a draft in the report: its sources with their share of the claims, the findings, checks whose words are gone, the sheet to sign. */
import { element, joined } from '../../drawing/html.ts';
import type { Child, Html } from '../../drawing/html.ts';
import { isSure } from '../../engine/index.ts';
import type { Source } from '../../engine/index.ts';
import type { SignOff } from '../../ledger/checks/check.ts';
import { indexOf } from '../../rules/facts.ts';
import { besides, describeSource, shortened, wordsOf } from '../../wording/describe.ts';
import { dayOf } from '../../wording/corrections.ts';
import { POSSIBLE } from '../../wording/words.ts';
import { shownChecks } from '../check-notes.ts';
import type { DraftToExport } from '../draft.ts';
import { ORPHANS_TITLE, orphanLines } from '../note-lines.ts';
import type { Notes } from '../notes.ts';
import { setLine } from '../set-lines.ts';

export function table(
  caption: string | null,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
): Html {
  return element(
    'table',
    {},
    caption !== null && element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element(
      'tbody',
      {},
      ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))),
    ),
  );
}

export function sourcesTable(draft: DraftToExport): Html {
  const { claims, sources } = draft.facts.analysis;
  if (sources.length === 0) return element('p', {}, 'Nobody is named as a source.');
  const counted = sources
    .map((source) => {
      const own = new Set(source.attributions);
      return { source, count: claims.filter(({ chain }) => chain.some((id) => own.has(id))).length };
    })
    .sort((a, b) => b.count - a.count);
  const rows = counted.map(({ source, count }) => [
    nameOf(source, draft),
    describeSource(source),
    share(count, claims.length),
  ]);
  const all = claims.length === 1 ? 'the 1 claim' : `the ${claims.length} claims`;
  const caption = `Of ${all} numbered in the text. One that comes through several sources counts for each of them.`;
  return table(caption, ['Source', 'Who that is', 'Claims'], rows);
}

const NAME_LENGTH = 80;

function nameOf({ name, attributions }: Source, { facts }: DraftToExport): string {
  const all = attributions.flatMap((id) => indexOf(facts).attribution(id) ?? []);
  const words = name ?? `“${shortened(wordsOf(facts.text, all[0]?.source ?? []), NAME_LENGTH)}”`;
  return besides(words, all.some(isSure) ? null : POSSIBLE);
}

function share(count: number, all: number): Html {
  const percent = all === 0 ? 0 : Math.round((100 * count) / all);
  const words = `${count} of ${all} (${percent}%)`;
  return element(
    'span',
    { class: 'amount' },
    element('meter', { min: 0, max: Math.max(all, 1), value: count, 'aria-label': words }),
    words,
  );
}

export function findingsTable({ facts, findings }: DraftToExport): Html {
  if (findings.length === 0) return element('p', {}, 'None.');
  const all = findings.flatMap((finding) => [finding, ...finding.notes]);
  const rows = all.map(({ severity, message, start, end }) => [
    element('span', { class: 'amount' }, SEVERITY_WORDS[severity]),
    `“${shortened(wordsOf(facts.text, { start, end }), NAME_LENGTH)}”`,
    message,
  ]);
  return table(null, ['Weight', 'Words', 'What to look at'], rows);
}

const SEVERITY_WORDS = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
} as const;

/** Null where there are none. */
export function orphans(notes: Notes): Html | null {
  const lost = orphanLines(notes);
  if (lost.length === 0) return null;
  const items = lost.map((lines) => element('li', {}, ...lines.map(setLine)));
  return joined([element('h3', {}, ORPHANS_TITLE), element('ul', { class: 'notes' }, ...items)]);
}

/** With what was signed off already and stands as it was then, and room for a pen. */
export function signOffSheet({ facts: { checks = [] } }: DraftToExport): Html {
  const standing = shownChecks(checks).filter(({ span, stale }) => span !== null && !stale);
  const signed = standing.flatMap(({ check }) => check.signOffs);
  const rows = ROLES.map(([role, words]) => [words, signedBy(signed, role), '', '', '']);
  const heads = ['', 'Signed off so far', 'Name', 'Date', 'Signature'];
  return element('div', { class: 'sheet' }, table(null, heads, rows));
}

const ROLES = [
  ['checker', 'Fact-checker'],
  ['editor', 'Editor'],
  ['legal', 'Legal'],
] as const satisfies readonly (readonly [SignOff['role'], string])[];

/** «Ada Reed, 12 checks, the last on 3 May 2026». */
function signedBy(signed: readonly SignOff[], role: SignOff['role']): string {
  const own = signed.filter((one) => one.role === role);
  const names = [...new Set(own.map(({ by }) => by))];
  return names
    .map((name) => {
      const times = own.filter(({ by }) => by === name).map(({ at }) => at);
      const last = dayOf([...times].sort().at(-1) ?? '');
      const count = times.length === 1 ? '1 check' : `${times.length} checks`;
      return `${name}, ${count}${last === null ? '' : `, the last on ${last}`}`;
    })
    .join('; ');
}
