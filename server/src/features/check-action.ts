/** Quick fixes by which an editor ticks claims off, and gives a check that lost its sentence another. They run a command, not an edit. */
import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import { isKeptPending, shortKept } from '../citations/kept.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import type { Span } from '../engine/index.ts';
import { hull } from '../spans.ts';
import type { CheckRequest, CheckStatusName } from '../protocol.ts';
import { shortened } from '../wording/describe.ts';
import { oneLine } from '../one-line.ts';
import { checkOf, claimsAt, orphans } from './checked.ts';
import { RECORD_CHECK } from './checks.ts';
import type { CheckedDraft } from './drafts.ts';

export const CHECK = `${CodeActionKind.QuickFix}.check`;

/** None for a draft that has no place yet: there is nowhere to write to. */
export function checkActions(draft: CheckedDraft, span: Span): CodeAction[] {
  if (draft.checks.uri === null) return [];
  return [...markings(draft, span), ...takingsOut(draft, span), ...attachings(draft, span)];
}

export function checkAction(
  title: string,
  { snapshot: { uri } }: CheckedDraft,
  request: CheckRequest,
): CodeAction {
  const command = { title, command: RECORD_CHECK, arguments: [{ uri, ...request }] };
  return { title, kind: CHECK, command };
}

const MARKS = [
  ['confirmed', 'confirmed'],
  ['query', 'a query'],
  ['unverifiable', 'unverifiable'],
] as const satisfies readonly (readonly [CheckStatusName, string])[];

function markings(draft: CheckedDraft, span: Span): CodeAction[] {
  const claims = claimsAt(draft, span);
  const [only, ...others] = claims;
  if (!only) return [];
  const placed = others.length === 0 ? checkOf(draft, only) : null;
  const what = others.length === 0 ? '' : ` ${claims.length} claims`;
  const { positions, version } = draft.snapshot;
  const places = claims.flatMap(({ pieces }) => {
    const whole = hull(pieces);
    return whole ? [positions.placeOf(whole)] : [];
  });
  return marksOf(placed).map(([status, words]) =>
    checkAction(`Mark${what} as ${words}`, draft, { places, version, set: { status } }),
  );
}

/** What a claim can be marked as that it is not marked as yet, in words that go on from «Mark as». */
export function marksOf(placed: PlacedCheck | null): readonly (typeof MARKS)[number][] {
  return MARKS.filter(([status]) => placed === null || placed.stale || placed.check.status !== status);
}

/** What is kept beside the draft has no mark that one could delete. One that is to be filled in has this from its finding. */
function takingsOut(draft: CheckedDraft, { start, end }: Span): CodeAction[] {
  const { bibliography } = draft.facts.citations;
  return draft.placedChecks.flatMap(({ check: { id, citations, restricted }, span }) => {
    if (span === null || restricted || span.end < start || end < span.start) return [];
    return citations.flatMap((one, nth) => {
      const title = `Take out the citation “${shortKept(one, bibliography)}”`;
      return isKeptPending(one, bibliography) ? [] : checkAction(title, draft, { id, deed: 'uncite', nth });
    });
  });
}

/** Checks that lost their sentences which are offered at once. */
const MOST_ORPHANS = 3;
const QUOTE_LENGTH = 50;

function attachings(draft: CheckedDraft, span: Span): CodeAction[] {
  const isPlace = span.start < span.end || claimsAt(draft, span).length > 0;
  if (!isPlace) return [];
  const { positions, version } = draft.snapshot;
  const place = positions.placeOf(span);
  return orphans(draft)
    .slice(0, MOST_ORPHANS)
    .map(({ check: { id, anchor } }) => {
      const title = `Attach the check of “${shortened(oneLine(anchor.quote), QUOTE_LENGTH)}” here`;
      return checkAction(title, draft, { id, deed: 'attach', place, version });
    });
}
