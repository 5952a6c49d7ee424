/**
 * The file of a draft's checks as text: an AnnotationPage with one annotation a line, each behind a comma of its own, so that lines
 * can be added, taken out and merged without touching others. What cannot be read is told with its line and kept. Knows the
 * page, not what its annotations say.
 */
import { fieldsIn, LEFT_BY_MERGE, MERGE_MARK } from '../entries.ts';
import type { BrokenLine } from '../entries.ts';
import { listOf } from './json.ts';
import type { Json } from './json.ts';

export interface Page {
  /** All but the annotations. */
  readonly head: Json;
  readonly annotations: readonly Annotation[];
  readonly broken: readonly BrokenLine[];
  /** Lines that are no annotations, as they stand. */
  readonly unread: readonly string[];
  /** Git left its marks between two people's lines. */
  readonly isConflicted: boolean;
  /** False for what is no page of annotations at all. */
  readonly isPage: boolean;
  readonly version: number;
}

export interface Annotation {
  readonly json: Json;
  /** From 1. */
  readonly line: number;
}

/** What this version reads and writes. */
export const VERSION = 1;

/** Total. As it was written, or as another program set the same JSON. */
export function readPage(text: string): Page {
  const lines = readLines(text.replace(/^\uFEFF/, ''));
  if (lines.isPage && lines.broken.length === 0) return lines;
  return readWhole(text.replace(/^\uFEFF/, '')) ?? lines;
}

/** `path` is the draft's, below the folder that holds `.whence`. The annotations come as they are to stand. */
export function writePage(
  path: string,
  {
    head,
    annotations,
    unread,
  }: { readonly head: Json; readonly annotations: readonly Json[]; readonly unread: readonly string[] },
): string {
  const more = Object.entries(head).filter(([name]) => !HEAD.has(name));
  const own = {
    '@context': [ANNOTATIONS, { ...TERMS, '@base': baseFor(path) }],
    id: '#checks',
    type: 'AnnotationPage',
    'whence:version': VERSION,
    ...Object.fromEntries(more),
    items: [],
  };
  return [
    JSON.stringify(own).slice(0, -CLOSING.length),
    JSON.stringify(draftAnnotation(path)),
    ...annotations.map((one) => `,${JSON.stringify(one)}`),
    ...unread,
    `${CLOSING}\n`,
  ].join('\n');
}

/** The path of the draft that the page says it is of; null where it does not. */
export function draftOf({ annotations }: Page): string | null {
  const found = annotations.find(({ json }) => isOfDraft(json));
  return fieldsIn(found?.json.body)?.text('value') ?? null;
}

export function isOfDraft({ id, motivation }: Json): boolean {
  return id === DRAFT && motivation === 'identifying';
}

const CLOSING = ']}';
const DRAFT = '#draft';
const ANNOTATIONS = 'http://www.w3.org/ns/anno.jsonld';
const HEAD: ReadonlySet<string> = new Set(['@context', 'id', 'type', 'whence:version', 'items']);

/** References are CSL-JSON, whose `id` and `type` are not those of linked data. */
const TERMS = {
  '@version': 1.1,
  whence: 'urn:whence:',
  'whence:item': { '@id': 'whence:item', '@type': '@json' },
  'whence:locator': { '@id': 'whence:locator', '@type': '@json' },
  'whence:signOffs': { '@id': 'whence:signOffs', '@type': '@json' },
};

/** Says whose checks these are. It also is the one line without a comma before it. */
function draftAnnotation(path: string): Json {
  return {
    id: DRAFT,
    type: 'Annotation',
    motivation: 'identifying',
    body: { type: 'TextualBody', format: 'text/plain', value: path },
    target: '',
  };
}

/** From the file in `.whence/checks/` to the draft. */
function baseFor(path: string): string {
  const parts = path.split('/');
  return [...Array<string>(parts.length + 1).fill('..'), ...parts.map(encodeURIComponent)].join('/');
}

function readLines(text: string): Page {
  const heads: Json[] = [];
  const annotations: Annotation[] = [];
  const broken: BrokenLine[] = [];
  const unread: string[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed === CLOSING) continue;
    const json = lineOf(trimmed);
    if (typeof json === 'string') broken.push({ line: index + 1, error: json });
    if (typeof json === 'string' && !MERGE_MARK.test(line)) unread.push(line);
    if (typeof json === 'object') {
      if (trimmed.endsWith('[')) heads.push(json);
      else annotations.push({ json, line: index + 1 });
    }
  }
  const isConflicted = broken.some(({ error }) => error === LEFT_BY_MERGE);
  const [head = {}] = heads;
  return {
    head,
    annotations,
    broken,
    unread,
    isConflicted,
    isPage: heads.length > 0,
    version: versionOf(heads),
  };
}

function lineOf(line: string): Json | string {
  if (MERGE_MARK.test(line)) return LEFT_BY_MERGE;
  const isHead = line.startsWith('{"@context"') && line.endsWith('[');
  const value = parsed(isHead ? line + CLOSING : line.replace(/^,/, '').replace(/,$/, ''));
  return value === undefined ? 'it is not JSON' : (fieldsIn(value)?.all ?? 'it is not an annotation');
}

/** A page that was set anew by another program; null for what is no JSON. Then nobody can say in which line what stands. */
function readWhole(text: string): Page | null {
  const value = parsed(text);
  if (value === undefined) return null;
  const head = fieldsIn(value)?.all ?? {};
  const items = Array.isArray(value) ? value : listOf(head.items);
  const annotations = items.flatMap((item) => {
    const json = fieldsIn(item)?.all;
    return json ? [{ json, line: 1 }] : [];
  });
  // Something else among them is told of, and stays, as a line of its own.
  if (annotations.length < items.length) return null;
  const isPage = Array.isArray(value) || 'items' in head;
  return {
    head,
    annotations,
    broken: isPage ? [] : [{ line: 1, error: 'it holds no annotations' }],
    unread: [],
    isConflicted: false,
    isPage,
    version: versionOf([head]),
  };
}

/** What says so in any other way than by a number known here is a newer one's. */
function versionOf(heads: readonly Json[]): number {
  const versions = heads.map((head) => head['whence:version']).filter((one) => one !== undefined);
  return Math.max(VERSION, ...versions.map((one) => (typeof one === 'number' ? one : VERSION + 1)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
