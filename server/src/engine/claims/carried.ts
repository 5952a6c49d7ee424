/**
 * Which attribution nearby covers a claim that nobody is named for, and how sure that is: «He travelled around several districts» behind
 * «State media reported …». A claim so carried is still not attributed. One pass along the sentences; knows no rule.
 */
import { CARRY_WEIGHTS } from '../lexicon/carry-weights.ts';
import { ASKED } from '../lexicon/carrying.ts';
import type { CarrySign } from '../lexicon/carrying.ts';
import type { Attribution, Carrier, Span } from '../model.ts';
import { firstEndingAfter } from '../text/first-ending-after.ts';
import { carrySigns, type CarryText } from './carry-signs.ts';

interface CarryFacts extends CarryText {
  /** In order of their first cue. */
  readonly attributions: readonly Attribution[];
  /** By sentence: whether an attribution has any word in it. */
  readonly touched: Uint8Array;
}

/** What is weighed of one attribution that may carry a sentence: for learning. */
export interface CarryAsked {
  readonly sentence: Span;
  readonly attribution: Attribution;
  readonly signs: readonly CarrySign[];
}

/** From which likelihood on a claim is said to be carried. */
export const CARRIED_FROM = 0.6;

/** What is less likely to be there at all carries nothing. */
const LIKELY_FROM = 0.5;

/** How many sentences away an attribution is looked for. */
const REACH = 3;

/** Says of an unattributed sentence who carries it, or null. Asked in order of the text, for what is carried goes on. */
export type CarrierOf = (sentence: Span) => Carrier | null;

export function carriersIn(facts: CarryFacts, see: ((asked: CarryAsked) => void) | null = null): CarrierOf {
  const speaking = speakingIn(facts);
  let last: { readonly at: number; readonly attribution: string } | null = null;
  return (sentence) => {
    const at = firstEndingAfter(facts.sentences, sentence.start);
    const before = seek(at, -1, { ...facts, speaking });
    const after = seek(at, 1, { ...facts, speaking });
    let best: Carrier | null = null;
    for (const place of [before, after]) {
      const attribution = speaking.get(place ?? -1);
      if (place === null || attribution === undefined) continue;
      const other = speaking.get((place === before ? after : before) ?? -1);
      const signs = carrySigns({ at, place, attribution, other }, facts);
      if (last?.at === at - 1 && last.attribution === attribution.id) signs.push('carried-before');
      see?.({ sentence, attribution, signs });
      const confidence = likelihood(signs);
      if (confidence >= CARRIED_FROM && confidence > (best?.confidence ?? 0))
        best = { attribution: attribution.id, confidence };
    }
    if (best !== null) last = { at, attribution: best.attribution };
    return best;
  };
}

type Speaking = ReadonlyMap<number, Attribution>;

/**
 * The nearest sentence on that side in which an attribution speaks that may carry others; across a break only where whatever is next has
 * an attribution.
 */
function seek(
  at: number,
  step: 1 | -1,
  { text, sentences, touched, speaking }: CarryFacts & { readonly speaking: Speaking },
): number | null {
  for (let place = at + step; Math.abs(place - at) <= REACH; place += step) {
    const first = sentences[Math.min(place, place - step)];
    const second = sentences[Math.max(place, place - step)];
    if (first === undefined || second === undefined) return null;
    const breaks = linesBetween(text, first.end, second.start);
    if (breaks > 0 && (Math.abs(place - at) > 1 || breaks > 2)) return null;
    if (speaking.has(place)) return place;
    if (breaks > 0 && touched[place] !== 1) return null;
  }
  return null;
}

function linesBetween(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LINE_FEED) lines++;
  return lines;
}

const LINE_FEED = 10;

/** By sentence, the outermost attribution that speaks in it, if it may carry others: the last of several. */
function speakingIn({ text, sentences, attributions }: CarryFacts): Speaking {
  const speaking = new Map<number, Attribution>();
  for (const attribution of attributions) {
    const [cue] = attribution.cue;
    if (cue === undefined || !mayCarry(attribution, text)) continue;
    speaking.set(firstEndingAfter(sentences, cue.start), attribution);
  }
  return speaking;
}

/** Who denies, doubts or declines carries nothing; nor does one who is not named at all, not surely there, or one of many asked. */
function mayCarry({ parent, source, stance, confidence }: Attribution, text: string): boolean {
  const [first] = source;
  return (
    parent === null &&
    first !== undefined &&
    confidence >= LIKELY_FROM &&
    stance !== 'denying' &&
    stance !== 'doubting' &&
    stance !== 'declining' &&
    !ASKED.test(text.slice(first.start, first.end))
  );
}

function likelihood(signs: readonly CarrySign[]): number {
  let sum = 0;
  for (const sign of signs) sum += CARRY_WEIGHTS[sign];
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
