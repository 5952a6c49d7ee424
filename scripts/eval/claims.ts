/**
 * How well the engine says which sentences are worth checking, and which an attribution nearby carries, on marked sentences
 * (`claim-marks.ts`).
 */
import { createAnalyser, WORTH_CHECKING } from '../../server/src/engine/index.ts';
import type { Analysis, Claim, Span } from '../../server/src/engine/index.ts';
import { shippedFinder } from '../../server/src/shipped-finder.ts';
import { readMarks, type ClaimMarks, type Mark } from './claim-marks.ts';

/** A table of one part of the marks; null where the drafts that they speak of are not there. */
export function claimsTable(of: ClaimMarks, part: Mark['part'] = 'measure'): string | null {
  const known = of.drafts();
  if (known === null) return null;
  const marks = readMarks(of).filter((mark) => mark.part === part);
  const analyser = createAnalyser({ finder: shippedFinder() });
  const drafts = new Map(known.map((draft) => [draft.id, draft]));
  const analyses = new Map<string, Analysis>();
  for (const { draft: id } of marks) {
    const draft = drafts.get(id);
    if (draft === undefined) throw new Error(`${of.file} speaks of ${id}, which is not there`);
    if (!analyses.has(id)) analyses.set(id, analyser.analyse(draft.text, draft.format ?? 'plain'));
  }
  const judged = marks.flatMap((mark) => {
    const analysis = analyses.get(mark.draft);
    return analysis === undefined ? [] : [{ mark, analysis }];
  });
  return [...worthyLines(judged), ...carriedLines(judged)].join('\n');
}

interface Judged {
  readonly mark: Mark;
  readonly analysis: Analysis;
}

export interface Ranked {
  readonly score: number;
  readonly right: boolean;
}

/** The mean, over what is right, of the share of right ones down to it; of equals the wrong come first. */
export function averagePrecision(ranked: readonly Ranked[]): number {
  const order = ranked.toSorted((a, b) => b.score - a.score || Number(a.right) - Number(b.right));
  let found = 0;
  let sum = 0;
  for (const [index, { right }] of order.entries()) if (right) sum += ++found / (index + 1);
  return found === 0 ? 0 : sum / found;
}

function worthyLines(judged: readonly Judged[]): string[] {
  const ranked = judged.flatMap(({ mark, analysis }): Ranked[] => {
    if (mark.worthy === undefined) return [];
    const scores = claimsAt(mark, analysis).map(({ checkWorthiness }) => checkWorthiness);
    return [{ score: Math.max(0, ...scores), right: mark.worthy }];
  });
  if (ranked.length === 0) return [];
  const owed = ranked.filter(({ right }) => right).length;
  const answered = ranked.filter(({ score }) => score >= WORTH_CHECKING);
  const found = answered.filter(({ right }) => right).length;
  return [
    `worth checking: ${ranked.length} sentences, ${owed} of them worthy`,
    `  average precision ${percent(averagePrecision(ranked))}; from ${WORTH_CHECKING} on ${shares({ found, answered: answered.length, owed })}`,
  ];
}

function carriedLines(judged: readonly Judged[]): string[] {
  const asked = judged.flatMap(({ mark, analysis }) => {
    const claim = claimsAt(mark, analysis).find(({ chain }) => chain.length === 0);
    return mark.carriedBy === undefined ? [] : [{ cues: mark.carriedBy, claim, analysis }];
  });
  const owed = asked.filter(({ cues }) => cues.length > 0);
  const answered = asked.filter(({ claim }) => claim !== undefined && claim.carriedBy !== null);
  const found = answered.filter(({ cues, claim, analysis }) =>
    cues.some((cue) => cue === cueOf(claim, analysis)),
  );
  const claims = owed.filter(({ claim }) => claim !== undefined).length;
  return [
    `carried by an attribution nearby: ${asked.length} sentences, ${owed.length} of them carried, ${claims} of those claims`,
    `  ${shares({ found: found.length, answered: answered.length, owed: owed.length })}`,
  ];
}

function cueOf(claim: Claim | undefined, { attributions }: Analysis): number | undefined {
  return attributions.find(({ id }) => id === claim?.carriedBy?.attribution)?.cue[0]?.start;
}

function claimsAt({ start, end }: Span, { claims }: Analysis): Claim[] {
  return claims.filter(({ pieces }) => pieces.some((piece) => piece.start < end && piece.end > start));
}

function shares({ found, answered, owed }: Readonly<Record<'found' | 'answered' | 'owed', number>>): string {
  const counted = `(${found} right of ${answered} answered, ${owed} owed)`;
  const precision = answered === 0 ? 'unknown' : percent(found / answered);
  return `P ${precision}  R ${percent(found / Math.max(1, owed))}  ${counted}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
