/** What a new citation key may be, and where the old one stands in a bibliography. Words in, changes out; knows no editor. */
import type { Edit } from '../edits.ts';
import type { BibliographyFormat, FileEntry } from './bibliography/file.ts';
import { foldKey } from './read.ts';
import { writtenKey } from './typed-key.ts';

/** In a sentence; null where it is one. */
export function whyNoKey(key: string, format: BibliographyFormat): string | null {
  if (writtenKey(key) !== key || /["\\]/.test(key)) return `“${key}” cannot be a key. ${KEY}`;
  if (format === 'bibtex' && NOT_IN_BIBTEX.test(key))
    return `“${key}” cannot be a key in BibTeX, which has no #, %, & or ~ in one.`;
  return null;
}

const KEY = 'A key holds letters and digits, and marks such as - : _ between them, without spaces.';
const NOT_IN_BIBTEX = /[#%&~]/;

/** The same of a footnote's. */
export function whyNoFootnoteKey(key: string): string | null {
  return /^[^\s[\]^\\]{1,90}$/u.test(key)
    ? null
    : `“${key}” cannot be the name of a footnote. It is a number or a word, without spaces and brackets.`;
}

export interface EntryToRename {
  readonly entry: FileEntry;
  /** Of its file. */
  readonly text: string;
  readonly entries: readonly FileEntry[];
  readonly format: BibliographyFormat;
}

/** In the file of an entry: its own key, and where others of the file take fields from it. */
export function editsInFile({ entry, text, entries, format }: EntryToRename, newKey: string): Edit[] {
  const { keySpan, keyAgain } = entry;
  const old = foldKey(entry.key);
  const parents = entries.flatMap(({ parent }) => (parent && foldKey(parent.key) === old ? [parent] : []));
  // Some programs give numbers for keys.
  const isNumber = format === 'csl-json' && text.charAt(keySpan.start - 1) !== '"';
  const own = { ...keySpan, newText: isNumber ? JSON.stringify(newKey) : newKey };
  const others = [...(keyAgain ? [keyAgain] : []), ...parents];
  return [own, ...others.map(({ start, end }) => ({ start, end, newText: newKey }))].toSorted(
    (a, b) => a.start - b.start,
  );
}
