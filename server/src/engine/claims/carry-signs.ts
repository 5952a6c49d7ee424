/**
 * What tells for and against one attribution's carrying one sentence near it: how they stand, who speaks and how, what both speak
 * of. Knows no weights and no other claim.
 */
import { ACCORDING, PLANS, SURVEYS } from '../lexicon/carrying.ts';
import type { CarrySign } from '../lexicon/carrying.ts';
import type { Attribution, Span } from '../model.ts';
import { wordsOf } from '../text/words-of.ts';
import { openingOf, termsIn, type Opening } from './opening.ts';

export interface Candidate {
  /** Indexes into the sentences: the one to be carried, and that of the attribution. */
  readonly at: number;
  readonly place: number;
  readonly attribution: Attribution;
  /** The attribution on its other side. */
  readonly other: Attribution | undefined;
}

export interface CarryText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

export function carrySigns({ at, place, attribution, other }: Candidate, draft: CarryText): CarrySign[] {
  const { text, sentences } = draft;
  const sentence = sentences[at] ?? { start: 0, end: 0 };
  const near = sentences[place] ?? sentence;
  const opening = openingOf(text.slice(sentence.start, sentence.end));
  const signs: CarrySign[] = [place < at ? 'before' : 'after', ...opening.signs];
  const add = (sign: CarrySign, holds: boolean): void => void (holds && signs.push(sign));
  add('sandwiched', other !== undefined && sourceKey(other, text) === sourceKey(attribution, text));
  add('far', Math.abs(place - at) > 1);
  const crosses = isBroken(draft, Math.min(place, at), Math.max(place, at));
  add('break', crosses);
  const opens = isBroken(draft, at - 1, at);
  add('opens-paragraph', opens);
  add('alone', opens && isBroken(draft, at, at + 1));
  add('its-subject', isOfSource(opening, attribution));
  add('content-subject', place < at && isOfContent(opening, attribution));
  add('plan', place < at && opening.would && PLANS.test(text.slice(near.start, near.end)));
  addSource(add, attribution, text);
  const shared = sharedTerms(opening.terms, termsIn(wordsOf(text, attribution.content)));
  add('shares-two', shared >= 2);
  add('shares-three', shared >= 3);
  add('shares-ahead', place > at && crosses && shared >= 3);
  add('document-goes-on', isDocument(attribution) && opening.signs.includes('goes-on'));
  return signs;
}

function addSource(
  add: (sign: CarrySign, holds: boolean) => void,
  attribution: Attribution,
  text: string,
): void {
  const { cue, content, source, kind, role, voice } = attribution;
  const [firstCue, firstContent] = [cue[0], content[0]];
  add('document', isDocument(attribution));
  add('survey', SURVEYS.test(wordsOf(text, source)));
  add('outlet', role === 'news-agency' || role === 'news-outlet');
  add('according', firstCue !== undefined && ACCORDING.test(text.slice(firstCue.start, firstCue.end)));
  add('source-last', (firstContent?.start ?? Infinity) < (firstCue?.start ?? 0));
  add('spoken', voice === 'direct');
  add('attitude', kind !== 'statement' && kind !== 'showing');
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

function sharedTerms(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of terms) if (others.has(term)) shared++;
  return shared;
}

/** Whether a line ends between two sentences. */
function isBroken({ text, sentences }: CarryText, first: number, second: number): boolean {
  const end = sentences[second]?.start ?? text.length;
  for (let at = sentences[first]?.end ?? 0; at < end; at++) {
    const letter = text.charCodeAt(at);
    if (letter === LINE_FEED || letter === CARRIAGE_RETURN) return true;
  }
  return false;
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

function sourceKey({ name, source }: Attribution, text: string): string {
  return name ?? text.slice(source[0]?.start, source[0]?.end).toLowerCase();
}
