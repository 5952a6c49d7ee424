/** The claims of a draft as marks to be drawn: by standing, and by the sources they come from. Knows no layout. */
import type { InkMark } from '../drawing/ink.ts';
import type { Note } from '../exports/notes.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { sourcesKey } from '../sourcing/flows.ts';
import { labelOf, tellingOf } from '../wording/sourcing.ts';

interface MarkFacts {
  readonly facts: RuleFacts;
  /** Names by the id of a claim. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  firstIn(place: number): number;
}

/** A claim is known by its number within its block, so that a claim more above changes nothing below. */
export function claimMarks(notes: readonly Note[], { facts, sources, firstIn }: MarkFacts): InkMark[] {
  return notes.flatMap((note, index) =>
    (note.claim?.pieces ?? []).map(({ start, end }) => ({
      start,
      end,
      className: `claim ${standingKey(note, facts)}`,
      data: {
        'data-claim': index - firstIn(start),
        'data-sources': sourcesKey(sources.get(note.claim?.id ?? '') ?? []),
      },
    })),
  );
}

/** `possible` where Whence is not sure who says it. */
export function standingKey({ claim }: Note, facts: RuleFacts): string {
  if (claim === null) return 'possible';
  const telling = tellingOf(claim, facts);
  return telling.isPossible ? 'possible' : labelOf(claim, telling).key;
}
