/**
 * Claims that speak of what a marker speaks of: of «the images» that nobody could verify, of the person or body that has not
 * commented. Looks a bounded way, so that a draft of markers stays quick; reads words alone.
 */
import type { Attribution, Claim, Span } from '../model.ts';
import { wordsOf } from '../text/words-of.ts';
import { claimsIn } from './claims-in.ts';
import type { DraftFacts } from './claims.ts';

interface MarkerPlace {
  readonly marker: Span;
  readonly sentence: Span;
  /** Index of its sentence. */
  readonly at: number;
}

/** How many sentences around a marker its things are looked for, and its people. */
const [THINGS_BEFORE, THINGS_AFTER, WHO_BEFORE] = [8, 3, 30];

/** Nouns of one sort: «the images» may be called «the pictures» before. */
const THINGS: readonly RegExp[] = [
  /\b(?:images?|pictures?|photos?|photographs?|footage|videos?|clips?|films?)\b/i,
  /\b(?:recordings?|audio|tapes?|calls?)\b/i,
  /\b(?:figures?|numbers?|tolls?|counts?|tally|statistics)\b/i,
  /\b(?:documents?|letters?|memos?|emails?|e-mails?|messages?|files?)\b/i,
];

/** «Agencies were unable to verify the images»: the claims, before and behind, that are about images. */
export function claimsAboutThings(
  { marker, sentence, at }: MarkerPlace,
  facts: DraftFacts,
  claims: readonly Claim[],
): string[] {
  const spoken = facts.text.slice(marker.start, sentence.end);
  const things = THINGS.find((sort) => sort.test(spoken));
  if (things === undefined) return [];
  const window = windowOf(facts, at - THINGS_BEFORE, at + THINGS_AFTER);
  return claimsIn(window, claims)
    .filter((claim) => things.test(wordsOf(facts.text, [claim.sentence])))
    .map(({ id }) => id);
}

/** «Orlov did not respond»: the claims before that name him, but for his own. */
export function claimsAboutWho(
  { marker, sentence, at }: MarkerPlace,
  facts: DraftFacts,
  claims: readonly Claim[],
): string[] {
  const before = facts.text.slice(sentence.start, marker.start);
  const names = [...before.matchAll(/\p{Lu}[\p{L}\p{N}’'-]+/gu)].map(([word]) => word.replace(/[’']s$/u, ''));
  const who = names.findLast((word) => !OPENER.test(word));
  if (who === undefined) return [];
  const byId = attributionsOf(facts);
  // Letters, apostrophes and hyphens alone, which mean nothing else to a pattern.
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${who}(?![\\p{L}\\p{N}])`, 'u');
  const isOwn = ({ chain }: Claim): boolean =>
    chain.some((id) => {
      const { source, name } = byId.get(id) ?? { source: [], name: null };
      return named.test(`${wordsOf(facts.text, source)} ${name ?? ''}`);
    });
  return claimsIn(windowOf(facts, at - WHO_BEFORE, at - 1), claims)
    .filter((claim) => named.test(wordsOf(facts.text, claim.pieces)) && !isOwn(claim))
    .map(({ id }) => id);
}

/** Words that only begin a sentence or stand before a name. */
const OPENER =
  /^(?:The|A|An|But|And|In|On|At|By|As|It|He|She|They|His|Her|Their|Neither|Both|Mr|Mrs|Ms|Dr|President|Calls|Asked|When|However)$/u;

function windowOf({ sentences }: DraftFacts, from: number, to: number): Span {
  const first = sentences[Math.max(0, from)];
  const last = sentences[Math.min(sentences.length - 1, to)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function attributionsOf(facts: DraftFacts): ReadonlyMap<string, Attribution> {
  const known = byFacts.get(facts) ?? new Map(facts.attributions.map((one) => [one.id, one]));
  byFacts.set(facts, known);
  return known;
}

const byFacts = new WeakMap<DraftFacts, ReadonlyMap<string, Attribution>>();
