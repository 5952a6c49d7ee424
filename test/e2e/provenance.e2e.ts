/**
 * The main job in a real VS Code, as an editor meets it: findings, the chain in the hover, a citation added and
 * filled in, the Provenance view.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'vitest';
import { expect, test } from './support/test.ts';

describe('findings', () => {
  test('a draft shows its hearsay and its second-hand sources underlined', async ({ workbench, editor }) => {
    await workbench.openFile('ferry.md');
    await expect
      .poll(() => editor.underlined('warning'))
      .toContainEqual(expect.stringContaining('is believed'));
    const marked = (await editor.squiggles()).map(({ text }) => text).join('\n');
    expect(marked).toContain('Russian state media');
    expect(marked).toContain('Russian news agencies');
    expect(marked).toContain('could not verify');
  });

  test('each finding names Whence and its rule in the Problems panel', async ({ workbench, problems }) => {
    await workbench.openFile('ferry.md');
    await problems.open('ferry.md');
    const codes = async () => (await problems.of('ferry.md')).map(({ code }) => code);
    await expect.poll(codes).toEqual(expect.arrayContaining(['hearsay', 'second-hand', 'unverified']));
    const found = await problems.of('ferry.md');
    expect(found.map(({ source }) => source)).toEqual(found.map(() => 'Whence'));
    await problems.close();
  });

  test('an edit brings a finding up and takes it away', async ({ workbench, editor }) => {
    await workbench.openFile('bridge.md');
    await editor.cursorAfter('reopened on Monday.');
    await editor.type(' The toll collector is believed to have left for good.');
    await expect
      .poll(() => editor.underlined('warning'))
      .toContainEqual(expect.stringContaining('is believed'));
    await editor.replace('is believed to have left', 'said she had left');
    await expect.poll(() => editor.underlined('warning')).toEqual([]);
  });

  test('a draft that is not English has none, and the status item says why', async ({
    workbench,
    editor,
  }) => {
    await workbench.openFile('fischmarkt.txt');
    await expect.poll(() => workbench.languageStatus()).toMatch(/Whence.*English/);
    expect(await editor.squiggles()).toEqual([]);
  });
});

describe('hover', () => {
  test('a relayed claim shows its chain to the origin', async ({ workbench, editor }) => {
    await workbench.openFile('ferry.md');
    await expect.poll(() => editor.squiggles()).not.toEqual([]);
    const hover = await editor.hover('relieved of his post');
    expect(hover).toMatch(/Russian news agencies[^]*Kremlin/);
  });
});

describe('adding a citation', () => {
  for (const { draft, sentenceEnd } of [
    { draft: 'harbour.md', sentenceEnd: 'in March' },
    { draft: 'letter.txt', sentenceEnd: 'for a week' },
  ]) {
    test(`a quick fix in ${draft} inserts a pending footnote, and filling it in clears it`, async ({
      workbench,
      editor,
      problems,
      picks,
    }) => {
      const codes = async () => (await problems.of(draft)).map(({ code }) => code);
      await workbench.openFile(draft);
      await problems.open(draft);
      await expect.poll(codes).toContain('hearsay');

      await editor.applyQuickFix('is believed to', /add a citation/i);
      await picks.asks('Add a citation for');
      await picks.answer('Fill in later');
      // Asked once, where a mark would be printed.
      if (draft.endsWith('.txt')) await workbench.answerDialog('In the Text');
      await expect.poll(codes).toContain('citation-incomplete');
      expect(await codes()).not.toContain('hearsay');
      const pending = await editor.text();
      expect(pending).toMatch(new RegExp(`${sentenceEnd}\\.?\\[\\^1\\]`));
      expect(pending).toMatch(/^\[\^1\]:/m);

      // The blank is selected, so that what is typed takes its place.
      await editor.type('https://example.org/statement');
      await expect.poll(codes).not.toContain('citation-incomplete');
      expect(await codes()).not.toContain('hearsay');
      expect(await editor.text()).toMatch(/^\[\^1\]: https:\/\/example\.org\/statement$/m);
      await problems.close();
    });
  }

  test('the command does the same from the palette', async ({ workbench, editor, picks }) => {
    await workbench.openFile('market.md');
    await editor.cursorBefore('stay shut');
    await workbench.runAskingCommand('Whence: Add a Citation…');
    await picks.asks('Add a citation for');
    await picks.answer('Fill in later');
    await expect.poll(() => editor.text()).toMatch(/^\[\^1\]:/m);
  });
});

describe('the Provenance view', () => {
  test('has the focus from the first, and keeps it when its rows come', async ({ workbench, provenance }) => {
    await workbench.openFile('tickets.txt');
    // Before the extension has started, the editor shows a line of its own, and nothing takes the focus.
    await expect.poll(() => workbench.statusBar()).toContainEqual(expect.stringContaining('2 claims'));
    await workbench.runCommand('Whence: Focus on Provenance View');
    const ticked = async () => (await provenance.items()).map((row) => row.ticked);
    await expect.poll(ticked).toEqual([undefined, false, false]);
    await provenance.press('ArrowDown');
    await provenance.press('ArrowDown');
    await provenance.press('Space');
    await expect.poll(ticked).toEqual([undefined, true, false]);
  });

  test('it fills, shows the chain beneath a claim and reveals what is clicked', async ({
    workbench,
    editor,
    provenance,
  }) => {
    await workbench.openFile('ferry.md');
    await provenance.open();
    await expect
      .poll(() => provenance.labels())
      .toContainEqual(expect.stringContaining('relieved of his post'));
    await provenance.expandAll();
    const items = await provenance.items();
    expect(items.map(({ label, description }) => `${label} ${description}`).join('\n')).toContain('Kremlin');
    expect(items.every(({ spoken }) => spoken.length > 0)).toBe(true);
    await provenance.click(/relieved of his post/);
    await expect.poll(() => editor.cursor()).toMatchObject({ line: 5 });
  });

  test('its badge counts the warnings', async ({ workbench, provenance }) => {
    await workbench.openFile('ferry.md');
    await expect.poll(() => provenance.badge()).toBeGreaterThan(0);
  });

  test('its summary stands in the status bar, and above the draft where the setting asks for it', async ({
    session,
    workbench,
    editor,
    provenance,
  }) => {
    await workbench.openFile('ferry.md');
    await provenance.open();
    await expect.poll(() => provenance.message()).toMatch(/^\d claims · \d sourced · \d to look at$/);
    const summary = await provenance.message();
    await expect.poll(() => workbench.statusBar()).toContain(summary);
    expect(await editor.lenses()).toEqual([]);
    const folder = join(session.drafts, '.vscode');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), '{ "whence.codeLens.enabled": true }');
    await expect.poll(() => editor.lenses()).toEqual([summary]);
    await writeFile(join(folder, 'settings.json'), '{}');
    await expect.poll(() => editor.lenses()).toEqual([]);
  });

  test('it follows an edit', async ({ workbench, editor, provenance }) => {
    await workbench.openFile('channel.md');
    await provenance.open();
    await editor.cursorAfter('# Channel');
    await editor.type('\n\nThe pilot said that the channel is clear.');
    const shown = async () => (await provenance.labels()).join('\n');
    await expect.poll(shown).toMatch(/pilot|channel is clear/i);
  });

  test('a draft with nothing in it shows the welcome text', async ({ workbench, editor, provenance }) => {
    await workbench.openFile('blank.md');
    await provenance.open();
    await expect.poll(() => provenance.welcome()).not.toBe('');
    expect(await provenance.items()).toEqual([]);
    expect(await provenance.badge()).toBe(0);
    expect(await editor.squiggles()).toEqual([]);
  });
});

describe('many claims', () => {
  const RADAR = 'its radar had failed';
  const END = 'the inquiry would end';
  const MEETS = 'The town council meets';

  test('are ticked together, marked by key, filtered and arranged, and come to the top when they change', async ({
    workbench,
    editor,
    provenance,
    picks,
  }) => {
    const row = async (label: string) =>
      (await provenance.items()).find((item) => item.label.includes(label));
    await workbench.openFile('inquiry.md');
    await provenance.open();
    await expect.poll(() => row(MEETS)).toBeDefined();
    expect(await provenance.message()).toMatch(/^\d claims · \d sourced/);

    await provenance.select(RADAR, END);
    await provenance.tick(END);
    await expect.poll(async () => (await row(RADAR))?.ticked).toBe(true);
    await expect.poll(async () => (await row(END))?.ticked).toBe(true);
    expect((await row(MEETS))?.ticked).toBe(false);

    // They are still selected, and the key means both.
    await provenance.press('Control+Alt+Q');
    await expect.poll(async () => (await row(RADAR))?.description).toContain('query');
    await expect.poll(async () => (await row(END))?.description).toContain('query');
    await provenance.press('Control+Alt+K');
    await expect.poll(async () => (await row(RADAR))?.ticked).toBe(true);
    await expect.poll(async () => (await row(END))?.ticked).toBe(true);

    // The key means the row that has the focus.
    await provenance.click(MEETS);
    await provenance.press('Control+Alt+Q');
    await expect.poll(async () => (await row(MEETS))?.description).toContain('query');

    await workbench.runAskingCommand('Whence: Filter Claims…');
    await picks.asks('Type words of a claim');
    await picks.take('Confirmed');
    await expect.poll(() => provenance.message()).toMatch(/^2 of \d claims shown: Confirmed$/);
    expect(await row(MEETS)).toBeUndefined();
    await workbench.runCommand('Whence: Show All Claims');
    await expect.poll(() => row(MEETS)).toBeDefined();

    await workbench.runCommand('Whence: Arrange Claims by Check');
    const groups = async () =>
      (await provenance.items()).flatMap(({ level, label }) => (level === 1 ? [label] : []));
    await expect.poll(groups).toEqual(expect.arrayContaining(['Query', 'Confirmed']));
    await editor.replace('end in May', 'end in June');
    await expect.poll(async () => (await groups())[0]).toBe('Changed since checked');
    expect(await provenance.message()).toContain('1 changed since checked');
    await workbench.runCommand('Whence: Arrange Claims by Source');
    await expect.poll(groups).toContain('the harbour master');
  }, 400_000);

  test('are ticked by the space bar, one or several, which opens and closes all else', async ({
    workbench,
    provenance,
  }) => {
    const row = async (label: string) =>
      (await provenance.items()).find((item) => item.label.includes(label));
    const [group, gate] = ['Russian news agencies', 'The lower gate'];
    await workbench.openFile('dam.txt');
    await provenance.open();
    await expect.poll(() => row(gate)).toMatchObject({ ticked: false, expanded: false });

    await provenance.click(gate);
    await provenance.press('Space');
    await expect.poll(() => row(gate)).toMatchObject({ ticked: true, expanded: false });
    await provenance.press('Space');
    await expect.poll(() => row(gate)).toMatchObject({ ticked: false, expanded: false });

    // The focus is elsewhere than what was clicked: the key means where it is. Once for each: what is closed stays so.
    await provenance.press('ArrowUp');
    for (const expanded of [false, true, false, true]) {
      await provenance.press('Space');
      await expect.poll(() => row(group)).toMatchObject({ expanded });
      await provenance.settle();
      expect(await row(group)).toMatchObject({ expanded });
    }

    await provenance.select('the wall was sound', 'No such letters exist');
    await provenance.press('Space');
    await expect.poll(() => row('the wall was sound')).toMatchObject({ ticked: true });
    await expect.poll(() => row('No such letters exist')).toMatchObject({ ticked: true });
    await provenance.press('Space');
    await expect.poll(() => row('the wall was sound')).toMatchObject({ ticked: false });
    await expect.poll(() => row('No such letters exist')).toMatchObject({ ticked: false });

    // Chosen by key, they stay chosen, wherever the cursor is in the draft.
    await provenance.click(gate);
    const alsoUp = ['ArrowUp', 'ArrowUp', 'Control+Shift+Enter', 'Shift+ArrowUp'];
    const notTheGate = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Control+Shift+Enter'];
    for (const key of [...alsoUp, ...notTheGate]) await provenance.press(key);
    for (const ticked of [true, false]) {
      await provenance.press('Space');
      await expect.poll(() => row('the wall was sound')).toMatchObject({ ticked, selected: true });
      await expect.poll(() => row('No such letters exist')).toMatchObject({ ticked, selected: true });
      await provenance.settle();
    }
    expect(await row(gate)).toMatchObject({ ticked: false, selected: false });
  });

  test('have their fixes in the view', async ({ workbench, editor, provenance }) => {
    await workbench.openFile('dam.txt');
    await provenance.open();
    await expect.poll(() => provenance.labels()).toContainEqual(expect.stringContaining('The lower gate'));
    await provenance.click('The lower gate');
    await provenance.press('Control+.');
    expect(await editor.quickFixesShown()).toContain('Not a claim');
  });
});

describe('commands', () => {
  test('the server can be restarted, and findings come back', async ({ workbench, editor }) => {
    await workbench.openFile('ferry.md');
    await workbench.runCommand('Whence: Restart');
    await expect
      .poll(() => editor.underlined('warning'))
      .toContainEqual(expect.stringContaining('is believed'));
  });
});
