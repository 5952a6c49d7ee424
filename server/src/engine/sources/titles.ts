/**
 * The title that stands with a name: «campaign manager Ada Lind», «the mayor, Ada Lind», «Ada Lind, head of the works
 * council», «Ada Lind, who chairs the inquiry». Knows the tokens around one name, no draft.
 */
import { isDoingWord, nounSense } from '../lexicon/lookup.ts';
import {
  CALLING_ENDING,
  COURTESIES,
  HONORIFICS,
  KIN,
  LEADING_VERBS,
  NO_CALLINGS,
} from '../lexicon/callings.ts';
import { TITLES } from '../lexicon/titles.ts';
import type { Token } from '../text/structure.ts';
import {
  isInsideName,
  isOffice,
  isOfABody,
  isPhraseEnd,
  phraseEnd,
  phraseStart,
  titleWords,
} from './office-phrase.ts';

/** A title, and whether it is but an honour that many hold («Dr», «Professor»), which an office or a profession says more than. */
export interface Title {
  /** Null where a word beside the name says only whose kin it is, or what it is in a case: a person, but of no title. */
  readonly words: string | null;
  readonly honour: boolean;
}

export interface NamePlace {
  /** Capitalised words cut off before the name, in order. */
  readonly cut: readonly string[];
  /** Of the whole run, titles included. */
  readonly start: number;
  readonly end: number;
  /** Whether it is a full name, beside which an unknown noun is what the person does. */
  readonly full: boolean;
}

/** An office before its holder’s honours; null where the words around the name give none. */
export function titleOf(tokens: readonly Token[], place: NamePlace): Title | null {
  const lead = ofWhich(tokens, place.start);
  const run = withinRun(place.cut, lead !== '');
  if (run?.words && !run.honour) return { ...run, words: `${lead}${run.words}` };
  const found = [before(tokens, place), behind(tokens, place), clauseBehind(tokens, place.end)].filter(
    (words) => words !== null,
  );
  const office = found.find((words) => !isKin(words));
  if (office !== undefined) return { words: office, honour: false };
  return run ?? (found.length > 0 ? { words: null, honour: false } : null);
}

/** «daughter of the president», «his former colleague». */
const isKin = (words: string): boolean =>
  KIN.has(
    words
      .replace(/ (?:of|for) .*$/u, '')
      .replace(/^.* /u, '')
      .toLowerCase(),
  );

/** «Secretary of » before «State Ben Okafor», or nothing. */
export function ofWhich(tokens: readonly Token[], start: number): string {
  const the = tokens[start - 1]?.lower === 'the' ? 1 : 0;
  const of = tokens[start - 1 - the];
  const office = tokens[start - 2 - the];
  if (!/^(?:of|for)$/u.test(of?.lower ?? '') || office?.sentence !== tokens[start]?.sentence) return '';
  if (!opensTitle(office)) return '';
  return `${office?.text ?? ''} ${of?.text ?? ''} ${the === 1 ? 'the ' : ''}`;
}

