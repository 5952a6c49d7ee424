/** Who says what, on the command line. */
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { whoSaysWhat } from '../../../server/src/cli/report-attributions.ts';
import { createPositions } from '../../../server/src/documents/positions.ts';
import { draftOf } from '../../support/drafts.ts';
import { toldFinder } from '../../support/told-finder.ts';

/** Without the colours of a terminal. */
function listed(text: string): string {
  const facts = draftOf(text, { finder: toldFinder });
  const { analysis } = facts;
  const summary = {
    language: 'en',
    checked: true,
    claims: 0,
    sourced: 0,
    findings: { error: 0, warning: 0, information: 0, hint: 0 },
  };
  const lines = whoSaysWhat(
    { text, analysis, facts, findings: [], summary, lost: [] },
    createPositions(text),
  );
  return stripVTControlCharacters(lines.join('\n'));
}

it('says of what is merely possible that Whence is not sure', () => {
  expect(listed('The council hinted that the dam would hold.')).toMatch(
    /The council[^]*hinted: “that the dam would hold”[^]*Whence is not sure of this one\./,
  );
  expect(listed('The council said that the dam would hold.')).not.toContain('not sure');
});

it('says of a plan or an attitude that it is no statement of fact', () => {
  expect(listed('The council supports the bill.')).toContain('not a statement of fact');
});
