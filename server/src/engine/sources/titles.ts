/**
 * The title that stands with a name: «campaign manager Ada Lind», «the mayor, Ada Lind», «Ada Lind, head of the works
 * council», «Ada Lind, who chairs the inquiry». Knows the tokens around one name, no draft.
 */
import { isDoingWord, nounSense } from '../lexicon/lookup.ts';
import { CAMPS, COURTESIES, HONORIFICS, KIN } from '../lexicon/callings.ts';
import { TITLES } from '../lexicon/titles.ts';
import type { Token } from '../text/structure.ts';
import { DETERMINER, isOffice, isOfABody, mayBeCalling, phraseStart, titleWords } from './office-phrase.ts';
import { behindName, clauseBehind } from './title-behind.ts';

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
  if (run?.words && isKin(run.words)) return { words: null, honour: false };
  if (run?.words && !run.honour) return { ...run, words: `${lead}${run.words}` };
  const found = [before(tokens, place), behindName(tokens, place), clauseBehind(tokens, place.end)].filter(
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
  while (words.length > 1 && PASSING.test(words[0] ?? '') && !isPlaceName(words)) words = words.slice(1);
  while (words.length > 1 && isOfABody(words[0] ?? '')) words = words.slice(1);
  if (!isLed && words.every(isNoOffice)) return null;
  const offices = withoutRank(words.filter((word) => !HONORIFICS.has(word.toLowerCase().replace('.', ''))));
  const learned = words.filter((word) => !/^(?:Sir|Dame|Lord|Lady)$/u.test(word));
  const title = [offices, learned, words].find((list) => list.length > 0)?.join(' ') ?? '';
  if (title === '') return null;
  const isLess = offices.length === 0 || LESS.test(title) || CAMPS.has(title.toLowerCase());
  return { words: title.replace(/s\.$/u, '.'), honour: isLess };
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

/** «New Jersey Governor», not «New Governor». */
const isPlaceName = ([first, next = '']: readonly string[]): boolean =>
  first === 'New' && nounSense(next.toLowerCase()) === null && !(next.toLowerCase() in TITLES);

const PASSING = /^(?:Former|Incumbent|Then|New|Outgoing|Acting|Ex)$/u;

/** «its national officer, Sheila Marr», «chairwoman Ada Lind», «the chief executive of the council, Ada Lind». */
function before(tokens: readonly Token[], { start, full }: NamePlace): string | null {
  const sentence = tokens[start]?.sentence;
  const comma = tokens[start - 1]?.text === ',' ? 1 : 0;
  const last = start - 1 - comma - wordsBetween(tokens, start - 1 - comma);
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

/** «the coroner, the late Jan Krol», «a dealer named Jan Krol»: how many words stand between office and name. */
function wordsBetween(tokens: readonly Token[], at: number): number {
  if (/^(?:named|called)$/u.test(tokens[at]?.lower ?? '')) return 1;
  return tokens[at]?.lower === 'late' && tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.text === ','
    ? 3
    : 0;
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

/** Whether a capitalised word may begin a title: «Secretary of State». */
export const opensTitle = (token: Token | undefined): boolean => {
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  const sense = nounSense(token.lower);
  return token.lower in TITLES || (sense?.sort === 'person' && !sense.plural);
};
