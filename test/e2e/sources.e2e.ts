/** Who speaks in a draft, in a real VS Code: the Sources view, the names behind pronouns, the tints. */
import { describe } from 'vitest';
import { expect, test } from './support/test.ts';

test.override('settings', { scope: 'file' }, () => ({
  'whence.inlayHints.enabled': true,
  'whence.tint': 'all',
}));

describe('the Sources view', () => {
  test('it lists who speaks, with office and what they say beneath, and reveals what is clicked', async ({
    workbench,
    editor,
    sources,
  }) => {
    await workbench.openFile('dam.txt');
    await sources.open();
    await expect.poll(() => sources.labels()).toContain('Irena Kolar');
    await expect.poll(() => sources.labels()).toContain('“Russian news agencies”');
    const minister = (await sources.items()).find(({ label }) => label === 'Irena Kolar');
    expect(minister).toMatchObject({ level: 1, expanded: false });
    expect(minister?.description).toContain('deputy energy minister');
    expect(minister?.spoken).toContain('Person');
    await sources.expand('Irena Kolar');
    await sources.click('No such letters exist');
    await expect.poll(() => editor.cursor()).toMatchObject({ line: 3 });
  });

  test('who speaks in other drafts is read when it is opened, and leads there', async ({
    workbench,
    editor,
    sources,
  }) => {
    await workbench.openFile('dam.txt');
    await sources.open();
    await expect.poll(() => sources.labels()).toContain('In other drafts');
    expect(await sources.labels()).not.toContain('port office');
    await sources.expand('In other drafts');
    await expect.poll(() => sources.labels()).toContain('port office');
    const items = await sources.items();
    const group = items.findIndex(({ label }) => label === 'In other drafts');
    expect(items[group + 1]).toMatchObject({
      label: 'Kremlin',
      description: expect.stringMatching(/^also here · .*2 drafts/),
    });
    await sources.expand('port office');
    await sources.click('channel.md');
    await expect.poll(() => editor.text()).toContain('The dredger left');
    expect(await editor.cursor()).toMatchObject({ line: 3 });
  });

  test('a draft that names nobody says so', async ({ workbench, sources }) => {
    await workbench.openFile('blank.md');
    await sources.open();
    await expect.poll(() => sources.welcome()).toContain('Nobody is named as a source');
    expect(await sources.items()).toEqual([]);
  });
});

describe('in the text', () => {
  test('the name behind a pronoun stands beside it', async ({ workbench, editor }) => {
    await workbench.openFile('dam.txt');
    await expect.poll(() => editor.visibleText()).toMatch(/she[\s\u200B]*\(Irena Kolar\) said/u);
    expect(await editor.text()).not.toContain('(Irena Kolar)');
  });

  test('source, reporting word and what is reported are tinted, each in its own way', async ({
    workbench,
    editor,
  }) => {
    await workbench.openFile('dam.txt');
    await expect.poll(() => editor.tints()).toEqual(expect.arrayContaining(['box', 'line', 'background']));
    await workbench.openFile('blank.md');
    await expect.poll(() => editor.tints()).toEqual([]);
  });
});
