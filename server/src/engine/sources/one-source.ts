/**
 * Who one source is by its words and the names of the draft: «Kolar» for Irena Kolar, «the county board». Knows the book of names, not what
 * stands around; pronouns and descriptions are left open.
 */
import type { ToldSource } from '../attribution/finder.ts';
import { isBodyNoun } from '../lexicon/lookup.ts';
import { remembering } from '../text/remembering.ts';
import { controlOf } from './control.ts';
import { factsOf } from './facts.ts';
import type { SourceFacts } from './facts.ts';
import { genderOf, genderOfWords, isGivenName } from './gender.ts';
import type { Named, NameBook } from './names.ts';
import type { Described } from './people.ts';
import { parseSource } from './phrase.ts';

/** What a source’s words say does not change. */
export const factsOfWords = remembering(20_000, (words): SourceFacts => factsOf(words));

export interface OneSource {
  readonly words: string;
  readonly facts: SourceFacts;
  /** The source with the words before it, where a country may stand. */
  readonly near: string;
}

export function describe({ words, facts, near }: OneSource, book: NameBook): Described {
  const control = controlOf(facts, near);
  const given = facts.name ?? surnameIn(words, book);
  const body = given === null ? null : bodyCalled(given, facts, book);
  const pair = facts.person && given === null ? pairIn(words, book) : null;
  const isSurname = given !== null && facts.name === null;
  const mayBePerson = given !== null && (facts.form === 'name' || facts.person || isSurname) && body === null;
  const person = mayBePerson ? book.person(calm(given), genderOfWords(words)) : null;
  const namesakes = mayBePerson && person === null ? book.namesakes(calm(given), genderOfWords(words)) : [];
  const isPerson = person !== null || namesakes.length > 1 || (facts.person && body === null);
  const form =
    facts.form === 'name' || facts.form === 'pronoun' || isSurname || (facts.person && body !== null)
      ? isPerson
        ? 'named-person'
        : 'named-organization'
      : facts.form;
  const name = person?.name ?? body?.name ?? pair ?? given;
  const title = person?.title ?? null;
  const affiliation = person?.affiliation ?? null;
  return {
    form,
    role: facts.role ?? person?.role ?? null,
    name,
    certain: isKnown({ facts, isPerson, person, body }),
    title: isPerson ? title : null,
    affiliation: isPerson ? affiliation : null,
    gender: person?.gender ?? (isPerson && name !== null ? genderOf(name, title) : genderOfWords(words)),
    control,
    shown: shownName(words, name),
    pronoun: false,
    ...(namesakes.length > 1 ? { among: namesakes.map((one) => one.name) } : {}),
  };
}

/** «Cuban» for Mark Cuban, where the word alone would be no name. */
function surnameIn(words: string, book: NameBook): string | null {
  const word = words.replace(/[’']s$/u, '').trim();
  return /^\p{Lu}[\p{L}’'-]+$/u.test(word) && book.namesakes(word).length > 0 ? word : null;
}

interface Known {
  readonly facts: SourceFacts;
  readonly isPerson: boolean;
  readonly person: Named | null;
  readonly body: Named | null;
}

/** A full name or one after a title; a surname of somebody named in full; a body that is told by its name. */
const isKnown = ({ facts, isPerson, person, body }: Known): boolean =>
  isPerson
    ? facts.person || person?.name.includes(' ') === true
    : facts.form === 'named-organization' && facts.name !== null && (body !== null || facts.outlet !== null);

/** «Clinton and Sanders», each in full; null where one of them is not known. */
function pairIn(words: string, book: NameBook): string | null {
  const [one, other, ...more] = words
    .replace(/\s(?:both|each|alike)$/u, '')
    .split(/\sand\s/u)
    .map((part) => {
      const { name } = factsOfWords(part.trim());
      return name === null ? null : (book.person(calm(name), genderOfWords(part))?.name ?? null);
    });
  return one && other && more.length === 0 ? `${one} and ${other}` : null;
}

/** Who an editor says it is, with what the draft says of that name. */
export function describeTold({ name, form }: ToldSource, book: NameBook): Described {
  const said = describe({ words: name, facts: factsOfWords(name), near: name }, book);
  const isNamed = form === 'named-person' || form === 'named-organization';
  const known = said.name ?? (isNamed ? name : null);
  return { ...said, form: form ?? said.form, name: known, shown: known ?? name };
}

/** A body that the draft names so, or more fully where the words might be a person’s: «Nandi Hills» for «Nandi Hills Capital». */
function bodyCalled(name: string, { form, person }: SourceFacts, book: NameBook): Named | null {
  const body = book.body(name);
  if (!person && form !== 'name') return body;
  const isLonger =
    body !== null && body.name.startsWith(`${name} `) && !isGivenName(name.split(' ', 1)[0] ?? '');
  return isLonger || book.person(calm(name)) === null ? body : null;
}

/** «WHITCOMB», as a transcript prints a speaker. */
const calm = (name: string): string =>
  name.replaceAll(/\p{Lu}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** The source as the draft puts it, without what follows a comma; the fuller name where the draft gives one elsewhere. */
export function shownName(words: string, name: string | null): string | null {
  const flat = words.replace(/\s+/gu, ' ').trim();
  if (flat === '') return null;
  const short = flat.replace(/,? (?:who|which|whose|that) .*$|, .*$/u, '');
  return name === null || short.includes(name) ? short : name;
}

/** «the county board» has no other name than that; «the company» has, which the draft may not give. */
export function bodyCalledIn(words: string): string | null {
  const { words: all, head } = parseSource(words);
  if (!isBodyNoun(head)) return null;
  const own = all.slice(all.findLastIndex((word) => DETERMINER.test(word)) + 1);
  const called = own.filter((word) => !PASSING.test(word)).join(' ');
  return called === '' || (own.length === 1 && ANYBODY.test(head)) ? null : called;
}

const DETERMINER = /^(?:the|an?|this|that|its|his|her|their|our|some|one|another)$|[’']s$/iu;
const PASSING = /^(?:new|local|current|former|same|embattled|beleaguered|\d.*)$/iu;
/** Nouns for any body, which say nothing of which. */
const ANYBODY =
  /^(?:company|firm|group|agency|organi[sz]ation|body|team|club|side|office|panel|charity|campaign|union|association|party|bank|airline|retailer|operator|manufacturer|maker|chain|startup|start-up|employer|publisher|business|regulator|watchdog|outlet|newspaper|paper|station|channel|magazine|network|site|website|institute|university|school|hospital|committee|commission|force|department|ministry|council|board)$/u;
