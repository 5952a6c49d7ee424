/**
 * The people a draft names in full, paragraph by paragraph, and what it calls them; and whom a bare surname means.
 * Knows no attribution.
 */
import type { SourceRole } from '../model.ts';
import type { ParagraphText, Token } from '../text/structure.ts';
import { isNationality, nounSense, nounWith } from '../lexicon/lookup.ts';
import { TITLES } from '../lexicon/titles.ts';
import { longFormBefore } from './acronyms.ts';
import { isCapitalised, isParticle, personOf } from './person.ts';
import type { PersonName } from './person.ts';
import { isPlainBody } from './role.ts';

/** A person named in a paragraph: by the full name, or by one name after a title («President Ruiz»). */
export interface NamedPerson {
  readonly name: string;
  /** What the words around the name say the person does, or null. */
  readonly role: SourceRole | null;
  /** «OSCE», where the paragraph gives a body’s name and its short form together; the name is then the body’s. */
  readonly short?: string;
}

/** Whom the names of a draft stand for. */
export interface NameBook {
  /** The fullest name of the one person whose name ends in this one, or null when there is none or are several. */
  fullest(name: string): string | null;
  /** What the draft says a short form stands for, or null. */
  longForm(short: string): string | null;
  roleOf(name: string): SourceRole | null;
}

/** The people named in one paragraph, in order. Holds no offsets, so it stays true while the draft moves. */
export function findFullNames(paragraph: ParagraphText): readonly NamedPerson[] {
  const found: NamedPerson[] = [];
  const { tokens } = paragraph;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const body = token?.text === '(' ? longFormBefore(tokens, at) : null;
    if (body !== null) found.push({ name: body.long, role: null, short: body.short });
    if (token === undefined || token.text === token.lower) {
      at++;
      continue;
    }
    const end = runEnd(tokens, at);
    if (end === at) {
      at++;
      continue;
    }
    const person = personBetween(tokens, at, end);
    if (person !== null) found.push(person);
    at = end;
  }
  return found;
}

/** @param names of each paragraph, in order of the draft */
export function nameBook(names: Iterable<readonly NamedPerson[]>): NameBook {
  const byLast = new Map<string, Map<string, string>>();
  const roles = new Map<string, SourceRole>();
  const longForms = new Map<string, string | null>();
  for (const paragraph of names) {
    for (const { name, role, short } of paragraph) {
      if (short !== undefined) {
        longForms.set(short, longForms.has(short) && longForms.get(short) !== name ? null : name);
        continue;
      }
      if (role !== null && !roles.has(name)) roles.set(name, role);
      const cut = name.lastIndexOf(' ');
      if (cut >= 0) remember(byLast, name, cut);
    }
  }
  const fullest = (name: string): string | null => {
    const people = byLast.get(name.slice(name.lastIndexOf(' ') + 1));
    if (people === undefined) return null;
    const fitting = name.includes(' ') ? [people.get(firstWord(name))] : [...people.values()];
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
  const roleOf = (name: string): SourceRole | null => {
    const full = fullest(name);
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    return roles.get(name) ?? (full === null ? null : (roles.get(full) ?? roles.get(surname) ?? null));
  };
  return { fullest, roleOf, longForm: (short) => longForms.get(short) ?? null };
}

const firstWord = (name: string): string => name.slice(0, name.indexOf(' '));

/** Files a full name under its last word; «Vladimir V. Putin» and «Vladimir Putin» are one man, the longer name wins. */
function remember(byLast: Map<string, Map<string, string>>, name: string, cut: number): void {
  const last = name.slice(cut + 1);
  const people = byLast.get(last) ?? new Map<string, string>();
  byLast.set(last, people);
  const known = people.get(firstWord(name));
  if (known === undefined || known.length < name.length) people.set(firstWord(name), name);
}

/** Where the run of capitalised words that begins at `at` ends; `at` itself when none begins there. */
function runEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first === undefined || !isCapitalised(first.text) || isSentenceOpener(tokens, at)) return at;
  let end = at + 1;
  for (let next = end; next < tokens.length; next++) {
    const token = tokens[next];
    if (token === undefined || token.sentence !== first.sentence) break;
    if (isCapitalised(token.text)) end = next + 1;
    else if (!isParticle(token.text) || BETWEEN_PEOPLE.has(token.text)) break;
  }
  return end;
}

