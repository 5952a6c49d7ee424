/**
 * Records what an editor says of claims: turns it into changes of the file beside the draft, which is written at once, as a check is no
 * part of the draft. The draft itself is never touched. Knows the messages; what a setting comes to is the ledger's to say.
 */
import * as v from 'valibot';
import type { Claim, Span } from '../engine/index.ts';
import { CHECK_STATUSES } from '../ledger/checks/check.ts';
import type { Check, PlacedCheck } from '../ledger/checks/check.ts';
import { withoutCitation } from '../ledger/checks/citing.ts';
import { withoutNames } from '../ledger/checks/confidential.ts';
import type { CheckChange } from '../ledger/checks/file.ts';
import { checkAfter, reattached, saysNothing } from '../ledger/checks/setting.ts';
import type { CheckSetting, Saying } from '../ledger/checks/setting.ts';
import type { CheckRecorded } from '../protocol.ts';
import { hull } from '../spans.ts';
import { checkOf, checksOf, claimsAt } from './checked.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { PLACE, VERSION, whyElsewhere } from './place.ts';
import { whyReadOnly } from './read-only.ts';

type Desk = Pick<Context, 'author' | 'checkFiles' | 'refresh' | 'isProtected'>;

/** Of parameters that no library has checked; null where they make no sense. */
export async function recordCheck(
  draft: CheckedDraft,
  params: unknown,
  desk: Desk,
): Promise<CheckRecorded | null> {
  const asked = v.safeParse(Asked, params);
  if (!asked.success) return null;
  const elsewhere = 'version' in asked.output ? whyElsewhere(asked.output, draft) : null;
  if (elsewhere !== null) return { done: 0, refusal: elsewhere };
  const changes =
    'set' in asked.output
      ? settingChanges(draft, asked.output, desk)
      : deedChanges(draft, asked.output, desk);
  if (changes.length === 0) return { done: 0, refusal: null };
  const isReadOnly = await whyReadOnly(draft.snapshot.uri, desk);
  if (isReadOnly !== null) return { done: 0, refusal: isReadOnly };
  if ('set' in asked.output && wouldName(draft, asked.output)) return { done: 0, refusal: MIGHT_NAME };
  const also = 'set' in asked.output ? restrictedAlso(draft, asked.output, desk) : [];
  const { settings, snapshot } = draft;
  const mayName = settings.namesInRestrictedChecks === true;
  const keeps = (check: Check): Check => (mayName ? check : withoutNames(check));
  const refusal = await desk.checkFiles.change(snapshot.uri, (checks) => {
    const { put = [], drop = [] } = together([...changes, ...also], checks);
    const unnamed = put.flatMap(({ id, restricted }) => (restricted && !mayName ? [id] : []));
    return { put: put.map(keeps), drop, unnamed };
  });
  if (refusal === null) desk.refresh();
  return { done: refusal === null ? changes.length : 0, refusal };
}

const MIGHT_NAME =
  'A restricted check keeps no note and no response: they might name the source. The newsroom can allow it (“namesInRestrictedChecks” in .whence/config.json); nothing was written.';

/** What somebody has written is not to vanish without a word. */
function wouldName(draft: CheckedDraft, { places, set }: Extract<Asked, { set: unknown }>): boolean {
  const isWritten = [set.note, set.response].some((words) => words !== undefined && words.trim() !== '');
  if (!isWritten || draft.settings.namesInRestrictedChecks === true || set.restricted === false) return false;
  const claims = claimsMeant(draft, places);
  return set.restricted === true || claims.some((claim) => checkOf(draft, claim)?.check.restricted === true);
}

/** What is to become of one check, given how the file has it at that moment. */
type Change = (checks: ReadonlyMap<string, Check>) => CheckChange;

const Setting = v.object({
  status: v.exactOptional(v.picklist(CHECK_STATUSES)),
  note: v.exactOptional(v.string()),
  response: v.exactOptional(v.string()),
  restricted: v.exactOptional(v.boolean()),
  signOff: v.exactOptional(v.picklist(['checker', 'editor', 'legal'])),
});
const Asked = v.union([
  v.object({ places: v.array(PLACE), version: VERSION, set: Setting }),
  v.object({ id: v.string(), deed: v.picklist(['still-holds', 'remove']) }),
  v.object({ id: v.string(), deed: v.literal('uncite'), nth: v.number() }),
  v.object({ id: v.string(), deed: v.literal('attach'), place: PLACE, version: VERSION }),
]);
type Asked = v.InferOutput<typeof Asked>;

