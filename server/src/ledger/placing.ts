/**
 * Ties corrections to the words of a draft as it stands, and says what to write down of a new one. A correction whose words are
 * gone, or could be either of two, is told as lost: it is never put on other words.
 */
import type { Correction, Span } from '../engine/index.ts';
import { anchoredStretch, anchorOf, findAnchors } from './anchor.ts';
import type { CorrectionEntry, Said, WordAnchor } from './corrections.ts';
import { fold, foldText } from './folded.ts';
import type { FoldedText } from './folded.ts';
import { createFollower } from './following.ts';
import type { Places } from './following.ts';
import { hashOf } from './hash.ts';

export interface PlacedCorrection {
  readonly entry: CorrectionEntry;
  readonly correction: Correction;
}

export interface Placing {
  /** In the order given. */
  readonly placed: readonly PlacedCorrection[];
  /** Those whose words cannot be told for sure any more. */
  readonly lost: readonly CorrectionEntry[];
}

/** The text is looked through once for all of them. */
export function placeCorrections(text: string, entries: readonly CorrectionEntry[]): Placing {
  return placingOf(entries, findCorrections(text, entries));
}

/** For an open draft: to be asked at every keystroke, of one version after the other. */
export function correctionFollower(): (text: string, entries: readonly CorrectionEntry[]) => Placing {
  const follow = createFollower<CorrectionEntry>({
    find: findCorrections,
    wordsOf: (entry) =>
      anchorsOf(entry).flatMap(({ words, quote, prefix, suffix }) => [words, quote, prefix, suffix]),
  });
  return (text, entries) => placingOf(entries, follow(text, entries));
}

/** Of each entry the words it was said of, and of a carried one those that carry it. */
function findCorrections(text: string, entries: readonly CorrectionEntry[]): Places<CorrectionEntry> {
  const anchors = entries.flatMap(anchorsOf);
  const places = placeWords(text, anchors);
  const found = new Map(anchors.map((anchor, index) => [anchor, places[index]?.words ?? null]));
  return new Map(
    entries.map((entry) => {
      const spans = anchorsOf(entry).map((anchor) => found.get(anchor) ?? null);
      return [entry, spans.includes(null) ? [] : spans.filter((span) => span !== null)];
    }),
  );
}

const anchorsOf = (entry: CorrectionEntry): readonly WordAnchor[] =>
  entry.said.kind === 'carried-by' ? [entry, entry.said.carrier] : [entry];

function placingOf(entries: readonly CorrectionEntry[], places: Places<CorrectionEntry>): Placing {
  const placed: PlacedCorrection[] = [];
  const lost: CorrectionEntry[] = [];
  for (const entry of entries) {
    const correction = correctionAt(entry, places.get(entry) ?? []);
    if (correction === null) lost.push(entry);
    else placed.push({ entry, correction });
  }
  return { placed, lost };
}

/** Where words stand, and the sentence that they were anchored by; either may be gone without the other. */
export interface PlacedWords {
  readonly words: Span | null;
  readonly sentence: Span | null;
}

/** In the order of the anchors. */
export function placeWords(text: string, anchors: readonly WordAnchor[]): PlacedWords[] {
  const stretches = findAnchors(text, anchors);
  let known: FoldedText | null = null;
  const folded = (): FoldedText => (known ??= foldText(text));
  return anchors.map((anchor, index) => {
    const found = stretches[index] ?? [];
    const [stretch] = found;
    const words = findWords(text, anchor, { stretches: found, folded });
    return { words, sentence: stretch === undefined ? null : bare(text, stretch) };
  });
}

