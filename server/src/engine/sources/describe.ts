/**
 * Says who the source of each attribution is: name, form, role, control, and the chain it stands in. One cheap pass over
 * the document; what a source’s own words say is remembered from one pass to the next. Knows no claim and no rule.
 */
import type { PutAttribution } from '../attribution/finder.ts';
import type { Attribution, SourceForm, Span } from '../model.ts';
import { chainsOf } from './chain.ts';
import { controlOf } from './control.ts';
import { factsOf } from './facts.ts';
import type { SourceFacts } from './facts.ts';
import { nameBook } from './names.ts';
import type { NameBook, NamedPerson } from './names.ts';
import { isSameOutlet, outletNamed } from './outlets.ts';

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
  const book = nameBook(draft.names);
  const own = options.outlet?.trim() ?? '';
  const described: Described[] = [];
  for (const attribution of attributions)
    described.push(describe(text, attribution, book, described.at(-1) ?? null));
  const isOwn = (name: string | null): boolean => name !== null && own !== '' && isSameOutlet(name, own);
  const chains = chainsOf(
    attributions.map(({ parent, link, addressee }, index) => {
      const shown = described[index]?.shown ?? null;
      const through = outletAddressed(text, addressee);
      return { source: isOwn(shown) ? null : shown, through: isOwn(through) ? null : through, parent, link };
    }),
  );
  return attributions.map((attribution, index) =>
    finish(attribution, index, described[index], chains[index] ?? []),
  );
}

interface Described {
  readonly form: SourceForm;
  readonly role: Attribution['role'];
  readonly name: string | null;
  readonly control: Attribution['control'];
  /** The source as a chain names it. */
  readonly shown: string | null;
}

function describe(
  text: string,
  { source }: PutAttribution,
  book: NameBook,
  previous: Described | null,
): Described {
  const words = source.map(({ start, end }) => text.slice(start, end)).join(' ');
  const facts = remembered(words);
  const near = facts.shared ? beforeAndIn(text, source) : words;
  const control = controlOf(words, facts, near);
  if (facts.form === 'pronoun') return { ...ofPronoun(words, previous), control };
  const full = facts.form === 'name' || facts.person ? book.fullest(facts.name ?? '') : null;
  const isPerson = facts.person || full !== null;
  const form = facts.form === 'name' ? (isPerson ? 'named-person' : 'named-organization') : facts.form;
  const name = full ?? facts.name;
  const role = facts.role ?? (isPerson && facts.name !== null ? book.roleOf(facts.name) : null);
  return { form, role, name, control, shown: shownName(words, name) };
}

/** A pronoun means someone named before; who it is stays open, but it is no unnamed source for that. */
function ofPronoun(words: string, previous: Described | null): Omit<Described, 'control'> {
  const person = /^(?:he|she|i|him|her|who|you)$/iu.test(words.trim());
  const fits =
    previous !== null && (previous.form === 'named-person' || previous.form === 'unnamed-person') === person;
  const form =
    fits && previous.form !== 'implicit' ? previous.form : person ? 'named-person' : 'unnamed-group';
  return { form, role: fits ? previous.role : null, name: null, shown: words.trim() };
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

function finish(
  attribution: PutAttribution,
  index: number,
  described: Described | undefined,
  chain: readonly string[],
): Attribution {
  const { form = 'implicit', role = null, name = null, control = null } = described ?? {};
  const parent = attribution.parent === null ? null : `A${attribution.parent + 1}`;
  return { ...attribution, id: `A${index + 1}`, parent, chain, origin: 'engine', name, form, role, control };
}

/** The source and the forty characters before it. */
function beforeAndIn(text: string, source: readonly Span[]): string {
  const start = source[0]?.start ?? 0;
  const end = source.at(-1)?.end ?? start;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1) + text.slice(start, end)
  );
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
