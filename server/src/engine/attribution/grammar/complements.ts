/**
 * What follows a verb group: a clause, a quotation, an infinitive, an object, a preposition, or nothing. Sees through the
 * when and where («said on Monday in a statement that …») and the one who is told («told reporters that …»).
 */
import type { CueClass } from '../../lexicon/cue-verbs.ts';
import { sentenceEnd } from './clauses.ts';
import { behindQuantifier, nounPhraseFrom, startsPhrase } from './nouns.ts';
import { isOpening, isSpeech, quotationFrom } from './quotes.ts';
import type { Phrase, Reading } from './reading.ts';
import { behindTime } from './times.ts';
import type { VerbGroup } from './verbs.ts';
import { wordSet } from './word-sets.ts';

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

/** A verb group, and where its complement must end. */
interface Place {
  readonly reading: Reading;
  readonly group: VerbGroup;
  readonly limit: number;
  readonly cueEnd: number;
}

const PARTICLES = wordSet('out up off back down forward on over away');
/** «recalled being paid», «denied having met him»: a gerund with a helper. */
const PARTICIPIAL = wordSet('being having');
const DEMONSTRATIVES = wordSet('this that these those');
const QUESTIONS = wordSet('whether if how why what who when where which whom whose');
const SETTINGS = wordSet('in on at during from to with before after through via of about by as under');
const ADVERBIAL = wordSet('again there here earlier later recently publicly repeatedly simply instead too');
const ADDRESSING: readonly CueClass[] = ['tell', 'ask', 'order', 'answer'];
const CLAUSAL: readonly CueClass[] = ['say', 'think', 'claim', 'confirm', 'know', 'show', 'feel'];
/** Verbs that take a clause and no object; what looks like one is a clause whose verb was not recognised. */
const NO_OBJECT = wordSet('say argue insist contend complain reckon hope agree');
const MOST_SETTINGS = 3;
const LONGEST_SUBJECT = 25;
const LONGEST_ASIDE = 14;

/** The complement of a verb group; quotation marks and colons right behind it are seen through. */
export function complementOf(reading: Reading, group: VerbGroup): Complement {
  const limit = sentenceEnd(reading, group.head);
  const place = { reading, group, limit, cueEnd: behindParticle(reading, group.head + 1) };
  const direct = complementAt(place, place.cueEnd);
  if (direct.kind !== 'none' && direct.kind !== 'preposition') return direct;
  let at = place.cueEnd;
  for (let settings = 0; settings < MOST_SETTINGS; settings++) {
    const next = behindSetting(place, at);
    if (next === at) break;
    at = next;
    const behind = complementAt(place, at);
    if (behind.kind === 'that' || behind.kind === 'quotation' || behind.kind === 'infinitive') return behind;
    if (direct.kind === 'none' && (behind.kind === 'clause' || behind.kind === 'question' || behind.kind === 'object')) return behind; // prettier-ignore
  }
  return direct;
}

/** «pointed out», «hit back», but not «claims up to 1,000» or «relies on reports». */
function behindParticle(reading: Reading, at: number): number {
  if (!PARTICLES.has(reading.lower(at)) || reading.tag(at + 1) === 'to') return at;
  return startsPhrase(reading, at + 1) ? at : at + 1;
}

function complementAt(place: Place, start: number): Complement {
  const { reading, limit } = place;
  const quotation = quotationAt(place, start);
  if (quotation !== null) return complement(place, 'quotation', quotation);
  if (start >= limit) return complement(place, 'none', start);
  const lower = reading.lower(start);
  if (lower === ':' && start + 1 < limit) return complement(place, 'clause', start + 1);
  if (lower === 'that' && reading.tag(start + 1) !== 'punct') return complement(place, 'that', start);
  if (lower === ',' && reading.lower(start + 1) === 'that') return complement(place, 'that', start + 1);
  if (QUESTIONS.has(lower)) return complement(place, 'question', start);
  const cited = behindCiting(place, start);
  if (cited > start) return complementAt(place, cited);
  const that = thatBehindAside(place, start);
  if (that !== null) return complement(place, 'that', that);
  const shape = reading.groupAt(start)?.shape;
  if (shape !== undefined && PARTICIPIAL.has(lower)) return complement(place, 'gerund', start);
  if (shape !== undefined)
    return complement(place, shape === 'infinitive' || shape === 'gerund' ? shape : 'predicate', start);
  if (behindTime(reading, start, limit) > start) return complement(place, 'none', start);
  const tag = reading.tag(start);
  if ((tag === 'prep' || tag === 'to') && behindQuantifier(reading, start) === start)
    return complement(place, 'preposition', start);
  return tag === 'adv' && behindQuantifier(reading, start) === start
    ? complementAt(place, start + 1)
    : nominalAt(place, start);
}

