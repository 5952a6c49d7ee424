/**
 * Tells an outlet on no list by how its name is made: «The Daily Bugle», «Radio Harrow», «Glitter magazine». Knows words of
 * names, no list of outlets; such a form says what the source is, never who controls it.
 */
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isCountry, isNationality } from '../lexicon/lookup.ts';
import { TITLES } from '../lexicon/titles.ts';

/**
 * The name of the outlet, without «the»; null where the form does not say that it is one.
 * @param source the words of a source before what follows its head: «The Riverside Courier», «the daily Kurier»
 */
export function outletByForm(source: string): string | null {
  const words = source.trim().split(/\s+/u);
  if (words.length > LONGEST || words.some((word) => !WORD.test(word))) return null;
  const article = /^the$/iu.test(words[0] ?? '');
  const name = article ? words.slice(1) : words;
  const first = name[0] ?? '';
  if (GIVEN_NAMES.has(first) || first.toLowerCase() in TITLES) return null;
  if (isName(name) && (isBroadcaster(name) || isPaper(name, article))) return name.join(' ');
  return isMagazine(name) ? name.join(' ') : named(name);
}

const LONGEST = 6;
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}’'&.-]*$/u;
const isCapital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);
const isName = (words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => isCapital(word) || /^(?:of|and|on)$/u.test(word));

/** «BBC Radio Harrow», «Radio Harrow», «Harrow FM», «Harrow Television». */
function isBroadcaster(name: readonly string[]): boolean {
  if (name.length < 2) return false;
  const radio = name.indexOf('Radio');
  return /^(?:Radio|TV|Television|FM)$/u.test(name.at(-1) ?? '') || (radio >= 0 && radio < 2);
}

/** «The Daily Bugle», «The Riverside Courier», «the Gazette»; «Riverside Gazette», where no person is called so. */
function isPaper(name: readonly string[], article: boolean): boolean {
  const last = name.at(-1) ?? '';
  if (name.length === 1) return article && TITLE_ALONE.test(last);
  if (isCountry(name.slice(0, -1).join(' ')) && !PAPER.test(last)) return false;
  if (article && /^(?:Daily|Sunday|Evening|Morning|Weekly)$/u.test(name[0] ?? '') && name.length === 2)
    return true;
  return (
    PAPER.test(last) || (article && PAPER_WITH_ARTICLE.test(last) && !ON_A_MATTER.test(name.at(-2) ?? ''))
  );
}

/** Whether the draft may call a paper so for short: «the Post» for the Harrow Post. */
export const isPaperWord = (word: string): boolean => PAPER.test(word) || PAPER_WITH_ARTICLE.test(word);

const PAPER =
  /^(?:Argus|Gazette|Courier|Herald|Tribune|Chronicle|Telegraph|Examiner|Advertiser|Inquirer|Enquirer|Sentinel|Dispatch|Bugle|Times)$/u;
/** Words that are surnames, offices or papers of another kind as well. */
const PAPER_WITH_ARTICLE =
  /^(?:Mercury|Post|Review|Observer|Echo|Ledger|Guardian|Star|Sun|Standard|Journal|Globe)$/u;
const TITLE_ALONE =
  /^(?:Argus|Gazette|Courier|Mercury|Herald|Tribune|Chronicle|Telegraph|Examiner|Advertiser|Inquirer|Ledger|Bugle|Observer|Echo|Post|Times)$/u;
/** «The Defence Review», «the Border Post», «the Gold Standard». */
const ON_A_MATTER =
  /^(?:Defen[cs]e|Strategic|Security|Spending|Policy|Performance|Independent|Judicial|Case|Practice|Safety|Governance|Integrated|Rapid|Annual|Peer|Border|Command|Trading|Guard|Military|Police|Medical|Gold|Accounting|Emissions|General|Public|Sales|Purchase)$/u;

/** «Glitter magazine», «the Lausitzer Kurier newspaper»; «the French magazine» has no name. */
function isMagazine(name: readonly string[]): boolean {
  const [noun, ...before] = name.toReversed();
  return (
    before.length > 0 &&
    /^(?:magazine|newspaper|tabloid|broadsheet)$/u.test(noun ?? '') &&
    before.every((word) => isCapital(word) && !isNationality(word)) &&
    !isCountry(before.toReversed().join(' '))
  );
}

/** «the daily Kurier», «news magazine Rundblick», «state news agency ORNA»: the name after what it is. */
function named(words: readonly string[]): string | null {
  const at = words.findLastIndex((word) => OUTLET_NOUN.test(word));
  const name = words.slice(at + 1);
  if (at < 0 || name.length === 0 || !name.every(isCapital) || GIVEN_NAMES.has(name[0] ?? '')) return null;
  if (words[at] === 'agency' && words[at - 1] !== 'news') return null;
  return name.join(' ');
}

const OUTLET_NOUN = /^(?:magazine|newspaper|daily|weekly|tabloid|broadsheet|agency)$/u;
