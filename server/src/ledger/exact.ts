/**
 * Finds sentences again by their very words (up to `folded.ts`). Among several places with the same words, the one whose
 * surroundings agree; then the one nearest to where the neighbours went; where that does not tell, none.
 */
import type { Span } from '../engine/index.ts';
import { agreementAt } from './context.ts';
import type { FoldedText } from './folded.ts';
import { neighboursOf, type Moved, type Neighbours } from './neighbours.ts';

/** An anchor as it is looked for, folded. */
export interface Sought {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it began; null where that was not kept. */
  readonly from: number | null;
}

export interface Draft extends FoldedText {
  readonly text: string;
}

/** For each sentence the place in the folded text, or null. */
export function placeExactly(draft: Draft, sought: readonly Sought[]): (Span | null)[] {
  const places = new Map<string, Span[]>();
  for (const { quote } of sought) if (!places.has(quote)) places.set(quote, placesOf(draft, quote));
  const found = sought.map((one): Span | null => {
    const [only, other] = places.get(one.quote) ?? [];
    return only && !other && mayBe(draft, only, one) ? only : null;
  });
  const neighbours = neighboursOf(movedOf(draft, sought, found));
  for (const [quote, all] of places) {
    const open = sought.flatMap((one, index) => (one.quote === quote ? [{ one, index }] : []));
    if (all.length < 2 && open.length < 2) continue;
    for (const { index } of open) found[index] = null;
    for (const { group, place } of shareOut({ draft, neighbours, all }, groupsOf(open)))
      for (const index of group) found[index] = place;
  }
  return found;
}

/** Those that were found, with where they were. */
export function movedOf(draft: Draft, sought: readonly Sought[], found: readonly (Span | null)[]): Moved[] {
  return sought.flatMap(({ from }, index) => {
    const place = found[index];
    return place && from !== null ? [{ from, to: draft.wordsAt(place.start, place.end).start }] : [];
  });
}

interface Open {
  readonly one: Sought;
  readonly index: number;
}

interface Group {
  readonly one: Sought;
  readonly indices: number[];
}

/** Several may have been written of one sentence: they stay together. */
function groupsOf(open: readonly Open[]): Group[] {
  const groups: Group[] = [];
  for (const { one, index } of open) {
    const same = groups.find((group) => isOneSentence(group.one, one));
    if (same) same.indices.push(index);
    else groups.push({ one, indices: [index] });
  }
  return groups;
}

/** With the same words; a sentence beside it may have changed between the two. */
function isOneSentence(a: Sought, b: Sought): boolean {
  if (a.from !== null && a.from === b.from) return true;
  const unknown = (side: 'prefix' | 'suffix'): boolean => a[side] === '' && b[side] === '';
  if (unknown('prefix') && unknown('suffix')) return true;
  return (a.prefix === b.prefix && a.prefix !== '') || (a.suffix === b.suffix && a.suffix !== '');
}

interface Places {
  readonly draft: Draft;
  readonly neighbours: Neighbours;
  readonly all: readonly Span[];
}

/** One place a group, one group a place; the surest first. */
function shareOut(
  places: Places,
  groups: readonly Group[],
): { readonly group: readonly number[]; readonly place: Span }[] {
  const pairs = groups
    .flatMap((group) => places.all.map((place) => ({ group, place, ...worth(places, place, group.one) })))
    .sort((a, b) => b.agreement - a.agreement || a.distance - b.distance);
  const taken = new Set<Span>();
  const done = new Set<Group>();
  const shared: { group: readonly number[]; place: Span }[] = [];
  for (const { group, place, agreement, distance } of pairs) {
    if (done.has(group) || taken.has(place) || !mayBe(places.draft, place, group.one)) continue;
    const alike = pairs.some(
      (other) =>
        other.group === group &&
        other.place !== place &&
        !taken.has(other.place) &&
        other.agreement === agreement &&
        other.distance === distance,
    );
    done.add(group);
    if (alike) continue;
    taken.add(place);
    shared.push({ group: group.indices, place });
  }
  return shared;
}

function worth(
  { draft, neighbours }: Places,
  place: Span,
  one: Sought,
): { readonly agreement: number; readonly distance: number } {
  const { before, behind } = agreementAt(draft.folded, place, one);
  const expected = one.from === null ? null : neighbours.expected(one.from);
  const now = draft.wordsAt(place.start, place.end).start;
  return { agreement: before + behind, distance: expected === null ? 0 : Math.abs(now - expected) };
}

/** Words that few sentences share need no more; «He said no.» may be anybody's, and needs something beside it. */
const TELLING = 24;
const BESIDE = 8;

function mayBe({ folded }: Draft, place: Span, one: Sought): boolean {
  if (one.quote.length >= TELLING || (one.prefix === '' && one.suffix === '')) return true;
  const { before, behind } = agreementAt(folded, place, one);
  return Math.max(before, behind) >= Math.min(BESIDE, Math.max(one.prefix.length, one.suffix.length));
}

function placesOf(draft: Draft, quote: string): Span[] {
  const { folded, text } = draft;
  const places: Span[] = [];
  if (quote === '') return places;
  for (let start = folded.indexOf(quote); start >= 0; start = folded.indexOf(quote, start + quote.length)) {
    const end = start + quote.length;
    if (opensSentence(text, draft.spanOf(start, end))) places.push({ start, end });
  }
  return places;
}

/** What is anchored is whole sentences or a line, citation marks before them aside: the same words inside a longer sentence are other words. */
function opensSentence(text: string, { start, end }: Span): boolean {
  const opening = /^(?:\s|\[\^[^\]\s]{1,70}\])*/u.exec(text.slice(start, end))?.[0] ?? '';
  return /[\r\n]/.test(opening) || !/[\p{L}\p{N},;]/u.test(text.charAt(start - 1));
}