function settingChanges(
  draft: CheckedDraft,
  { places, set }: Extract<Asked, { set: unknown }>,
  desk: Desk,
): readonly Change[] {
  const changes = claimsMeant(draft, places).flatMap(
    (claim) => settingChange(draft, claim, { set, desk }) ?? [],
  );
  // Two claims of one sentence that changed may have one check.
  return [...new Map(changes.map(({ id, change }) => [id ?? change, change])).values()];
}

function claimsMeant(draft: CheckedDraft, places: readonly v.InferOutput<typeof PLACE>[]): readonly Claim[] {
  return [...new Set(places.flatMap((place) => claimsAt(draft, spanOf(draft, place))))];
}

/** Any check of a claim might name its source, whichever of them counts: with that one the others are restricted, and open again. */
function restrictedAlso(
  draft: CheckedDraft,
  { places, set: { restricted } }: Extract<Asked, { set: unknown }>,
  desk: Desk,
): readonly Change[] {
  if (restricted === undefined) return [];
  const claims = claimsMeant(draft, places);
  const counting = new Set(claims.map((claim) => checkOf(draft, claim)));
  const others = new Set(claims.flatMap((claim) => checksOf(draft, claim)));
  return [...others].flatMap((placed) =>
    placed.span === null || counting.has(placed)
      ? []
      : changeOf(placed, { restricted }, sayingOf(draft, placed.span, desk)),
  );
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
  return { id: placed?.check.id ?? null, change: changeOf(placed, set, sayingOf(draft, words, desk)) };
}

function changeOf(placed: PlacedCheck | null, set: CheckSetting, saying: Saying): Change {
  return (checks) => {
    const now = placed && { stale: placed.stale, check: checks.get(placed.check.id) ?? placed.check };
    const after = checkAfter(now, set, saying);
    return saysNothing(after) ? { drop: [after.id] } : { put: [after] };
  };
}

function deedChanges(
  draft: CheckedDraft,
  asked: Extract<Asked, { deed: unknown }>,
  desk: Desk,
): readonly Change[] {
  const placed = draft.placedChecks.find(({ check }) => check.id === asked.id);
  if (placed === undefined) return [];
  if (asked.deed === 'remove') return [() => ({ drop: [asked.id] })];
  if (asked.deed === 'uncite') return [uncited(placed.check, asked.nth)];
  const words = asked.deed === 'attach' ? wordsAt(draft, asked.place) : placed.span;
  if (words === null) return [];
  const saying = sayingOf(draft, words, desk);
  return [(checks) => ({ put: [reattached(checks.get(asked.id) ?? placed.check, saying)] })];
}

/** A check of which nothing is left goes. */
function uncited(placed: Check, nth: number): Change {
  const known = JSON.stringify(placed.citations[nth]);
  return (checks) => {
    const now = checks.get(placed.id) ?? placed;
    const index = now.citations.findIndex((one) => JSON.stringify(one) === known);
    if (index < 0) return {};
    const after = withoutCitation(now, index, new Date().toISOString());
    return saysNothing(after) ? { drop: [after.id] } : { put: [after] };
  };
}

/** The claim there, or the words that are selected without the space around them. */
function wordsAt(draft: CheckedDraft, place: v.InferOutput<typeof PLACE>): Span | null {
  const { text } = draft.snapshot;
  const span = spanOf(draft, place);
  const [claim] = claimsAt(draft, span);
  if (claim) return hull(claim.pieces);
  const words = text.slice(span.start, span.end);
  if (words.trim() === '') return null;
  const from = span.start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

function spanOf(
  { snapshot: { positions } }: CheckedDraft,
  { start, end }: v.InferOutput<typeof PLACE>,
): Span {
  return { start: positions.offsetAt(start), end: positions.offsetAt(end) };
}

export function sayingOf(
  { snapshot, checks }: CheckedDraft,
  words: Span,
  { author }: Pick<Desk, 'author'>,
): Saying {
  const { text, analysis } = snapshot;
  const draft = { path: checks.path, text, sentences: analysis.sentences };
  return { draft, words, by: author, at: new Date().toISOString() };
}

function together(changes: readonly Change[], checks: readonly Check[]): CheckChange {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const all = changes.map((change) => change(byId));
  return { put: all.flatMap(({ put = [] }) => put), drop: all.flatMap(({ drop = [] }) => drop) };
}