function complement(
  { cueEnd }: Place,
  kind: ComplementKind,
  from: number,
  addressee: Phrase | null = null,
): Complement {
  return { kind, from, cueEnd, addressee };
}

/** «reported citing the Kremlin that …»: the relay between a cue and its clause is seen through. */
function behindCiting({ reading, limit }: Place, at: number): number {
  const group = reading.groupAt(at);
  if (group?.shape !== 'gerund' || (group.lemma !== 'cite' && group.lemma !== 'quote')) return at;
  const cited = nounPhraseFrom(reading, group.last + 1, limit);
  return cited !== null && reading.lower(cited.to) === 'that' ? cited.to : at;
}

/** «conceded, in a letter to the paper, that»: a when or where between commas in front of «that». */
function thatBehindAside(place: Place, at: number): number | null {
  const { reading, limit } = place;
  if (reading.lower(at) !== ',' || reading.tag(at + 1) !== 'prep') return null;
  for (let next = at + 2; next < limit && next < at + LONGEST_ASIDE; next++)
    if (reading.lower(next) === ',')
      return reading.lower(next + 1) === 'that' && reading.tag(next + 1) === 'conj' ? next + 1 : null;
  return null;
}

/** From a noun phrase on: a clause when a finite verb follows it, an addressee when a clause does, else an object. */
function nominalAt(place: Place, start: number): Complement {
  const { reading, group, limit } = place;
  const phrase = nounPhraseFrom(reading, start, limit);
  if (phrase === null && isDemonstrative(reading, start)) return complement(place, 'object', start);
  if (phrase === null) return complement(place, reading.tag(start) === 'adj' ? 'predicate' : 'none', start);
  const told = complementBehindAddressee(place, phrase);
  if (told?.kind === 'that') return told;
  if (hasFiniteVerb(reading, phrase, limit)) return complement(place, 'clause', start);
  if (told !== null) return told;
  const clausal = CLAUSAL.some((cueClass) => group.classes.has(cueClass));
  const isClause =
    NO_OBJECT.has(group.lemma ?? '') || (clausal && finiteVerbsAhead(reading, phrase.to, limit) > 0);
  return complement(place, isClause ? 'clause' : 'object', start);
}

/** «denies this»: a determiner that stands alone. */
function isDemonstrative(reading: Reading, at: number): boolean {
  return DEMONSTRATIVES.has(reading.lower(at)) && /^[.,;]?$/.test(reading.lower(at + 1));
}

/** «told reporters (on Monday) that», «told them: “…”», «asked the mayor to», «told the crowd he had»; null for an object. */
function complementBehindAddressee(place: Place, phrase: Phrase): Complement | null {
  const { reading, group, limit } = place;
  for (const at of [phrase.to, behindSetting(place, phrase.to)]) {
    const quotation = quotationAt(place, at);
    if (quotation !== null) return complement(place, 'quotation', quotation, phrase);
    if (reading.lower(at) === 'that' && startsThatClause(reading, at))
      return complement(place, 'that', at, phrase);
  }
  if (reading.lower(phrase.to) === ':' && phrase.to + 1 < limit)
    return complement(place, 'clause', phrase.to + 1, phrase);
  if (!ADDRESSING.some((cueClass) => group.classes.has(cueClass))) return null;
  if (QUESTIONS.has(reading.lower(phrase.to))) return complement(place, 'question', phrase.to, phrase);
  if (reading.groupAt(phrase.to)?.shape === 'infinitive')
    return complement(place, 'infinitive', phrase.to, phrase);
  if (reading.lower(phrase.to) === 'about') return complement(place, 'preposition', phrase.to, phrase);
  const second = nounPhraseFrom(reading, phrase.to, limit);
  return second !== null && hasFiniteVerb(reading, second, limit)
    ? complement(place, 'clause', phrase.to, phrase)
    : null;
}

