/** The folders above a draft, by its URI. Knows no disk. */

/** The draft's own folder and those above it, as URIs without a closing `/`, innermost first; none for a draft without a place. */
export function foldersAbove(uri: string): string[] {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(uri)?.[0];
  if (root === undefined) return [];
  const parts = uri.slice(root.length).split('/').slice(1, -1);
  return Array.from({ length: parts.length + 1 }, (_, up) =>
    [root, ...parts.slice(0, parts.length - up)].join('/'),
  );
}
