/** All figures of one corpus by our own matching. Knows nothing of what is promised, and of how they are shown. */
import type { MarkedDraft } from '../corpora/marked.ts';
import type { Answers } from './answers.ts';
import { figuresOf, type Figures } from './bootstrap.ts';
import { rowsOf } from './counts.ts';
import { errorsOf, type ErrorLine } from './errors.ts';
import { fieldSharesOf, type Share } from './fields.ts';
import { match } from './matching.ts';
import { cutsOf, reliabilityOf, type Cut, type Reliability } from './reliability.ts';

export interface Score {
  readonly drafts: number;
  /** Whether attributions inside others are marked, and counted. */
  readonly nested: boolean;
  readonly rows: readonly ScoreRow[];
  readonly fields: readonly Share[];
  readonly reliability: Reliability;
  readonly cuts: readonly Cut[];
}

export interface ScoreRow {
  readonly group: string;
  readonly title: string;
  /** How many drafts were counted for it; of one, the interval says nothing. */
  readonly drafts: number;
  readonly figures: Figures;
}

export function scoreOf(
  drafts: readonly MarkedDraft[],
  answers: Answers,
): { readonly score: Score; readonly errors: readonly ErrorLine[] } {
  const nested = marksNested(drafts);
  const matched = drafts.map((draft) => match(draft, answers.of(draft), { nested }));
  const judged = matched.flatMap((one) =>
    one.answers.map((answer) => ({ confidence: answer.told.confidence, right: one.goldOf.has(answer) })),
  );
  const owed = matched.reduce((sum, { gold }) => sum + gold.length, 0);
  const rows = rowsOf(matched, { nested }).map(({ group, title, counts }) => ({
    group,
    title,
    drafts: counts.length,
    figures: figuresOf(counts),
  }));
  return {
    score: {
      drafts: drafts.length,
      nested,
      rows: rows.filter(({ figures: { total } }) => total.owed + total.answered > 0),
      fields: fieldSharesOf(matched, { nested }),
      reliability: reliabilityOf(judged),
      cuts: cutsOf(judged, owed),
    },
    errors: errorsOf(matched),
  };
}

/** Whether a corpus marks attributions that hang on others. */
export function marksNested(drafts: readonly MarkedDraft[]): boolean {
  return drafts.some(({ annotators }) =>
    annotators[0]?.attributions.some(({ parent }) => parent !== undefined),
  );
}
