/**
 * Reads a marked draft from text with inline tags, the form of `training/corpus` and `test/corpus`; `training/GUIDE.md` has
 * the conventions. The first line says what the draft is; a number ties the tags of one attribution together, and its first
 * cue carries what tags cannot say:
 *
 *     <draft kind="council" english="UK" />
 *     <content1>The bridge will close in May</content1>, <source1>the council</source1> <cue1 form="named-organization">said</cue1>.
 */
import { SOURCE_FORMS } from '../../server/src/engine/index.ts';
import type { MarkedAttribution, MarkedDraft, Place } from './marked.ts';
import { readAttributes, readTags, type Tag } from './tags.ts';
import { voiceOf } from './voice.ts';

/**
 * Throws an error that names the place, where a tag is closed that was not opened, a number has no cue, or an attribute
 * has a value that no field has.
 */
export function readTagged(id: string, marked: string, format: 'plain' | 'markdown'): MarkedDraft {
  const head = /^<draft\b([^>]*?)\/?>\r?\n/u.exec(marked);
  const { text, tags } = readTags(head === null ? marked : marked.slice(head[0].length));
  const numbers = [...new Set(tags.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b);
  const numbered = new Map(numbers.map((number) => [number, numberedOf(number, tags)]));
  const attributions = [...numbered.values()].map((one) => attributionOf(one, numbered, text));
  const named = (wanted: string) => tags.filter(({ name }) => name === wanted);
  return {
    id,
    format,
    text,
    about: readAttributes(head?.[1] ?? ''),
    annotators: [{ who: 'editor', attributions }],
    markers: named('marker').map(({ attributes, place }) => ({ type: markerType(attributes), span: place })),
    boilerplate: named('residue').flatMap(({ place }) => linesOf(text, place)),
  };
}

const MARKERS = ['unverified', 'doubt', 'allegation', 'no-comment', 'hedge', 'republication'];
/** What a cue can carry, with its values, or null where any will do. `open`: annotators would differ, nothing is asked. */
const FIELDS: ReadonlyMap<string, readonly string[] | null> = new Map([
  ['kind', ['statement', 'belief', 'intention', 'decree', 'showing', 'open']],
  ['stance', ['neutral', 'endorsing', 'distancing', 'doubting', 'denying', 'declining', 'open']],
  ['voice', ['direct', 'indirect', 'mixed']],
  ['form', [...SOURCE_FORMS, 'open']],
  ['control', ['state']],
  ...['role', 'name', 'title', 'affiliation', 'chain', 'source', 'content', 'relayed-by', 'within'].map(
    (name) => [name, null] as const,
  ),
  ['hearsay', null],
  ['optional', null],
]);

/** The tags of one number. */
interface Numbered {
  readonly number: number;
  readonly places: (role: string) => readonly Place[];
  /** The attributes of its cues. */
  readonly told: ReadonlyMap<string, string>;
}

function numberedOf(number: number, tags: readonly Tag[]): Numbered {
  const own = tags.filter((tag) => tag.number === number);
  const cues = own.filter(({ name }) => name === 'cue');
  if (cues.length === 0) throw new Error(`number ${number} has no cue`);
  const told = new Map(cues.flatMap(({ attributes }) => Object.entries(attributes)));
  for (const [name, value] of told) {
    const values = FIELDS.get(name);
    if (values === undefined) throw new Error(`<cue${number}> has an attribute nobody knows: ${name}`);
    if (values !== null) checkValue(`${name} of ${number}`, value, values);
  }
  return {
    number,
    told,
    places: (role) => own.filter(({ name }) => name === role).map(({ place }) => place),
  };
}

function attributionOf(one: Numbered, all: ReadonlyMap<number, Numbered>, text: string): MarkedAttribution {
  const { number, told, places } = one;
  const source = ownOrBorrowed(one, 'source', all);
  const content = ownOrBorrowed(one, 'content', all);
  const justification = places('justification');
  const parent = parentOf(one, all);
  const form = formOf(one, source);
  const chain = told.get('chain');
  return {
    id: `A${number}`,
    source,
    cue: places('cue'),
    content,
    addressee: places('addressee'),
    ...(justification.length > 0 && { justification }),
    ...(parent !== null && { parent: `A${parent.of}`, link: parent.link }),
    // What is neither owed nor wrong is held to nothing else either.
    ...(told.has('optional')
      ? { optional: true }
      : {
          ...asked('kind', told.get('kind') ?? 'statement'),
          ...asked('stance', told.get('stance') ?? 'neutral'),
          hearsay: told.has('hearsay'),
          voice: told.get('voice') ?? voiceOf(text, content),
        }),
    ...asked('form', form),
    ...asked('role', told.get('role')),
    ...asked('name', told.get('name')),
    ...asked('title', told.get('title')),
    ...asked('affiliation', told.get('affiliation')),
    ...(told.get('control') === 'state' && { control: 'state' }),
    ...(chain !== undefined && { chain: chain.split(/\s*>\s*/u) }),
  };
}

/** Nothing is asked where nothing is told, or where annotators would differ. */
function asked(field: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined || value === '' || value === 'open' ? {} : { [field]: value };
}

function formOf({ number, told }: Numbered, source: readonly Place[]): string {
  const form = told.get('form') ?? (source.length === 0 ? 'implicit' : undefined);
  if (form === undefined) throw new Error(`<cue${number}> has no form`);
  if (form !== 'open' && (form === 'implicit') !== (source.length === 0))
    throw new Error(`${number} has ${source.length === 0 ? 'no source' : 'a source and is implicit'}`);
  return form;
}

function ownOrBorrowed(
  one: Numbered,
  role: 'source' | 'content',
  all: ReadonlyMap<number, Numbered>,
): readonly Place[] {
  const from = one.told.get(role);
  const own = one.places(role);
  if (from === undefined) return own;
  const others = new Map([...all].filter(([number]) => number !== one.number));
  const lender = others.get(Number(from));
  if (lender === undefined)
    throw new Error(`${role} of ${one.number} is said to be that of ${from}, which is not there`);
  if (own.length > 0) throw new Error(`${one.number} has a ${role} of its own and that of ${from}`);
  return ownOrBorrowed(lender, role, others);
}

/** Who relays it, as it is told; else the smallest content of another that its first cue stands in. */
function parentOf(
  { number, told, places }: Numbered,
  all: ReadonlyMap<number, Numbered>,
): { readonly of: number; readonly link: 'relays' | 'within' } | null {
  for (const [attribute, link] of [
    ['relayed-by', 'relays'],
    ['within', 'within'],
  ] as const) {
    const of = told.get(attribute);
    if (of === undefined) continue;
    if (!all.has(Number(of))) throw new Error(`${number} is ${attribute} ${of}, which is not there`);
    return { of: Number(of), link };
  }
  const [cueStart = 0, cueEnd = 0] = places('cue')[0] ?? [];
  const around = [...all.values()]
    .filter((other) => other.number !== number)
    .flatMap((other) => other.places('content').map((place) => ({ of: other.number, place })))
    .filter(({ place: [start, end] }) => start <= cueStart && cueEnd <= end)
    .sort((a, b) => a.place[1] - a.place[0] - (b.place[1] - b.place[0]))[0];
  return around === undefined ? null : { of: around.of, link: 'within' };
}

function markerType({ type = '' }: Readonly<Record<string, string>>): string {
  checkValue('type', type, MARKERS);
  return type;
}

function checkValue(name: string, value: string, values: readonly string[]): void {
  if (!values.includes(value)) throw new Error(`${name}: «${value}» is none of ${values.join(', ')}`);
}

function linesOf(text: string, [start, end]: Place): number[] {
  const before = text.slice(0, start).split('\n').length;
  return Array.from({ length: text.slice(start, end).split('\n').length }, (_, index) => before + index);
}
