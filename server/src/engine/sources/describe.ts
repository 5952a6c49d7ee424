/**
 * Says who the source of each attribution is: name, form, role, control, and the chain it stands in. One cheap pass over
 * the document; what a source’s own words say is remembered from one pass to the next. Knows no claim and no rule.
 */
import type { PutAttribution } from '../attribution/finder.ts';
import type { Attribution, Span } from '../model.ts';
import { Antecedents, type Asked, type PlacedMentions } from './antecedents.ts';
import { chainsOf } from './chain.ts';
import type { ChainLink } from './chain.ts';
import { factsOf } from './facts.ts';
import { judgeForm, type FormEvidence } from './form.ts';
import { justificationOf } from './justification.ts';
import { isSpeakers, meantBy } from './meant.ts';
import type { NameBook } from './names.ts';
import { bodyCalledIn, describe, describeTold, factsOfWords, shownName } from './one-source.ts';
import { NOBODY, peopleOf } from './people.ts';
import type { Described, People } from './people.ts';
import { wordsOf } from '../text/words-of.ts';
import { MentionsByPlace } from './within.ts';
import { ownOutlet } from './outlets.ts';
import { outletTold } from './told-outlet.ts';
import { toldByWords } from './told.ts';

export interface SourcesOfDraft {
  readonly text: string;
  /** With offsets into `text`, in order of their first cue; `parent` is an index into this list. */
  readonly attributions: readonly PutAttribution[];
  /** Who is named in each paragraph, in order. */
  readonly names: readonly PlacedMentions[];
}

export interface DescribeOptions {
  /** The newsroom’s own outlet, which is no link of a chain. */
  readonly outlet?: string | null;
  /** Is shown what the form of each source is judged by: for learning. */
  readonly see?: (index: number, evidence: FormEvidence) => void;
  /** Is shown whom each pronoun and description may mean, just before that source is seen: for learning. */
  readonly ask?: (asked: Asked) => void;
}

/** «Reuters reported, citing the water board»: nobody passes on himself, so Reuters is not the board. */
function isPassedOnBy({ name }: Described, put: PutAttribution, described: readonly Described[]): boolean {
  const { link, parent } = put;
  return name !== null && link === 'relays' && parent !== null && described[parent]?.name === name;
}

/** As many attributions as given, in the same order, with ids `A1`, `A2` …; never throws. */
export function describeSources(
  draft: SourcesOfDraft,
  options: DescribeOptions = {},
): readonly Attribution[] {
  const { text, attributions, names } = draft;
  const people = peopleOf(names.map(({ mentions }) => mentions));
  const isOwn = ownOutlet(options.outlet);
  const antecedents = new Antecedents(names, people, options.ask ?? null);
  const places = new MentionsByPlace(names);
  const described: Described[] = [];
  const introduced = new Map<string, Described>();
  const toldOf = toldByWords(attributions, ({ source }) => wordsOf(text, source));
  const take = (index: number, put: PutAttribution, said: Described | null): Described => {
    if (put.byEditor !== undefined) return describeTold(put.byEditor, people.book);
    const parent = put.link === 'within' && put.parent !== null ? (described[put.parent] ?? null) : null;
    const words = wordsOf(text, put.source);
    const found = meantBy({ words, said, put, parent, antecedents });
    const meant = asIntroduced(
      said !== null && isPassedOnBy(found, put, described) ? said : found,
      introduced,
    );
    const told = meant.name === null ? toldOf(words) : null;
    if (told !== null) return describeTold(told, people.book);
    return formed(meant, { words, put }, (evidence) => options.see?.(index, evidence));
  };
  attributions.forEach((put, index) => {
    const said = describedOnce(text, put.source, people);
    const known = take(
      index,
      put,
      said === null ? null : namedThere(said, { text, put, places, book: people.book }),
    );
    described.push(known);
    const [at] = put.source;
    if (at !== undefined && isTold(known)) antecedents.spoke(at, known);
  });
  // «I» in a quotation whose speaker is named behind it.
  attributions.forEach((put, index) => {
    if ((put.parent ?? -1) > index && isSpeakers(wordsOf(text, put.source)))
      described[index] = take(index, put, null);
  });
  giveTitles(described);
  const nameOf = (name: string | null): string | null => (isOwn(name) ? null : name);
  const chains = chainsOf(
    attributions.map(({ parent, link, source, addressee }, index): ChainLink => {
      const said = described[index];
      const around = link === 'within' && parent !== null ? described[parent] : undefined;
      const isAgain = said && around && isSpeakerAgain(said, { around, words: wordsOf(text, source) });
      const shown = said === undefined || isAgain === true ? null : said.shown;
      const through = outletTold(text, addressee);
      return { source: nameOf(shown), through: nameOf(through), parent, link };
    }),
  );
  return attributions.map((put, index) =>
    finish({ put, index, text }, chains[index] ?? [], described[index] ?? NOBODY),
  );
}

