/**
 * What follows a verb group: a clause, a quotation, an infinitive, an object, a preposition, or nothing. Skips the when
 * and where that may stand between («said on Monday in a statement that …»). Knows word order, not which verbs attribute.
 */
import { isOpening, quotationFrom } from './quotes.ts';
import { isTimeWord, nounPhraseFrom } from './nouns.ts';
import { sentenceEnd } from './clauses.ts';
import type { Phrase, Reading } from './reading.ts';
import type { VerbGroup } from './verbs.ts';

export type ComplementKind =
  | 'that'
  | 'question'
  | 'quotation'
  | 'clause'
  | 'infinitive'
  | 'gerund'
  | 'object'
  | 'preposition'
  | 'predicate'
  | 'none';

export interface Complement {
  readonly kind: ComplementKind;
  /** Its first token; for a preposition, the preposition. */
  readonly from: number;
  /** One past the cue: behind a particle («pointed out», «made clear»). */
  readonly cueEnd: number;
  /** «reporters» in «told reporters that»: a noun phrase between the cue and its clause. */
  readonly addressee: Phrase | null;
}

const PARTICLES = new Set('out up off back down forward on over away'.split(' '));
const QUESTIONS = new Set('whether if how why what who when where which whom whose'.split(' '));
const SETTINGS = new Set(
  'in on at during from to with before after through via of about by as under'.split(' '),
);
const ADVERBIAL = new Set(
  'again there here earlier later recently publicly repeatedly simply instead too today'.split(' '),
);
const MOST_SETTINGS = 3;

/** The complement of a verb group; quotation marks and colons right behind it are seen through. */
export function complementOf(reading: Reading, group: VerbGroup): Complement {
  const limit = sentenceEnd(reading, group.head);
  const cueEnd = PARTICLES.has(reading.lower(group.head + 1)) && !startsPhrase(reading, group.head + 2) ? group.head + 2 : group.head + 1; // prettier-ignore
  const direct = complementAt(reading, cueEnd, limit, cueEnd);
  if (direct.kind !== 'none' && direct.kind !== 'preposition') return direct;
  let at = cueEnd;
  for (let settings = 0; settings < MOST_SETTINGS; settings++) {
    const next = behindSetting(reading, at, limit);
    if (next === at) break;
    at = next;
    const behind = complementAt(reading, at, limit, cueEnd);
    if (behind.kind === 'that' || behind.kind === 'quotation' || behind.kind === 'infinitive') return behind;
    if ((behind.kind === 'clause' || behind.kind === 'question') && direct.kind === 'none') return behind;
    if (behind.kind === 'object' && direct.kind === 'none') return behind;
  }
  return direct;
}

function startsPhrase(reading: Reading, at: number): boolean {
  const tag = reading.tag(at);
  return tag === 'det' || tag === 'noun' || tag === 'name' || tag === 'num';
}

function complementAt(reading: Reading, start: number, limit: number, cueEnd: number): Complement {
  const lower = reading.lower(start);
  const found = (kind: ComplementKind, from: number, addressee: Phrase | null = null): Complement => ({
    kind,
    from,
    cueEnd,
    addressee,
  });
  const quotation = quotationAt(reading, start, limit);
  if (quotation !== null) return found('quotation', quotation);
  if (start >= limit) return found('none', start);
  if (lower === ':' && start + 1 < limit) return found('clause', start + 1);
  if (lower === 'that' && reading.tag(start + 1) !== 'punct') return found('that', start);
  if (lower === ',' && reading.lower(start + 1) === 'that') return found('that', start + 1);
  if (QUESTIONS.has(lower)) return found('question', start);
  const group = reading.groupAt(start);
  if (group !== null) return found(group.shape === 'infinitive' ? 'infinitive' : group.shape === 'gerund' ? 'gerund' : 'predicate', start); // prettier-ignore
  const tag = reading.tag(start);
  if (tag === 'prep' || tag === 'to') return found('preposition', start);
  if (tag === 'adv') return complementAt(reading, start + 1, limit, cueEnd);
  return nominalAt(reading, start, limit, found);
}

