/**
 * The learned finder: for each window of a paragraph the network says which tokens are cues, then for each cue which tokens
 * are its source, its content and whom it was said to. Knows the network's labels; no words, no rules.
 */
import type { Span } from '../../model.ts';
import type { ParagraphText } from '../../text/structure.ts';
import { FEATURES, FEATURE_ROWS, createTokenReader } from '../features/tokens.ts';
import type { TokenReader } from '../features/tokens.ts';
import { PAIR_FEATURES, PAIR_ROWS, pairContext, pairFeatures } from '../features/pairs.ts';
import type { CueTokens, PairContext } from '../features/pairs.ts';
import { rowOf } from '../features/vocabulary.ts';
import { LONGEST_WINDOW, windowsOf } from '../features/windows.ts';
import type { Window } from '../features/windows.ts';
import type { FoundSpans } from '../finder.ts';
import { createLabeller, createNetwork, readModelFile, ROOM } from '../network/index.ts';
import type { Labeller, Labelling, ModelFile, Network } from '../network/index.ts';
import { cuesOf } from './cues.ts';
import type { FoundCue } from './cues.ts';
import { readCalibration } from './confidence.ts';
import type { Calibration, Sureness } from './confidence.ts';
import { NESTED_LABELS, OUTER_LABELS, PAIR, PAIR_LABELS } from './labels.ts';

/** What was found, with how sure each part is; `confidence` is made of these. */
export interface Learned extends FoundSpans {
  readonly sureness: Sureness;
}

export type LearnedFinder = (paragraph: ParagraphText) => readonly Learned[];

/** Throws an Error that says what is wrong when the bytes are no model, or one for other features than this engine's. */
export function readLearnedFinder(
  bytes: Uint8Array,
  options: { readonly simd?: boolean } = {},
): LearnedFinder {
  const file = readModelFile(bytes);
  checkShape(file);
  const model = readModel(file, options);
  return (paragraph) => {
    const found: Learned[] = [];
    for (const window of windowsOf(paragraph)) found.push(...findIn(model, paragraph, window));
    return found;
  };
}

interface Model {
  readonly network: Network;
  readonly read: TokenReader;
  readonly outer: Labeller;
  readonly pair: Labeller;
  readonly calibration: Calibration;
  /** What is less likely than this is left out. */
  readonly least: number;
}

function readModel(file: ModelFile, options: { readonly simd?: boolean }): Model {
  const vocabulary = file.lines('vocabulary');
  const labeller = (head: string, labels: number): Labeller =>
    createLabeller(
      { labels, start: file.f32(`${head}.start`), moves: file.f32(`${head}.moves`) },
      LONGEST_WINDOW,
      options,
    );
  return {
    network: createNetwork(file, options),
    read: createTokenReader((word) => rowOf(vocabulary, word)),
    outer: labeller('outer', OUTER_LABELS),
    pair: labeller('pair', PAIR_LABELS),
    calibration: readCalibration(file.meta['calibration']),
    least: typeof file.meta['least'] === 'number' ? file.meta['least'] : 0,
  };
}

function checkShape({ dimensions: { F, K, L, P, smallRows, pairRows } }: ModelFile): void {
  const wanted = [
    FEATURES,
    PAIR_FEATURES,
    OUTER_LABELS + NESTED_LABELS,
    PAIR_LABELS,
    FEATURE_ROWS,
    PAIR_ROWS,
  ];
  const given = [F, K, L, P, smallRows, pairRows];
  if (given.some((size, index) => size !== wanted[index]))
    throw new Error(
      `The model was learned for other features (${given.join(', ')}) than the engine's (${wanted.join(', ')})`,
    );
}