/** «Taveran Prime Minister» → «Prime Minister»; courtesies are no title. */
function withinRun(cut: readonly string[], isLed: boolean): Title | null {
  let words = cut.filter((word) => !COURTESIES.has(word.toLowerCase().replace('.', '')));
  const owned = words.findLastIndex((word) => /[’']s$/u.test(word));
  words = words.slice(owned + 1);
  while (words.length > 1 && PASSING.test(words[0] ?? '')) words = words.slice(1);
  while (words.length > 1 && isOfABody(words[0] ?? '')) words = words.slice(1);
  if (!isLed && words.every(isNoOffice)) return null;
  const offices = withoutRank(words.filter((word) => !HONORIFICS.has(word.toLowerCase().replace('.', ''))));
  const learned = words.filter((word) => !/^(?:Sir|Dame|Lord|Lady)$/u.test(word));
  const title = [offices, learned, words].find((list) => list.length > 0)?.join(' ') ?? '';
  if (title === '') return null;
  return { words: title.replace(/s\.$/u, '.'), honour: offices.length === 0 || LESS.test(title) };
}

/** Chief of a village, and a rank in letters: said beside an office as «Dr» is. */
const LESS = /^(?:Chief|\p{Lu}{2,4})$/u;

/** «Director Adm.», «Chief Minister Gen.»: an office says more than the rank behind it. */
function withoutRank(words: readonly string[]): readonly string[] {
  const sense = nounSense(words.at(-2)?.toLowerCase() ?? '');
  const isOfficeBefore =
    sense?.sort === 'person' && !/^(?:politician|police|military)$/u.test(sense.role ?? '');
  return isOfficeBefore && /^\p{Lu}\p{Ll}+\.$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

/** «Entrusting Ada Lind», «Meet Ada Lind»: a word that somebody does gives no title. */
function isNoOffice(word: string): boolean {
  const lower = word.toLowerCase();
  return !(lower in TITLES) && nounSense(lower) === null && (isDoingWord(lower) || lower.endsWith('ing'));
}

const PASSING = /^(?:Former|Incumbent|Then|New|Outgoing|Acting|Ex)$/u;

/** «its national officer, Sheila Marr», «chairwoman Ada Lind», «the chief executive of the council, Ada Lind». */
function before(tokens: readonly Token[], { start, full }: NamePlace): string | null {
  const sentence = tokens[start]?.sentence;
  const comma = tokens[start - 1]?.text === ',' ? 1 : 0;
  const last = start - 1 - comma;
  if (tokens[last]?.sentence !== sentence) return null;
  const farthest = comma === 1 ? LONGEST : tokens[last - 1]?.lower === 'of' ? 2 : 0;
  for (let head = last; head >= Math.max(0, last - farthest); head--) {
    const plural = comma === 0 && head === last && full ? pluralOffice(tokens, head) : null;
    if (plural !== null)
      return titleWords(tokens, phraseStart(tokens, head), last + 1)?.replace(/\S+$/u, plural) ?? null;
    const isOwn =
      isOffice(tokens, head) ||
      (full && head === last && mayBeCalling(tokens, head) && !(comma === 1 && isPlaceBefore(tokens, head)));
    if (isOwn) {
      const first = phraseStart(tokens, head);
      const origin = isOfABody(tokens[first - 1]?.text ?? '') ? 1 : 0;
      const led = DETERMINER.test(tokens[first - 1 - origin]?.text ?? '');
      const stands = led || opensTitle(tokens[first]) || (head === last && isOffice(tokens, head));
      if (comma === 1 && !stands) return null;
      return titleWords(tokens, first, last + 1);
    }
    if (/^[,;:.?!“”"]$/u.test(tokens[head]?.text ?? '') || /^(?:verb|aux)$/u.test(tokens[head]?.tag ?? ''))
      return null;
  }
  return null;
}

/** «Back in the chamber, Ada Lind». */
const isPlaceBefore = (tokens: readonly Token[], head: number): boolean =>
  tokens[head - 1]?.lower === 'the' && tokens[head - 2]?.tag === 'prep';

/** «candidate» for the «candidates» before «Ada Lind and Bo Krol»; null where it is no plural office. */
function pluralOffice(tokens: readonly Token[], at: number): string | null {
  const { text = '', lower = '' } = tokens[at] ?? {};
  const sense = nounSense(lower);
  if (text !== lower || sense?.sort !== 'person' || !sense.plural) return null;
  return [lower.replace(/men$/u, 'man'), lower.replace(/women$/u, 'woman'), lower.replace(/ies$/u, 'y'), lower.replace(/s$/u, '')].find((one) => one !== lower) ?? null; // prettier-ignore
}

const LONGEST = 16;
const DETERMINER = /^(?:the|a|an|its|his|her|their|our|one|another|[’']s?)$/iu;

/** «, head of the works council and …», «, the detective who …», «, 44, a hospital pharmacist in …», «, the group’s chair, …». */
function behind(tokens: readonly Token[], { end, full }: NamePlace): string | null {
  if (tokens[end]?.text !== ',') return null;
  const sentence = tokens[end].sentence;
  let first = end + 1;
  if (/^\d{1,3}$/u.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === ',') first += 2;
  const led = DETERMINER.test(tokens[first]?.text ?? '');
  while (DETERMINER.test(tokens[first]?.text ?? '')) first++;
  for (let at = first; at < Math.min(tokens.length, first + 9); at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || endsOffice(tokens, at)) return null;
    if (/^[’']s?$/u.test(token.text) || /[’']s$/u.test(token.text)) {
      first = at + 1;
      continue;
    }
    const next = tokens[at + 1];
    const closes =
      next === undefined ||
      next.sentence !== sentence ||
      isPhraseEnd(next) ||
      /^(?:prep|punct)$/u.test(next.tag);
    if (isOffice(tokens, at) && isHeadNoun(tokens, at))
      return titleWords(tokens, first, phraseEnd(tokens, at + 1));
    if (full && led && closes && mayBeCalling(tokens, at))
      return titleWords(tokens, first, phraseEnd(tokens, at + 1));
  }
  return null;
}

/** What stands between a name and no office of its own: «called on the President», «seizing on a remark», «famous as». */
function endsOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (isPhraseEnd(token) && !isInsideName(tokens, at))) return true;
  if (token.tag === 'prep') return !/^(?:of|for)$/u.test(token.lower);
  return token.tag === 'verb' && /^(?:prep|det|pron|to|name|punct)$/u.test(tokens[at + 1]?.tag ?? 'punct');
}

/** Not «a miner’s daughter», «police officer», nor «conservative bane». */
function isHeadNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (/^[’']s?$/u.test(next?.text ?? '') || /[’']s$/u.test(next?.text ?? '')) return false;
  if (next?.tag === 'noun' && PARTISAN.test(tokens[at]?.lower ?? '')) return false;
  return !isOffice(tokens, at + 1) && !mayGoOn(tokens, at + 1);
}

const PARTISAN = /^(?:conservative|liberal|democrat|republican|\p{L}+ist)$/u;

/** «a police officer», «a consultant orthopaedic surgeon»: the noun goes on with another that is an office, too. */
function mayGoOn(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    if (!/^(?:noun|adj|name)$/u.test(tokens[next]?.tag ?? '')) return false;
    if (isOffice(tokens, next + 1)) return true;
  }
  return false;
}

/** A noun that is on no list but may be what somebody is: «a pharmacist», «the hurdler»; not «a day», «the company». */
function mayBeCalling(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (
    token === undefined ||
    token.text !== token.lower ||
    /^(?:adv|conj|prep|pron|det|aux)$/u.test(token.tag)
  )
    return false;
  if (nounSense(token.lower) !== null || NO_CALLINGS.has(token.lower)) return false;
  return CALLING_ENDING.test(token.lower);
}

/** «, who heads the group», «, who was a garda at the time», «is a lawyer». */
function clauseBehind(tokens: readonly Token[], end: number): string | null {
  const who = tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'who' ? 2 : 0;
  const has = who > 0 && /^(?:has|had)$/u.test(tokens[end + who]?.lower ?? '') ? 1 : 0;
  const verb = tokens[end + who + has];
  if (verb === undefined || verb.sentence !== tokens[end - 1]?.sentence) return null;
  const leader = who === 0 ? undefined : LEADING_VERBS[verb.lower];
  if (leader !== undefined) return leader;
  if (!/^(?:is|was|been|became|works|worked|serves|served|serving)$/u.test(verb.lower)) return null;
  let first = end + who + has + 1;
  if (tokens[first]?.lower === 'as') first++;
  if (/^(?:a|an|the)$/u.test(tokens[first]?.lower ?? '')) first++;
  else if (who === 0 && !(isOffice(tokens, first) && tokens[first + 1]?.text === 'of')) return null;
  for (let at = first; at < first + 7; at++) {
    const token = tokens[at];
    if (token?.sentence !== verb.sentence || endsOffice(tokens, at) || token.tag === 'verb') return null;
    if (/^[’']s?$/u.test(token.text)) first = at + 1;
    else if (isOffice(tokens, at) && isHeadNoun(tokens, at))
      return titleWords(tokens, first, phraseEnd(tokens, at + 1));
  }
  return null;
}

/** Whether a capitalised word may begin a title: «Secretary of State». */
export const opensTitle = (token: Token | undefined): boolean => {
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  const sense = nounSense(token.lower);
  return token.lower in TITLES || (sense?.sort === 'person' && !sense.plural);
};
