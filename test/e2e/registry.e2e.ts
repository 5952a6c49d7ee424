/** The newsroom's own list of sources, in a real VS Code: a source is put in, opened, completed, mended and looked up. */
import { describe } from 'vitest';
import { expect, test } from './support/test.ts';

const LIST = 'sources.json';
const HELD = 'In your newsroom’s sources';

describe('the newsroom’s sources', () => {
  test('a quick fix puts a source in; from there its entry, its mistakes and all it says are found', async ({
    workbench,
    editor,
    problems,
  }) => {
    const card = () => editor.hover('Northline');
    await workbench.openFile('tickets.txt');
    await expect
      .poll(() => editor.quickFixes('Northline'))
      .toContain('Add Northline to the newsroom’s sources');
    expect(await card()).not.toContain(HELD);
    await editor.applyQuickFix('Northline', 'Add Northline to the newsroom’s sources');
    await expect.poll(card).toContain(HELD);

    // Its entry, with the name ready to be typed over.
    await editor.applyQuickFix('Northline', 'Open Northline in the newsroom’s sources');
    await editor.opened(LIST);
    await editor.type('Northline Ferries');
    await editor.cursorAfter('"Northline Ferries",');
    await editor.type(' "aliases": ["Northline"], "note": "Ring the desk first.",');
    await editor.cursorAfter('"version": 1,');
    await editor.type(' // Ours.');
    expect(await editor.text()).toContain('"note": "Ring the desk first."');

    // A mistake is told once, and the words that may stand there are offered.
    const found = async () => (await problems.of(LIST)).map(({ source, message }) => `${source}: ${message}`);
    await problems.open(LIST);
    await editor.replace('named-organization', 'name');
    expect(await editor.suggestions()).toEqual(
      expect.arrayContaining(['"named-organization"', '"named-person"']),
    );
    await editor.text();
    await expect
      .poll(found)
      .toEqual([
        expect.stringMatching(/^Whence: “form” should be one of these: .*“Northline Ferries” is left out/),
      ]);
    await editor.cursorAfter('"form": "name');
    await editor.type('d-organization');
    await editor.text();
    await expect.poll(found).toEqual([]);
    await problems.close();

    // What the newsroom holds of it, where its entry is, and all that it says.
    await workbench.openFile('tickets.txt');
    await expect.poll(card).toMatch(/In your newsroom’s sources: Ring the desk first/);
    await editor.cursorBefore('Northline');
    expect(await editor.references()).toEqual(['sources.json 1', 'tickets.txt 2', 'timetable.md 1']);
    await editor.goToDefinition(LIST);
    expect(await editor.cursor()).toMatchObject({ line: 5 });
  });
});
