/** URIs as far as a draft's place needs them: scheme, decoded path, path within a folder. Knows no file system. */

export interface UriParts {
  /** In lower case. */
  readonly scheme: string;
  /** Decoded, with `/` between its parts and a lower-case drive letter; of `untitled:Untitled-1`, «Untitled-1». */
  readonly path: string;
}

/** Total: what is no URI has no scheme and is all path. */
export function uriParts(uri: string): UriParts {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i.exec(uri);
  if (!match) return { scheme: '', path: decode(uri) };
  const [, scheme = '', authority = '', path = ''] = match;
  const decoded = decode(path).replace(/^\/([A-Z]):/, (drive) => drive.toLowerCase());
  return {
    scheme: scheme.toLowerCase(),
    path: authority === '' ? decoded : `//${decode(authority)}${decoded}`,
  };
}

/** The same for all the ways in which editors and servers write one file's URI. */
export function fileKey(uri: string): string {
  const { scheme, path } = uriParts(uri);
  return `${scheme}:${path}`;
}

export function isSameFile(one: string, other: string): boolean {
  return fileKey(one) === fileKey(other);
}

/** Of a file, its last part. */
export function nameOfFile(uri: string): string {
  return uriParts(uri).path.split('/').at(-1) ?? '';
}

/** The path of `uri` below `folder`, without a leading `/`; null when it is not below it. */
export function pathWithin(folder: string, uri: string): string | null {
  const outer = uriParts(folder);
  const inner = uriParts(uri);
  if (outer.scheme !== inner.scheme) return null;
  const prefix = outer.path.endsWith('/') ? outer.path : `${outer.path}/`;
  return inner.path.startsWith(prefix) && inner.path.length > prefix.length
    ? inner.path.slice(prefix.length)
    : null;
}

/** The innermost of the folders that holds `uri`, or null. */
export function folderOf(uri: string, folders: readonly string[]): string | null {
  const holding = folders.filter((folder) => pathWithin(folder, uri) !== null);
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
