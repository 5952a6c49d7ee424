/** Paths as they go into what other programs read: relative to the folder the command runs in, with forward slashes. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STDIN } from './paths.ts';

/** `desk/draft.md`; of a file on another drive, which nothing relative leads to, the whole path. */
export function relativePath(path: string): string {
  if (path === STDIN) return STDIN;
  return relative('.', resolve(path)).split(sep).join('/');
}

/** The same as a URI reference, which has no spaces and no colon in its first part. */
export function relativeUri(path: string): string {
  const short = relativePath(path);
  if (isAbsolute(short)) return pathToFileURL(path).href;
  return short.split('/').map(encodeURIComponent).join('/');
}

/** The file itself, wherever the command runs. */
export function uriOfFile(path: string): string {
  return pathToFileURL(resolve(path)).href;
}
