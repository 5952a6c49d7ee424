/**
 * Hangs attributions on each other: one that another passes on, by `relays`; one whose cue stands inside another's
 * content, by `within`. Knows spans only, so that it serves any finder.
 */
import type { Link, Span } from '../model.ts';
import type { FoundSpans } from './finder.ts';

export interface Hanging {
  readonly parent: number;
  readonly link: Link;
}

/** For each of the found, in order, what it hangs on; null for an outermost one. Never a circle. */
export function parentsOf(found: readonly FoundSpans[]): readonly (Hanging | null)[] {
  const hangings: (Hanging | null)[] = [];
  const reaches = found.map(reachOf);
  for (const [index, { relayedBy }] of found.entries()) {
    const parent = relayedBy ?? smallestAround(found, reaches, index);
    const link = relayedBy === null ? 'within' : 'relays';
    hangings.push(parent === null || leadsTo(hangings, parent, index) ? null : { parent, link });
  }
  return hangings;
}

/** The attribution with the shortest content that holds this one's cue; `reaches` are the contents from end to end. */
function smallestAround(
  found: readonly FoundSpans[],
  reaches: readonly Reach[],
  index: number,
): number | null {
  const cue = found[index]?.cue[0];
  if (cue === undefined) return null;
  let best: number | null = null;
  let shortest = Infinity;
  for (let other = 0; other < reaches.length; other++) {
    const reach = reaches[other];
    if (reach === undefined || cue.start < reach.start || cue.end > reach.end || reach.length >= shortest)
      continue;
    const { content, cue: otherCue } = found[other] ?? { content: [], cue: [] };
    if (other === index || !content.some((span) => holds(span, cue)) || sharesCue(otherCue, cue)) continue;
    best = other;
    shortest = reach.length;
  }
  return best;
}

/** Where a content starts and ends, and how long its pieces are together. */
interface Reach extends Span {
  readonly length: number;
}

function reachOf({ content }: FoundSpans): Reach {
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  return { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0, length };
}

function leadsTo(hangings: readonly (Hanging | null)[], from: number, target: number): boolean {
  for (let at: number | undefined = from, steps = 0; at !== undefined && steps <= hangings.length; steps++) {
    if (at === target) return true;
    at = hangings[at]?.parent;
  }
  return false;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sharesCue(cue: readonly Span[], other: Span): boolean {
  return cue.some((span) => span.start < other.end && other.start < span.end);
}
