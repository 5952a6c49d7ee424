/**
 * The finder made of rules: every construction proposes, measured confidence decides. Of the finds that share a cue the
 * likeliest stays; one that stands inside another's content has to be likelier than one on its own.
 */
import type { Span } from '../model.ts';
import type { ParagraphText } from '../text/structure.ts';
import { confidenceOf } from './confidence.ts';
import type { Find } from './constructions/construction.ts';
import type { FoundSpans } from './finder.ts';
import type { Phrase } from './grammar/reading.ts';
import { Reading } from './grammar/reading.ts';
import { propose, proposeBeside } from './propose.ts';

/** A find with the chance that it is right. */
export interface Rated {
  readonly find: Find;
  readonly confidence: number;
}

export interface Thresholds {
  readonly outer: number;
  readonly nested: number;
}

/** Where F1 on the training part is highest. */
export const THRESHOLDS: Thresholds = { outer: 0.4, nested: 0.5 };

/** The rules as a `Finder`. */
export function findByRules(paragraph: ParagraphText): readonly FoundSpans[] {
  const reading = new Reading(paragraph);
  const rated = propose(reading).map((find) => ({ find, confidence: confidenceOf(reading, find) }));
  const kept = withRelays(reading, select(rated, THRESHOLDS));
  const indexOf = new Map(kept.map(({ find }, index) => [find.head, index]));
  return kept.map(({ find, confidence }) => ({
    source: spansOf(reading, [find.source]),
    cue: spansOf(reading, [find.cue]),
    content: spansOf(reading, find.content),
    addressee: spansOf(reading, [find.addressee]),
    relayedBy: find.relayedBy === null ? null : (indexOf.get(find.relayedBy) ?? null),
    confidence,
  }));
}

/** «citing T» beside what was kept replaces anything else found on the same words. */
function withRelays(reading: Reading, kept: readonly Rated[]): readonly Rated[] {
  const besides = proposeBeside(reading, kept.map(({ find }) => find)); // prettier-ignore
  if (besides.length === 0) return kept;
  const others = kept.filter(({ find }) => !besides.some((beside) => clash(find, beside)));
  const relays = besides.flatMap((find) => {
    const parent = others.find((other) => other.find.head === find.relayedBy);
    return parent === undefined ? [] : [{ find, confidence: parent.confidence }];
  });
  return [...others, ...relays].sort((a, b) => a.find.head - b.find.head);
}

/** The finds to keep, in order of their cues. */
export function select(rated: readonly Rated[], { outer, nested }: Thresholds): readonly Rated[] {
  const kept: Rated[] = [];
  const likely = rated.filter(({ confidence }) => confidence >= outer);
  const byConfidence = likely
    .filter(({ find }) => !likely.some((other) => repeats(other.find, find)))
    .sort((a, b) => b.confidence - a.confidence);
  for (const candidate of byConfidence) {
    if (kept.some(({ find }) => clash(find, candidate.find))) continue;
    const isNested = kept.some(({ find }) => covers(find.content, candidate.find.head));
    if (!isNested || candidate.confidence >= nested) kept.push(candidate);
  }
  return kept.sort((a, b) => a.find.head - b.find.head);
}

/** Two finds on one cue, or each with its cue in the other's content. */
function clash(a: Find, b: Find): boolean {
  if (a.relayedBy === b.head || b.relayedBy === a.head) return false;
  if (a.cue.from < b.cue.to && b.cue.from < a.cue.to) return true;
  return covers(a.content, b.head) && covers(b.content, a.head);
}

/** «refused to say»: the cue that opens another's content says the same once more. */
function repeats(outer: Find, inner: Find): boolean {
  return (
    inner.relayedBy === null &&
    inner.construction.startsWith('infinitive') &&
    outer.content[0]?.from === inner.cue.from
  );
}

function covers(content: readonly Phrase[], at: number): boolean {
  return content.some(({ from, to }) => at >= from && at < to);
}

function spansOf(reading: Reading, phrases: readonly (Phrase | null)[]): readonly Span[] {
  return phrases.flatMap((phrase) => (phrase === null ? [] : (reading.span(phrase) ?? [])));
}
