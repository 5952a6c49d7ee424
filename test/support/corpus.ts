/**
 * Reads the drafts of `test/corpus`: the text with inline tags, and beside it a small JSON file with what a tag cannot say.
 * Its README has the conventions. Answers with the shape that a scorer of attributions reads. Knows nothing of the engine,
 * for the marks are what the engine is measured against.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import * as v from 'valibot';
import type { Span } from '../../server/src/engine/model.ts';
import { parseTagged, type TaggedSpans } from './tagged.ts';

/** `[start, end)` in UTF-16 code units. */
export type Place = readonly [start: number, end: number];

export interface MarkedAttribution {
  /** «A3» for the tags numbered 3. */
  readonly id: string;
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  readonly addressee: readonly Place[];
  readonly parent?: string;
  readonly link?: 'relays' | 'within';
  readonly kind?: string;
  readonly form?: string;
  readonly role?: string;
  readonly stance?: string;
  readonly hearsay?: boolean;
  readonly control?: 'state';
  readonly chain?: readonly string[];
  readonly optional?: true;
}

export interface MarkedDraft {
  readonly id: string;
  readonly format: 'plain' | 'markdown';
  readonly text: string;
  readonly annotators: readonly [
    { readonly who: string; readonly attributions: readonly MarkedAttribution[] },
  ];
  readonly markers: readonly { readonly type: string; readonly span: Place }[];
  /** Lines that are page furniture, the first being 1. */
  readonly boilerplate: readonly number[];
}

/** Every draft of the corpus, in order of the alphabet. Throws, naming the draft, where a mark is not well formed. */
export function readCorpus(folder: string = CORPUS): readonly MarkedDraft[] {
  return readdirSync(folder)
    .filter((name) => name !== 'README.md' && ['.txt', '.md'].includes(extname(name)))
    .sort()
    .map((name) => readDraft(folder, name));
}

/** One draft from its tagged text and its notes. Throws where they do not fit each other. */
export function markDraft(name: string, fixture: string, notes: unknown): MarkedDraft {
  const { text, attributions: numbered } = parseTagged(fixture);
  const told = v.parse(Notes, notes);
  const attributions = numbered.filter((spans) => spans.cue.length > 0);
  const flags = numbered.slice(attributions.length).map((spans) => placesOf(spans.flag));
  const counted = attributions.map((_, index) => String(index + 1));
  checkNumbers(fixture, { attributions: counted, flags: Object.keys(told.flags) });
  checkNotes(told, counted);
  checkSources(told, attributions);
  const typed = Object.values(told.flags).flatMap((type, index) =>
    (flags[index] ?? []).map((span) => ({ type, span })),
  );
  return {
    id: name.slice(0, -extname(name).length),
    format: extname(name) === '.md' ? 'markdown' : 'plain',
    text,
    annotators: [
      { who: 'editor', attributions: attributions.map((_, at) => marked(attributions, told, at)) },
    ],
    markers: typed.filter(({ type }) => type !== 'residue'),
    boilerplate: typed
      .filter(({ type }) => type === 'residue')
      .flatMap(({ span: [start, end] }) => linesOf(text, start, end)),
  };
}

const CORPUS = join(import.meta.dirname, '..', 'corpus');

const MARKERS = ['unverified', 'doubt', 'allegation', 'no-comment', 'hedge', 'republication'] as const;
const FORMS = [
  'named-person',
  'named-organization',
  'document',
  'recording',
  'anonymous',
  'unnamed-person',
  'unnamed-group',
  'implicit',
] as const;
const KINDS = ['statement', 'belief', 'intention', 'decree', 'showing'];
const STANCES = ['neutral', 'endorsing', 'distancing', 'doubting', 'denying', 'declining'];

const Numbers = v.array(v.pipe(v.number(), v.integer()));
const sorted = (names: readonly string[]) => v.optional(v.record(v.picklist(names), Numbers), {});
const borrowed = v.optional(v.record(v.string(), v.number()), {});
const Notes = v.strictObject({
  source: borrowed,
  content: borrowed,
  parent: v.optional(
    v.record(v.string(), v.strictObject({ of: v.number(), link: v.picklist(['relays', 'within']) })),
    {},
  ),
  kind: sorted([...KINDS, 'open']),
  form: sorted(FORMS),
  stance: sorted([...STANCES, 'open']),
  role: v.optional(v.record(v.string(), Numbers), {}),
  hearsay: v.optional(Numbers, []),
  optional: v.optional(Numbers, []),
  control: v.optional(Numbers, []),
  chain: v.optional(v.record(v.string(), v.array(v.string())), {}),
  flags: v.optional(v.record(v.string(), v.picklist([...MARKERS, 'residue'])), {}),
});
type Notes = v.InferOutput<typeof Notes>;

