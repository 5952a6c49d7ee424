/**
 * Cuts a BibTeX or BibLaTeX file into its entries, each with its place, and tells of each that is broken where it breaks;
 * the ones behind it are read all the same. The parser that reads what is in an entry gives no places, and takes a
 * millisecond for each: so the cutting is done here, for a whole file at once, and the rest when an entry is wanted.
 */
import type { Span } from '../../engine/index.ts';
import type { CslDate } from '../csl.ts';
import { dateIn } from '../dates.ts';
import type { FileProblem, ParentKey } from './file.ts';
import { bibtexDate } from './bibtex-to-csl.ts';

export interface BibtexSyntax {
  readonly entries: readonly BibtexEntry[];
  /** `@string` abbreviations, by name, as they are written. */
  readonly strings: Readonly<Record<string, string>>;
  readonly problems: readonly FileProblem[];
}

export interface BibtexEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** From its `@` to its closing bracket. */
  readonly span: Span;
  /** The key of the entry it takes fields from, or null. */
  readonly parent: ParentKey | null;
  /** When it came out, or null where its own fields do not tell. */
  readonly date: CslDate | null;
}

/** Never throws, whatever the text; linear in it. */
export function readBibtexSyntax(text: string): BibtexSyntax {
  const entries: BibtexEntry[] = [];
  const problems: FileProblem[] = [];
  const strings: Record<string, string> = {};
  let at = 0;
  for (let opening = openingFrom(text, at); opening; opening = openingFrom(text, at)) {
    const kind = opening.kind.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') {
      const end = closingOf(text, opening.body - 1, opening.limit);
      at = end ?? opening.body;
      continue;
    }
    const read = kind === 'string' ? readFields(text, opening, opening.body) : readEntry(text, opening);
    if ('message' in read) {
      problems.push(read);
      at = opening.limit;
      continue;
    }
    at = read.end;
    if ('entry' in read) entries.push(read.entry);
    else for (const { name, words } of read.fields) strings[name] = words;
  }
  return { entries, strings, problems };
}

/** `@article{` and where what is in it ends at the latest: where the next begins a line. */
interface Opening {
  readonly kind: string;
  readonly start: number;
  /** Behind the bracket. */
  readonly body: number;
  readonly limit: number;
}

function openingFrom(text: string, from: number): Opening | null {
  OPENING.lastIndex = from;
  const found = OPENING.exec(text);
  if (!found) return null;
  const body = found.index + found[0].length;
  NEXT.lastIndex = body;
  return { kind: found[1] ?? '', start: found.index, body, limit: NEXT.exec(text)?.index ?? text.length };
}

