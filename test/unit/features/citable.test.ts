/** What can be cited is found again by its name. */
import { CancellationToken } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { citedNamed } from '../../../server/src/features/citable.ts';
import { idOfWords } from '../../../server/src/features/citable-thing.ts';
import type { DraftText } from '../../../server/src/workspace/unopened.ts';
import { checkedDraft, openDrafts } from './support.ts';

const OWN = 'Anna Berg said that the gates were shut.[^1]\n\n[^1]: “Harrow gates”, The Post\n';
/** Named as a draft on a share may be, with no care for how a URI is written. */
const OTHER: DraftText = {
  uri: 'file:///desk/up 5%.md',
  text: 'The tide was low.[^1]\n\n[^1]: “Low tides”, The Mail\n',
  format: 'markdown',
};

describe('by its name', () => {
  it.each([
    ['“Harrow gates”, The Post', { kind: 'own', key: '1' }, 0],
    ['“Low tides”, The Mail', { kind: 'entry', words: '“Low tides”, The Mail' }, 1],
    ['“Gone”, The Sun', null, 1],
  ])('%s is found, and other drafts are read only where it needs be', async (words, cited, times) => {
    let read = 0;
    const unopened = {
      async *texts() {
        read += 1;
        yield OTHER;
      },
      holding: () => expect.unreachable(),
      uris: () => expect.unreachable(),
    };
    const draft = await checkedDraft(OWN, 'markdown');
    const context = { drafts: openDrafts([]), unopened };
    const token = CancellationToken.None;
    expect(await citedNamed(idOfWords(words), draft, { context, token })).toEqual(cited);
    expect(read).toBe(times);
  });
});
