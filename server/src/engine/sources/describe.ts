/**
 * Says who the source of each attribution is: name, form, role, control, and the chain it stands in. One cheap pass over
 * the document; what a source’s own words say is remembered from one pass to the next. Knows no claim and no rule.
 */
import type { PutAttribution } from '../attribution/finder.ts';
import type { Attribution, SourceForm, Span } from '../model.ts';
import { chainsOf } from './chain.ts';
import type { ChainLink } from './chain.ts';
import { controlOf } from './control.ts';
import { factsOf } from './facts.ts';
import type { SourceFacts } from './facts.ts';
import { nameBook } from './names.ts';
import type { NameBook, NamedPerson } from './names.ts';
import { outletNamed, ownOutlet } from './outlets.ts';

export interface SourcesOfDraft {
  readonly text: string;
  /** With offsets into `text`, in order of their first cue; `parent` is an index into this list. */
  readonly attributions: readonly PutAttribution[];
  readonly sentences: readonly Span[];
  /** People named in each paragraph, from `findFullNames`. */
  readonly names: readonly (readonly NamedPerson[])[];
}

export interface DescribeOptions {
  /** The newsroom’s own outlet, which is no link of a chain. */
  readonly outlet?: string | null;
}

/** As many attributions as given, in the same order, with ids `A1`, `A2` …; never throws. */
export function describeSources(
  draft: SourcesOfDraft,
  options: DescribeOptions = {},
): readonly Attribution[] {
  const { text, attributions } = draft;
  const people = peopleOf(draft.names);
  const isOwn = ownOutlet(options.outlet);
  const described: Described[] = [];
  let previous: Described | null = null;
  for (const { source } of attributions) {
    previous = describedOnce(text, source, people, previous);
    described.push(previous);
  }
  const nameOf = (name: string | null): string | null => (isOwn(name) ? null : name);
  const chains = chainsOf(
    attributions.map(({ parent, link, addressee }, index): ChainLink => {
      const said = described[index];
      const shown = said === undefined || (said.pronoun && link === 'within') ? null : said.shown;
      const through = addressee.length === 0 ? null : outletAddressed(text, addressee);
      return { source: nameOf(shown), through: nameOf(through), parent, link };
    }),
  );
  return attributions.map((put, index) =>
    finish(put, index, chains[index] ?? [], described[index] ?? NOBODY),
  );
}

/** The people of a draft, and what was said of sources while these were its people. */
interface People {
  readonly names: readonly (readonly NamedPerson[])[];
  readonly book: NameBook;
  readonly described: Map<string, Described>;
}

/** A keystroke seldom changes who is named: the people of the last few drafts are kept while they are the same. */
function peopleOf(names: SourcesOfDraft['names']): People {
  const at = recent.findIndex((people) => sameNames(people.names, names));
  const [known] = at < 0 ? [] : recent.splice(at, 1);
  const people = {
    names,
    book: known?.book ?? nameBook(names),
    described: known?.described ?? new Map<string, Described>(),
  };
  recent.unshift(people);
  recent.length = Math.min(recent.length, DRAFTS_KEPT);
  return people;
}

const recent: People[] = [];
const DRAFTS_KEPT = 8;

function sameNames(one: SourcesOfDraft['names'], other: SourcesOfDraft['names']): boolean {
  return (
    one.length === other.length &&
    one.every((list, index) => list === other[index] || sameList(list, other[index] ?? []))
  );
}

const sameList = (one: readonly NamedPerson[], other: readonly NamedPerson[]): boolean =>
  one.length === other.length &&
  one.every(({ name, role }, index) => name === other[index]?.name && role === other[index]?.role);

interface Described {
  readonly form: SourceForm;
  readonly role: Attribution['role'];
  readonly name: string | null;
  readonly control: Attribution['control'];
  /** The source as a chain names it. */
  readonly shown: string | null;
  /** Inside another’s content a pronoun mostly means the one who speaks there. */
  readonly pronoun: boolean;
}

const NOBODY: Described = {
  form: 'implicit',
  role: null,
  name: null,
  control: null,
  shown: null,
  pronoun: false,
};

