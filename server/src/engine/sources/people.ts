/**
 * Keeps, from one pass over a draft to the next, who is named in it and what was said of its sources. Finds nothing itself.
 */
import type { Attribution, SourceForm } from '../model.ts';
import type { Gender } from './gender.ts';
import type { Mention } from './mentions.ts';
import { nameBook } from './names.ts';
import type { Named, NameBook } from './names.ts';

/** What is said of one source. */
export interface Described {
  readonly form: SourceForm;
  readonly role: Attribution['role'];
  readonly name: string | null;
  /** A person’s full name, or one after a title. */
  readonly certain: boolean;
  readonly title: string | null;
  readonly affiliation: string | null;
  readonly control: Attribution['control'];
  /** The source as a chain names it. */
  readonly shown: string | null;
  readonly gender: Gender | null;
  /** Inside another’s content a pronoun mostly means the one who speaks there. */
  readonly pronoun: boolean;
  /** Names of the people of one surname of whom one is meant, where it is not told which. */
  readonly among?: readonly string[];
}

/** Of whom nothing is said. */
export const NOBODY: Described = {
  form: 'implicit',
  role: null,
  name: null,
  certain: false,
  title: null,
  affiliation: null,
  gender: null,
  control: null,
  shown: null,
  pronoun: false,
};

/** The people of a draft, and what was said of sources while these were its people. */
export interface People {
  readonly names: readonly (readonly Mention[])[];
  readonly book: NameBook;
  /** For each paragraph and each of its mentions, whom it names; null where the draft does not tell. */
  readonly named: readonly (readonly (Named | null)[])[];
  /** How often each is named. */
  readonly counts: ReadonlyMap<Named, number>;
  readonly described: Map<string, Described>;
}

/** A keystroke seldom changes who is named: the people of the last few drafts are kept while they are the same. */
export function peopleOf(names: People['names']): People {
  const at = recent.findIndex((people) => sameNames(people.names, names));
  const [known] = at < 0 ? [] : recent.splice(at, 1);
  const people = known === undefined ? gathered(names) : { ...known, names };
  recent.unshift(people);
  recent.length = Math.min(recent.length, DRAFTS_KEPT);
  return people;
}

function gathered(names: People['names']): People {
  const book = nameBook(names);
  const counts = new Map<Named, number>();
  const named = names.map((mentions) =>
    mentions.map(({ sort, name, gender }) => {
      const one = sort === 'body' ? book.body(name) : (book.person(name, gender) ?? book.body(name));
      if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
      return one;
    }),
  );
  return { names, book, named, counts, described: new Map() };
}

const recent: People[] = [];
const DRAFTS_KEPT = 8;

function sameNames(one: People['names'], other: People['names']): boolean {
  return (
    one.length === other.length &&
    one.every((list, index) => list === other[index] || sameList(list, other[index] ?? []))
  );
}

const sameList = (one: readonly Mention[], other: readonly Mention[]): boolean =>
  one.length === other.length &&
  one.every((mention, index) => {
    const { name, sort, role, title, short, affiliation } = mention;
    const same = other[index];
    return name === same?.name && sort === same.sort && role === same.role && title === same.title && mention.honour === same.honour && short === same.short && affiliation === same.affiliation; // prettier-ignore
  });
