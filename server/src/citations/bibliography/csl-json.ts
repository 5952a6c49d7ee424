/**
 * Reads a bibliography in CSL-JSON, as Zotero and Better BibTeX export it: a list of entries, or an object that holds one. An
 * entry that is wrong, in whole or in some of its fields, is one problem with its place, and the rest of the list holds. Text in, entries out; knows no disk.
 */
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Span } from '../../engine/index.ts';
import type { CslItem } from '../csl.ts';
import { searchable, withoutTwins } from './file.ts';
import type { BibliographyFile, FileEntry, FileProblem } from './file.ts';

/** Never throws, whatever the text. A file of JSON that is no bibliography has neither entries nor problems. */
export function readCslJson(text: string): BibliographyFile {
  const errors: ParseError[] = [];
  // A byte order mark would be a letter out of place; a space keeps the places right.
  const root = parsed(text.replace(/^\uFEFF/, ' '), errors);
  const list = root && listIn(root);
  const nodes = list?.children ?? [];
  if (!nodes.some(isReference)) return { entries: [], problems: [] };
  const [slip] = errors;
  const slips = slip ? [{ start: slip.offset, end: slip.offset + slip.length, message: SLIP }] : [];
  const read = nodes.map(readEntry);
  const { entries, problems: twins } = withoutTwins(read.flatMap((one) => ('key' in one ? [one] : [])));
  const broken = read.flatMap((one, nth) => ('message' in one ? [one] : unsoundIn(nodes[nth])));
  return { entries, problems: [...slips, ...broken, ...twins].toSorted((a, b) => a.start - b.start) };
}

/** The list of entries in a file, as a node of its tree. */
export function listIn(root: Node): Node | null {
  if (root.type === 'array') return root;
  const list = findNodeAtLocation(root, ['items']) ?? findNodeAtLocation(root, ['references']);
  return list?.type === 'array' ? list : null;
}

const SLIP = 'Something is missing or out of place here: a comma, a quotation mark or a bracket.';

/** Null where the text is nested so deep that no bibliography is. */
function parsed(text: string, errors: ParseError[]): Node | null {
  try {
    return parseTree(text, errors, { allowTrailingComma: true }) ?? null;
  } catch {
    return null;
  }
}

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

function readEntry(node: Node): FileEntry | FileProblem {
  if (node.type !== 'object') return wrong(node, 'An entry should stand in { … }. This one is left out.');
  const id = idOf(node);
  if (!id) return wrong(node, 'This entry has no key: it needs an “id”. It is left out until it has one.');
  const item = itemOf(getNodeValue(node), id.key);
  const { title, author = [], issued } = item;
  const outlet = item['container-title'];
  const words = [id.key, title, outlet, item.publisher, ...author.flatMap(Object.values), datesIn(issued)];
  const said = words.filter((one) => typeof one === 'string').join(' ');
  return {
    key: id.key,
    item,
    span: spanOf(node),
    keySpan: id.span,
    keyAgain: keyAgain(node, id.key),
    parent: null,
    date: issued ?? null,
    words: searchable(said),
  };
}

/** One problem for all fields of an entry that are left out, at the first. */
function unsoundIn(entry: Node | undefined): FileProblem[] {
  const fields = (entry?.children ?? []).filter(
    ({ children: [name, value] = [] }) => !isSound(name?.value, value),
  );
  const [first, ...others] = fields;
  if (!first) return [];
  const names = fields.map(({ children: [name] = [] }) => `“${String(name?.value)}”`);
  return [
    wrong(
      first,
      others.length === 0
        ? `${names.join('')} is not written as CSL-JSON has it; it is left out.`
        : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are not written as CSL-JSON has them; they are left out.`,
    ),
  ];
}

/** A field that is still being typed has no value, which is a slip of its own. */
function isSound(name: unknown, value: Node | undefined): boolean {
  return value === undefined || typeof name !== 'string' || soundOf(name, getNodeValue(value)) !== undefined;
}

function keyAgain(node: Node, key: string): Span | null {
  const again = findNodeAtLocation(node, ['citation-key']);
  return again?.value === key ? { start: again.offset + 1, end: again.offset + again.length - 1 } : null;
}

function datesIn(issued: CslItem['issued']): string {
  const parts = issued?.['date-parts']?.[0]?.join('-');
  return [parts, issued?.literal, issued?.raw].filter((one) => typeof one === 'string').join(' ');
}

/** Fields that are not what CSL-JSON says they are are left out, so that whoever reads the item can trust it. */
function itemOf(value: unknown, id: string): CslItem {
  const fields = Object.entries(typeof value === 'object' && value !== null ? value : {});
  const sound = fields
    .map(([name, field]): [string, unknown] => [name, soundOf(name, field)])
    .filter(([, field]) => field !== undefined);
  return { type: 'document', ...Object.fromEntries(sound), id };
}

/** What of a field can be trusted; undefined where nothing can. */
function soundOf(name: string, field: unknown): unknown {
  if (hasShape(name, field)) return field;
  return DATES.has(name) ? (withoutParts(field) ?? undefined) : undefined;
}

const DATES: ReadonlySet<string> = new Set(['issued', 'accessed']);

/** A date whose numbers cannot be read may say in words what day it is; null where it does not. */
function withoutParts(date: unknown): object | null {
  const rest = Object.fromEntries(Object.entries(Object(date)).filter(([name]) => name !== 'date-parts'));
  return isDate(rest) && ('literal' in rest || 'raw' in rest) ? rest : null;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDate = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = ['literal' in value ? value.literal : '', 'raw' in value ? value.raw : ''];
  return texts.every(isText) && (!('date-parts' in value) || isDateParts(value['date-parts']));
};

/** A day, or from one to another; each at least its year. */
const isDateParts = (value: unknown): boolean =>
  Array.isArray(value) && isOfLength(value, 2) && value.every((day: unknown) => isDay(day));
const isDay = (value: unknown): boolean =>
  Array.isArray(value) &&
  isOfLength(value, 3) &&
  value.every((part: unknown) => typeof part === 'number' || isText(part));
const isOfLength = ({ length }: readonly unknown[], most: number): boolean => length >= 1 && length <= most;

const isNames = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (name: unknown) => isRecord(name) && ['family', 'given', 'literal'].every((part) => isPartOf(name, part)),
  );

function isPartOf(name: unknown, part: string): boolean {
  const value: unknown = Object.entries(Object(name)).find(([key]) => key === part)?.[1];
  return value === undefined || isText(value);
}

const SHAPES: Readonly<Record<string, ((value: unknown) => boolean) | undefined>> = {
  type: isText,
  title: isText,
  'container-title': isText,
  publisher: isText,
  URL: isText,
  author: isNames,
  editor: isNames,
  issued: isDate,
  accessed: isDate,
};

function hasShape(name: string, value: unknown): boolean {
  return !Object.hasOwn(SHAPES, name) || (SHAPES[name]?.(value) ?? true);
}

const wrong = (node: Node, message: string): FileProblem => ({ ...spanOf(node), message });

const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });
