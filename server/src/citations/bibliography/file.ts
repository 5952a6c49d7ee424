/** What a bibliography holds, in whatever format it is written. Types, and which format a file is in; knows no disk. */
import type { Span } from '../../engine/index.ts';
import type { CslItem } from '../csl.ts';

/** Which files of a workspace are bibliographies: by what they end in, and in JSON by what newsrooms name them. */
export const DEFAULT_BIBLIOGRAPHIES: readonly string[] = [
  '**/*.{bib,bibtex,biblatex}',
  '**/*{references,bibliography,library,zotero,csl}*.json',
];

export interface BibliographyFile {
  /** In order of the text; of a key that stands twice, the first. */
  readonly entries: readonly FileEntry[];
  /** In order of the text. */
  readonly problems: readonly FileProblem[];
}

export interface FileEntry {
  readonly key: string;
  /** Worked out when it is first asked for, where that takes time. */
  readonly item: CslItem;
  readonly span: Span;
  /** Without quotation marks. */
  readonly keySpan: Span;
  /** Where its key stands a second time, as Better BibTeX has it in JSON. */
  readonly keyAgain: Span | null;
  /** The key of the entry it takes fields from; in BibTeX alone. */
  readonly parent: ParentKey | null;
  /** When it came out, as far as that can be told without reading the item: «2024-05-19», «2024-05», «2024». */
  readonly date: string | null;
  /** All that it can be looked for by, in small letters without marks. */
  readonly words: string;
}

/** Its own letters, without quotation marks. */
export interface ParentKey extends Span {
  readonly key: string;
}

/** A sentence or two in plain words on what is wrong there. */
export interface FileProblem extends Span {
  readonly message: string;
}

export type BibliographyFormat = 'csl-json' | 'bibtex';

/** By its name; null for a file that is none. */
export function bibliographyFormat(name: string): BibliographyFormat | null {
  if (/\.json$/i.test(name)) return 'csl-json';
  return /\.(?:bib|bibtex|biblatex)$/i.test(name) ? 'bibtex' : null;
}

/** The first of each key; the others are problems, since nobody can cite them. */
export function withoutTwins(entries: readonly FileEntry[]): BibliographyFile {
  const first = new Map<string, FileEntry>();
  const problems: FileProblem[] = [];
  for (const entry of entries) {
    if (first.has(entry.key)) problems.push({ ...entry.keySpan, message: twice(entry.key) });
    else first.set(entry.key, entry);
  }
  return { entries: [...first.values()], problems };
}

const twice = (key: string): string =>
  `“${key}” stands here a second time. The first entry of that key is used; give this one another key, or remove it.`;

/** For looking things up: small letters without accents, braces or backslashes. */
export function searchable(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\p{M}{}\\"'’`^~]/gu, '')
    .toLowerCase();
}
