/**
 * Which of the proposed finds are kept: the likeliest of those that share a cue, none that says another's once more, and
 * inside another's content only what is likelier than it need be outside. Knows finds and figures, no words.
 */
import type { Find } from './constructions/construction.ts';
import type { Phrase } from './grammar/reading.ts';

/** A find with the chance that it is right. */
export interface Rated {
  readonly find: Find;
  readonly confidence: number;
}

export interface Thresholds {
  readonly outer: number;
  readonly nested: number;
}

/** The finds to keep, in order of their cues. */
export function select(rated: readonly Rated[], { outer, nested }: Thresholds): readonly Rated[] {
  const likely = rated.filter(({ confidence }) => confidence >= outer);
  const openings = new Set(likely.map(({ find }) => find.content[0]?.from ?? -1));
  const byConfidence = likely
    .filter(({ find }) => !repeats(find, openings))
    .sort((a, b) => b.confidence - a.confidence);
  const kept = new Kept();
  for (const candidate of byConfidence) {
    if (kept.clashes(candidate.find)) continue;
    if (candidate.confidence >= nested || !kept.holds(candidate.find)) kept.add(candidate);
  }
  return kept.inOrder();
}

/** Two finds on one cue, or each with its cue in the other's content. */
export function clash(a: Find, b: Find): boolean {
  if (a.relayedBy === b.head || b.relayedBy === a.head) return false;
  if (a.cue.from < b.cue.to && b.cue.from < a.cue.to) return true;
  return covers(a.content, b.head) && covers(b.content, a.head);
}

/** What was kept so far, by the tokens of its cues and contents, so that a long paragraph stays cheap. */
class Kept {
  readonly #rated: Rated[] = [];
  readonly #byCue = new Map<number, Find>();
  readonly #byContent = new Map<number, Find[]>();

  add(rated: Rated): void {
    this.#rated.push(rated);
    const { cue, content } = rated.find;
    for (let at = cue.from; at < cue.to; at++) this.#byCue.set(at, rated.find);
    for (const { from, to } of content)
      for (let at = from; at < to; at++) {
        const holders = this.#byContent.get(at);
        if (holders === undefined) this.#byContent.set(at, [rated.find]);
        else holders.push(rated.find);
      }
  }

  /** Whether a find's cue stands in a kept content. */
  holds({ head }: Find): boolean {
    return this.#byContent.has(head);
  }

  clashes(find: Find): boolean {
    for (let at = find.cue.from; at < find.cue.to; at++) {
      const other = this.#byCue.get(at);
      if (other !== undefined && clash(other, find)) return true;
    }
    return this.#byContent.get(find.head)?.some((other) => clash(other, find)) === true;
  }

  inOrder(): readonly Rated[] {
    return this.#rated.sort((a, b) => a.find.head - b.find.head);
  }
}

/** «refused to say»: a cue that opens another's content says the same once more. */
function repeats({ relayedBy, construction, cue }: Find, openings: ReadonlySet<number>): boolean {
  return relayedBy === null && construction.startsWith('infinitive') && openings.has(cue.from);
}

function covers(content: readonly Phrase[], at: number): boolean {
  return content.some(({ from, to }) => at >= from && at < to);
}
