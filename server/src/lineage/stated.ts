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
  readonly origin: Pick<Attribution, 'name' | 'form' | 'role' | 'control' | 'kind'> | null;
}

export interface Stated {
  readonly statement: Statement;
  /** In one line. */
  readonly words: string;
  readonly position: Position;
  /** Null for what the draft says in passing: it is no claim of its own, or little of it is what the claim says. */
  readonly sourcing: Sourcing | null;
}

/** In order of the text. */
export function statedIn({ text, analysis }: StatedDraft): readonly Stated[] {
  const { positionAt } = createPositions(text);
  const claims = new Map(
    analysis.claims.map((claim) => [claim.id, { claim, sourcing: sourcingOf(claim, analysis) }]),
  );
  const sourced = (statement: Statement): Sourcing | null => {
    const known = statement.claim === null ? undefined : claims.get(statement.claim);
    return known && isMostly(statement, known.claim, analysis) ? known.sourcing : null;
  };
  return statementsOf({ text, analysis }).map((statement) => ({
    statement,
    words: oneLine(wordsAt(text, statement)),
    position: positionAt(statement.start),
    sourcing: sourced(statement),
  }));
}

export interface StatedDraft {
  readonly text: string;
  readonly analysis: Analysis;
}

/** «That footage emerged on the day …»: of a sentence of which little is what was said, the speaker is no source. */
function isMostly(statement: Span, claim: Claim, analysis: Analysis): boolean {
  const aside = chainOf(claim, analysis).flatMap(({ source, cue, addressee }) => [...source, ...cue, ...addressee]); // prettier-ignore
  const length = statement.end - statement.start - shared(statement, aside);
  return shared(statement, claim.pieces) >= MOSTLY * length;
}

const MOSTLY = 0.6;

const shared = (within: Span, spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, within.end) - Math.max(start, within.start)), 0); // prettier-ignore

const chainOf = ({ chain }: Claim, { attributions }: Analysis): readonly Attribution[] =>
  chain.flatMap((id) => attributions.find((one) => one.id === id) ?? []);

function sourcingOf(claim: Claim, analysis: Analysis): Sourcing {
  const chain = chainOf(claim, analysis);
  const origin = chain.at(-1);
  return {
    standing: standingOf(claim),
    chain: chain[0]?.chain ?? [],
    origin: origin
      ? {
          name: origin.name,
          form: origin.form,
          role: origin.role,
          control: origin.control,
          kind: origin.kind,
        }
      : null,
  };
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end);