/** @param previous what was said of the source before, which a pronoun may mean */
function describedOnce(
  text: string,
  source: readonly Span[],
  people: People,
  previous: Described | null,
): Described {
  const words = wordsOf(text, source);
  const known = people.described.get(words);
  if (known !== undefined) return known;
  const facts = remembered(words);
  if (facts.form === 'pronoun') return { ...ofPronoun(words, previous), control: null };
  if (facts.shared) {
    const near = beforeAndIn(text, source, words);
    return describe({ words, facts: factsOf(words, near), near }, people.book);
  }
  const described = describe({ words, facts, near: words }, people.book);
  people.described.set(words, described);
  return described;
}

interface OneSource {
  readonly words: string;
  readonly facts: SourceFacts;
  /** The source with the words before it, where a country may stand. */
  readonly near: string;
}

function describe({ words, facts, near }: OneSource, book: NameBook): Described {
  const control = controlOf(facts, near);
  const full =
    facts.name !== null && (facts.form === 'name' || facts.person) ? book.fullest(facts.name) : null;
  const isPerson = facts.person || full !== null;
  const form =
    facts.form === 'name' || facts.form === 'pronoun'
      ? isPerson
        ? 'named-person'
        : 'named-organization'
      : facts.form;
  const name = full ?? facts.name;
  const role = facts.role ?? (isPerson && facts.name !== null ? book.roleOf(facts.name) : null);
  return { form, role, name, control, shown: shownName(words, name), pronoun: false };
}

/** A pronoun means someone named before; who it is stays open, but it is no unnamed source for that. */
function ofPronoun(words: string, previous: Described | null): Omit<Described, 'control'> {
  const person = /^(?:he|she|i|him|her|who|you)$/iu.test(words.trim());
  const fits =
    previous !== null && (previous.form === 'named-person' || previous.form === 'unnamed-person') === person;
  const form =
    fits && previous.form !== 'implicit' ? previous.form : person ? 'named-person' : 'unnamed-group';
  return { form, role: fits ? previous.role : null, name: null, shown: words.trim(), pronoun: true };
}

/** The source as the draft puts it, without what follows a comma; the fuller name where the draft gives one elsewhere. */
function shownName(words: string, name: string | null): string | null {
  const flat = words.replace(/\s+/gu, ' ').trim();
  if (flat === '') return null;
  const short = flat.replace(/,? (?:who|which|whose|that) .*$|, .*$/u, '');
  return name === null || short.includes(name) ? short : name;
}

/** An outlet that was told is how the reader has it: «told RIA»; reporters, readers and courts are not. */
function outletAddressed(text: string, addressee: readonly Span[]): string | null {
  const [span] = addressee;
  if (span === undefined) return null;
  const words = text.slice(span.start, span.end);
  const facts = remembered(words);
  const isOutlet =
    facts.outlet !== null || outletNamed(words) !== null || facts.stateRun || facts.role === 'news-agency';
  return isOutlet ? shownName(words, facts.name) : null;
}

/** Field by field: spreading six thousand records a keystroke is what would take the time. */
function finish(
  put: PutAttribution,
  index: number,
  chain: readonly string[],
  described: Described,
): Attribution {
  return {
    id: `A${index + 1}`,
    source: put.source,
    cue: put.cue,
    content: put.content,
    addressee: put.addressee,
    parent: put.parent === null ? null : `A${put.parent + 1}`,
    link: put.link,
    chain,
    kind: put.kind,
    origin: 'engine',
    voice: put.voice,
    stance: put.stance,
    hearsay: put.hearsay,
    name: described.name,
    form: described.form,
    role: described.role,
    control: described.control,
    confidence: put.confidence,
  };
}

function wordsOf(text: string, source: readonly Span[]): string {
  const [first, ...others] = source;
  if (first === undefined) return '';
  const words = text.slice(first.start, first.end);
  return others.length === 0
    ? words
    : [words, ...others.map(({ start, end }) => text.slice(start, end))].join(' ');
}

/** The source and the forty characters before it in its sentence. */
function beforeAndIn(text: string, source: readonly Span[], words: string): string {
  const start = source[0]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 40), start);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1) + words;
}

/** What a source’s words say does not change: kept between passes, emptied when it grows past any one draft’s needs. */
const memory = new Map<string, SourceFacts>();
const MEMORY_LIMIT = 20_000;

function remembered(words: string): SourceFacts {
  const known = memory.get(words);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  const facts = factsOf(words);
  memory.set(words, facts);
  return facts;
}