function readDraft(folder: string, name: string): MarkedDraft {
  const path = join(folder, name);
  const notes: unknown = JSON.parse(readFileSync(path.replace(/\.\w+$/, '.json'), 'utf8'));
  try {
    return markDraft(name, readFileSync(path, 'utf8'), notes);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function marked(all: readonly TaggedSpans[], notes: Notes, at: number): MarkedAttribution {
  const number = at + 1;
  const own = all[at];
  const role = (name: 'source' | 'cue' | 'content' | 'addressee', from = number) =>
    placesOf((from === number ? own : all[from - 1])?.[name] ?? []);
  const optional = notes.optional.includes(number);
  const parent = notes.parent[number];
  return {
    id: `A${number}`,
    source: role('source', notes.source[number]),
    cue: role('cue'),
    content: role('content', notes.content[number]),
    addressee: role('addressee'),
    ...(parent && { parent: `A${parent.of}`, link: parent.link }),
    // What is neither owed nor wrong is held to nothing else either.
    ...(optional
      ? { optional: true }
      : {
          ...named('kind', asked(under(notes.kind, number) ?? 'statement')),
          ...named('stance', asked(under(notes.stance, number) ?? 'neutral')),
          hearsay: notes.hearsay.includes(number),
        }),
    ...named('form', under(notes.form, number)),
    ...named('role', under(notes.role, number)),
    ...(notes.control.includes(number) && { control: 'state' as const }),
    ...(notes.chain[number] && { chain: notes.chain[number] }),
  };
}

function named<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: string }); // a computed key widens
}

/** Where annotators would differ, nothing is asked. */
function asked(value: string): string | undefined {
  return value === 'open' ? undefined : value;
}

function under(groups: Readonly<Record<string, readonly number[]>>, number: number): string | undefined {
  return Object.keys(groups).find((name) => groups[name]?.includes(number));
}

/** The tags count 1, 2, 3 … for attributions, 101, 102 … for flags, with none left out, so that a note hits what it names. */
function checkNumbers(
  fixture: string,
  { attributions, flags }: { attributions: readonly string[]; flags: readonly string[] },
): void {
  const used = new Set(
    [...fixture.matchAll(/<(?:source|cue|content|addressee|flag)(\d*)>/g)].map((m) => m[1]),
  );
  const owed = new Set([...attributions, ...flags]);
  for (const number of used)
    if (!owed.has(number ?? '')) throw new Error(`nothing tells of number ${number}`);
  for (const number of owed) if (!used.has(number)) throw new Error(`no tag has number ${number}`);
  flags.forEach((flag, index) => {
    if (flag !== String(101 + index)) throw new Error(`flag ${flag} should be ${101 + index}`);
  });
}

function checkNotes(notes: Notes, numbers: readonly string[]): void {
  const { source, content, parent, kind, form, stance, role, hearsay, optional, control, chain } = notes;
  const groups = [kind, form, stance, role].map((group) => Object.values(group).flat());
  const borrowing = [source, content].flatMap((from) => [...Object.keys(from), ...Object.values(from)]);
  const parents = Object.entries(parent).flatMap(([child, { of }]) => [child, of]);
  const lists = [...groups, hearsay, optional, control, borrowing, parents, Object.keys(chain)];
  for (const number of lists.flat())
    if (!numbers.includes(String(number))) throw new Error(`a note speaks of ${number}, which no cue has`);
  for (const group of groups)
    if (new Set(group).size < group.length)
      throw new Error(`a note sorts one number twice: ${group.join(' ')}`);
}

/** A source is tagged, or borrowed, or the form says that nobody is named. */
function checkSources(notes: Notes, attributions: readonly TaggedSpans[]): void {
  attributions.forEach(({ source }, index) => {
    const someone = source.length > 0 || notes.source[index + 1] !== undefined;
    const implicit = under(notes.form, index + 1) === 'implicit';
    if (someone === implicit)
      throw new Error(`${index + 1} has ${someone ? 'a source and is implicit' : 'no source'}`);
  });
}

function placesOf(spans: readonly Span[]): Place[] {
  return spans.map(({ start, end }) => [start, end]);
}

function linesOf(text: string, start: number, end: number): number[] {
  const before = text.slice(0, start).split('\n').length;
  return Array.from({ length: text.slice(start, end).split('\n').length }, (_, index) => before + index);
}
