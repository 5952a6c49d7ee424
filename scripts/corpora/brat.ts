/**
 * Reads brat standoff, the layout that PolNeAR is published in: `text/ALIAS.txt` beside `attributions/ALIAS_WHO.ann`, or
 * both in one folder. One line of an `.ann` file is one thing:
 *
 *     T1	Source 0 7;12 18	Ada who spoke         a span, perhaps in pieces, in code points
 *     E1	Attribution:T4 Content:T3 Cue:T2 Source:T1    an attribution; a role that comes twice is numbered (Source2)
 *     R1	Attribution Arg1:T1 Arg2:T2           or two spans of one, told apart by what they are
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkedAttribution, MarkedDraft, Place } from './marked.ts';

/** Every article, in order of the alphabet, with its annotators in theirs. Throws, naming the file and the line. */
export function readBrat(folder: string): readonly MarkedDraft[] {
  const [texts, marks] = foldersOf(folder);
  const files = readdirSync(marks).filter((name) => name.endsWith('.ann'));
  return readdirSync(texts)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.txt'.length);
      const text = readFileSync(join(texts, name), 'utf8');
      const own = files.filter((file) => whoMarked(file, id) !== null).sort();
      if (own.length === 0) throw new Error(`${join(texts, name)}: nobody marked it (no ${id}….ann)`);
      const annotators = own.map((file) => ({
        who: whoMarked(file, id) ?? '',
        attributions: readMarks(join(marks, file), text),
      }));
      return { id, text, annotators };
    });
}

/** Whether a folder is laid out so. */
export function isBrat(folder: string): boolean {
  const [texts, marks] = foldersOf(folder);
  return [texts, marks].every(existsSync) && readdirSync(marks).some((name) => name.endsWith('.ann'));
}

const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];
type Spans = ReadonlyMap<string, { readonly role: Role | null; readonly places: readonly Place[] }>;

function foldersOf(folder: string): readonly [texts: string, marks: string] {
  return existsSync(join(folder, 'text'))
    ? [join(folder, 'text'), join(folder, 'attributions')]
    : [folder, folder];
}

/** «4b22» of `ALIAS_4b22.ann`, nothing of `ALIAS.ann`, null of another article's. */
function whoMarked(file: string, alias: string): string | null {
  const rest = file.startsWith(alias) ? /^(?:_([^_]+))?\.ann$/u.exec(file.slice(alias.length)) : null;
  return rest === null ? null : (rest[1] ?? '');
}

function readMarks(file: string, text: string): readonly MarkedAttribution[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
  const unitAt = unitsOf(text);
  const spans = new Map<string, { role: Role | null; places: Place[] }>();
  const events: { id: string; parts: readonly Part[] }[] = [];
  const relations: (readonly string[])[] = [];
  lines.forEach((line, index) => {
    const [id = '', what = ''] = line.split('\t');
    try {
      if (id.startsWith('T')) spans.set(id, spanOf(what, unitAt));
      if (id.startsWith('E')) events.push({ id, parts: partsOf(what) });
      if (id.startsWith('R')) relations.push(partsOf(what).map(({ of }) => of));
    } catch (error) {
      throw new Error(`${file}, line ${index + 1}: ${error instanceof Error ? error.message : ''}`, {
        cause: error,
      });
    }
  });
  return [...events.map((event) => attributionOf(event, spans)), ...relatedTo(relations, spans)];
}

/** `Source 0 7;12 18`. */
function spanOf(what: string, unitAt: readonly number[]): { role: Role | null; places: Place[] } {
  const [type = '', ...rest] = what.split(' ');
  const pieces = rest.join(' ').split(';');
  const places = pieces.map((piece): Place => {
    const [from = '', to = ''] = piece.trim().split(' ');
    const [start, end] = [unitAt[Number(from)], unitAt[Number(to)]];
    if (start === undefined || end === undefined) throw new Error(`«${piece}» is no span of the text`);
    return [start, end];
  });
  return { role: roleOf(type), places };
}

interface Part {
  readonly role: Role | null;
  /** The id of a span; of an event too, for brat lets events be parts of others. */
  readonly of: string;
}

/** `Attribution:T4 Source:T1 Source2:T5`; the first part of an event is its trigger. */
function partsOf(what: string): readonly Part[] {
  return what.split(' ').flatMap((part) => {
    const [name = '', of] = part.split(':');
    return of === undefined ? [] : [{ role: roleOf(name), of }];
  });
}

function roleOf(name: string): Role | null {
  const plain = name.toLowerCase().replace(/\d+$/u, '');
  return ROLES.find((role) => role === plain) ?? null;
}

/** The trigger is the cue where no part is. */
function attributionOf(
  { id, parts }: { id: string; parts: readonly Part[] },
  spans: Spans,
): MarkedAttribution {
  const [trigger, ...named] = parts;
  const under = (role: Role): Place[] =>
    inOrder(named.filter((part) => part.role === role).flatMap(({ of }) => spans.get(of)?.places ?? []));
  const cue = under('cue');
  const untold = cue.length === 0 && named.length > 0 ? (spans.get(trigger?.of ?? '')?.places ?? []) : cue;
  return { id, source: under('source'), cue: untold, content: under('content') };
}

/** One attribution a related cue: what is related to it, and for a role it lacks, what is related to its other one. */
function relatedTo(relations: readonly (readonly string[])[], spans: Spans): readonly MarkedAttribution[] {
  const related = (id: string, role: Role): string[] =>
    relations
      .filter((ends) => ends.includes(id))
      .flat()
      .filter((end) => end !== id && spans.get(end)?.role === role);
  const cues = [...new Set(relations.flat())].filter((id) => spans.get(id)?.role === 'cue');
  return cues.map((cue) => {
    const found = (role: Role, other: Role): Place[] => {
      const own = related(cue, role);
      const ids = own.length > 0 ? own : related(cue, other).flatMap((id) => related(id, role));
      return inOrder([...new Set(ids)].flatMap((id) => spans.get(id)?.places ?? []));
    };
    return {
      id: cue,
      source: found('source', 'content'),
      cue: spans.get(cue)?.places ?? [],
      content: found('content', 'source'),
    };
  });
}

function inOrder(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The code unit that each code point begins at, and the text's end. */
function unitsOf(text: string): readonly number[] {
  const units = [0];
  for (const point of text) units.push((units.at(-1) ?? 0) + point.length);
  return units;
}
