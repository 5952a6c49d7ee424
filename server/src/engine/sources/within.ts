/**
 * Whom a source names in its own words where the words alone do not tell: the name that a paragraph was read to hold at that place.
 * «the Commissioner of Police, CP Aliyu Dogonyaro», «a civil society group, Harrow Democracy Watch». Knows mentions, no draft.
 */
import type { Span } from '../model.ts';
import type { PlacedMentions } from './antecedents.ts';
import type { Mention } from './mentions.ts';

/** Looks mentions up by place; sources come roughly in the order of the draft. */
export class MentionsByPlace {
  readonly #placed: readonly PlacedMentions[];

  constructor(placed: readonly PlacedMentions[]) {
    this.#placed = placed;
  }

  /** The name at the head of a source or in apposition to it; null where there is none. */
  namedIn(text: string, { start, end }: Span): Mention | null {
    const paragraph = this.#placed[this.#paragraphAt(start)];
    if (paragraph === undefined) return null;
    const { at, mentions } = paragraph;
    for (let index = firstFrom(mentions, start - at); index < mentions.length; index++) {
      const mention = mentions[index];
      if (mention === undefined || at + mention.end > end) return null;
      const last = at + mention.end >= end - 1;
      if (mention.sort === 'bare' && !(last && APPENDED.test(text.slice(start, at + mention.start))))
        continue;
      if (isOthers(text.slice(at + mention.end, end))) continue;
      if (isHead(text.slice(start, at + mention.start), mention, last)) return mention;
    }
    return null;
  }

  /** The last paragraph that begins at or before an offset; −1 where none does. */
  #paragraphAt(offset: number): number {
    return lowest(this.#placed.length, (index) => (this.#placed[index]?.at ?? Infinity) > offset) - 1;
  }
}

/** Index of the first mention that begins at an offset of its paragraph or behind it. */
const firstFrom = (mentions: readonly Mention[], offset: number): number =>
  lowest(mentions.length, (index) => (mentions[index]?.start ?? Infinity) >= offset);

/** The lowest index that is so, when all behind it are; `length` where none is. */
function lowest(length: number, isSo: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** «Ada Lind supporters», «Ada Lind’s aides»: what follows the name says that others speak. */
const isOthers = (after: string): boolean =>
  /^[’']s?\s\p{L}/u.test(after) ||
  /^\s(?!(?:of|at|from|in|on|who|that|and|with|for|told|said|himself|herself)\s)\p{Ll}/u.test(after);

/** Whether what stands before a name in a source leaves it the one who speaks: nothing, its title, or a phrase and a comma. */
function isHead(before: string, { title, sort }: Mention, last: boolean): boolean {
  if (/[(“"]/u.test(before)) return false;
  const segment = before.slice(before.lastIndexOf(',') + 1).trim();
  if (before.includes(',')) return segment === '' && !RELATIVE.test(before);
  if (/^(?:the|an?|its|his|her|their|our)?$/iu.test(segment)) return true;
  if (title?.includes(' of ') === true || title?.includes(' for ') === true) return true;
  return (sort === 'person' ? title !== null : last) && !PREPOSITION.test(segment);
}

/** «the company behind it, Lumivax» */
const APPENDED = /^(?:the|an?|its|his|her|their|our)\s[^,]*, $/iu;
const RELATIVE = /\s(?:who|whom|whose|which|that|where)\s/u;
const PREPOSITION = /(?:^|\s)(?:of|for|at|in|from|with|to|by|on|against|and|near|behind|about)(?:\s|$)/u;
