/**
 * Whom the names of a draft stand for: a surname, a short form or the beginning of a body’s name, by the fullest that the
 * draft gives. Knows mentions, not where they stand nor who speaks.
 */
import { isCommonWord } from '../lexicon/lookup.ts';
import type { SourceRole } from '../model.ts';
import { remembering } from '../text/remembering.ts';
import { isGivenName, type Gender } from './gender.ts';
import type { Mention } from './mentions.ts';
import { isPaperWord } from './outlet-form.ts';

/** A person or a body, with all that the draft says of it anywhere. */
export interface Named {
  readonly sort: 'person' | 'body';
  /** The fullest. */
  readonly name: string;
  readonly title: string | null;
  /** The body that a person belongs to, by its fullest name. */
  readonly affiliation: string | null;
  readonly role: SourceRole | null;
  readonly gender: Gender | null;
}

export interface NameBook {
  /** The one person whose name is this or ends in it, of that gender where it is known; null when there is none or are several. */
  person(name: string, gender?: Gender | null): Named | null;
  /** The one body whose name is this or begins with it, or that this is the short form of; null as above. */
  body(name: string): Named | null;
  /** All people whose name ends in this, of that gender where it is known: several where `person` tells nobody. */
  namesakes(name: string, gender?: Gender | null): readonly Named[];
}

/** @param mentions of each paragraph, in order of the draft */
export function nameBook(mentions: Iterable<readonly Mention[]>): NameBook {
  const all = withBodies([...mentions].flat());
  const byLast = new Map<string, Map<string, Writable>>();
  for (const mention of all)
    if (mention.sort === 'person' && mention.name.includes(' ')) remember(byLast, mention);
  for (const people of byLast.values()) joinEndings(people);
  const person = peopleIn(all, byLast);
  const namesakes = (name: string, gender: Gender | null = null): readonly Named[] =>
    name.includes(' ') ? [] : [...(byLast.get(name)?.values() ?? [])].filter((one) => mayBe(one, gender));
  const body = bodiesIn(all, (name) => person(name) !== null || byLast.has(name));
  return { person: (name, gender) => belonging(person(name, gender), body), body, namesakes };
}

type Writable = { -readonly [Key in keyof Named]: Named[Key] } & { honour: boolean };

/**
 * What is called by its first word alone is no person: «Trident» for «Trident Snacks». People go by the last, or by a given name
 * that is known for one.
 */
function withBodies(all: readonly Mention[]): readonly Mention[] {
  const bare = new Set<string>();
  const bodies = new Set<string>();
  for (const { sort, name } of all)
    if (sort === 'bare') bare.add(name);
    else if (sort === 'body') bodies.add(name);
  return all.map((mention) => {
    const { sort, name, title, role } = mention;
    if (sort !== 'person' || title !== null || role !== null || !name.includes(' ')) return mention;
    const first = firstWord(name);
    if (bodies.has(name)) return { ...mention, sort: 'body' };
    return bare.has(first) &&
      !bare.has(lastWord(name)) &&
      !isGivenName(first) &&
      isCommonWord(lastWord(name).toLowerCase())
      ? { ...mention, sort: 'body' }
      : mention;
  });
}

const mayBe = (one: Named, gender: Gender | null): boolean =>
  gender === null || one.gender === null || one.gender === gender;

type ByLast = Map<string, Map<string, Writable>>;

function peopleIn(
  all: readonly Mention[],
  byLast: ByLast,
): (name: string, gender?: Gender | null) => Writable | null {
  const alone = new Map<string, Writable>();
  const person = (name: string, gender: Gender | null = null): Writable | null => {
    const people = byLast.get(lastWord(name));
    if (people === undefined) return alone.get(name) ?? null;
    const namesakes = [...people.values()];
    if (name.includes(' '))
      return people.get(firstWord(name)) ?? onlyOne(namesakes.filter((one) => one.name.endsWith(` ${name}`)));
    const fitting = namesakes.filter((one) => mayBe(one, gender));
    const told = fitting.filter((one) => gender !== null && one.gender === gender);
    return onlyOne(fitting) ?? onlyOne(told);
  };
  const given = byGivenName(byLast);
  for (const mention of all) {
    if (mention.sort === 'body') continue;
    const known = person(mention.name, mention.gender) ?? given(mention.name);
    const own = known ?? (mention.sort === 'person' ? onlySo(alone, mention.name) : null);
    if (own === null) continue;
    if (own.title === null || (own.honour && mention.title !== null && !mention.honour)) {
      own.title = mention.title;
      own.honour = mention.honour;
      own.role = mention.role ?? own.role;
    }
    own.affiliation ??= mention.affiliation;
    own.role ??= mention.role;
    own.gender ??= mention.gender;
  }
  // By gender, so that no key has to be put together: every name of a draft is asked for at every keystroke.
  const asked = { he: new Map<string, Writable | null>(), she: new Map<string, Writable | null>() };
  const ungendered = new Map<string, Writable | null>();
  return (name, gender) => {
    const kept = gender ? asked[gender] : ungendered;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const named = person(name, gender) ?? given(name);
    kept.set(name, named);
    return named;
  };
}

