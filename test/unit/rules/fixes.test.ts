/** Repairs that several rules share. */
import { expect, it } from 'vitest';
import { nameToo, takeOver } from '../../../server/src/rules/fixes.ts';
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

it.each([
  [['The council'], 'Name the council too', ' The council gave the same account.'],
  [
    ['Russian news agencies', 'The Kremlin'],
    'Name Russian news agencies, citing the Kremlin, too',
    ' Russian news agencies, citing the Kremlin, gave the same account.',
  ],
])('names %j beside whoever is named', (chain, title, newText) => {
  const facts = draftOf('Three engineers were killed when the Karsova dam burst, Orlov said. It rained.');
  const [sentence] = facts.analysis.sentences;
  if (sentence === undefined) throw new Error('it has no sentence');
  const [fix] = nameToo(chain, sentence, facts);
  expect(fix?.title).toBe(title);
  expect(fix?.edits[0]?.newText).toBe(newText);
});
