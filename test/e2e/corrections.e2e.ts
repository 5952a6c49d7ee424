/** The editor is right, in a real VS Code: Whence is set right where it is wrong, goes by it, and is told otherwise again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'vitest';
import { expect, test } from './support/test.ts';

const HARBOUR_MASTER = '“the harbour master”';
const CLAIM = 'ran aground because';
const MEETING = 'The town council meets on Thursday.';

describe('setting Whence right', () => {
  test('holds in the views and the hover, outlives an edit and a closed draft, and is taken back', async ({
    session,
    workbench,
    editor,
    sources,
    provenance,
    picks,
  }) => {
    const ledger = async (): Promise<readonly string[]> => {
      const text = await readFile(join(session.drafts, '.whence', 'corrections.jsonl'), 'utf8').catch(
        () => '',
      );
      return text.split('\n').filter((line) => line !== '');
    };
    await workbench.openFile('inquiry.md');
    const before = await editor.text();
    await sources.open();
    await expect.poll(() => sources.labels()).toContain(HARBOUR_MASTER);

    // Who that is, from the Sources view.
    await sources.act(HARBOUR_MASTER, 'Say Who the Source Is');
    await picks.asks('Who is the source?');
    await picks.answer('Karl Moss');
    await picks.asks('What is “Karl Moss”?');
    await picks.answer('A person');
    await expect.poll(() => sources.labels()).toContain('Karl Moss');
    expect(await sources.labels()).not.toContain(HARBOUR_MASTER);
    expect(await editor.hover(CLAIM)).toContain('You said so: the source is “Karl Moss”');

    // A claim that is none, by quick fix.
    expect(await provenance.labels()).toContain(MEETING);
    expect(await editor.quickFixes('council meets')).toContain('Say who says this…');
    await editor.applyQuickFix('council meets', 'Not a claim');
    await expect.poll(() => provenance.labels()).not.toContain(MEETING);
    expect(await editor.hover('meets on')).toContain('You said so: not a claim');
    await expect.poll(ledger).toHaveLength(2);
    expect(await editor.text()).toBe(before);

    // The sentence is edited, the draft closed and opened again.
    await editor.replace('its radar had failed', 'its mast and its radar had failed');
    await editor.cursorAfter('# Ferry inquiry');
    await editor.type('\n\nThe harbour is open again.');
    const edited = await editor.text();
    await workbench.closeEditors();
    await workbench.openFile('inquiry.md');
    await expect.poll(() => sources.labels()).toContain('Karl Moss');
    expect(await provenance.labels()).not.toContain(MEETING);

    // All that was said, with its sentence; the older of the two is taken back in the list.
    await workbench.runAskingCommand('Whence: Show Corrections…');
    await picks.asks('What you and others said of this draft');
    const [latest, first, ...none] = await picks.items();
    expect(latest).toMatch(/^Not a claim, You, .*The town council meets on Thursday/);
    expect(first).toMatch(/^The source is “Karl Moss”, You, .*The night ferry ran aground/);
    expect(none).toEqual([]);
    await picks.press('Karl Moss', 'Undo');
    await expect.poll(() => picks.items()).toEqual([latest]);
    await picks.dismiss();
    await expect.poll(() => sources.labels()).toContain(HARBOUR_MASTER);

    // The other where it was said, from any word of its sentence.
    await editor.applyQuickFix('on Thursday', 'Undo this correction (not a claim)');
    await expect.poll(() => provenance.labels()).toContain(MEETING);
    await expect.poll(ledger).toEqual([]);
    expect(await editor.text()).toBe(edited);
  });
});
