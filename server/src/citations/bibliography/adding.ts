/**
 * Adds a reference to a bibliography, in the format of its file and as its entries are set. Everything else in the file stays as it is. Text
 * in, a change out; knows no disk.
 */
import type { Node } from 'jsonc-parser';
import type { Edit } from '../../edits.ts';
import { readJsonTree } from '../../json-tree.ts';
import type { CslItem } from '../csl.ts';
import { wordsOfItem } from '../entry-words.ts';
import { bibtex } from './bibtex-writing.ts';
import { listIn } from './csl-json.ts';
import type { BibliographyFormat } from './file.ts';

/** Null where the file is no bibliography that could take it. `text` is empty for one that is to be made. */
export function addReference(
  items: readonly CslItem[],
  { text, format }: { readonly text: string; readonly format: BibliographyFormat },
): Edit | null {
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const edit = format === 'csl-json' ? intoJson(items, text) : behindAll(items, text);
  return edit && { ...edit, newText: edit.newText.replaceAll('\n', eol) };
}

function behindAll(items: readonly CslItem[], text: string): Edit {
  const tail = text.slice(text.trimEnd().length).match(/\r\n|\r|\n/g)?.length ?? 0;
  const gap = text.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - tail));
  return { start: text.length, end: text.length, newText: gap + bibtex(items.map(withWords)) };
}

/** BibTeX has no field for some of it: then its words are kept as well. */
function withWords(item: CslItem): CslItem {
  const words = wordsOfItem(item);
  return IN_BIBTEX.test(item.type) && Object.keys(item).every((field) => FIELDS.has(field))
    ? item
    : { ...item, note: words };
}

const IN_BIBTEX = /^(?:article-(?:newspaper|magazine|journal)|book|chapter|paper-conference|report|thesis)$/;
const FIELDS: ReadonlySet<string> = new Set('id type author title container-title publisher issued accessed DOI URL note'.split(' ')); // prettier-ignore

function intoJson(items: readonly CslItem[], text: string): Edit | null {
  const written = (item: CslItem): string => JSON.stringify(item, null, 2);
  if (text.trim() === '') {
    const list = JSON.stringify(items, null, 2);
    return { start: 0, end: text.length, newText: `${list}\n` };
  }
  const list = listOf(text);
  const last = list?.children?.at(-1);
  if (!list) return null;
  const place = last ? last.offset + last.length : list.offset + 1;
  const indent = last ? indentAt(text, last.offset) : '  ';
  const entries = items.map((item) => `\n${indent}${written(item).replaceAll('\n', `\n${indent}`)}`);
  const newText = `${last ? ',' : ''}${entries.join(',')}${last ? '' : '\n'}`;
  return { start: place, end: place, newText };
}

/** Null for a file with a slip in it: what is put into it might land anywhere. */
function listOf(text: string): Node | null {
  const { root, slip } = readJsonTree(text);
  return root && !slip ? listIn(root) : null;
}

function indentAt(text: string, place: number): string {
  return /[^\S\r\n]*$/.exec(text.slice(0, place))?.[0] ?? '';
}
