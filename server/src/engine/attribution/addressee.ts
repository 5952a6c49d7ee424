/**
 * Who was told: «told {TASS} that», «said to {reporters}», right behind a verb of telling or asking, where the learned
 * finder named nobody, for PolNeAR does not mark them. Knows tokens, their tags and the cue's verb.
 */
import type { Span } from '../model.ts';
import { firstEndingAfter } from '../text/first-ending-after.ts';
import type { ParagraphText, Tag, Token } from '../text/structure.ts';
import type { FoundSpans } from './finder.ts';
import { classesOf, cueLemmaOf } from './grammar/verbs.ts';

export function withAddressees(
  paragraph: ParagraphText,
  found: readonly FoundSpans[],
): readonly FoundSpans[] {
  return found.map((one) => {
    if (one.addressee.length > 0)
      return isToldBy(paragraph, one) ? { ...one, source: one.addressee, addressee: one.source } : one;
    const addressee = addresseeOf(paragraph, one);
    return addressee === null ? one : { ...one, addressee: [addressee] };
  });
}

/** «He had been told by an officer that …»: whoever stands behind «by» tells, and is not told. */
function isToldBy({ tokens }: ParagraphText, { cue, addressee }: FoundSpans): boolean {
  const [last, told] = [cue.at(-1), addressee[0]];
  if (last === undefined || told === undefined) return false;
  const at = firstEndingAfter(tokens, last.end - 1);
  const [verb, by, first] = tokens.slice(at, at + 3);
  return (
    by?.lower === 'by' &&
    first?.start === told.start &&
    classesOf(cueLemmaOf(verb?.lower ?? '') ?? '').has('tell')
  );
}

const LONGEST = 8;
/** What a noun phrase is made of; a possessive mark is `other`. */
const PHRASE: ReadonlySet<Tag> = new Set(['det', 'adj', 'name', 'noun', 'num', 'pron', 'other']);
const HEADS: ReadonlySet<Tag> = new Set(['name', 'noun', 'pron']);

function addresseeOf({ tokens }: ParagraphText, { cue, source, content }: FoundSpans): Span | null {
  const last = cue.at(-1);
  if (last === undefined) return null;
  const at = firstEndingAfter(tokens, last.end - 1);
  const verb = classesOf(cueLemmaOf(tokens[at]?.lower ?? '') ?? '');
  const direct = verb.has('tell') || verb.has('ask') || verb.has('answer');
  const from = direct ? at + 1 : tokens[at + 1]?.lower === 'to' && verb.has('say') ? at + 2 : -1;
  if (from < 0) return null;
  let to = from;
  while (to - from < LONGEST && isPart(tokens[to])) to++;
  const first = tokens[from];
  const end = tokens[to - 1];
  if (first === undefined || end === undefined || to === from || !HEADS.has(end.tag)) return null;
  const span = { start: first.start, end: end.end };
  return [...source, ...content].some((taken) => taken.start < span.end && span.start < taken.end)
    ? null
    : span;
}

function isPart(token: Token | undefined): boolean {
  return token !== undefined && PHRASE.has(token.tag) && token.lower !== 'that' && token.lower !== 'what';
}
