/** What stands at a place of a draft: the roles of attributions, markers, claims, citations and findings, innermost first. */
import { isSure } from '../engine/index.ts';
import type { Attribution, Claim, Marker, Span } from '../engine/index.ts';
import type { Entry, Reference } from '../citations/citations.ts';
import type { Finding } from '../rules/rule.ts';
import { tellingOf } from '../wording/sourcing.ts';
import type { CheckedDraft } from './drafts.ts';

export type Target = Span &
  (
    | {
        readonly kind: 'source' | 'cue' | 'addressee' | 'content';
        readonly attribution: Attribution;
      }
    | { readonly kind: 'marker'; readonly marker: Marker }
    | { readonly kind: 'reference'; readonly reference: Reference }
    | { readonly kind: 'entry'; readonly entry: Entry }
    | { readonly kind: 'claim'; readonly claim: Claim }
    | { readonly kind: 'finding'; readonly finding: Finding }
  );

/** Of spans as long as one another: what says more comes first, and of attributions the reader's side. */
const ORDER = [
  'marker',
  'reference',
  'source',
  'cue',
  'addressee',
  'content',
  'entry',
  'claim',
  'finding',
] as const;

/** Everything whose words hold the character at `offset`: shortest first, and behind all that what is merely possible. */
export function targetsAt(draft: CheckedDraft, offset: number): Target[] {
  const { facts, index, findings } = draft;
  const { analysis, citations } = facts;
  const here = { start: offset, end: offset + 1 };
  const holds = ({ start, end }: Span): boolean => start <= offset && offset < end;
  const targets: Target[] = [
    ...analysis.markers
      .filter(holds)
      .map((marker) => ({ ...bounds(marker), kind: 'marker' as const, marker })),
    ...citations.references
      .filter(holds)
      .map((reference) => ({ ...bounds(reference), kind: 'reference' as const, reference })),
    ...index.attributions
      .overlapping(here)
      .map(({ role, attribution, start, end }) => ({ start, end, kind: role, attribution })),
    ...citations.entries.filter(holds).map((entry) => ({ ...bounds(entry), kind: 'entry' as const, entry })),
    ...analysis.claims.flatMap((claim) =>
      claim.pieces.filter(holds).map((piece) => ({ ...bounds(piece), kind: 'claim' as const, claim })),
    ),
    ...findings.filter(holds).map((finding) => ({ ...bounds(finding), kind: 'finding' as const, finding })),
  ];
  return targets.toSorted(
    (a, b) =>
      Number(isPossible(draft, a)) - Number(isPossible(draft, b)) ||
      a.end - a.start - (b.end - b.start) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

/** Whether it stands on an attribution that the engine is not sure of. */
export function isPossible({ facts }: CheckedDraft, target: Target): boolean {
  if ('attribution' in target) return !isSure(target.attribution);
  return target.kind === 'claim' && tellingOf(target.claim, facts).isPossible;
}

/** For a caret, which stands between two characters: what holds the one after it, else the one before. */
export function targetsAtCaret(draft: CheckedDraft, offset: number): Target[] {
  const after = targetsAt(draft, offset);
  return after.length > 0 || offset === 0 ? after : targetsAt(draft, offset - 1);
}

/** The claim a target belongs to; null for one that belongs to none. */
export function claimOf(draft: CheckedDraft, target: Target): Claim | null {
  switch (target.kind) {
    case 'claim':
      return target.claim;
    case 'marker': {
      const [first] = target.marker.about;
      return first === undefined ? null : (draft.index.claim(first) ?? null);
    }
    case 'source':
    case 'cue':
    case 'addressee':
    case 'content':
      return draft.index.claimOf(target.attribution) ?? null;
    case 'reference':
    case 'entry':
    case 'finding':
      return null;
  }
}

/** The claim that the words at a place are of, or null. */
export function claimAt(draft: CheckedDraft, offset: number): Claim | null {
  for (const target of targetsAtCaret(draft, offset)) {
    const claim = claimOf(draft, target);
    if (claim !== null) return claim;
  }
  return null;
}

/** All words a claim rests on: its own, and those of who says it. */
export function wordsOfClaim({ index }: CheckedDraft, claim: Claim): Span[] {
  const attributed = index
    .chainOf(claim)
    .flatMap(({ source, cue, addressee, content }) => [...source, ...cue, ...addressee, ...content]);
  return [...claim.pieces, ...attributed];
}

function bounds({ start, end }: Span): Span {
  return { start, end };
}
