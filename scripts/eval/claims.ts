/**
 * How well the engine says which sentences are worth checking, and which an attribution nearby carries, on the marks of
 * `training/claims.jsonl` that are to measure by (`training/CLAIMS.md`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { createAnalyser, WORTH_CHECKING } from '../../server/src/engine/index.ts';
import type { Analysis, Claim, Span } from '../../server/src/engine/index.ts';
import { shippedFinder } from '../../server/src/shipped-finder.ts';
import { readFolder } from '../corpora/folder.ts';

const TRAINING = join(import.meta.dirname, '..', '..', 'training');

const Mark = v.object({
  draft: v.string(),
  part: v.picklist(['set', 'measure', 'second']),
  start: v.number(),
  end: v.number(),
  worthy: v.exactOptional(v.boolean()),
  carriedBy: v.exactOptional(v.array(v.number())),
});
type Mark = v.InferOutput<typeof Mark>;

/** A table of one part of the marks. */
export function claimsTable(part: Mark['part'] = 'measure'): string {
  const marks = readMarks().filter((mark) => mark.part === part);
  const analyser = createAnalyser({ finder: shippedFinder() });
  const drafts = new Map(readFolder(join(TRAINING, 'corpus')).map((draft) => [draft.id, draft]));
  const analyses = new Map<string, Analysis>();
  for (const { draft: id } of marks) {
    const draft = drafts.get(id);
    if (draft === undefined) throw new Error(`training/claims.jsonl speaks of ${id}, which is not there`);
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

export function readMarks(): readonly Mark[] {
  const file = join(TRAINING, 'claims.jsonl');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const read = v.safeParse(Mark, JSON.parse(line));
    if (!read.success) throw new Error(`${file}, line ${index + 1}: ${v.summarize(read.issues)}`);
    return read.output;
  });
}
