/** `check-stale`: a sentence is not the one that somebody checked. */
import type { Check } from '../../ledger/checks/check.ts';
import { differenceOf } from '../../ledger/checks/difference.ts';
import type { Difference } from '../../ledger/checks/difference.ts';
import { anchoredStretch } from '../../ledger/anchor.ts';
import { asChecked, isAnswered } from '../checked.ts';
import { defineRule } from '../define.ts';
import { capitalised } from '../wording.ts';

interface Data {
  readonly check: Check;
  readonly difference: Difference;
}

export const checkStale = defineRule<Data, 'checks'>({
  code: 'check-stale',
  needs: ['checks'],
  severity: 'warning',
  summary: 'The sentence changed since it was checked.',
  why: 'A check is of the words as they stood. One figure put right after the fact-checker has been through is how errors get into print, so newsrooms mark such places “changed, needs attention”.',
  advice:
    'Compare the old wording with the new. If the proof covers it, say that it still holds; if not, check it again.',
  examples: {
    flagged: [
      {
        text: '<flag>The council has agreed to close the harbour bridge from the third week of June, its deputy leader told a meeting of shopkeepers on Monday evening.</flag>',
        checks: [
          {
            was: 'The council has agreed to close the harbour bridge from the first week of June, its deputy leader told a meeting of shopkeepers on Monday evening.',
            status: 'confirmed',
          },
        ],
      },
    ],
    clean: [
      {
        text: 'The ferry “sails” at nine.[^1]\n\n[^1]: Timetable, https://example.org/ferry',
        checks: [{ was: 'The ferry "sails" at nine.', status: 'confirmed' }],
      },
      { text: 'The council will close the harbour bridge in June.' },
    ],
  },
  *check({ checks, text, analysis }) {
    for (const { check, span, stale } of checks) {
      if (span === null || !stale || !isAnswered(check)) continue;
      const { start, end } = anchoredStretch(text, analysis.sentences, span);
      yield { span, data: { check, difference: differenceOf(check.anchor.quote, text.slice(start, end)) } };
    }
  },
  message: ({ data: { check, difference } }) =>
    `${capitalised(asChecked(check))}, and changed since: it read “${difference.before}”, and reads “${difference.after}” now.`,
  fix: ({ data: { check } }) => [
    { title: 'It still holds', kind: 'repair', edits: [], ofCheck: { id: check.id, deed: 'still-holds' } },
  ],
});
