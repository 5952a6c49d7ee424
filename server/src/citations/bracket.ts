/** Puts a citation into the brackets behind some words, which are made where there are none: `[@orr, p. 3; @lind]`. */
import type { Span } from '../engine/index.ts';
import type { Edit } from '../edits.ts';
import { placeBehind } from './add.ts';
import type { Draft } from './ties.ts';
import { writtenKey } from './typed-key.ts';

/** A reference in brackets, with the words around it. */
export interface Cite {
  readonly key: string;
  /** «see », «-» */
  readonly before: string;
  /** «, p. 3» */
  readonly behind: string;
}

export function bracketed(end: number, cites: readonly Cite[], draft: Draft): Edit {
  const words = cites
    .map(({ key, before, behind }) => `${before}@${writtenKey(key) ?? `{${key}}`}${behind}`)
    .join('; ');
  const place = placeInside(end, draft);
  const bracket = bracketBehind(place, draft);
  if (bracket !== null) return { start: bracket.end - 1, end: bracket.end - 1, newText: `; ${words}` };
  const gap = place === 0 || /\s/.test(draft.text.charAt(place - 1)) ? '' : ' ';
  return { start: place, end: place, newText: `${gap}[${words}]` };
}

/** Before the punctuation that closes the clause, behind its quotation mark: «…by helicopter [@kremlin2023], agencies said». */
function placeInside(end: number, draft: Draft): number {
  const { text, analysis } = draft;
  let place = placeBehind(end, draft);
  for (;;) {
    const mark = analysis.regions.find((one) => one.end === place && isMark(one));
    if (mark === undefined) break;
    place = mark.start;
  }
  const before = text.slice(0, place);
  const point = /[.,;:!?…]+$/.exec(before)?.[0] ?? '';
  return ABBREVIATED.test(before) ? place : place - point.length;
}

const isMark = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'footnote-reference' || kind === 'citation';

/** The point belongs to the word: «in the U.S.» */
const ABBREVIATED = /(?:(?<![\p{L}\p{N}])\p{L}|\b(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|Mr|Mrs|Dr|St|No|vs|etc))\.$/u;

/** With nothing but space, or the clause's punctuation and space, between. */
function bracketBehind(place: number, { text, analysis }: Draft): Span | null {
  const found = analysis.regions.find(({ kind, start }) => kind === 'citation' && start >= place);
  return found && /^[.,;:!?…]*[^\S\r\n]?$/.test(text.slice(place, found.start)) ? found : null;
}