export interface Note {
  /** Of the draft, as the ledger names it. */
  readonly path: string;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** For the ledger, with an id of its own. */
export function correctionEntry(
  draft: { readonly text: string; readonly sentences: readonly Span[] },
  correction: Correction,
  { path, by, at }: Note,
): CorrectionEntry {
  const anchor = wordAnchor(draft, correction.at);
  const said = saidOf(correction, (span) => wordAnchor(draft, span));
  const id = idOf(JSON.stringify([path, said, anchor, by, at]), at);
  return { id, path, said, ...anchor, by, at, more: {} };
}

function saidOf(correction: Correction, anchored: (span: Span) => WordAnchor): Said {
  switch (correction.kind) {
    case 'not-attribution':
    case 'not-a-claim':
      return { kind: correction.kind };
    case 'source-is':
    case 'attribute-selection':
      return { kind: correction.kind, name: correction.name, form: correction.form };
    case 'carried-by':
      return { kind: correction.kind, carrier: anchored(correction.by) };
  }
}

function correctionAt({ said }: CorrectionEntry, [at, by]: readonly Span[]): Correction | null {
  if (at === undefined) return null;
  if (said.kind !== 'carried-by') return { ...said, at };
  return by === undefined ? null : { kind: said.kind, at, by };
}

/** What to write down of words in a draft. */
export function wordAnchor(
  { text, sentences }: { readonly text: string; readonly sentences: readonly Span[] },
  span: Span,
): WordAnchor {
  const stretch = anchoredStretch(text, sentences, span);
  const words = text.slice(span.start, span.end);
  const sought = fold(words);
  const before = fold(text.slice(stretch.start, span.start));
  const all = fold(text.slice(stretch.start, stretch.end));
  const nth = placesOf(all, sought).filter((place) => place < before.length).length;
  return { ...anchorOf(text, stretch), words, nth };
}

interface Looked {
  /** Where the whole quote stands. */
  readonly stretches: readonly Span[];
  readonly folded: () => FoldedText;
}

/** In its sentence, where the words stand there as often as before or once; else by the words beside them. */
function findWords(text: string, anchor: WordAnchor, { stretches, folded }: Looked): Span | null {
  const [stretch] = stretches;
  if (stretch === undefined) return findBeside(text, anchor, folded());
  const within = foldText(text.slice(stretch.start, stretch.end));
  const sought = fold(anchor.words);
  const places = placesOf(within.folded, sought);
  const isSame = within.folded === fold(anchor.quote);
  const place = isSame ? places[anchor.nth] : places.length === 1 ? places[0] : undefined;
  if (place === undefined) return isSame ? null : findBeside(text, anchor, folded());
  const { start, end } = within.spanOf(place, place + sought.length);
  return bare(text, { start: start + stretch.start, end: end + stretch.start });
}

/** Letters on each side by which words are known again in a sentence that changed elsewhere. */
const BESIDE = 24;
/** What is shorter with all its sides might stand anywhere. */
const ENOUGH = 30;

function findBeside(
  text: string,
  { quote, words, nth }: WordAnchor,
  { folded, spanOf }: FoldedText,
): Span | null {
  const [all, sought] = [fold(quote), fold(words)];
  const at = placesOf(all, sought)[nth];
  if (at === undefined) return null;
  const from = Math.max(0, at - BESIDE);
  const around = all.slice(from, at + sought.length + BESIDE);
  if (around.length < ENOUGH) return null;
  const [place, other] = placesOf(folded, around);
  if (place === undefined || other !== undefined) return null;
  const start = place + at - from;
  return bare(text, spanOf(start, start + sought.length));
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1))
    places.push(place);
  return places;
}

/** Without the space and the footnote marks at its ends. */
function bare(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^(?:\s|\[\^[^\]\s]{1,70}\])*/u.exec(words)?.[0].length ?? 0;
  const rest = words.slice(lead).replace(/(?:\s|\[\^[^\]\s]{1,70}\])+$/u, '');
  return { start: start + lead, end: start + lead + rest.length };
}

/** By time and content: two people who say two things at once say them under two ids. */
function idOf(content: string, at: string): string {
  const time = Date.parse(at);
  return `${(Number.isNaN(time) ? 0 : time).toString(36)}-${hashOf(content)}`;
}
