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
  const book = nameBook(draft.names);
  const isOwn = ownOutlet(options.outlet);
  const known = new Map<string, Described>();
  const described: { readonly put: PutAttribution; readonly said: Described }[] = [];
  let previous: Described | null = null;
  for (const put of attributions) {
    const words = wordsOf(text, put.source);
    const facts = remembered(words);
    const settled: Described | undefined = known.get(words);
    previous = settled ?? describe(sourceAt(text, put.source, { words, facts }), book, previous);
    if (settled === undefined && facts.form !== 'pronoun' && !facts.shared) known.set(words, previous);
    described.push({ put, said: previous });
  }
  const chains = chainsOf(
    described.map(({ put: { parent, link, addressee }, said }) => {
      const shown = said.pronoun && link === 'within' ? null : said.shown;
      const through = addressee.length === 0 ? null : outletAddressed(text, addressee);
      return { source: isOwn(shown) ? null : shown, through: isOwn(through) ? null : through, parent, link };
    }),
  );
  return described.map(({ put, said }, index) => finish(put, index, chains[index] ?? [], said));
}

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

interface OneSource {
  readonly words: string;
  readonly facts: SourceFacts;
  /** The source with the words before it, where a country may stand. */
  readonly near: string;
}

/** @param previous what was said of the source before, which a pronoun may mean */
function describe({ words, facts, near }: OneSource, book: NameBook, previous: Described | null): Described {
  const control = controlOf(facts, near);
  if (facts.form === 'pronoun') return { ...ofPronoun(words, previous), control };
  const full =
    facts.name !== null && (facts.form === 'name' || facts.person) ? book.fullest(facts.name) : null;
  const isPerson = facts.person || full !== null;
  const form = facts.form === 'name' ? (isPerson ? 'named-person' : 'named-organization') : facts.form;
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

/** A name that outlets share is read again with the forty characters before it in its sentence. */
function sourceAt(
  text: string,
  source: readonly Span[],
  known: Pick<OneSource, 'words' | 'facts'>,
): OneSource {
  const { words, facts } = known;
  if (!facts.shared) return { words, facts, near: words };
  const start = source[0]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 40), start);
  const near = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1) + words;
  return { words, facts: factsOf(words, near), near };
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