/** Of whom nothing is known yet but the name. */
const somebody = (name: string): Writable => ({ sort: 'person', name, title: null, honour: false, affiliation: null, role: null, gender: null }); // prettier-ignore

/** «Taras», «Lady Clarissa»: a person whom the draft never names more fully. */
function onlySo(alone: Map<string, Writable>, name: string): Writable {
  const known = alone.get(name) ?? somebody(name);
  alone.set(name, known);
  return known;
}

/** «Keisha» for «Keisha Rowntree», where only one person has that name. */
function byGivenName(
  byLast: ReadonlyMap<string, ReadonlyMap<string, Writable>>,
): (name: string) => Writable | null {
  const found = new Map<string, Writable | null>();
  for (const people of byLast.values())
    for (const [given, one] of people) found.set(given, found.has(given) ? null : one);
  return (name) => (byLast.has(name) ? null : (found.get(name) ?? null));
}

const onlyOne = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);
const firstWord = (name: string): string => name.slice(0, name.indexOf(' '));
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Files a full name under its last word; «Vladimir V. Putin» and «Vladimir Putin» are one man, the longer name wins. */
function remember(byLast: ByLast, { name, gender }: Mention): void {
  const last = lastWord(name);
  const people = byLast.get(last) ?? new Map<string, Writable>();
  byLast.set(last, people);
  const known = people.get(firstWord(name));
  if (known === undefined) people.set(firstWord(name), somebody(name));
  else if (known.name.length < name.length) known.name = name;
  (people.get(firstWord(name)) ?? { gender: null }).gender ??= gender;
}

/** «Wasserman Lind» is the surname of Ada Wasserman Lind, not another person. */
function joinEndings(people: Map<string, Writable>): void {
  if (people.size === 1) return;
  for (const [first, { name }] of people) {
    const fuller = onlyOne([...people.values()].filter((one) => one.name.endsWith(` ${name}`)));
    if (fuller !== null) people.delete(first);
  }
}

/** A person with the fullest name of the body that it belongs to. */
function belonging(person: Writable | null, body: NameBook['body']): Named | null {
  if (person !== null && person.affiliation !== null)
    person.affiliation = body(person.affiliation)?.name ?? person.affiliation;
  return person;
}

/** @param isPerson of a single word that may be either */
function bodiesIn(all: readonly Mention[], isPerson: (name: string) => boolean): NameBook['body'] {
  const byName = new Map<string, Named>();
  const shorts = new Map<string, string | null>();
  const add = (key: string, name: string): void => {
    shorts.set(key, shorts.has(key) && shorts.get(key) !== name ? null : name);
  };
  for (const { name, sort, role, short } of all) {
    if (sort === 'person' || (sort === 'bare' && isPerson(name))) continue;
    const known = byName.has(name);
    if (!known) byName.set(name, { sort: 'body', name, title: null, affiliation: null, role, gender: null });
    if (short !== undefined) add(short, name);
    if (!known && name.includes(' ')) for (const key of shortFormsOf(name)) add(key, name);
  }
  return (name) => {
    const long = shorts.get(name);
    if (typeof long === 'string') return byName.get(long) ?? null;
    return byName.get(name) ?? null;
  };
}

/** What a body of several words may be called for short: its beginnings, its paper’s name, its letters. */
const shortFormsOf = remembering(10_000, (name): readonly string[] => {
  const words = name.split(' ');
  const forms = words.slice(1).map((_, end) => words.slice(0, end + 1).join(' '));
  const paper = words.at(-1) ?? '';
  if (isPaperWord(paper)) forms.push(paper, `The ${paper}`);
  const letters = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  if (letters.length > 1) forms.push(letters.join(''));
  return forms;
});