/** From a noun phrase on: a clause when a finite verb follows it, an addressee when a clause does, else an object. */
function nominalAt(
  reading: Reading,
  start: number,
  limit: number,
  found: (kind: ComplementKind, from: number, addressee?: Phrase | null) => Complement,
): Complement {
  const phrase = nounPhraseFrom(reading, start, limit);
  if (phrase === null) return found(reading.tag(start) === 'adj' ? 'predicate' : 'none', start);
  if (hasFiniteVerb(reading, phrase, limit)) return found('clause', start);
  const next = reading.lower(phrase.to);
  const quotation = quotationAt(reading, phrase.to, limit);
  if (quotation !== null) return found('quotation', quotation, phrase);
  if (next === ':' && phrase.to + 1 < limit) return found('clause', phrase.to + 1, phrase);
  if (next === 'that' && reading.tag(phrase.to) === 'conj') return found('that', phrase.to, phrase);
  const behind = behindSetting(reading, phrase.to, limit);
  if (
    behind > phrase.to &&
    (reading.lower(behind) === 'that' || quotationAt(reading, behind, limit) !== null)
  )
    return found(
      reading.lower(behind) === 'that' ? 'that' : 'quotation',
      quotationAt(reading, behind, limit) ?? behind,
      phrase,
    );
  return found('object', start);
}

/** A finite verb behind a noun phrase, over adverbs and asides, makes it a clause: «the minister, 70, has resigned». */
function hasFiniteVerb(reading: Reading, phrase: Phrase, limit: number): boolean {
  let at = phrase.to;
  if (reading.lower(at) === ',') {
    for (let i = at + 1; i < limit && i < at + 14; i++) if (reading.lower(i) === ',') { at = i + 1; break; } // prettier-ignore
    if (at === phrase.to) return false;
  }
  while (at < limit && (reading.tag(at) === 'adv' || isTimeWord(reading.lower(at)) || (reading.tag(at) === 'prep' && isTimeWord(reading.lower(at + 1))))) at++; // prettier-ignore
  const group = at < limit ? reading.groupAt(at) : null;
  if (group === null) return phrase.to < limit && startsContactClause(reading, phrase.to, limit);
  if (group.shape === 'passive') return true;
  return group.shape === 'finite' && !looksReduced(reading, group);
}

/** «the children they have taken are from …», «the man who left is …»: a clause inside the subject, then its verb. */
function startsContactClause(reading: Reading, at: number, limit: number): boolean {
  let finite = 0;
  for (let i = at; i < limit && i < at + 25; i++) {
    if (reading.tag(i) === 'punct') return false;
    const group = reading.groupAt(i);
    if (group === null || i !== group.head) continue;
    if (group.shape === 'finite' || group.shape === 'passive') finite++;
    if (finite > 1) return true;
  }
  return false;
}

/** «the images released by», «the plan proposed in»: a participle before a preposition is no finite verb. */
function looksReduced(reading: Reading, group: VerbGroup): boolean {
  if (group.first !== group.head || !/(?:ed|en|wn|ing|ght|ade|eld)$/.test(reading.lower(group.head)))
    return false;
  return reading.lower(group.head + 1) === 'by' || reading.lower(group.head).endsWith('ing');
}

function quotationAt(reading: Reading, start: number, limit: number): number | null {
  if (isOpening(reading, start)) return quotationFrom(reading, start) === null ? null : start;
  const lower = reading.lower(start);
  if ((lower === ',' || lower === ':') && start + 1 <= limit && isOpening(reading, start + 1))
    return start + 1;
  return null;
}

/** One past a when or where: «on Monday», «Tuesday», «in a statement», «to reporters»; `at` itself when there is none. */
function behindSetting(reading: Reading, at: number, limit: number): number {
  if (at >= limit) return at;
  const lower = reading.lower(at);
  if (isTimeWord(lower) || ADVERBIAL.has(lower) || (reading.tag(at) === 'adv' && lower.endsWith('ly')))
    return at + 1;
  if (isTimeWord(reading.lower(at + 1)) && reading.tag(at) !== 'prep' && reading.tag(at) !== 'punct')
    return at + 2;
  if (!SETTINGS.has(lower)) return at;
  if (isTimeWord(reading.lower(at + 1)))
    return Math.min(limit, at + 2 + (reading.tag(at + 2) === 'num' ? 1 : 0));
  const phrase = nounPhraseFrom(reading, at + 1, limit);
  if (phrase === null) return at;
  return reading.groupAt(phrase.to)?.shape === 'finite' ? at : phrase.to;
}
