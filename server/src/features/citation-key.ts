/**
 * The citation key at a place, of a mark, of an entry at the foot of the draft or of an entry in a bibliography that is open, and where its
 * entry stands. Shared by whoever leads from the one to the others; changes nothing.
 */
import type { Location, Position } from 'vscode-languageserver';
import { bibliographyFormat } from '../citations/bibliography/file.ts';
import type { FileEntry } from '../citations/bibliography/file.ts';
import type { BibliographyEntry, CitationStyle, Reference } from '../citations/citations.ts';
import { entryNamed, foldKey } from '../citations/read.ts';
import { createPositions } from '../documents/positions.ts';
import { uriParts } from '../documents/uris.ts';
import type { Span } from '../engine/index.ts';
import type { ReadFile } from '../workspace/bibliography-files.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';

export interface KeyAt {
  readonly key: string;
  readonly style: CitationStyle;
  /** Its own letters. */
  readonly keySpan: Span;
}

/** Of a mark, with its brackets, or of an entry's `[^3]:`; what begins at a caret goes before what ends there. */
export function keyAt({ snapshot: { citations } }: CheckedDraft, offset: number): KeyAt | null {
  const marks = citations.references.map((one) => ({ ...one, reach: reachOf(one) }));
  const entries = citations.entries.map(({ key, keySpan, start }) => {
    return { key, keySpan, style: 'footnote' as const, reach: { start, end: keySpan.end + ']:'.length } };
  });
  const touching = [...marks, ...entries].filter(({ reach }) => reach.start <= offset && offset <= reach.end);
  const found = touching.find(({ reach }) => offset < reach.end) ?? touching[0];
  return found ? { key: found.key, style: found.style, keySpan: found.keySpan } : null;
}

/** Up to the end of its key: the page behind it is no part of that. */
function reachOf({ start, end, style, keySpan, bracket }: Reference): Span {
  if (style === 'footnote') return { start, end };
  return { start: start === bracket.start ? start : keySpan.start - 1, end: keySpan.end };
}

/** The entry of a bibliography, in the file as the editor has it. */
export interface EntryInFile {
  readonly file: ReadFile;
  readonly entry: FileEntry;
}

/** The entry that a key leads to in a draft; null where none has it, or where it is gone from its file. */
export async function entryInFile(
  { key, uri }: Pick<BibliographyEntry, 'key' | 'uri'>,
  { bibliographies }: Pick<Context, 'bibliographies'>,
): Promise<EntryInFile | null> {
  const file = await bibliographies.file(uri);
  const entry = file && entryNamed(file.entries, key);
  return file && entry ? { file, entry } : null;
}

/** In a bibliography that is open: the entry whose key stands there; null for any other document. */
export async function entryAt(
  uri: string,
  position: Position,
  { openText, bibliographies }: Pick<Context, 'openText' | 'bibliographies'>,
): Promise<EntryInFile | null> {
  if (!isBibliography(uri) || openText(uri) === null) return null;
  const file = await bibliographies.file(uri);
  if (!file) return null;
  const offset = createPositions(file.text).offsetAt(position);
  const entry = file.entries.find(({ keySpan }) => keySpan.start <= offset && offset <= keySpan.end);
  return entry ? { file, entry } : null;
}

export function isBibliography(uri: string): boolean {
  return bibliographyFormat(uriParts(uri).path) !== null;
}

/** Where an entry stands: its key. */
export function placeInFile({ file, entry }: EntryInFile): Location {
  return { uri: file.uri, range: createPositions(file.text).placeOf(entry.keySpan) };
}

/** Where the entry of a key stands, in the draft or in a bibliography; null where there is none. */
export async function placeOfKey(
  { key, style }: KeyAt,
  { snapshot: { uri, positions, citations } }: CheckedDraft,
  context: Pick<Context, 'bibliographies'>,
): Promise<Location | null> {
  if (style === 'footnote') {
    const entry = entryNamed(citations.entries, key);
    return entry ? { uri, range: positions.placeOf(entry.keySpan) } : null;
  }
  const listed = citations.bibliography?.get(foldKey(key));
  const found = listed ? await entryInFile(listed, context) : null;
  return found && placeInFile(found);
}