function findIn(model: Model, paragraph: ParagraphText, window: Window): readonly Learned[] {
  const n = window.to - window.from;
  const { words, rows } = model.read(paragraph, window.from, window.to);
  const emissions = model.network.encode(words, rows, n);
  const outer = model.outer(emissions, n, OUTER_LABELS + NESTED_LABELS);
  const cues = cuesOf(outer, emissions, n);
  if (cues.length === 0) return [];
  const placed = (cue: CueTokens): CueTokens => ({
    first: cue.first + window.from,
    last: cue.last + window.from,
  });
  const context = pairContext(paragraph, cues.filter(({ margin }) => margin > 0).map(placed)); // prettier-ignore
  return cues.flatMap((cue) => {
    const found = relate({ model, paragraph, window, context, cue, inParagraph: placed(cue) });
    return found === null || found.confidence < model.least ? [] : [found];
  });
}

interface Relation {
  readonly model: Model;
  readonly paragraph: ParagraphText;
  readonly window: Window;
  readonly context: PairContext;
  readonly cue: FoundCue;
  readonly inParagraph: CueTokens;
}

function relate({ model, paragraph, window, context, cue, inParagraph }: Relation): Learned | null {
  const n = window.to - window.from;
  const scores = model.network.relate(cue.first, cue.last, pairFeatures(context, inParagraph, window), 0, n);
  const { best, shortfall } = model.pair(scores, n, PAIR_LABELS);
  const spans = (label: number): readonly Span[] => spansOf(paragraph, window, best, label);
  const content = spans(PAIR.content);
  if (content.length === 0) return null;
  const source = spans(PAIR.source).filter((span) => NAMES.test(paragraph.text.slice(span.start, span.end)));
  const sureness = surenessOf({ best, shortfall }, cue, n);
  return {
    source,
    cue: [spanBetween(paragraph, inParagraph.first, inParagraph.last)].flatMap((span) => span ?? []),
    content,
    addressee: spans(PAIR.addressee),
    relayedBy: null,
    sureness,
    confidence: model.calibration(sureness),
  };
}

/** A blank to fill in, «according to …», names nobody. */
const NAMES = /[\p{L}\p{N}]/u;

const SURE = 5;

/** How sure each part is, in margins cut off at SURE; means over the tokens of a role. */
function surenessOf({ best, shortfall }: Labelling, { margin, nested }: FoundCue, n: number): Sureness {
  let source = 0;
  let sources = 0;
  let content = 0;
  let contents = 0;
  let leftOut = 0;
  let rival = SURE;
  for (let t = 0; t < n; t++) {
    const label = best[t] ?? 0;
    const sure = tokenMargin(shortfall, t, label);
    if (label === PAIR.source) {
      source += sure;
      sources++;
    } else if (label === PAIR.content) {
      content += sure;
      contents++;
    } else {
      leftOut += Math.max(0, 1 - (shortfall[t * ROOM + PAIR.content] ?? SURE) / 2);
      rival = Math.min(rival, shortfall[t * ROOM + PAIR.source] ?? SURE);
    }
  }
  return {
    cue: Math.min(SURE, margin),
    source: sources === 0 ? 0 : source / sources,
    nobody: sources === 0 ? rival : 0,
    content: contents === 0 ? 0 : content / contents,
    leftOut: leftOut / (1 + contents),
    hasSource: sources > 0,
    nested,
    length: contents,
  };
}

function tokenMargin(shortfall: Float32Array, t: number, label: number): number {
  let least = SURE;
  for (let other = 0; other < PAIR_LABELS; other++)
    if (other !== label) least = Math.min(least, shortfall[t * ROOM + other] ?? SURE);
  return least;
}

/** Runs of the label as spans of the paragraph. */
function spansOf(paragraph: ParagraphText, window: Window, best: Uint8Array, label: number): readonly Span[] {
  const spans: Span[] = [];
  for (let t = 0; t < best.length; t++) {
    if (best[t] !== label) continue;
    const first = t;
    while (best[t + 1] === label) t++;
    const span = spanBetween(paragraph, first + window.from, t + window.from);
    if (span !== null) spans.push(span);
  }
  return spans;
}

function spanBetween({ tokens }: ParagraphText, first: number, last: number): Span | null {
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}
