/** A mark that is taken out of a draft leaves no gap. */
import { describe, expect, it } from 'vitest';
import { removeReference } from '../../../server/src/citations/remove.ts';
import { applyEdits } from '../../../server/src/edits.ts';
import { draftOf } from '../../support/drafts.ts';

describe('a mark', () => {
  it.each([
    ['It closed [@a].', 'It closed.'],
    ['It closed [@a]—so they say.', 'It closed—so they say.'],
    ['It closed [@a]– so they say.', 'It closed – so they say.'],
    ['It closed [@a] — so they say.', 'It closed — so they say.'],
    ['‘It fell [@a]’ again.', '‘It fell’ again.'],
    ["'It fell [@a]' again.", "'It fell' again."],
    ['It fell [@a]… and rose.', 'It fell… and rose.'],
    ['It rose by 5 [@a]% again.', 'It rose by 5% again.'],
    ['It rose [@a] .5 points.', 'It rose .5 points.'],
    ['The port, [@a], closed.', 'The port, closed.'],
    ['It closed [@a; @b].', 'It closed [@b].'],
  ])('of %s', (text, expected) => {
    const [first] = draftOf(text).citations.references;
    expect(applyEdits(text, first ? [removeReference(first, text)] : [])).toBe(expected);
  });
});
