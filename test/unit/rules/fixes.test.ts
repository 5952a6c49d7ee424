/** Repairs that several rules share. */
import { expect, it } from 'vitest';
import { takeOver } from '../../../server/src/rules/fixes.ts';
import { draftOf } from '../../support/drafts.ts';

it.each([
  [['The council'], 'Attribute it to the council', ', according to the council'],
  [
    ['The Tass report', 'The Kremlin'],
    'Attribute it to the Tass report, citing the Kremlin, and cite it',
    ', the Tass report reported, citing the Kremlin',
  ],
])('takes over from %j in words that stand inside a sentence', (chain, title, newText) => {
  const facts = draftOf('Three engineers were killed when the Karsova dam burst on Monday.');
  const [claim] = facts.analysis.claims;
  if (claim === undefined) throw new Error('it has no claim');
  const [fix] = takeOver({ chain, passedOn: false }, claim, facts);
  expect(fix?.title).toBe(title);
  expect(fix?.edits[0]?.newText).toBe(newText);
});