const OPENING = /@[^\S\r\n]*([a-z]+)\s*[{(]/gi;
const NEXT = /(?<=[\r\n][^\S\r\n]*)@[^\S\r\n]*[a-z]+\s*[{(]/gi;

interface Field extends Value {
  readonly name: string;
}

interface Value extends Span {
  readonly words: string;
  /** The letters of a value of one piece, without its marks; null where it is joined of several. */
  readonly letters: Span | null;
}

function readEntry(text: string, opening: Opening): { entry: BibtexEntry; end: number } | FileProblem {
  const { start, body, limit } = opening;
  KEY.lastIndex = body;
  const key = KEY.exec(text);
  const written = key?.[1]?.trimEnd() ?? '';
  if (!key || written === '' || key.index + key[0].length > limit) return broken(opening, NO_KEY);
  const keyStart = key.index + key[0].indexOf(written);
  const read = readFields(text, opening, key.index + key[0].length);
  if ('message' in read)
    return { ...read, message: `${read.message} “${written}” is left out until this is mended.` };
  const fields = new Map(read.fields.map((field) => [field.name.toLowerCase(), field]));
  const said = (name: string): string => fields.get(name)?.words ?? '';
  const keySpan = { start: keyStart, end: keyStart + written.length };
  const parent = parentIn(text, fields.get('crossref') ?? fields.get('xdata'));
  const date = dateOf(said('date'), said('year'), said('month'));
  return { entry: { key: written, keySpan, span: { start, end: read.end }, parent, date }, end: read.end };
}

/** BibTeX has a year and a month, often as a word; BibLaTeX a date. */
function dateOf(date: string, year: string, month: string): CslDate | null {
  const words = date === '' ? [year, month].filter((part) => part !== '').join('-') : date;
  return (date === '' ? dateIn(`${month} ${year}`) : null) ?? bibtexDate(words) ?? null;
}

function parentIn(text: string, field: Field | undefined): ParentKey | null {
  if (!field?.letters) return null;
  const written = text.slice(field.letters.start, field.letters.end);
  const start = field.letters.start + (written.length - written.trimStart().length);
  const key = written.trim();
  return { key, start, end: start + key.length };
}

const KEY = /\s*([^\s,={}()"#%][^,={}()"\r\n]*)\s*(?=[,})])/y;
const NO_KEY = 'This entry has no key behind its bracket. It is left out until it has one.';

/** The fields up to the closing bracket, and where that is; else what is wrong, in one sentence. */
function readFields(
  text: string,
  opening: Opening,
  from: number,
): { readonly fields: readonly Field[]; readonly end: number } | FileProblem {
  const close = text.charAt(opening.body - 1) === '{' ? '}' : ')';
  const fields: Field[] = [];
  let at = behindSpace(text, from);
  for (;;) {
    const comma = text.charAt(at) === ',';
    while (text.charAt(at) === ',') at = behindSpace(text, at + 1);
    if (at >= opening.limit) return broken(opening, 'This entry is never closed: a bracket is missing.');
    if (text.charAt(at) === close) return { fields, end: at + 1 };
    if (fields.length > 0 && !comma) return wrongAt(at, 'A comma is missing before this.');
    NAME.lastIndex = at;
    const name = NAME.exec(text);
    if (!name) return wrongAt(at, 'A field should stand here, such as title = {…}.');
    const value = readValue(text, behindSpace(text, at + name[0].length), opening.limit);
    if (value === null) return wrongAt(at, `The field “${name[1] ?? ''}” has no value that ends.`);
    fields.push({ ...value, name: name[1] ?? '' });
    at = behindSpace(text, value.end);
  }
}

const NAME = /([^\s=,{}()"#]+)\s*=/y;

/** `{…}`, `"…"`, a number or an abbreviation, and several joined by `#`. */
function readValue(text: string, from: number, limit: number): Value | null {
  const words: string[] = [];
  let letters: Span | null = null;
  let at = from;
  for (;;) {
    const opener = text.charAt(at);
    WORD.lastIndex = at;
    const end =
      opener === '{'
        ? closingOf(text, at, limit)
        : opener === '"'
          ? quoteEnd(text, at, limit)
          : wordEnd(WORD.exec(text));
    if (end === null || end > limit) return null;
    const isMarked = opener === '{' || opener === '"';
    const piece = isMarked ? { start: at + 1, end: end - 1 } : { start: at, end };
    letters = words.length === 0 ? piece : null;
    words.push(text.slice(piece.start, piece.end));
    const next = behindSpace(text, end);
    if (text.charAt(next) !== '#') return { start: from, end, words: words.join(''), letters };
    at = behindSpace(text, next + 1);
  }
}

const WORD = /[^\s,#{}()"=]+/y;

function wordEnd(found: RegExpExecArray | null): number | null {
  return found ? found.index + found[0].length : null;
}

/** Behind the bracket that closes the one at `at`, or null when none does before `limit`. */
function closingOf(text: string, at: number, limit: number): number | null {
  let depth = 0;
  const [opener, closer] = text.charAt(at) === '(' ? ['(', ')'] : ['{', '}'];
  for (let place = at; place < limit; place += 1) {
    const letter = text.charAt(place);
    if (letter === opener) depth += 1;
    if (letter === closer && (depth -= 1) === 0) return place + 1;
  }
  return null;
}

/** A quotation mark inside braces does not end the value. */
function quoteEnd(text: string, at: number, limit: number): number | null {
  let depth = 0;
  for (let place = at + 1; place < limit; place += 1) {
    const letter = text.charAt(place);
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (letter === '"' && depth <= 0) return place + 1;
  }
  return null;
}

function behindSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return SPACE.test(text) ? SPACE.lastIndex : at;
}

const SPACE = /(?:\s|%[^\r\n]*)+/y;

/** On the opening of the entry, since the rest of it may be anything. */
function broken({ start, body }: Opening, message: string): FileProblem {
  return { start, end: body, message };
}

const wrongAt = (at: number, message: string): FileProblem => ({ start: at, end: at + 1, message });
