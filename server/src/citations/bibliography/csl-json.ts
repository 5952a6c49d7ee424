/**
 * Reads a bibliography in CSL-JSON, as Zotero and Better BibTeX export it: a list of entries, or an object that holds one. An
 * entry that is wrong, in whole or in some of its fields, is one problem with its place, and the rest of the list holds. Text in, entries out; knows no disk.
 */
import { findNodeAtLocation, getNodeValue } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Span } from '../../engine/index.ts';
import { readJsonTree } from '../../json-tree.ts';
import type { CslItem } from '../csl.ts';
import { soundOf } from './csl-shapes.ts';
import { searchable, withoutTwins } from './file.ts';
import type { BibliographyFile, FileEntry, FileProblem } from './file.ts';

/** Never throws, whatever the text. A file of JSON that is no bibliography has neither entries nor problems. */
export function readCslJson(text: string): BibliographyFile {
  const { root, slip } = readJsonTree(text);
  const list = root && listIn(root);
  const nodes = list?.children ?? [];
  if (!nodes.some(isReference)) return { entries: [], problems: [] };
  const slips = slip ? [{ ...slip, message: SLIP }] : [];
  const read = nodes.map(readEntry);
  const { entries, problems: twins } = withoutTwins(read.flatMap(({ entry }) => entry ?? []));
  const broken = read.flatMap(({ problem }) => problem ?? []);
  return { entries, problems: [...slips, ...broken, ...twins].toSorted((a, b) => a.start - b.start) };
}

/** The list of entries in a file, as a node of its tree. */
export function listIn(root: Node): Node | null {
  if (root.type === 'array') return root;
  const list = findNodeAtLocation(root, ['items']) ?? findNodeAtLocation(root, ['references']);
  return list?.type === 'array' ? list : null;
}

const SLIP = 'Something is missing or out of place here: a comma, a quotation mark or a bracket.';

/** What tells a bibliography from any other list in JSON. */
function isReference(node: Node): boolean {
  return idOf(node) !== null && typeof findNodeAtLocation(node, ['type'])?.value === 'string';
}

/** Some programs give numbers for keys. */
function idOf(node: Node): { readonly key: string; readonly span: Span } | null {
  const id = node.type === 'object' ? findNodeAtLocation(node, ['id']) : undefined;
  const value: unknown = id?.value;
  if (!id || (typeof value !== 'string' && typeof value !== 'number') || String(value).trim() === '')
    return null;
  const { start, end } = spanOf(id);
  const isText = typeof value === 'string';
  return { key: String(value), span: isText ? { start: start + 1, end: end - 1 } : { start, end } };
}

/** An entry as far as it holds, and what is wrong with it. */
interface Read {
  readonly entry: FileEntry | null;
  readonly problem: FileProblem | null;
}

function readEntry(node: Node): Read {
  if (node.type !== 'object') return leftOut(node, 'An entry should stand in { … }. This one is left out.');
  const id = idOf(node);
  if (!id) return leftOut(node, 'This entry has no key: it needs an “id”. It is left out until it has one.');
  const { sound, unsound } = fieldsOf(node);
  const item: CslItem = { type: 'document', ...Object.fromEntries(sound), id: id.key };
  const { title, author = [], issued } = item;
  const outlet = item['container-title'];
  const words = [id.key, title, outlet, item.publisher, ...author.flatMap(Object.values), datesIn(issued)];
  const said = words.filter((one) => typeof one === 'string').join(' ');
  const entry = {
    key: id.key,
    item,
    span: spanOf(node),
    keySpan: id.span,
    keyAgain: keyAgain(node, id.key),
    parent: null,
    date: issued ?? null,
    words: searchable(said),
  };
  return { entry, problem: problemOf(unsound) };
}

const leftOut = (node: Node, message: string): Read => ({ entry: null, problem: wrong(node, message) });

interface Fields {
  readonly sound: readonly (readonly [string, unknown])[];
  readonly unsound: readonly Node[];
}

/**
 * Fields that are not what CSL-JSON says they are are left out, so that whoever reads the item can trust it. One that is still being typed
 * has no value, which is a slip of its own.
 */
function fieldsOf(entry: Node): Fields {
  const sound: [string, unknown][] = [];
  const unsound: Node[] = [];
  for (const field of entry.children ?? []) {
    const [name, value] = field.children ?? [];
    if (name === undefined || value === undefined) continue;
    const trusted = soundOf(nameIn(name), getNodeValue(value));
    if (trusted === undefined) unsound.push(field);
    else sound.push([nameIn(name), trusted]);
  }
  return { sound, unsound };
}

const nameIn = (name: Node | undefined): string => String(name?.value);

/** One problem for all of them, at the first. */
function problemOf(unsound: readonly Node[]): FileProblem | null {
  const [first, ...others] = unsound;
  if (!first) return null;
  const names = unsound.map(({ children: [name] = [] }) => `“${nameIn(name)}”`);
  return wrong(
    first,
    others.length === 0
      ? `${names.join('')} is not written as CSL-JSON has it; it is left out.`
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are not written as CSL-JSON has them; they are left out.`,
  );
}

function keyAgain(node: Node, key: string): Span | null {
  const again = findNodeAtLocation(node, ['citation-key']);
  return again?.value === key ? { start: again.offset + 1, end: again.offset + again.length - 1 } : null;
}

function datesIn(issued: CslItem['issued']): string {
  const parts = issued?.['date-parts']?.[0]?.join('-');
  return [parts, issued?.literal, issued?.raw].filter((one) => typeof one === 'string').join(' ');
}

const wrong = (node: Node, message: string): FileProblem => ({ ...spanOf(node), message });

const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });
