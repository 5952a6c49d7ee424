/**
 * Which documents are drafts to be checked, and in plain words why one is not. Knows the settings, the URI and the size of
 * a document, not what is in it.
 */
import picomatch from 'picomatch';
import type { DraftFormat } from '../engine/index.ts';
import type { DraftState, Settings } from '../protocol.ts';
import { folderOf, pathWithin, uriParts } from './uris.ts';

/** What is known of a document before anyone reads it. */
export interface DocumentFacts {
  readonly uri: string;
  /** As the editor names it: `markdown`, `plaintext`; other editors say `text`, or nothing. */
  readonly languageId: string;
  /** In UTF-16 code units. */
  readonly length: number;
}

export interface NotChecked {
  readonly state: DraftState;
  readonly message: string;
}

/** What is decided of which files are drafts. */
type Choice = Pick<Settings, 'enable' | 'files'>;

/** Null when the document is a draft to be checked. */
export function whyNotChecked(
  document: DocumentFacts,
  { settings, folders }: { readonly settings: Choice; readonly folders: readonly string[] },
): NotChecked | null {
  if (!settings.enable) {
    return { state: 'off', message: `Not checked: Whence is turned off (whence.enable${OR_FILE}).` };
  }
  if (draftFormat(document) === null) {
    return { state: 'excluded', message: 'Not checked: only plain text and Markdown are read as drafts.' };
  }
  return excluded(document.uri, { settings, folders }) ?? tooLarge(document, settings);
}

/** Whether it is but a view of a draft, such as an older version that version control shows: to be read, and nothing else. */
export function isView(uri: string, folders: readonly string[] = []): boolean {
  const { scheme } = uriParts(uri);
  return scheme !== 'untitled' && scheme !== 'file' && folderOf(uri, folders) === null;
}

/** The file that a view shows, as far as its path tells: `file:///desk/a.md` of `git:/desk/a.md?{…}`. */
export function fileBehind(view: string): string {
  return view.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/i, 'file://').replace(/[?#].*$/s, '');
}

/** How the document is to be read; null when it is neither plain text nor Markdown. */
export function draftFormat({ uri, languageId }: Omit<DocumentFacts, 'length'>): DraftFormat | null {
  const language = languageId.toLowerCase();
  if (language === 'markdown') return 'markdown';
  if (language === 'plaintext') return 'plain';
  if (!['', 'text', 'txt', 'plain', 'md'].includes(language)) return null;
  return language === 'md' || /\.(?:md|markdown)$/i.test(uriParts(uri).path) ? 'markdown' : 'plain';
}

const NEWSROOM = 'the newsroom’s file .whence/config.json';
const OR_FILE = ', or the newsroom’s file .whence/config.json';

function excluded(
  uri: string,
  { settings, folders }: { readonly settings: Choice; readonly folders: readonly string[] },
): NotChecked | null {
  const { scheme } = uriParts(uri);
  if (scheme === 'untitled') return null;
  const folder = folderOf(uri, folders);
  if (isView(uri, folders)) {
    return { state: 'excluded', message: 'Not checked: this is a view of a document, not the draft itself.' };
  }
  const pathIn = (own: string | undefined): string => {
    const from = own ?? folder;
    return (from === null ? null : pathWithin(from, uri)) ?? nameAndFolder(uri);
  };
  const { within } = settings.files;
  const { include, exclude } = matchersOf(settings);
  if (!include(pathIn(within?.include))) {
    const where = within?.include === undefined ? 'whence.files.include' : NEWSROOM;
    return { state: 'excluded', message: `Not checked: ${where} does not name this file as a draft.` };
  }
  const path = pathIn(within?.exclude);
  if (!exclude.some((matches) => matches(path))) return null;
  const where = within?.exclude === undefined ? 'whence.files.exclude' : NEWSROOM;
  const message = `Not checked: files of this name or in this folder are left out (${where}).`;
  return { state: 'excluded', message };
}

function tooLarge({ length }: DocumentFacts, { files }: Choice): NotChecked | null {
  if (length <= files.maxSize) return null;
  const count = (value: number): string => value.toLocaleString('en');
  return {
    state: 'too-large',
    message: `Not checked: the draft has ${count(length)} characters, more than the ${count(files.maxSize)} that are allowed (whence.files.maxSize${OR_FILE}).`,
  };
}

/** Outside every folder only these two count: the way to them is the machine's business, not the draft's. */
function nameAndFolder(uri: string): string {
  return uriParts(uri).path.split('/').filter(Boolean).slice(-2).join('/');
}

interface Matchers {
  include(path: string): boolean;
  readonly exclude: readonly ((path: string) => boolean)[];
}

const compiled = new WeakMap<Choice, Matchers>();

function matchersOf(settings: Choice): Matchers {
  const known = compiled.get(settings);
  if (known) return known;
  const include = settings.files.include.map(pathMatcher);
  const exclude = settings.files.exclude.map(pathMatcher);
  const matchers: Matchers = { include: (path) => include.some((matches) => matches(path)), exclude };
  compiled.set(settings, matchers);
  return matchers;
}

/** Matches paths within a folder; a pattern that cannot be read matches nothing. */
export function pathMatcher(pattern: string): (path: string) => boolean {
  try {
    const matches = picomatch(pattern.replace(/^\.?\//, ''), { dot: true, windows: false });
    return (path) => matches(path);
  } catch {
    return () => false;
  }
}
