/**
 * What one draft states, and how it has each thing: all that lineage needs of a draft, as plain data that outlives its text and its
 * analysis. Knows one draft, no other.
 */
import { createPositions } from '../documents/positions.ts';
import type { Position } from '../documents/positions.ts';
import { statementsOf, standingOf } from '../engine/index.ts';
import type { Analysis, Attribution, Claim, Span, StandingLabel, Statement } from '../engine/index.ts';
import { oneLine } from '../one-line.ts';

/** How a draft has a claim. */
export interface Sourcing {
  readonly standing: StandingLabel;
  /** Names from the reader to the origin; empty where nobody is named. */
  readonly chain: readonly string[];
  /** Of the last source known; null where nobody is named. */
  readonly origin: Pick<Attribution, 'name' | 'form' | 'role' | 'control'> | null;
}

export interface Stated {
  readonly statement: Statement;
  /** In one line. */
  readonly words: string;
  readonly position: Position;
  /** Null for what the draft says in passing: it is no claim of its own. */
  readonly sourcing: Sourcing | null;
}

/** In order of the text. */
export function statedIn({ text, analysis }: StatedDraft): readonly Stated[] {
  const { positionAt } = createPositions(text);
  const sourcings = new Map(analysis.claims.map((claim) => [claim.id, sourcingOf(claim, analysis)]));
  return statementsOf({ text, analysis }).map((statement) => ({
    statement,
    words: oneLine(wordsAt(text, statement)),
    position: positionAt(statement.start),
    sourcing: (statement.claim === null ? null : sourcings.get(statement.claim)) ?? null,
  }));
}

export interface StatedDraft {
  readonly text: string;
  readonly analysis: Analysis;
}

function sourcingOf(claim: Claim, { attributions }: Analysis): Sourcing {
  const chain = claim.chain.flatMap((id) => attributions.find((one) => one.id === id) ?? []);
  const origin = chain.at(-1);
  return {
    standing: standingOf(claim),
    chain: chain[0]?.chain ?? [],
    origin: origin
      ? { name: origin.name, form: origin.form, role: origin.role, control: origin.control }
      : null,
  };
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end);
