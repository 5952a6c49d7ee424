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
  for (const { start, name } of namesIn(text)) {
    const outlet = chooseOutlet(name, context);
    if (outlet === null) continue;
    return { outlet, start, end: start + name.written.length, shared: name.shared, written: name.written };
  }
  return null;
}

/** Whether a name in the text is one that outlets share, though nothing here tells which is meant. */
export function hasSharedName(text: string): boolean {
  for (const { name } of namesIn(text)) if (name.shared) return true;
  return false;
}

interface NameAt {
  readonly start: number;
  readonly name: OutletName;
}

/** The outlets’ names in a text, in order and one at a time, as the first mostly settles it; at one place the longest only. */
function* namesIn(text: string): Generator<NameAt> {
  const plainText = text.replaceAll("'", '’');
  for (const word of plainText.matchAll(WORD)) {
    const names = NAMES_BY_FIRST_WORD.get(word[0]);
    const name = names?.find((candidate) => standsAt(candidate, plainText, word.index));
    if (name !== undefined && !isInsideName(plainText, word.index)) yield { start: word.index, name };
  }
}

/** What stands before a place, as far as a look at the word there needs it: the source of a long list can be pages long. */
const wordsBefore = (text: string, place: number): string =>
  text.slice(Math.max(0, place - LONGEST_WORD), place);
const LONGEST_WORD = 80;

function standsAt({ written, article, shared }: OutletName, text: string, start: number): boolean {
  if (!text.startsWith(written, start)) return false;
  const end = start + written.length;
  const rest = text.slice(end, end + 40);
  if (/^[\p{L}\p{N}]/u.test(rest)) return false;
  if (article && !(/\b[Tt]he $/u.test(wordsBefore(text, start)) && STANDS_ALONE.test(rest))) return false;
  return !(shared && /^ \p{Lu}\p{Ll}/u.test(rest));
}

/** «The Australian» is a paper where nothing follows it, and not in «the Australian government». */
const STANDS_ALONE =
  /^(?:$|[,.;:’)(]|\s(?:newspapers?|daily|weekly|magazine|tabloid|reporters?|journalists?|correspondents?|columnists?|editors?|website|and|or|in|on|by|from|report|reports)\b)/u;

/** «Forbes» of «Steve Forbes» is no magazine: the word before has a capital and is no country’s. */
function isInsideName(text: string, start: number): boolean {
  const before = /(?<![\p{L}\p{N}.])(\p{Lu}[\p{L}.]*) $/u.exec(wordsBefore(text, start))?.[1];
  if (before === undefined) return false;
  return (
    !isNationality(before) &&
    !isCountry(before) &&
    !/^(?:The|State|TV|Television|News|Channel|Agency|Network|A|An|But|And|In)$/u.test(before)
  );
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

/** The first word of a name, «teleSUR» and «1News» among them. */
const WORD = /[\p{L}\p{N}]+/gu;
const plain = (name: string): string =>
  name
    .trim()
    .replace(/^the\s+/iu, '')
    .toLowerCase();
const isWhole = (name: string, outlet: Outlet): boolean =>
  [outlet.name, ...outlet.aliases].some((known) => plain(known) === plain(name));

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!/[\p{L}\p{N}]$/u.test(wordsBefore(text, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
      return true;
  }
  return false;
}

/** A name, and the outlets that bear it. */
interface OutletName {
  /** Without the article that must stand before it. */
  readonly written: string;
  readonly article: boolean;
  readonly shared: boolean;
  readonly outlets: readonly Outlet[];
}

/** Null for a name whose owners are all classed, when nothing tells which is meant: then nothing can be said of it. */
function chooseOutlet({ outlets, written, article, shared }: OutletName, context: string): Outlet | null {
  const [first] = outlets;
  if (first === undefined || !shared) return first ?? null;
  const near = outlets.filter((outlet) => hasCountryCue(outlet, context));
  if (near.length === 1) return near[0] ?? null;
  const unclassed = outlets.find((outlet) => outlet.class === null);
  if (unclassed === undefined) return null;
  const name = article ? `The ${written}` : written;
  return { name, aliases: [], country: null, kind: unclassed.kind, class: null };
}

/** Longest first under each word, so that «CNN Turk» is not taken for CNN. */
const NAMES_BY_FIRST_WORD: ReadonlyMap<string, readonly OutletName[]> = indexNames(OUTLETS);

function indexNames(outlets: readonly Outlet[]): Map<string, OutletName[]> {
  const owners = new Map<string, Outlet[]>();
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.aliases])
      owners.set(name, [...(owners.get(name) ?? []), outlet]);
  }
  const index = new Map<string, OutletName[]>();
  for (const [name, bearers] of owners) {
    const article = name.startsWith('The ');
    const written = article ? name.slice(4) : name;
    if (article && owners.has(written)) continue;
    const shared = bearers.length > 1 || bearers[0]?.ambiguous === true;
    const first = written.match(/[\p{L}\p{N}]+/u)?.[0] ?? written;
    index.set(first, [...(index.get(first) ?? []), { written, article, shared, outlets: bearers }]);
  }
  for (const names of index.values()) names.sort((a, b) => b.written.length - a.written.length);
  return index;
}
