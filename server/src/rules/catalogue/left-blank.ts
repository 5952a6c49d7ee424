/** `left-blank`: words that were still to come when somebody wrote the rest. */
import type { Span } from '../../engine/index.ts';
import { overlaps } from '../../spans.ts';
import { blanksIn } from '../blanks.ts';
import { defineRule } from '../define.ts';
import type { RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

export const leftBlank = defineRule<Span>({
  code: 'left-blank',
  severity: 'warning',
  summary: 'Words in brackets are still to come: “[name to come]”.',
  why: 'A quick fix that needs a name or a number from you leaves a blank for it, and so do editors. One that is overlooked is printed.',
  advice: 'Fill it in, or write the sentence so that it does without.',
  examples: {
    flagged: [
      { text: '<flag>[Number to come]</flag> officials at the port authority said the dam would hold.' },
      { text: 'The dam would hold, according to <flag>[source to come]</flag>.' },
      {
        text: 'The town lost <flag>[figure to come]</flag> of its people between the wars, the council said.',
      },
    ],
    clean: [
      { text: '“The best [is yet to come],” Olena Marchenko said.' },
      { text: '“She wants [them] to come,” Olena Marchenko said.' },
      { text: 'Olena Marchenko said the worst was still to come.' },
      { text: 'The form reads `[name to come]`, the council said.' },
    ],
  },
  *check(facts) {
    for (const span of blanksIn(facts.text)) if (!isPutAside(span, facts)) yield { span, data: span };
  },
  message: ({ span }, facts) => `${quoted(facts, span)} is still to be filled in.`,
});

/** What is never printed, or is shown as it is typed. */
function isPutAside(span: Span, { analysis }: RuleFacts): boolean {
  return analysis.regions.some(
    (region) =>
      (region.kind === 'code' || region.kind === 'comment' || region.kind === 'front-matter') &&
      overlaps(region, span),
  );
}
