/** `check-orphaned`: somebody checked a sentence that is nowhere in the draft any more. */
import type { Span } from '../../engine/index.ts';
import type { Check, PlacedCheck } from '../../ledger/checks/check.ts';
import { asChecked } from '../checked.ts';
import { defineRule } from '../define.ts';
import type { RuleFacts } from '../rule.ts';
import { short } from '../wording.ts';

export const checkOrphaned = defineRule<Check, 'checks'>({
  code: 'check-orphaned',
  needs: ['checks'],
  severity: 'warning',
  summary: 'A sentence that was checked can no longer be found.',
  why: 'It may have been cut, and the check with it, or rewritten so far that nobody can say whether the proof still covers it. Tools that guess put the check on another sentence; this one asks.',
  advice:
    'If the sentence was rewritten, put the cursor on it and attach the check there. If it was cut, remove the check.',
  examples: {
    flagged: [
      {
        text: 'The ferry sails at nine from the old pier in Harrow. <flag>Tickets</flag> cost four pounds.',
        checks: [
          { was: 'The council will close the harbour bridge in June.', status: 'confirmed', at: 60 },
          { was: 'Tickets cost four pounds.', status: 'confirmed', at: 53 },
        ],
      },
      {
        text: '\n<flag>The</flag> ferry sails at nine.',
        checks: [{ was: 'The council will close the harbour bridge in June.', status: 'unverifiable' }],
      },
    ],
    clean: [
      {
        text: 'It rained. The council will close the harbour bridge in June.',
        checks: [{ was: 'The council will close the harbour bridge in June.', status: 'confirmed' }],
      },
    ],
  },
  *check(facts) {
    for (const { check, span } of facts.checks)
      if (span === null) yield { span: standIn(check, facts), data: check };
  },
  message: ({ data }) =>
    `A sentence that was ${asChecked(data)} is not here any more: “${short(data.anchor.quote)}”. It stood near this place, or in what was cut.`,
  fix: ({ data: { id } }) => [
    { title: 'Remove the check', kind: 'repair', edits: [], ofCheck: { id, deed: 'remove' } },
  ],
});

/** The sentence before it as it was ordered then, else the one behind it; at the head of the draft where neither is left. */
function standIn({ anchor }: Check, { checks = [], text }: RuleFacts): Span {
  const place = anchor.start ?? 0;
  const others = checks.filter(({ span }) => span !== null);
  const before = others.filter((one) => startOf(one) <= place).toSorted((a, b) => startOf(b) - startOf(a))[0];
  const behind = others.filter((one) => startOf(one) > place).toSorted((a, b) => startOf(a) - startOf(b))[0];
  const near = before?.span ?? behind?.span ?? { start: 0, end: text.length };
  return firstWord(text, near);
}

function startOf({ check }: PlacedCheck): number {
  return check.anchor.start ?? 0;
}

function firstWord(text: string, { start, end }: Span): Span {
  const found = /\S+/.exec(text.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : { start, end };
}
