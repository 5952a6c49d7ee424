import { describe, expect, it } from 'vitest';
import { retagged } from '../../../../../server/src/engine/attribution/grammar/retag.ts';
import { readParagraph } from '../../../../../server/src/engine/text/paragraph.ts';
import type { Tag } from '../../../../../server/src/engine/text/structure.ts';

/** The tag of a word of a sentence, once mended. */
function checkTag(sentence: string, word: string, tag: Tag): void {
  const tokens = retagged(readParagraph(sentence, null).tokens);
  expect(tokens.find(({ text }) => text === word)?.tag).toBe(tag);
}

describe('mended tags', () => {
  it('give a clause its verb', () => {
    checkTag('The talks failed, The Courier reports.', 'reports', 'verb');
    checkTag('State media reports that the road is open.', 'reports', 'verb');
    checkTag('The agency could not independently verify the list.', 'verify', 'verb');
    checkTag('Images taken by the company show damage.', 'show', 'verb');
  });

  it('leave a noun where the clause has its verb', () => {
    checkTag('The talks failed, according to media reports.', 'reports', 'noun');
    checkTag('The report was long.', 'report', 'noun');
  });

  it('give a determiner its noun', () => {
    checkTag('They crossed the disputed border.', 'disputed', 'adj');
    checkTag('He ignored the court warrant, lawyers said.', 'warrant', 'noun');
  });
});
