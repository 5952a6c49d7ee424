/** How far the words around a place agree with those that stood around a sentence. Over folded text. */

export interface Around {
  readonly prefix: string;
  readonly suffix: string;
}

/** Characters in common on each side, counted from the place outwards. */
export function agreementAt(
  folded: string,
  { start, end }: { readonly start: number; readonly end: number },
  { prefix, suffix }: Around,
): { readonly before: number; readonly behind: number } {
  return {
    before: sharedEnd(folded.slice(Math.max(0, start - prefix.length), start), prefix),
    behind: sharedStart(folded.slice(end, end + suffix.length), suffix),
  };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
