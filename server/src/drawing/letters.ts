/** Sets a run of letters with the marks that lie over it, which may nest and cross, and what stands behind its words. Knows no block. */
import type { Span } from '../engine/index.ts';
import { element, joined } from './html.ts';
import type { Html } from './html.ts';
import type { Ink, InkMark } from './ink.ts';

/** Letters with the place of each in the draft, and one more place for the end. */
export interface Letters {
  readonly value: string;
  readonly places: readonly number[];
}

export function setLetters({ value, places }: Letters, ink: Ink): Html {
  const span: Span = { start: places[0] ?? 0, end: places.at(-1) ?? 0 };
  const marks = ink.marks.overlapping(span);
  const hidden = ink.hidden.overlapping(span);
  const open: Opened[] = [{ mark: null, html: [] }];
  let from = 0;
  for (const unit of turningPoints(places, [...marks, ...hidden, ...ink.waiting(span)])) {
    if (unit > from) push(open, isHidden(hidden, places[from] ?? 0) ? '' : value.slice(from, unit));
    const place = places[unit] ?? span.end;
    const isEnd = unit === value.length;
    closeTo(open, (mark) => mark.end <= place || isEnd);
    if (!isEnd) for (const behind of ink.takeUpTo(place)) push(open, behind);
    const isOpen = new Set(open.map(({ mark }) => mark));
    if (!isEnd)
      for (const mark of marks)
        if (mark.start <= place && mark.end > place && !isOpen.has(mark)) open.push({ mark, html: [] });
    from = unit;
  }
  closeTo(open, () => true);
  return joined(open[0]?.html ?? []);
}

/** A mark whose words are being set; the first has none, and holds all. */
interface Opened {
  readonly mark: InkMark | null;
  readonly html: (Html | string)[];
}

function push(open: readonly Opened[], words: Html | string): void {
  if (words !== '') open.at(-1)?.html.push(words);
}

/** Closes the marks that end here, and with them those that were opened inside: these are opened again, as they cross. */
function closeTo(open: Opened[], ends: (mark: InkMark) => boolean): void {
  const first = open.findIndex(({ mark }) => mark !== null && ends(mark));
  if (first < 0) return;
  const again: Opened[] = [];
  while (open.length > first) {
    const last = open.pop();
    if (last === undefined || last.mark === null) break;
    const { mark, html } = last;
    if (html.length > 0)
      push(
        open,
        element('span', { class: mark.className, title: mark.title ?? null, ...mark.data }, ...html),
      );
    if (!ends(mark)) again.unshift({ mark, html: [] });
  }
  open.push(...again);
}

/** The units before which something begins or ends; the last is the end. */
function turningPoints(places: readonly number[], spans: readonly Span[]): number[] {
  const wanted = new Set(spans.flatMap(({ start, end }) => [start, end]));
  const points = [0];
  const sorted = [...wanted].sort((a, b) => a - b);
  let next = 0;
  for (let unit = 0; unit < places.length; unit += 1) {
    const place = places[unit] ?? 0;
    let turns = false;
    for (; next < sorted.length && (sorted[next] ?? 0) <= place; next += 1) turns = true;
    if (turns || unit === places.length - 1) points.push(unit);
  }
  return points;
}

function isHidden(hidden: readonly Span[], place: number): boolean {
  return hidden.some(({ start, end }) => start <= place && place < end);
}
