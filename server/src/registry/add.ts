/**
 * A new entry in the newsroom's list, as changes to its text: comments, order and the way it is set stay as they are.
 * Knows no editor and no disk.
 */
import { findNodeAtLocation, getNodeValue, modify, stripComments } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Edit } from '../edits.ts';
import { readJsonTree } from '../json-tree.ts';
import { REGISTRY_VERSION } from './file.ts';

/** What is known of a source when it is put in. */
export interface NewEntry {
  readonly name: string;
  readonly form?: string;
  readonly role?: string;
  readonly title?: string;
  readonly affiliation?: string;
  readonly control?: { readonly class: string; readonly authority?: string; readonly edition?: string };
}

/** In order of the text; null where it is so broken, or so new, that a change might spoil it. */
export function addEntry(text: string | null, entry: NewEntry): readonly Edit[] | null {
  if (text === null || text.trim() === '')
    return [{ start: 0, end: text?.length ?? 0, newText: newList(entry) }];
  const { root, slip } = readJsonTree(text);
  if (slip || root?.type !== 'object') return null;
  const version = findNodeAtLocation(root, ['version']);
  if (version && getNodeValue(version) !== REGISTRY_VERSION) return null;
  const list = findNodeAtLocation(root, ['sources']);
  if (!list) return withList(text, entry);
  return list.type === 'array' ? appended(text, list, entry) : null;
}

const newList = (entry: NewEntry): string =>
  `${JSON.stringify({ version: REGISTRY_VERSION, sources: [entry] }, null, 2)}\n`;

function withList(text: string, entry: NewEntry): Edit[] {
  const { unit, eol } = styleOf(text);
  const formattingOptions = { insertSpaces: unit !== '\t', tabSize: unit.length, eol };
  return modify(text, ['sources'], [entry], { formattingOptions }).map(({ offset, length, content }) => ({
    start: offset,
    end: offset + length,
    newText: content,
  }));
}

/** On a line of its own behind the last entry and what is noted beside it. */
function appended(text: string, list: Node, entry: NewEntry): Edit[] {
  const { unit, eol } = styleOf(text);
  const last = list.children?.at(-1);
  const close = list.offset + list.length - 1;
  const end = last ? last.offset + last.length : list.offset + 1;
  const isOpen = last !== undefined && !hasComma(text.slice(end, close));
  const outer = indentAt(text, list.offset);
  const inner = last ? (ownIndent(text, last.offset) ?? outer + unit) : outer + unit;
  const set = JSON.stringify(entry, null, unit).split('\n').join(`${eol}${inner}`);
  const place = end + text.slice(end, close).trimEnd().length;
  const isLineOfItsOwn = /[\r\n]/.test(text.slice(place, close));
  const newText = `${eol}${inner}${set}${isLineOfItsOwn ? '' : `${eol}${outer}`}`;
  const added = { start: place, end: isLineOfItsOwn ? place : close, newText };
  if (!isOpen) return [added];
  if (place === end) return [{ ...added, newText: `,${newText}` }];
  return [{ start: end, end, newText: ',' }, added];
}

/** A comma, and not one in a comment. */
const hasComma = (text: string): boolean => stripComments(text).trimStart().startsWith(',');

/** What stands before the first word of the line that holds a place. */
function indentAt(text: string, place: number): string {
  const start = Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, place))?.[0] ?? '';
}

/** The same where nothing but space stands before it; else null. */
function ownIndent(text: string, place: number): string | null {
  const indent = indentAt(text, place);
  const before = text[place - indent.length - 1];
  return before === '\n' || before === '\r' ? indent : null;
}

/** How the text is set already: by two spaces where no line of it is set in. */
function styleOf(text: string): { readonly unit: string; readonly eol: string } {
  const unit = /^(\t|[ ]{1,8})(?=\S)/mu.exec(text)?.[1] ?? '  ';
  return { unit, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
