/** What editors have said of places in a draft, and who could be meant there. Writes nothing. */
import { gripOf } from '../engine/index.ts';
import type { Attribution, Claim, Correction, Span } from '../engine/index.ts';
import type { PlacedCorrection } from '../ledger/placing.ts';
import { hull, overlaps } from '../spans.ts';
import type { CheckedDraft } from './drafts.ts';
import { targetsAtCaret } from './locate.ts';
import type { Target } from './locate.ts';

/**
 * What was said of the words under a caret or in a selection, else of others in their sentence, the latest first: a word
 * such as «said» is what was set right, and an editor thinks of the sentence.
 */
export function correctionsAt({ snapshot }: CheckedDraft, span: Span): readonly PlacedCorrection[] {
  const touches = (at: Span): boolean =>
    span.start === span.end ? at.start <= span.start && span.start <= at.end : overlaps(at, span);
  const { placed } = snapshot.corrections;
  const here = placed.filter(({ correction: { at } }) => touches(at));
  if (here.length > 0 || placed.length === 0) return here.toReversed();
  const sentences = snapshot.analysis.sentences.filter(touches);
  return placed
    .filter(({ correction: { at } }) => sentences.some((sentence) => overlaps(sentence, at)))
    .toReversed();
}

/** What was said of an attribution or a claim that is shown; of what was said twice of the same words, the later. */
export function correctionsOf(draft: CheckedDraft, target: Target): readonly PlacedCorrection[] {
  const words = wordsFor(draft, target);
  const holding: PlacedCorrection[] = [];
  for (const one of draft.snapshot.corrections.placed.toReversed()) {
    const { kind, at } = one.correction;
    const isOld = holding.some(({ correction: later }) => overlaps(later.at, at));
    if (!isOld && isShownOn(target, kind) && words.some((span) => overlaps(span, at))) holding.push(one);
  }
  return holding.toReversed();
}

/** What is taken away is shown on what is left, if anything is: the sentence that then nobody is named for. */
function isShownOn(target: Target, kind: Correction['kind']): boolean {
  if (kind === 'not-attribution') return target.kind === 'claim' && target.claim.chain.length === 0;
  return kind !== 'not-a-claim';
}

/** By which an editor took away what would be shown at a place. */
export function removalsAt(draft: CheckedDraft, offset: number): readonly PlacedCorrection[] {
  const found = correctionsAt(draft, { start: offset, end: offset + 1 });
  return found.filter(({ correction: { kind } }) => REMOVING.has(kind)).slice(0, 1);
}

const REMOVING: ReadonlySet<Correction['kind']> = new Set(['not-attribution', 'not-a-claim']);

/** The attribution meant by a place: of the claim that stands exactly there, else what the caret is on. */
export function attributionAt(draft: CheckedDraft, span: Span): Attribution | null {
  const [first] = claimExactlyAt(draft, span)?.chain ?? [];
  if (first !== undefined) return draft.index.attribution(first) ?? null;
  const target = targetsAtCaret(draft, span.start).find((one) => 'attribution' in one);
  return target !== undefined && 'attribution' in target ? target.attribution : null;
}

/** The claim meant by a place, likewise. */
export function claimAt(draft: CheckedDraft, span: Span): Claim | null {
  const exact = claimExactlyAt(draft, span);
  if (exact !== null) return exact;
  for (const target of targetsAtCaret(draft, span.start)) {
    if (target.kind === 'claim') return target.claim;
    const claim = 'attribution' in target ? draft.index.claimOf(target.attribution) : undefined;
    if (claim) return claim;
  }
  return null;
}

/** The draft's named sources, those named nearest to a place first. */
export function namesNear({ snapshot }: CheckedDraft, place: number): readonly string[] {
  const named = snapshot.analysis.sources.flatMap(({ name, mentions }) => {
    const far = Math.min(...mentions.map(({ start }) => Math.abs(start - place)));
    return name === null ? [] : [{ name, far }];
  });
  return [...new Set(named.toSorted((a, b) => a.far - b.far).map(({ name }) => name))];
}

/** The attribution before an unattributed claim that may cover it too: the last one in its paragraph or the one before. */
export function carrierOf({ snapshot }: CheckedDraft, claim: Claim): Attribution | null {
  const start = claim.pieces[0]?.start ?? 0;
  const before = snapshot.analysis.attributions.findLast(
    (one) =>
      one.parent === null &&
      one.cue.length > 0 &&
      [...one.cue, ...one.content].every(({ end }) => end <= start),
  );
  if (claim.chain.length > 0 || before === undefined) return null;
  const end = Math.max(...[...before.cue, ...before.content].map((span) => span.end));
  const breaks = snapshot.text.slice(end, start).match(/(?:\r\n|\r|\n)[^\S\r\n]*(?=\r|\n)/g) ?? [];
  return breaks.length <= 1 ? before : null;
}

function claimExactlyAt({ snapshot }: CheckedDraft, span: Span): Claim | null {
  const isSame = (one: Span | null): boolean => one?.start === span.start && one.end === span.end;
  return snapshot.analysis.claims.find(({ pieces }) => isSame(hull(pieces))) ?? null;
}

function wordsFor({ index }: CheckedDraft, target: Target): readonly Span[] {
  if ('attribution' in target) return gripOf(target.attribution);
  if (target.kind !== 'claim') return [];
  return [...target.claim.pieces, ...index.chainOf(target.claim).flatMap(gripOf)];
}
