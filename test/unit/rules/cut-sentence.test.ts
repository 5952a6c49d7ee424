/** «Cut the sentence» of `anonymous-opinion`: what goes with it, and where it is not offered. */
import { expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/edits.ts';
import { anonymousOpinion } from '../../../server/src/rules/catalogue/anonymous-opinion.ts';
import { draftOf } from '../../support/drafts.ts';

const PRAISE = '“She is clueless about dams,” a source said.';

function cut(text: string): string | null {
  const [found] = anonymousOpinion.find(draftOf(text));
  if (!found) throw new Error('nothing is found fault with');
  const fix = found.fixes().find(({ title }) => title === 'Cut the sentence');
  return fix ? applyEdits(text, fix.edits) : null;
}

it.each([
  ['between two others', `The dam was shut. ${PRAISE} The river rose.`, 'The dam was shut. The river rose.'],
  [
    'at the end of a paragraph',
    `The dam was shut. ${PRAISE}\n\nThe river rose.`,
    'The dam was shut.\n\nThe river rose.',
  ],
  [
    'a paragraph of its own',
    `The dam was shut.\n\n${PRAISE}\n\nThe river rose.`,
    'The dam was shut.\n\nThe river rose.',
  ],
  [
    'with the line ends of Windows',
    `The dam was shut.\r\n\r\n${PRAISE}\r\n\r\nThe river rose.`,
    'The dam was shut.\r\n\r\nThe river rose.',
  ],
  ['the last paragraph', `The dam was shut.\n\n${PRAISE}`, 'The dam was shut.'],
])('%s', (_, text, left) => expect(cut(text)).toBe(left));

it.each([
  [
    'what somebody else says in it',
    'A source said she was clueless about dams, and Pavel Orlov said the river was high.',
  ],
  ['a citation', `The dam was shut. ${PRAISE}[^1] The river rose.\n\n[^1]: https://example.org/dam`],
  ['a quotation that goes on', '“She is clueless about dams,” a source said. “She has never built one.'],
])('is not offered over %s', (_, text) => expect(cut(text)).toBeNull());
