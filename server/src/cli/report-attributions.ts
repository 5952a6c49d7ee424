/**
 * The attributions of a draft for people: who, in whose words, to whom, and what. Lays out what the wording says; has no
 * words of its own for a source.
 */
import pc from 'picocolors';
import type { Positions } from '../documents/positions.ts';
import { isSure, type Attribution, type Span } from '../engine/index.ts';
import {
  besides,
  describeChain,
  describeManner,
  describeSource,
  shortened,
  wordsOf,
} from '../wording/describe.ts';
import { NOT_SURE } from '../wording/words.ts';
import type { Inspected } from './inspect.ts';
import { printable, quoted } from './prose.ts';
import { entry, type Placed } from './report-entry.ts';

/** The lines of the report, an entry for each attribution in order of the text. */
export function whoSaysWhat({ text, analysis }: Inspected, positions: Positions): readonly string[] {
  if (analysis.attributions.length === 0) return ['  Nobody is named as saying anything.'];
  return [
    `  ${pc.dim('Who says what')}`,
    ...analysis.attributions.map((one) => attributionOf(one, { text, positions })),
    '',
  ];
}

function attributionOf(attribution: Attribution, { text, positions }: Placed): string {
  const { source, cue, content, chain } = attribution;
  const named = describeChain(chain) ?? (source.length > 0 ? wordsOf(text, source) : null);
  const who = named ? [pc.bold(printable(named)), pc.dim(printable(describeSource(attribution) ?? ''))] : [];
  // The cue stands right beside; it need not be said again what it is.
  const how = describeManner(attribution, text, { namesCue: false }).join(', ');
  const lines = [
    who.length > 0 ? besides(...who) : pc.bold('Nobody is named'),
    `${introducing(attribution, text)}${content.length > 0 ? saying(wordsOf(text, content)) : '…'}`,
    ...(how === '' ? [] : [pc.dim(printable(how))]),
    ...(isSure(attribution) ? [] : [pc.dim(NOT_SURE)]),
  ];
  return entry({ at: cue[0] ?? source[0] ?? content[0], lines }, positions);
}

/** «told reporters: », «said: »; the colon of a headline («Mayor: …») is enough by itself. */
function introducing({ cue, addressee }: Attribution, text: string): string {
  const told = [...cue, ...addressee].toSorted((a, b) => a.start - b.start);
  const words = printable(wordsOf(text, sideBySide(told))).replace(/[\s:]+$/, '');
  return words === '' ? '' : `${words}: `;
}

/** Takes «said» and «reporters» of «said to reporters» as one: with a word between at most, it reads as the draft does. */
function sideBySide(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start - last.end <= SMALL_GAP)
      joined.splice(-1, 1, { start: last.start, end: span.end });
    else joined.push(span);
  }
  return joined;
}

/** What is said, in quotation marks unless it has its own. */
function saying(words: string): string {
  return /^["'‘“«„]/.test(words) ? shortened(printable(words), LONGEST_QUOTE) : quoted(words, LONGEST_QUOTE);
}

const LONGEST_QUOTE = 160;
const SMALL_GAP = 6;
