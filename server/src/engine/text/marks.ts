/**
 * Quotation marks: which there are, which belong together, and whether one that stands in a text opens or closes.
 * Knows characters only; whether a mark is matched is the business of `quotations.ts`.
 */
import { SPACE, classAt, isWordAt } from './characters.ts';

/** Marks of one family open and close each other, for writers mix them: «“…"». */
export type Family = 'double' | 'single' | 'pointed' | 'pointed-single';

const FAMILIES: ReadonlyMap<string, Family> = new Map<string, Family>([
  ...['“', '”', '„', '‟', '"', '``', "''"].map((mark) => [mark, 'double'] as const),
  ...['‘', '’', '‚', "'"].map((mark) => [mark, 'single'] as const),
  ['«', 'pointed'],
  ['»', 'pointed'],
  ['‹', 'pointed-single'],
  ['›', 'pointed-single'],
]);

/** The family of a token's text, or undefined when it is no mark. */
export function familyOf(mark: string): Family | undefined {
  return FAMILIES.get(mark);
}

/** Whether the first thing in `text` is a mark. */
export function opensWithMark(text: string): boolean {
  return FAMILIES.has(text.charAt(0)) || FAMILIES.has(text.slice(0, 2));
}

/** How a mark stands: leaning on the word after it, on the one before, on both or on none. */
export interface Stance {
  readonly before: boolean;
  readonly after: boolean;
}

/** Whether the mark `[start, end)` has room before it and after it: space, the text's border, or fitting punctuation. */
export function roomAround(text: string, start: number, end: number): Stance {
  return {
    before: classAt(text, start - 1) === SPACE || BEFORE.has(text.charAt(start - 1)),
    after: classAt(text, end) === SPACE || AFTER.has(text.charAt(end)),
  };
}

/** What the mark does, given the opener of its family that is open (innermost), or null. */
export function sideOf(
  text: string,
  mark: { text: string; start: number; end: number },
  open: string | null,
): 'open' | 'close' | null {
  const room = roomAround(text, mark.start, mark.end);
  switch (mark.text) {
    case '“':
    case '‟':
      return open !== null && (open === '„' || (!room.before && room.after)) ? 'close' : 'open';
    case '”':
    case "''":
      return open !== null ? 'close' : opensAlone(room);
    case '»':
      return open !== null && open !== '»' ? 'close' : (opensAlone(room) ?? (open === '»' ? 'close' : null));
    case '›':
      return open !== null ? 'close' : opensAlone(room);
    case '«':
    case '‹':
      return open === '»' || open === '›' ? 'close' : 'open';
    case '„':
    case '``':
      return 'open';
    case '‚':
      return opensAlone(room);
    case '"':
      return open === null
        ? straightAlone(text, mark.start, room)
        : room.before && !room.after
          ? 'open'
          : 'close';
    case '‘':
      if (open === '‚' || (open !== null && !room.before && room.after)) return 'close';
      return opensAlone(room);
    default:
      return singleSide(text, mark, { room, open });
  }
}

function opensAlone(room: Stance): 'open' | null {
  return room.before && !room.after ? 'open' : null;
}

/** A straight mark when none is open; after a digit or a word with space behind it, it is an inch or a stray. */
function straightAlone(text: string, start: number, room: Stance): 'open' | null {
  if (room.before) return 'open';
  return room.after || isDigitAt(text, start - 1) ? null : 'open';
}

/** `’` and `'`: after a word they are an apostrophe unless a single quotation is open. */
function singleSide(
  text: string,
  mark: { text: string; start: number; end: number },
  state: { room: Stance; open: string | null },
): 'open' | 'close' | null {
  const { room, open } = state;
  if (open === null || (mark.text === "'" && room.before && !room.after))
    return mark.text === "'" ? opensAlone(room) : null;
  if (room.before) return room.after ? 'close' : null;
  return room.after || !isWordAt(text, mark.start - 1) ? 'close' : null;
}

function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

const BEFORE: ReadonlySet<string> = new Set('([{“‘„‚"«‹—–/-:='.split(''));
const AFTER: ReadonlySet<string> = new Set(')]}”’"»›,.;:!?…—–-/'.split(''));
