/**
 * The finder made of rules: every construction proposes, measured confidence decides. Of the finds that share a cue the
 * likeliest stays; one that stands inside another's content has to be likelier than one on its own.
 */
import type { Span } from '../model.ts';
import type { ParagraphText } from '../text/structure.ts';
import { confidenceOf } from './confidence.ts';
import type { FoundSpans } from './finder.ts';
import type { Phrase } from './grammar/reading.ts';
import { Reading } from './grammar/reading.ts';
import { propose, proposeBeside } from './propose.ts';
import { clash, select } from './selection.ts';
import type { Rated, Thresholds } from './selection.ts';

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

function spansOf(reading: Reading, phrases: readonly (Phrase | null)[]): readonly Span[] {
  return phrases.flatMap((phrase) => (phrase === null ? [] : (reading.span(phrase) ?? [])));
}