/** Particles of the names of bodies, which in a draft’s prose stand between two names as often as inside one. */
const BETWEEN_PEOPLE = new Set(['of', 'for', 'and', 'the']);

/** A sentence’s first word has its capital from the sentence, unless it is a name or stands before one. */
function isSentenceOpener(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || CALENDAR.test(token.text)) return true;
  if (/^(?:det|prep|conj|pron|adv|aux|to)$/u.test(token.tag)) return true;
  if (tokens[at - 1]?.sentence === token.sentence || token.tag === 'name') return false;
  return token.lower in TITLES
    ? false
    : nounSense(token.lower)?.sort !== 'person' && !isNationality(token.text);
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|August|September|October|November|December)$/u;

function personBetween(tokens: readonly Token[], start: number, end: number): NamedPerson | null {
  const before = nounWith(tokens[start - 2]?.lower, tokens[start - 1]?.lower ?? '');
  const person = personIn(tokens.slice(start, end), nounSense(before)?.sort === 'person' ? before : null);
  if (person === null || person.name === null) return null;
  const role = person.role ?? roleBefore(tokens, start) ?? roleAfter(tokens, end);
  return person.name.includes(' ') || role !== null ? { name: person.name, role } : null;
}

/** The same few names come again and again: what a run of words names is remembered. */
function personIn(run: readonly Token[], office: string | null): PersonName | null {
  const words = run.map(({ text }) => text);
  const key = `${office ?? ''}\n${words.join(' ')}`;
  const known = people.get(key);
  if (known !== undefined) return known;
  if (people.size >= PEOPLE_KEPT) people.clear();
  const person = personOf(words, office);
  const name = person?.name?.replace(/^\p{Lu}{3,}(?= \p{Lu}\p{Ll})/u, capitalised) ?? null;
  const found = person === null ? null : { ...person, name };
  people.set(key, found);
  return found;
}

const people = new Map<string, PersonName | null>();
const PEOPLE_KEPT = 20_000;

/** «VLADIMIR», as some papers print a story’s first word. */
const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** «the energy minister, Ada Lind»: the office that stands before the name, unless it is a club’s or a trust’s. */
function roleBefore(tokens: readonly Token[], at: number): SourceRole | null {
  if (tokens[at - 1]?.text !== ',') return null;
  const sense = nounSense(nounWith(tokens[at - 3]?.lower, tokens[at - 2]?.lower ?? ''));
  if (sense?.sort !== 'person' || sense.plural) return null;
  const owned = /^[’']s?$/u.test(tokens[at - 3]?.text ?? '');
  return owned && isPlainBody(tokens[at - 4]?.lower ?? '') ? null : sense.role;
}

/** «Ada Lind, the council’s leader, …»: the office that stands after the name, up to the next comma. */
function roleAfter(tokens: readonly Token[], at: number): SourceRole | null {
  if (tokens[at]?.text !== ',') return null;
  for (let index = at + 1; index < Math.min(tokens.length, at + 12); index++) {
    const token = tokens[index];
    if (
      token === undefined ||
      /^[,.;:]$/u.test(token.text) ||
      /^(?:who|which|whose|and|but|said|says)$/u.test(token.lower)
    )
      return null;
    const sense = nounSense(nounWith(tokens[index - 1]?.lower, token.lower));
    if (sense?.sort === 'person' && !sense.plural && sense.role !== null) return sense.role;
  }
  return null;
}
