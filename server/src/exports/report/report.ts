/** The report: one page on one or several drafts that a lawyer can read on paper. */
import { element, joined } from '../../drawing/html.ts';
import type { Html } from '../../drawing/html.ts';
import { flowsOf } from '../../sourcing/flows.ts';
import { sourcingProfile } from '../../sourcing/profile.ts';
import { profileBar } from '../../sourcing/profile-bar.ts';
import { sourceMap, sourceMapTable } from '../../sourcing/source-map.ts';
import { readsLanguage } from '../../engine/index.ts';
import { countClaims, otherLanguage } from '../../wording/sourcing.ts';
import { STATUS_WORDS } from '../../wording/checks.ts';
import { shownChecks } from '../check-notes.ts';
import { CHECK_STATUSES } from '../../ledger/checks/check.ts';
import type { DraftToExport } from '../draft.ts';
import { notesOf } from '../notes.ts';
import { legend, setDraft } from './set-draft.ts';
import { page } from './shell.ts';
import { findingsTable, orphans, signOffSheet, sourcesTable } from './tables.ts';

/** `made` is the day it is made, in words. */
export function reportPage(drafts: readonly DraftToExport[], made: string): string {
  const [only] = drafts;
  const title = drafts.length === 1 && only ? only.name : `${drafts.length} drafts`;
  return page(
    `Sourcing report: ${title}`,
    element(
      'header',
      {},
      element('h1', {}, `Sourcing report: ${title}`),
      element(
        'p',
        { class: 'meta' },
        `Made by Whence on ${made}. It is a reading aid, not a verdict: Whence misses things and is sometimes wrong.`,
      ),
    ),
    drafts.length > 1 && contents(drafts),
    element('main', {}, ...drafts.map((draft, index) => section(draft, `d${index + 1}-`))),
  );
}

function contents(drafts: readonly DraftToExport[]): Html {
  const items = drafts.map((draft, index) =>
    element('li', {}, element('a', { href: `#d${index + 1}-draft` }, draft.name), ` · ${summary(draft)}`),
  );
  return element('nav', { 'aria-label': 'Drafts' }, element('h2', {}, 'Drafts'), element('ol', {}, ...items));
}

function section(draft: DraftToExport, prefix: string): Html {
  const notes = notesOf(draft);
  const { language } = draft.facts.analysis;
  const unread = readsLanguage(language) ? null : element('p', {}, otherLanguage(language));
  return element(
    'section',
    { class: 'draft', id: `${prefix}draft` },
    element('h2', {}, draft.name),
    ...[summary(draft), checkSummary(draft)].map((words) => element('p', { class: 'meta' }, words)),
    unread,
    profileBar(sourcingProfile(draft.facts), prefix),
    legend(),
    setDraft(draft, notes.notes, prefix),
    part('Sources', sourcesTable(draft)),
    mapPart(draft, prefix),
    part('Findings', findingsTable(draft)),
    orphans(notes),
    part('Sign-off', signOffSheet(draft)),
  );
}

/** Null where nothing flows. */
function mapPart({ facts }: DraftToExport, prefix: string): Html | null {
  const flows = flowsOf(facts);
  const map = sourceMap(flows, prefix);
  return map && part('Where the claims come from', joined([map, sourceMapTable(flows, { leads: false })]));
}

function part(title: string, body: Html): Html {
  return joined([element('h3', {}, title), body]);
}

function summary({ facts, findings }: DraftToExport): string {
  const { claims, sourced, uncounted } = countClaims(facts);
  const others = uncounted === 0 ? '' : `, ${uncounted} more that are possible, or plans and attitudes`;
  const found = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return `${claims} ${claims === 1 ? 'claim' : 'claims'}, ${sourced} with a source${others}; ${found}`;
}

/** «Checks: confirmed 3, query 1; words changed since 1; restricted and left out 2». */
function checkSummary({ facts: { checks = [] } }: DraftToExport): string {
  if (checks.length === 0) return 'Nothing has been checked off yet.';
  const shown = shownChecks(checks);
  const counts = CHECK_STATUSES.map((status): [string, number] => [
    STATUS_WORDS[status].toLowerCase(),
    shown.filter(({ check }) => check.status === status).length,
  ]);
  const more: [string, number][] = [
    ['words changed since', shown.filter(({ stale, span }) => stale && span !== null).length],
    ['words no longer in the draft', shown.filter(({ span }) => span === null).length],
    ['restricted and left out', checks.length - shown.length],
  ];
  const told = (all: readonly [string, number][]): string =>
    all.flatMap(([words, count]) => (count === 0 ? [] : [`${words} ${count}`])).join(', ');
  return `Checks: ${[told(counts), told(more)].filter((words) => words !== '').join('; ')}`;
}
