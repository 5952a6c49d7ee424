/**
 * Files that an entry or a reference points at: «Interview with Anna Berg, notes/berg.md». Knows how they are named and what is text in them; knows no
 * disk.
 */
import type { CslItem } from './csl.ts';
import { textOfHtml } from './html-text.ts';

export interface CitedFile {
  /** As the entry has it. */
  readonly path: string;
  /** Its words, as one reads them. */
  readonly text: string;
}

/** Each once, in order: in a link of Markdown, in quotation marks, or by itself where it has no space. */
export function pathsIn(words: string): readonly string[] {
  if (!ENDING.test(words)) return [];
  return [...new Set(words.split(BETWEEN).flatMap(pathsInParagraph))];
}

function pathsInParagraph(paragraph: string): readonly string[] {
  if (!ENDING.test(paragraph)) return [];
  let rest = paragraph;
  const found = PATHS.flatMap((pattern) => {
    const paths = Array.from(rest.matchAll(pattern), ({ 1: path = '', index }) => ({
      path: decoded(path.trim()),
      index,
    }));
    // «home.txt» of «berg at home.txt» is no path of its own.
    rest = rest.replace(pattern, (words) => ' '.repeat(words.length));
    return paths;
  });
  const here = found.filter(({ path }) => !ELSEWHERE.test(path));
  return here.toSorted((a, b) => a.index - b.index).map(({ path }) => path);
}

/** What a reference keeps: its attachments, as Zotero, JabRef and Better BibTeX name them, and what it says of where it can be seen. */
export function pathsOfItem({ file, custom, archive, note }: CslItem): readonly string[] {
  const kept = [file, custom !== null && typeof custom === 'object' && 'file' in custom ? custom.file : null];
  const attached = kept.flatMap((one) => (typeof one === 'string' ? attachmentsIn(one) : []));
  const told = [archive, note].flatMap((one) => (typeof one === 'string' ? pathsIn(one) : []));
  return [...new Set([...attached.filter((path) => isRead(path) && !ELSEWHERE.test(path)), ...told])];
}

/** «Full text:files/12/berg.html:text/html;notes/berg.md»: a name and a kind may stand around each path, and a backslash before a mark in it. */
function attachmentsIn(field: string): readonly string[] {
  return field.split(/(?<!\\);/).map((one) => {
    const parts = one.split(/(?<!\\):/);
    const path = parts.length < 3 ? one : parts.slice(1, -1).join(':');
    return path
      .replace(/\\([\\:;{}_&%$#])/g, '$1')
      .replaceAll('\\', '/')
      .trim();
  });
}

/** Empty lines, over which no path goes. By parts a long draft, which is asked about at every keystroke, costs little. */
const BETWEEN = /(?<!\]\(\s*)\n[^\S\n]*\n(?!\s*>?\s*\))/;

/** Null for what is not written in UTF-8: letters that cannot be read would look like other words. */
export function citedFile(path: string, written: string): CitedFile | null {
  if (written.includes('\uFFFD')) return null;
  if (/\.html?$/i.test(path)) return { path, text: textOfHtml(written) };
  return { path, text: /\.txt$/i.test(path) ? written : written.replace(NOT_SAID, ' ') };
}

/** Whether a file is one of those that are read. */
export const isRead = (path: string): boolean => READ.test(path);

/** The files that are read, by the ends of their names. */
export const CITED_FILES = '*.{txt,md,markdown,htm,html}';
const ENDINGS = String.raw`\.(?:txt|md|markdown|html?)`;
const ENDING = new RegExp(ENDINGS, 'i');
const READ = new RegExp(`${ENDINGS}$`, 'i');

const PATHS = [
  new RegExp(String.raw`\]\(\s*<?([^()<>\r\n]{1,300}?${ENDINGS})(?:#[^()<>\r\n]{0,100})?>?\s*\)`, 'gi'),
  new RegExp(String.raw`[“"„'‘${'`'}<]([^“”"„'‘’${'`'}<>\r\n]{1,300}${ENDINGS})[”"“'’${'`'}>]`, 'gi'),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/:.@%_-])((?:\.{0,2}/)?[\p{L}\p{N}_][\p{L}\p{N}_.%+/-]{0,300}${ENDINGS})(?![\p{L}\p{N}/])`,
    'giu',
  ),
];

const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.)/i;

/** Of Markdown, the marks of its notes and the targets of its links. */
const NOT_SAID = /\[\^[^\]\s]{1,100}\]|(?<=\])\([^()\s]{1,1000}\)/g;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
