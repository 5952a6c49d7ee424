/**
 * Files that an entry points at: «Interview with Anna Berg, notes/berg.md». Knows how they are named and what is text in them; knows no
 * disk.
 */
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
