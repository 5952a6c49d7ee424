/** Scores a learned finder on marked drafts by the project's own count. Only measures: nothing of it goes into learning. */
import { analyse, type Analysis, type Finder } from '../../server/src/engine/index.ts';
import type { MarkedDraft, Place } from '../../scripts/corpora/marked.ts';
import type { Answer } from '../../scripts/eval/answers.ts';
import { sumOf } from '../../scripts/eval/bootstrap.ts';
import { match } from '../../scripts/eval/matching.ts';
import { marksNested } from '../../scripts/eval/score.ts';

/** In per cent. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The relation's. `npm run eval` has the rest. */
export function figuresOf(drafts: readonly MarkedDraft[], finder: Finder): Figures {
  const nested = marksNested(drafts);
  const { found, owed, answered } = sumOf(
    drafts.map((draft) => {
      const { attributions } = analyse(draft.text, { format: draft.format ?? 'plain', finder });
      const { gold, answers, answerTo } = match(draft, attributions.map(answerOf), { nested });
      return { found: answerTo.size, owed: gold.length, right: answerTo.size, answered: answers.length };
    }),
  );
  const percent = (part: number, of: number): number => Math.round((1000 * part) / Math.max(1, of)) / 10;
  return {
    precision: percent(found, answered),
    recall: percent(found, owed),
    f1: percent(2 * found, owed + answered),
  };
}

function answerOf(attribution: Analysis['attributions'][number]): Answer {
  const { id, source, cue, content, parent, confidence } = attribution;
  const places = (spans: typeof source) => spans.map(({ start, end }): Place => [start, end]);
  return {
    id,
    source: places(source),
    cue: places(cue),
    content: places(content),
    ...(parent !== null && { parent }),
    confidence,
  };
}
