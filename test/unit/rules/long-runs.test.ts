/** Long runs of one thing: every finding and every fix is there at once. Squared time would run into the test's own limit. */
import { expect, it } from 'vitest';
import { RULES } from '../../../server/src/rules/registry.ts';
import { runRules } from '../../../server/src/rules/run.ts';
import { draftOf } from '../../support/drafts.ts';

const blank = '\r\n'.repeat(5000);
const CLAIM = 'The governor has resigned, according to Russian state media.';

it.each([
  ['blank lines before the last words', `${CLAIM}${blank}End.`, 'second-hand'],
  ['blank lines before an entry', `${CLAIM}${blank}End.\r\n\r\n[^1]: x\r\n`, 'citation-unused'],
  ['blank lines at the end', `${CLAIM}${blank}`, 'second-hand'],
  ['comments on one line', `${CLAIM}\n\n${'<!-- whence-disable-line -->'.repeat(10_000)}`, 'second-hand'],
  [
    'comments for the next',
    `${'<!-- whence-disable-next-line x -->'.repeat(10_000)}\n\n${CLAIM}`,
    'second-hand',
  ],
  [
    'outlets in one sentence',
    'TASS said that the plant had closed, and '.repeat(500),
    'state-media-unlabelled',
  ],
])('%s', (_, text, rule) => {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const findings = runRules(draftOf(text), { rules: RULES, severityOf: () => 'warning', log: fail });
  const all = findings.flatMap((one) => [one, ...one.notes]);
  expect(all.map((one) => one.rule)).toContain(rule);
  for (const one of all) for (const { edits } of one.fixes()) expect(edits.length).toBeGreaterThan(0);
});
