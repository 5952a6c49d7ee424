/**
 * «reported, citing T»: what was found in the sentence has another source behind the one who passes it on. Knows the words
 * and what was found; not who found it.
 */
import { CITING } from '../lexicon/owned.ts';
import type { Span } from '../model.ts';
import { firstEndingAfter } from '../text/first-ending-after.ts';
import { contentBefore } from './constructions/content.ts';
import { citing } from './constructions/relay.ts';
import type { Cited } from './constructions/relay.ts';
import type { FoundSpans } from './finder.ts';
import { inOrder, spanOf, touches } from './found.ts';
import type { Phrase, Reading } from './grammar/reading.ts';

/** «citing T» beside what was found in its sentence: T is another source of the same content, and passed on. */
export function withCiting(reading: Reading, found: readonly FoundSpans[]): readonly FoundSpans[] {
  const citations = reading.groups.flatMap((group) => citing(reading, group) ?? []);
  if (citations.length === 0) return found;
  const apart = found.map((one) => citations.reduce((rest, { cue }) => withoutCue(reading, rest, cue), one));
  const relays = citations.flatMap((cited) => {
    const relay = relayFor(reading, cited.cue, apart);
    return relay === null ? [] : [{ cited, relay }];
  });
  const free = apart.filter(({ cue }) => !relays.some(({ cited }) => touches(reading, cited.cue, cue)));
  const cut = new Map(
    relays.map(({ cited, relay }) => {
      const content = contentOf(relay, cited, reading);
      return [relay, { ...relay, content, confidence: Math.max(CITING, relay.confidence) }] as const;
    }),
  );
  const passed = relays.map(({ cited, relay }) => ({
    relay,
    found: {
      ...(cut.get(relay) ?? relay),
      source: spanOf(reading, cited.source),
      cue: spanOf(reading, cited.cue),
      addressee: [],
      relayedBy: null,
    },
  }));
  const all = inOrder([...free, ...passed.map((one) => one.found)]);
  return all.map((one) => {
    const relay =
      passed.find((other) => other.found === one)?.relay ??
      (one.relayedBy === null ? null : apart[one.relayedBy]);
    const at = relay === null || relay === undefined ? -1 : all.indexOf(relay);
    return { ...(cut.get(one) ?? one), relayedBy: at < 0 ? null : at };
  });
}

/** What the two have said; where «the Kremlin» was all that was found of it, the words before who passes it on. */
function contentOf(relay: FoundSpans, cited: Cited, reading: Reading): readonly Span[] {
  const left = outside(relay.content, cited, reading);
  const [source] = relay.source;
  if (left.length > 0 || source === undefined) return left;
  return spanOf(reading, contentBefore(reading, firstEndingAfter(reading.tokens, source.start)));
}

/** What is left of a content that runs on into «citing T». */
function outside(content: readonly Span[], cited: Cited, reading: Reading): readonly Span[] {
  const span = reading.span({ from: cited.cue.from, to: cited.source.to });
  if (span === null) return content;
  return content.flatMap(({ start, end }) => {
    if (end <= span.start || start >= span.end) return [{ start, end }];
    const before = reading.tokens[cited.cue.from - 1]?.end ?? 0;
    return start < span.start ? [{ start, end: before }] : [];
  });
}

/** «reported citing» is two cues: the first keeps what stands before the second. */
function withoutCue(reading: Reading, found: FoundSpans, phrase: Phrase): FoundSpans {
  const span = reading.span(phrase);
  const before = reading.tokens[phrase.from - 1]?.end ?? 0;
  const [cue] = found.cue;
  if (span === null || cue === undefined || cue.start >= span.start || cue.end <= span.start) return found;
  return { ...found, cue: [{ start: cue.start, end: before }] };
}

/** The nearest find of the sentence before the word, else behind it, that names who passes on. */
function relayFor(reading: Reading, word: Phrase, found: readonly FoundSpans[]): FoundSpans | null {
  const { start, end } = reading.sentenceAt(word.from);
  const at = reading.tokens[word.from]?.start ?? 0;
  const here = found.filter(
    ({ cue, source }) => source.length > 0 && cue.some((span) => span.start >= start && span.start < end),
  );
  const starts = (one: FoundSpans): number => one.cue[0]?.start ?? 0;
  const own = here.filter((one) => !one.cue.some((span) => span.start <= at && at < span.end));
  return own.findLast((one) => starts(one) < at) ?? own.find((one) => starts(one) > at) ?? null;
}
