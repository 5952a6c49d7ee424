import { describe, expect, it } from 'vitest';
import { justificationBeside, justificationIn } from '../../../../server/src/engine/sources/justification.ts';
import type { SourceForm } from '../../../../server/src/engine/index.ts';

/** The words that say why, or null. */
function why(words: string, form: SourceForm): string | null {
  const found = justificationIn(words, form);
  return found === null ? null : words.slice(found.start, found.end);
}

describe('why a source can know', () => {
  it.each<readonly [string, SourceForm, string | null]>([
    ['two officials familiar with the talks', 'anonymous', 'familiar with the talks'],
    ['a person with direct knowledge of the deal, who asked not to be named', 'anonymous', 'with direct knowledge of the deal'],
    ['three aides who have read it, and who spoke on condition of anonymity', 'anonymous', 'who have read it'],
    ['a neighbour who saw the fire', 'unnamed-person', 'who saw the fire'],
    ['Ada Lind, a geologist who has studied the slope', 'named-person', 'who has studied the slope'],
    ['an email seen by Reuters', 'document', 'seen by Reuters'],
    ['the letter, a copy of which is with this newspaper,', 'document', 'a copy of which is with this newspaper'],
    ['an aide who asked not to be named', 'anonymous', null],
    ['Ada Lind, who is running for mayor', 'named-person', null],
    ['people who feel burned', 'unnamed-group', null],
    ['Ada Lind, a chemist who was not involved in the study', 'named-person', null],
    ['Harrow Council, which was briefed on it', 'named-organization', null],
  ])('%s', (words, form, expected) => {
    expect(why(words, form)).toBe(expected);
  }); // prettier-ignore
});

describe('justificationBeside', () => {
  it.each([
    ['In an email to staff, seen by the Courier, ', 'seen by the Courier'],
    [
      'said in a letter, a copy of which was obtained by Campus Review, that ',
      'a copy of which was obtained by Campus Review',
    ],
    ['said in an email that ', null],
    ['said he was seen by his neighbours, and ', null],
  ])('%s', (words, expected) => {
    const found = justificationBeside(words);
    expect(found === null ? null : words.slice(found.start, found.end)).toBe(expected);
  });
});
