/**
 * A marked draft as the windows that the network reads, each with its attributions in tokens. Layout, paragraphs and
 * features are the engine's own. What is marked across paragraphs is cut to the paragraph of its cue.
 */
import {
  pairContext,
  pairFeatures,
  type CueTokens,
} from '../server/src/engine/attribution/features/pairs.ts';
import { createTokenReader } from '../server/src/engine/attribution/features/tokens.ts';
import { UNKNOWN } from '../server/src/engine/attribution/features/vocabulary.ts';
import { windowsOf, type Window } from '../server/src/engine/attribution/features/windows.ts';
import { readParagraph } from '../server/src/engine/text/paragraph.ts';
import { LayoutReader } from '../server/src/engine/text/paragraphs.ts';
import type { ParagraphText, QuotationState } from '../server/src/engine/text/structure.ts';
import type { MarkedAttribution, MarkedDraft, Place } from '../scripts/corpora/marked.ts';

/** Token numbers are relative to the window. */
export interface LearnedAttribution {
  readonly id: string;
  /** First and last token. */
  readonly cue: readonly [number, number];
  readonly source: readonly number[];
  readonly content: readonly number[];
  readonly addressee: readonly number[];
  /** Stands inside another's content. */
  readonly nested: boolean;
  readonly relayed: boolean;
  readonly optional: boolean;
  /** PAIR_FEATURES rows a token. */
  readonly pairs: readonly number[];
}

export interface LearnedWindow {
  readonly draft: string;
  readonly who: string;
  readonly keys: readonly string[];
  readonly rows: readonly number[];
  readonly attributions: readonly LearnedAttribution[];
}

export function windowsOfDraft(draft: MarkedDraft): readonly LearnedWindow[] {
  return draft.annotators.flatMap(({ who, attributions }) =>
    paragraphsOf(draft).flatMap(({ paragraph, start }) =>
      windowsOf(paragraph).map((window) => learned({ draft, who, attributions, paragraph, start, window })),
    ),
  );
}

export interface Placed {
  readonly paragraph: ParagraphText;
  /** Offset of the paragraph in the draft. */
  readonly start: number;
}

/** The paragraphs that are read, without page furniture, in order. */
export function paragraphsOf({ text, format }: MarkedDraft): readonly Placed[] {
  const placed: Placed[] = [];
  let open: QuotationState | null = null;
  for (const { text: own, start, residue } of new LayoutReader().read(text, format ?? 'plain').paragraphs) {
    if (residue) continue;
    const paragraph = readParagraph(own, open);
    open = paragraph.leaving;
    placed.push({ paragraph, start });
  }
  return placed;
}

interface Job extends Placed {
  readonly draft: MarkedDraft;
  readonly who: string;
  readonly attributions: readonly MarkedAttribution[];
  readonly window: Window;
}

/** The rows of a token do not hang on the vocabulary, which is made later. */
const readRows = createTokenReader(() => UNKNOWN);

function learned({ draft, who, attributions, paragraph, start, window }: Job): LearnedWindow {
  const found = attributions.flatMap((attribution) => {
    const cue = cueOf(tokensIn(paragraph, start, attribution.cue));
    return cue === null || cue.first < window.from || cue.last >= window.to ? [] : [{ attribution, cue }];
  });
  const context = pairContext(
    paragraph,
    found.filter(({ attribution }) => attribution.optional !== true).map(({ cue }) => cue),
  );
  const inWindow = (places: readonly Place[] = []): number[] =>
    tokensIn(paragraph, start, places)
      .filter((at) => at >= window.from && at < window.to)
      .map((at) => at - window.from);
  return {
    draft: draft.id,
    who,
    keys: paragraph.tokens.slice(window.from, window.to).map(({ lower }) => lower),
    rows: [...readRows(paragraph, window.from, window.to).rows],
    attributions: found.map(({ attribution, cue }) => ({
      id: attribution.id,
      cue: [cue.first - window.from, cue.last - window.from],
      source: inWindow(attribution.source),
      content: inWindow(attribution.content),
      addressee: inWindow(attribution.addressee),
      nested: attribution.link === 'within',
      relayed: attribution.link === 'relays',
      optional: attribution.optional === true,
      pairs: [...pairFeatures(context, cue, window)],
    })),
  };
}

function tokensIn({ tokens }: ParagraphText, start: number, places: readonly Place[]): number[] {
  const touched = new Set<number>();
  for (const [from, to] of places)
    tokens.forEach((token, at) => {
      if (token.end + start > from && token.start + start < to) touched.add(at);
    });
  return [...touched].sort((a, b) => a - b);
}

const WIDEST_GAP = 3;

/** From the first token to the last one that is not far from the one before it. */
function cueOf(tokens: readonly number[]): CueTokens | null {
  const [first] = tokens;
  if (first === undefined) return null;
  let last = first;
  for (const at of tokens) if (at - last <= WIDEST_GAP) last = at;
  return { first, last };
}