/** A pronoun in what somebody says is taken for that person, unless it is told that «he» is another. */
function isSpeakerAgain({ pronoun, name, form }: Described, { around, words }: InAnothers): boolean {
  if (!pronoun || name === null || form !== 'named-person' || !/^s?he$/iu.test(words)) return pronoun;
  const speaker = around.name ?? around.shown;
  return speaker === null || speaker.split(' ').at(-1) === name.split(' ').at(-1);
}

interface InAnothers {
  /** Of whoever says it. */
  readonly around: Described;
  readonly words: string;
}

/** Whether it is told who that is, if only as «a neighbour»; not an open pronoun, nor a surname that two people have. */
const isTold = ({ pronoun, name, among }: Described): boolean =>
  !(pronoun && name === null) && among === undefined;

/** What one description says that somebody is («the challenger») holds for all that the same person says. */
function giveTitles(described: Described[]): void {
  const titles = new Map<string, string>();
  for (const { name, title, form } of described)
    if (name !== null && title !== null && form === 'named-person' && !titles.has(name))
      titles.set(name, title);
  for (const [index, said] of described.entries()) {
    if (said.form !== 'named-person' || said.name === null || said.title !== null) continue;
    const title = titles.get(said.name);
    if (title !== undefined) described[index] = { ...said, title };
  }
}

interface Judged {
  readonly words: string;
  readonly put: PutAttribution;
}

function formed(said: Described, { words, put }: Judged, see: (evidence: FormEvidence) => void): Described {
  if (words === '' || said.form === 'implicit') return said;
  const { name, form: rule, pronoun, certain } = said;
  const within = put.link === 'within';
  const evidence = { words, rule, named: name !== null, certain, pronoun, kind: put.kind, within };
  see(evidence);
  const form = judgeForm(evidence);
  const called = form === 'named-organization' && name === null && !pronoun ? bodyCalledIn(words) : name;
  return form === rule && called === name ? said : { ...said, form, name: called };
}

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
  const facts = factsOfWords(words);
  if (facts.form === 'pronoun') return null;
  if (facts.shared) {
    const near = beforeAndIn(text, source, words);
    return describe({ words, facts: factsOf(words, near), near }, people.book);
  }
  const described = describe({ words, facts, near: words }, people.book);
  people.described.set(words, described);
  return described;
}

/** A phrase with a name in it, in UTF-16 units. */
const SHORTEST_NAMING = 14;

interface Place {
  readonly text: string;
  readonly put: PutAttribution;
  readonly places: MentionsByPlace;
  readonly book: NameBook;
}

/** Where a source’s words alone name nobody that the draft knows, the name that was read in them: «the CEO of the group, Ada Lind». */
function namedThere(said: Described, { text, put, places, book }: Place): Described {
  const [span] = put.source;
  if (span === undefined || said.form === 'implicit' || span.end - span.start < SHORTEST_NAMING) return said;
  const isKnown = said.name !== null && (book.person(said.name) ?? book.body(said.name)) !== null;
  const isUnknown = said.name === null || (said.form === 'named-person' && !isKnown);
  const mention = places.namedIn(text, span);
  if (mention === null || !(isUnknown || (isAppended(text, span, said) && mention.sort === 'person')))
    return said;
  const named = mention.sort === 'body' ? book.body(mention.name) : book.person(mention.name, mention.gender);
  if (named === null) return said;
  const { name, title, affiliation, gender, role } = named;
  const form = named.sort === 'person' ? 'named-person' : 'named-organization';
  const shown = shownName(text.slice(span.start, span.end), name);
  return { ...said, form, name, title, affiliation, gender, role: said.role ?? role, certain: true, shown };
}

/** Whether a name may stand behind the office that a source was taken for: «the Minister of Information, Ada Lind». */
const isAppended = (text: string, { start, end }: Span, { name }: Described): boolean =>
  name !== null && !name.includes(' ') && text.slice(start, end).includes(', ');

/** Field by field: spreading six thousand records a keystroke is what would take the time. */
function finish(
  { put, index, text }: { readonly put: PutAttribution; readonly index: number; readonly text: string },
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
    origin: put.byEditor === undefined ? 'engine' : 'editor',
    voice: put.voice,
    stance: put.stance,
    hearsay: put.hearsay,
    name: described.name,
    title: described.title,
    affiliation: described.affiliation,
    form: described.form,
    justification: justificationOf(text, put, described.form),
    role: described.role,
    control: described.control,
    confidence: put.confidence,
  };
}

/** The source and the forty characters before it in its sentence. */
function beforeAndIn(text: string, source: readonly Span[], words: string): string {
  const start = source[0]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 40), start);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1) + words;
}
