/** Sets links apart from the words around them. Knows nothing of where either is shown. */

export interface Piece {
  readonly text: string;
  readonly isLink: boolean;
}

export function linksApart(words: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: link } of words.matchAll(LINK)) {
    if (index > from) pieces.push({ text: words.slice(from, index), isLink: false });
    pieces.push({ text: link, isLink: true });
    from = index + link.length;
  }
  if (from < words.length) pieces.push({ text: words.slice(from), isLink: false });
  return pieces;
}

/** Without the full stop or the bracket behind it. */
const LINK = /https?:\/\/[^\s<>"“”«»\\]*[^\s<>"“”«»\\.,;:!?)\]}'’*_]/gi;