/** «told the agency that …»: not «told the agency that night». */
function startsThatClause(reading: Reading, at: number): boolean {
  return (
    reading.tag(at) === 'conj' ||
    (startsPhrase(reading, at + 1) && behindTime(reading, at + 1, at + 2) === at + 1)
  );
}

/** A finite verb behind a noun phrase, over adverbs and asides, makes it a clause: «the minister, 70, has resigned». */
function hasFiniteVerb(reading: Reading, phrase: Phrase, limit: number): boolean {
  const aside = reading.lower(phrase.to) === ',' ? behindAside(reading, phrase.to, limit) : phrase.to;
  if (aside === null) return false;
  let at = aside;
  for (let next = behindAdverb(reading, at, limit); next > at; next = behindAdverb(reading, at, limit))
    at = next;
  const group = at < limit ? reading.groupAt(at) : null;
  if (group === null) return finiteVerbsAhead(reading, phrase.to, limit) > 1;
  return group.shape === 'passive' || (group.shape === 'finite' && !looksReduced(reading, group));
}

function behindAside(reading: Reading, comma: number, limit: number): number | null {
  for (let at = comma + 1; at < limit && at < comma + 14; at++) if (reading.lower(at) === ',') return at + 1;
  return null;
}

function behindAdverb(reading: Reading, at: number, limit: number): number {
  return at < limit && reading.tag(at) === 'adv' ? at + 1 : behindTime(reading, at, limit);
}

/** Finite verbs before the next mark: two make «the children they have taken are from …» a clause. */
function finiteVerbsAhead(reading: Reading, from: number, limit: number): number {
  let finite = 0;
  for (let at = from; at < limit && at < from + LONGEST_SUBJECT; at++) {
    if (reading.tag(at) === 'punct' && !isOpening(reading, at)) break;
    const group = reading.groupAt(at);
    if (group === null || at !== group.head) continue;
    if ((group.shape === 'finite' && !looksReduced(reading, group)) || group.shape === 'passive') finite++;
  }
  return finite;
}

/** «the images released by»: a participle before «by» is no finite verb. */
function looksReduced(reading: Reading, group: VerbGroup): boolean {
  if (group.first !== group.head || !/(?:ed|en|wn|ing|ght|ade|eld)$/.test(reading.lower(group.head)))
    return false;
  return reading.lower(group.head + 1) === 'by' || reading.lower(group.head).endsWith('ing');
}

/** Where a quotation opens, at a token or behind its comma or colon; scare quotes open none. */
function quotationAt({ reading, limit }: Place, start: number): number | null {
  const lower = reading.lower(start);
  const at = (lower === ',' || lower === ':') && start + 1 <= limit ? start + 1 : start;
  if (!isOpening(reading, at) || quotationFrom(reading, at) === null) return null;
  return at > start || isSpeech(reading, at) ? at : null;
}

/** One past a when or where: «on Monday», «Tuesday», «in a statement», «to reporters»; `at` itself when there is none. */
function behindSetting({ reading, limit }: Place, at: number): number {
  if (at >= limit) return at;
  const time = behindTime(reading, at, limit);
  if (time > at) return time;
  const lower = reading.lower(at);
  if (ADVERBIAL.has(lower) || (reading.tag(at) === 'adv' && lower.endsWith('ly'))) return at + 1;
  if (!SETTINGS.has(lower)) return at;
  const phrase = nounPhraseFrom(reading, at + 1, limit);
  return phrase === null || reading.groupAt(phrase.to)?.shape === 'finite' ? at : phrase.to;
}
