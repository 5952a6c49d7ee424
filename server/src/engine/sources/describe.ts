/**
 * Says who the source of each attribution is: name, form, role, control, and the chain it stands in. One cheap pass over
 * the document; what a source’s own words say is remembered from one pass to the next. Knows no claim and no rule.
 */
import type { PutAttribution } from '../attribution/finder.ts';
import type { Attribution, Span } from '../model.ts';
import { chainsOf } from './chain.ts';
import type { ChainLink } from './chain.ts';
import { controlOf } from './control.ts';
import { factsOf } from './facts.ts';
import type { SourceFacts } from './facts.ts';
import type { NameBook, NamedPerson } from './names.ts';
import { peopleOf } from './people.ts';
import type { Described, People } from './people.ts';
import { outletByForm } from './outlet-form.ts';
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
  const introduced = new Map<string, Described>();
  attributions.forEach((put, index) => {
    const said = describedOnce(text, put.source, people);
    const known = said ?? ofPronoun(wordsOf(text, put.source), antecedent(draft, index, described));
    described.push(asIntroduced(known, introduced));
  });
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

const NOBODY: Described = {
  form: 'implicit',
  role: null,
  name: null,
  control: null,
  shown: null,
  pronoun: false,
};

/** «ORNA» is the state news agency that the draft has called so before: what it was then, it still is. */
function asIntroduced(said: Described, introduced: Map<string, Described>): Described {
  const { name, form, role, control } = said;
  if (name === null || form !== 'named-organization') return said;
  if (role === 'news-agency' || role === 'news-outlet') introduced.set(name, said);
  const before = introduced.get(name);
  return role === null && before !== undefined
    ? { ...said, role: before.role, control: control ?? before.control }
    : said;
}

/** Null for a pronoun, whose meaning hangs on what stands before it. */
function describedOnce(text: string, source: readonly Span[], people: People): Described | null {
  const words = wordsOf(text, source);
  const known = people.described.get(words);
  if (known !== undefined) return known;
  const facts = remembered(words);
  if (facts.form === 'pronoun') return null;
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
  const long = facts.name === null || isPerson ? null : book.longForm(facts.name);
  const name = full ?? long ?? facts.name;
  const role = facts.role ?? (isPerson && facts.name !== null ? book.roleOf(facts.name) : null);
  return { form, role, name, control, shown: shownName(words, name), pronoun: false };
}

/** The source that spoke before in the same paragraph, which a pronoun may mean. */
function antecedent(
  { text, attributions }: SourcesOfDraft,
  index: number,
  described: readonly Described[],
): Described | null {
  const from = attributions[index - 1]?.cue[0]?.start;
  const to = attributions[index]?.source[0]?.start;
  if (from === undefined || to === undefined || to - from > 2000) return null;
  return text.slice(from, to).includes('\n') ? null : (described[index - 1] ?? null);
}

/** Who is meant stays open, but it is no unnamed source for that. */
function ofPronoun(words: string, before: Described | null): Described {
  const isPerson = /^(?:he|she|i|him|her|who|you)$/iu.test(words.trim());
  const fits =
    before !== null && (before.form === 'named-person' || before.form === 'unnamed-person') === isPerson;
  const form = fits && before.form !== 'implicit' ? before.form : isPerson ? 'named-person' : 'unnamed-group';
  return {
    form,
    role: fits ? before.role : null,
    name: null,
    control: null,
    shown: words.trim(),
    pronoun: true,
  };
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
    facts.outlet !== null ||
    outletNamed(words) !== null ||
    outletByForm(words) !== null ||
    facts.stateRun ||
    facts.role === 'news-agency';
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
