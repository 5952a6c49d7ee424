/**
 * Which attribution nearby covers a claim that nobody is named for, and how sure that is: «He travelled around several districts» behind
 * «State media reported …». A claim so carried is still not attributed. One pass along the sentences; knows no rule.
 */
import { CARRY_WEIGHTS } from '../lexicon/carrying.ts';
import type { CarrySign } from '../lexicon/carrying.ts';
import type { Attribution, Carrier, Span } from '../model.ts';
import { firstEndingAfter } from '../text/first-ending-after.ts';
import { openingOf, type Opening } from './opening.ts';

interface CarryFacts {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** In order of their first cue. */
  readonly attributions: readonly Attribution[];
  /** By sentence: whether an attribution has any word in it. */
  readonly touched: Uint8Array;
}

/** From which likelihood on a claim is said to be carried. */
export const CARRIED_FROM = 0.5;

/** What is less likely to be there at all carries nothing. */
const LIKELY_FROM = 0.5;

/** How many sentences away an attribution is looked for. */
const REACH = 3;

/** Says of an unattributed sentence who carries it, or null. Asked in order of the text, for what is carried goes on. */
export type CarrierOf = (sentence: Span) => Carrier | null;

export function carriersIn(facts: CarryFacts): CarrierOf {
  const speaking = speakingIn(facts);
  let last: { readonly at: number; readonly attribution: string } | null = null;
  return (sentence) => {
    const at = firstEndingAfter(facts.sentences, sentence.start);
    const before = seek(at, -1, facts);
    const after = seek(at, 1, facts);
    let best: Carrier | null = null;
    for (const place of [before, after]) {
      const attribution = speaking.get(place ?? -1);
      if (place === null || attribution === undefined) continue;
      const other = speaking.get((place === before ? after : before) ?? -1);
      const signs = carrySigns({ at, place, attribution, other }, facts);
      if (last?.at === at - 1 && last.attribution === attribution.id) signs.push('carried-before');
      const confidence = likelihood(signs);
      if (confidence >= CARRIED_FROM && confidence > (best?.confidence ?? 0))
        best = { attribution: attribution.id, confidence };
    }
    if (best !== null) last = { at, attribution: best.attribution };
    return best;
  };
}

/** Signs of one sentence and one attribution that may carry it. */
function carrySigns(
  { at, place, attribution, other }: Candidate,
  { text, sentences }: Pick<CarryFacts, 'text' | 'sentences'>,
): CarrySign[] {
  const sentence = sentences[at] ?? { start: 0, end: 0 };
  const near = sentences[place] ?? sentence;
  const opening = openingOf(text.slice(sentence.start, sentence.end));
  const signs: CarrySign[] = [place < at ? 'before' : 'after', ...opening.signs];
  const add = (sign: CarrySign, holds: boolean): void => void (holds && signs.push(sign));
  add('sandwiched', other !== undefined && sourceKey(other, text) === sourceKey(attribution, text));
  add('document', isDocument(attribution));
  add('far', Math.abs(place - at) > 1);
  add(
    'break',
    place < at ? isBroken(text, near.end, sentence.start) : isBroken(text, sentence.end, near.start),
  );
  add('spoken', attribution.voice === 'direct');
  add('attitude', attribution.kind !== 'statement' && attribution.kind !== 'showing');
  add('its-subject', isOfSource(opening, attribution));
  add('content-subject', place < at && isOfContent(opening, attribution));
  return signs;
}

interface Candidate {
  /** Indexes into the sentences: the one to be carried, and that of the attribution. */
  readonly at: number;
  readonly place: number;
  readonly attribution: Attribution;
  /** The attribution on its other side. */
  readonly other: Attribution | undefined;
}

/** «He sat down», «Ms. Batts owns two bakeries»: what is told of the source is seldom told by it. */
function isOfSource({ words, pronoun }: Opening, { name, form }: Attribution): boolean {
  if (isPerson(form) && pronoun) return true;
  return name !== null && words.includes(name.slice(name.lastIndexOf(' ') + 1));
}

/** «He travelled around several districts» behind what an agency reported of him; «The pair fled»; «The two men then …». */
function isOfContent({ alsoThen, participant }: Opening, { form, role }: Attribution): boolean {
  return alsoThen || (participant && !isPerson(form) && role !== null && TELLS_EVENTS.has(role));
}

const TELLS_EVENTS: ReadonlySet<NonNullable<Attribution['role']>> = new Set([
  'news-agency',
  'news-outlet',
  'government',
  'police',
  'court',
  'military',
]);

const isPerson = (form: Attribution['form']): boolean =>
  form === 'named-person' || form === 'unnamed-person' || form === 'anonymous';

const isDocument = ({ form, kind }: Attribution): boolean =>
  form === 'document' || (kind === 'showing' && form !== 'recording');

/** The nearest sentence on that side that an attribution has words in; across one break only where it is next. */
function seek(at: number, step: 1 | -1, { text, sentences, touched }: CarryFacts): number | null {
  for (let place = at + step; Math.abs(place - at) <= REACH; place += step) {
    const first = sentences[Math.min(place, place - step)];
    const second = sentences[Math.max(place, place - step)];
    if (first === undefined || second === undefined) return null;
    const breaks = linesBetween(text, first.end, second.start);
    if (breaks > 0 && (Math.abs(place - at) > 1 || breaks > 2)) return null;
    if (touched[place] === 1) return place;
    if (breaks > 0) return null;
  }
  return null;
}

function linesBetween(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LINE_FEED) lines++;
  return lines;
}

const LINE_FEED = 10;

function isBroken(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const letter = text.charCodeAt(at);
    if (letter === LINE_FEED || letter === CARRIAGE_RETURN) return true;
  }
  return false;
}

const CARRIAGE_RETURN = 13;

/** By sentence, the outermost attribution that speaks in it, if it may carry others: the last of several. */
function speakingIn({ sentences, attributions }: CarryFacts): ReadonlyMap<number, Attribution> {
  const speaking = new Map<number, Attribution>();
  for (const attribution of attributions) {
    const [cue] = attribution.cue;
    if (cue === undefined || !mayCarry(attribution)) continue;
    speaking.set(firstEndingAfter(sentences, cue.start), attribution);
  }
  return speaking;
}

/** Who denies, doubts or declines carries nothing; nor does one who is not named at all, or not surely there. */
function mayCarry(attribution: Attribution): boolean {
  const { parent, source, stance } = attribution;
  return (
    parent === null &&
    source.length > 0 &&
    attribution.confidence >= LIKELY_FROM &&
    stance !== 'denying' &&
    stance !== 'doubting' &&
    stance !== 'declining'
  );
}

function sourceKey({ name, source }: Attribution, text: string): string {
  return name ?? text.slice(source[0]?.start, source[0]?.end).toLowerCase();
}

function likelihood(signs: readonly CarrySign[]): number {
  let sum = 0;
  for (const sign of signs) sum += CARRY_WEIGHTS[sign];
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
