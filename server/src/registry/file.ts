/**
 * Reads the newsroom's own list of sources, `.whence/sources.json`: JSON with comments. An entry that is wrong is one
 * problem with its place and is left out, and the rest of the list holds. Text in, entries out; knows no disk.
 */
import { findNodeAtLocation, getNodeValue } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import * as v from 'valibot';
import type { RegisteredSource, Span } from '../engine/index.ts';
import { readJsonTree } from '../json-tree.ts';
import { asEntry, ENTRY } from './entry.ts';
import { sharedNames } from './shared-names.ts';

/** In a workspace folder, or in any folder above a draft. */
export const REGISTRY = '.whence/sources.json';

/** The version of the file that this program writes and reads. */
export const REGISTRY_VERSION = 1;

export interface RegistryFile {
  /** In order of the text. */
  readonly entries: readonly RegistryEntry[];
  /** In order of the text. */
  readonly problems: readonly RegistryProblem[];
}

export interface RegistryEntry extends RegisteredSource {
  /** What the newsroom wants its editors to know of it. */
  readonly note: string | null;
  readonly url: string | null;
  /** The whole entry in the file. */
  readonly place: Span;
  /** Its name in the file, with the quotation marks. */
  readonly namePlace: Span;
}

/** A sentence or two in plain words on what is wrong there. */
export interface RegistryProblem extends Span {
  readonly message: string;
}

/** Never throws, whatever the text. */
export function readRegistry(text: string): RegistryFile {
  if (text.replace(/^\uFEFF/, '').trim() === '') return EMPTY;
  const { root, slip } = readJsonTree(text);
  const problems: RegistryProblem[] = slip ? [{ ...slip, message: SLIP }] : [];
  const refusal = root && refused(root);
  if (refusal) return { entries: [], problems: slip ? problems : [refusal] };
  const list = root ? findNodeAtLocation(root, ['sources']) : undefined;
  if (!list) return { entries: [], problems: slip ? problems : [wrong(root ?? undefined, NO_LIST)] };
  const { entries, problems: broken } = readEntries(list);
  const shared = sharedNames(entries, list);
  return { entries, problems: [...problems, ...broken, ...shared].toSorted((a, b) => a.start - b.start) };
}

const EMPTY: RegistryFile = { entries: [], problems: [] };
const SLIP = 'Something is missing or out of place here: a comma, a quotation mark or a bracket.';
const NO_LIST = 'The file should hold a list of sources: { "version": 1, "sources": [ … ] }.';

/** A list of another version is not read at all: what its words mean there is not known here. */
function refused(root: Node): RegistryProblem | null {
  if (root.type !== 'object') return wrong(root, NO_LIST);
  const node = findNodeAtLocation(root, ['version']);
  const version: unknown = node && getNodeValue(node);
  if (version === undefined || version === REGISTRY_VERSION) return null;
  if (typeof version === 'number' && version > REGISTRY_VERSION)
    return wrong(
      node,
      `This list is of version ${version}, which this Whence is too old to read: none of it is used. Update Whence.`,
    );
  return wrong(node, `“version” should be ${REGISTRY_VERSION}. None of the list is used.`);
}

function readEntries(list: Node): RegistryFile {
  if (list.type !== 'array')
    return { entries: [], problems: [wrong(list, '“sources” should be a list: [ … ].')] };
  const entries: RegistryEntry[] = [];
  const problems: RegistryProblem[] = [];
  for (const node of list.children ?? []) {
    const read = readEntry(node);
    if ('message' in read) problems.push(read);
    else entries.push(read);
  }
  return { entries, problems };
}

function readEntry(node: Node): RegistryEntry | RegistryProblem {
  if (node.type !== 'object') return wrong(node, 'A source should be an entry in { … }, with its name.');
  const value: unknown = getNodeValue(node);
  const result = v.safeParse(ENTRY, value);
  if (result.success) return { ...asEntry(result.output), ...placesOf(node) };
  const [issue] = result.issues;
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const at = findNodeAtLocation(node, path) ?? node;
  return wrong(at, `${issue.message} ${leftOut(value)}`);
}

function placesOf(node: Node): Pick<RegistryEntry, 'place' | 'namePlace'> {
  return { place: spanOf(node), namePlace: spanOf(findNodeAtLocation(node, ['name']) ?? node) };
}

/** «“TASS” is left out until this is mended.» */
function leftOut(value: unknown): string {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
  const who = typeof name === 'string' && name.trim() !== '' ? `“${name.trim()}”` : 'This source';
  return `${who} is left out until this is mended.`;
}

const wrong = (node: Node | undefined, message: string): RegistryProblem => ({
  ...(node ? spanOf(node) : { start: 0, end: 0 }),
  message,
});

const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });
