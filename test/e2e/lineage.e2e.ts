/** The same claim in two drafts, in a real VS Code: the hover, a source that was dropped and its fix, «Show Lineage». */
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { expect, test } from './support/test.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
test.override('drafts', { scope: 'file' }, () => seeds);

const DROPPED = '“ferry-wire.txt” has this only from the coastguard.';

describe('the same claim in another draft', () => {
  test('is told of while one writes, and its source can be taken over', async ({
    workbench,
    editor,
    problems,
    picks,
  }) => {
    const told = async () =>
      (await problems.of('ferry-evening.txt')).map(({ message }) => message).join('\n');
    await workbench.openFile('ferry-evening.txt');
    await problems.open('ferry-evening.txt');
    await expect.poll(told, { timeout: 120_000 }).toContain(DROPPED);
    expect(await told()).toContain('“ferry-wire.txt” has another figure for this.');
    await problems.close();
    expect(await editor.hover('for six hours')).toMatch(/Also in ferry-wire\.txt: from the coastguard/);
    await editor.dismissHover();

    await editor.cursorBefore('off Sandholm with');
    await workbench.runAskingCommand('Whence: Show Lineage…');
    await picks.asks('The same claim in other drafts');
    // Whom it is from is to be seen, however long the words are.
    expect(await picks.details()).toContain('from the coastguard');
    await picks.dismiss();

    await editor.applyQuickFix('for six hours', 'Attribute it to the coastguard');
    expect(await editor.text()).toContain('with 214 people on board, according to the coastguard.');
    await problems.open('ferry-evening.txt');
    await expect.poll(told, { timeout: 120_000 }).not.toContain(DROPPED);
  });
});
