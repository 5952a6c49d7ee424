/**
 * Finds a known outlet's name in the words of a source. Knows the list of outlets, not who controls them or why it matters.
 */
import { cuesOf, isCountry, isNationality } from '../lexicon/lookup.ts';
import { OUTLETS } from '../lexicon/outlets/index.ts';
import type { Outlet } from '../lexicon/outlets.ts';

/** An outlet's name as it stands in a text, offsets in UTF-16 code units. */
export interface OutletMention {
  readonly outlet: Outlet;
  readonly start: number;
  readonly end: number;
  /** True when the name alone does not tell which outlet is meant. */
  readonly shared: boolean;
  /** The name as written, with the typographic apostrophe. */
  readonly written: string;
}

/**
 * The first outlet named in a stretch of text, or null. The longest of the names that fit at one place wins; capitals
 * count («Anis» is a paper, «anis» is not). Where several outlets share the name, the one whose country `context` names
 * is meant; where that leaves none or several, the answer is an outlet of that name of which nothing more is known, or null.
 */
export function outletNamed(text: string, context: string = text): OutletMention | null {
  const plainText = text.replaceAll("'", '’');
  for (const match of plainText.matchAll(CAPITALISED)) {
    if (isInsideName(plainText, match.index)) continue;
    for (const end of endsFrom(plainText, match.index)) {
      const mention = mentionBetween(plainText, match.index, end, context);
      if (mention !== null) return mention;
    }
  }
  return null;
}

function mentionBetween(text: string, start: number, end: number, context: string): OutletMention | null {
  const written = text.slice(start, end);
  const withArticle = /\bthe $/u.test(text.slice(0, start)) ? BY_NAME.get(`The ${written}`) : undefined;
  const outlets = BY_NAME.get(written) ?? withArticle;
  if (outlets === undefined) return null;
  const shared = outlets.length > 1 || outlets[0]?.ambiguous === true;
  const rest = text.slice(end);
  if ((withArticle === outlets || written.startsWith('The ')) && !STANDS_ALONE.test(rest)) return null;
  if (shared && /^ \p{Lu}\p{Ll}/u.test(rest)) return null;
  const outlet = chooseOutlet(outlets, written, context);
  return outlet === null ? null : { outlet, start, end, shared, written };
}

/** «The Australian» is a paper where nothing follows it, and not in «the Australian government». */
const STANDS_ALONE =
  /^(?:$|[,.;:’)(]|\s(?:newspapers?|daily|weekly|magazine|tabloid|reporters?|journalists?|correspondents?|columnists?|editors?|website|and|or|in|on|by|from|report|reports)\b)/u;

/** «Forbes» of «Steve Forbes» is no magazine: the word before has a capital and is no country’s. */
function isInsideName(text: string, start: number): boolean {
  const before = /(?<![\p{L}\p{N}.])(\p{Lu}[\p{L}.]*) $/u.exec(text.slice(0, start))?.[1];
  if (before === undefined) return false;
  return (
    !isNationality(before) &&
    !isCountry(before) &&
    !/^(?:The|State|TV|Television|News|Channel|Agency|Network|A|An|But|And|In)$/u.test(before)
  );
}

/** Whether a name in the text is one that outlets share, though nothing here tells which is meant. */
export function hasSharedName(text: string): boolean {
  for (const match of text.matchAll(CAPITALISED)) {
    for (const end of endsFrom(text, match.index)) {
      if (BY_NAME.get(text.slice(match.index, end))?.[0]?.ambiguous === true) return true;
    }
  }
  return false;
}

/** Whether the text has a word for the outlet's country: «the South African daily The Star». */
export const hasCountryCue = (outlet: Outlet, text: string): boolean =>
  outlet.country !== null && cuesOf(outlet.country).some((cue) => containsWord(text, cue));

/** True when both are names of one outlet, or the same words but for «the» and capitals. */
export function isSameOutlet(one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true;
  const [a, b] = [outletNamed(one)?.outlet, outletNamed(other)?.outlet];
  return a !== undefined && a === b && isWhole(one, a) && isWhole(other, a);
}

/** Tells the newsroom’s own outlet from others; remembers its answers, since a draft names few outlets often. */
export function ownOutlet(outlet: string | null | undefined): (name: string | null) => boolean {
  const own = outlet?.trim() ?? '';
  const known = new Map<string, boolean>();
  return (name) => {
    if (name === null || own === '') return false;
    const answer = known.get(name) ?? isSameOutlet(name, own);
    known.set(name, answer);
    return answer;
  };
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}/gu;
const plain = (name: string): string =>
  name
    .trim()
    .replace(/^the\s+/iu, '')
    .toLowerCase();
const isWhole = (name: string, outlet: Outlet): boolean =>
  [outlet.name, ...outlet.aliases].some((known) => plain(known) === plain(name));

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length)))
      return true;
  }
  return false;
}

/** Where the names of up to six words that begin here would end, the longest first. */
function endsFrom(text: string, start: number): number[] {
  const ends: number[] = [];
  const wordEnd = /[\p{L}\p{N}.](?![\p{L}\p{N}])/gu;
  wordEnd.lastIndex = start;
  for (let words = 0; words < 6; words++) {
    const end = wordEnd.exec(text);
    if (end === null) break;
    ends.unshift(end.index + 1);
  }
  return ends;
}

/** Null for a name whose owners are all classed, when nothing tells which is meant: then nothing can be said of it. */
function chooseOutlet(outlets: readonly Outlet[], written: string, context: string): Outlet | null {
  const [first] = outlets;
  if (first === undefined) return null;
  if (outlets.length === 1 && first.ambiguous !== true) return first;
  const near = outlets.filter((outlet) => hasCountryCue(outlet, context));
  if (near.length === 1) return near[0] ?? null;
  const unclassed = outlets.find((outlet) => outlet.class === null);
  return unclassed === undefined
    ? null
    : { name: written, aliases: [], country: null, kind: unclassed.kind, class: null };
}

const BY_NAME: ReadonlyMap<string, readonly Outlet[]> = indexByName(OUTLETS);

function indexByName(outlets: readonly Outlet[]): Map<string, Outlet[]> {
  const index = new Map<string, Outlet[]>();
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.aliases]) {
      index.set(name, [...(index.get(name) ?? []), outlet]);
    }
  }
  return index;
}
