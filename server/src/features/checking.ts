/**
 * Records what an editor says of claims: turns it into changes of the file beside the draft, which is written at once, as a check is no
 * part of the draft. The draft itself is never touched. Knows the messages; what a setting comes to is the ledger's to say.
 */
import * as v from 'valibot';
import type { Claim, Span } from '../engine/index.ts';
import { CHECK_STATUSES } from '../ledger/checks/check.ts';
import type { Check } from '../ledger/checks/check.ts';
import type { CheckChange } from '../ledger/checks/file.ts';
import { checkAfter, reattached, saysNothing } from '../ledger/checks/setting.ts';
import type { CheckSetting, Saying } from '../ledger/checks/setting.ts';
import type { CheckRecorded } from '../protocol.ts';
import { hull } from '../spans.ts';
import { checkOf, claimsAt } from './checked.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';

type Desk = Pick<Context, 'author' | 'checkFiles' | 'refresh'>;

/** Of parameters that no library has checked; null where they make no sense. */
export async function recordCheck(
  draft: CheckedDraft,
  params: unknown,
  desk: Desk,
): Promise<CheckRecorded | null> {
  const asked = v.safeParse(Asked, params);
  if (!asked.success) return null;
  const changes =
    'set' in asked.output
      ? settingChanges(draft, asked.output, desk)
      : deedChanges(draft, asked.output, desk);
  if (changes.length === 0) return { done: 0, refusal: null };
  const { uri } = draft.snapshot;
  const refusal = await desk.checkFiles.change(uri, (checks) => together(changes, checks));
  if (refusal === null) desk.refresh();
  return { done: refusal === null ? changes.length : 0, refusal };
}

/** What is to become of one check, given how the file has it at that moment. */
type Change = (checks: ReadonlyMap<string, Check>) => CheckChange;

const Position = v.object({ line: v.number(), character: v.number() });
const Place = v.object({ start: Position, end: Position });
const Setting = v.object({
  status: v.exactOptional(v.picklist(CHECK_STATUSES)),
  note: v.exactOptional(v.string()),
  response: v.exactOptional(v.string()),
  restricted: v.exactOptional(v.boolean()),
  signOff: v.exactOptional(v.picklist(['checker', 'editor', 'legal'])),
});
const Asked = v.union([
  v.object({ places: v.array(Place), set: Setting }),
  v.object({ id: v.string(), deed: v.picklist(['still-holds', 'remove']) }),
  v.object({ id: v.string(), deed: v.literal('attach'), place: Place }),
]);
type Asked = v.InferOutput<typeof Asked>;

function settingChanges(
  draft: CheckedDraft,
  { places, set }: Extract<Asked, { set: unknown }>,
  desk: Desk,
): readonly Change[] {
  const { positions } = draft.snapshot;
  const spans = places.map(({ start, end }) => ({
    start: positions.offsetAt(start),
    end: positions.offsetAt(end),
  }));
  const claims = new Set(spans.flatMap((span) => claimsAt(draft, span)));
  const changes = [...claims].flatMap((claim) => settingChange(draft, claim, { set, desk }) ?? []);
  // Two claims of one sentence that changed may have one check.
  return [...new Map(changes.map(({ id, change }) => [id ?? change, change])).values()];
}

interface Said {
  readonly set: CheckSetting;
  readonly desk: Desk;
}

function settingChange(
  draft: CheckedDraft,
  claim: Claim,
  { set, desk }: Said,
): { readonly id: string | null; readonly change: Change } | null {
  const words = hull(claim.pieces);
  const placed = checkOf(draft, claim);
  // Nothing is recorded of a claim that nobody has looked at, for taking its check away.
  if (words === null || (placed === null && set.status === 'unchecked')) return null;
  const saying = sayingOf(draft, words, desk);
  const change: Change = (checks) => {
    const now = placed && { stale: placed.stale, check: checks.get(placed.check.id) ?? placed.check };
    const after = checkAfter(now, set, saying);
    return saysNothing(after) ? { drop: [after.id] } : { put: [after] };
  };
  return { id: placed?.check.id ?? null, change };
}

function deedChanges(
  draft: CheckedDraft,
  asked: Extract<Asked, { deed: unknown }>,
  desk: Desk,
): readonly Change[] {
  const placed = draft.placedChecks.find(({ check }) => check.id === asked.id);
  if (placed === undefined) return [];
  if (asked.deed === 'remove') return [() => ({ drop: [asked.id] })];
  const words = asked.deed === 'attach' ? wordsAt(draft, asked.place) : placed.span;
  if (words === null) return [];
  const saying = sayingOf(draft, words, desk);
  return [(checks) => ({ put: [reattached(checks.get(asked.id) ?? placed.check, saying)] })];
}

/** The claim there, or the words that are selected without the space around them. */
function wordsAt(draft: CheckedDraft, { start, end }: v.InferOutput<typeof Place>): Span | null {
  const { positions, text } = draft.snapshot;
  const span = { start: positions.offsetAt(start), end: positions.offsetAt(end) };
  const [claim] = claimsAt(draft, span);
  if (claim) return hull(claim.pieces);
  const words = text.slice(span.start, span.end);
  if (words.trim() === '') return null;
  const from = span.start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

function sayingOf({ snapshot, checks }: CheckedDraft, words: Span, { author }: Desk): Saying {
  const { text, analysis } = snapshot;
  const draft = { path: checks.path, text, sentences: analysis.sentences };
  return { draft, words, by: author, at: new Date().toISOString() };
}

function together(changes: readonly Change[], checks: readonly Check[]): CheckChange {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const all = changes.map((change) => change(byId));
  return { put: all.flatMap(({ put = [] }) => put), drop: all.flatMap(({ drop = [] }) => drop) };
}
