/**
 * What is kept beside the drafts, in `.whence/`: one object a line, so that two people's entries merge. A line that cannot be
 * read is told and let be, and the others count; what a merge left half done loses none. Reads and writes text only; the
 * disk is the caller's.
 */
import type { Span } from '../engine/index.ts';

/** A line that is no entry: kept in the file and told, never dropped. */
export interface BrokenLine {
  /** From 1. */
  readonly line: number;
  readonly error: string;
}

export interface EntryList<Entry> {
  readonly entries: readonly Entry[];
  readonly broken: readonly BrokenLine[];
}

/** One of the files in `.whence/`, and how its lines are read. */
export interface LedgerKind<Entry> {
  /** Below the folder of the drafts, with forward slashes. */
  readonly file: string;
  /** What it holds, for people: «ignored findings». */
  readonly holds: string;
  read(text: string): EntryList<Entry>;
}

/** The fields of one line. */
export interface Fields {
  readonly all: Readonly<Record<string, unknown>>;
  /** Null for one that is missing or no string. */
  text(name: string): string | null;
}

/** Total. Empty lines are nothing; `readOne` answers with an entry, or in words why there is none. */
export function readEntries<Entry extends object>(
  text: string,
  readOne: (fields: Fields) => Entry | string,
): EntryList<Entry> {
  const entries: Entry[] = [];
  const broken: BrokenLine[] = [];
  for (const [index, { line }] of linesOf(text).entries()) {
    if (line.trim() === '') continue;
    const fields = fieldsOf(line);
    const read = typeof fields === 'string' ? fields : readOne(fields);
    if (typeof read === 'string') broken.push({ line: index + 1, error: read });
    else entries.push(read);
  }
  return { entries, broken };
}

/** One line, its end included, to append to the file. */
export function formatEntry(entry: object): string {
  return `${JSON.stringify(entry)}\n`;
}

/** Where the lines stand, with their ends, whose entry has this id. */
export function linesWithId(text: string, id: string): readonly Span[] {
  return linesWhere(text, (fields) => fields.text('id') === id);
}

/** Where the lines stand, with their ends, whose entry is one of those. */
export function linesWhere(text: string, isOne: (fields: Fields) => boolean): readonly Span[] {
  return linesOf(text).flatMap(({ line, start, end }) => {
    const fields = fieldsOf(line);
    return typeof fields === 'object' && isOne(fields) ? [{ start, end }] : [];
  });
}

/** Where the words stood, as their anchor keeps it: both ends or none. */
export function positionOf({ start, end }: Fields['all']): { start?: number; end?: number } {
  if (typeof start !== 'number' || typeof end !== 'number') return {};
  const isPlace = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end;
  return isPlace ? { start, end } : {};
}

export function fieldsIn(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const all: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  return {
    all,
    text(name) {
      const found = all[name];
      return typeof found === 'string' ? found : null;
    },
  };
}

/** What git puts around two sides that it could not merge, and what is said of such a line. */
export const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
export const LEFT_BY_MERGE = 'it is a mark that a merge left behind';

function fieldsOf(line: string): Fields | string {
  if (MERGE_MARK.test(line)) return LEFT_BY_MERGE;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  return fieldsIn(value) ?? 'it is not an object';
}

interface Line extends Span {
  /** Without its end, and without a byte order mark. */
  readonly line: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const found of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const [whole, line = '', ending] = found;
    if (whole === '' && found.index === text.length) break;
    const start = found.index;
    lines.push({ line: line.replace(/^\uFEFF/, ''), start, end: start + whole.length });
    if (ending === '') break;
  }
  return lines;
}
