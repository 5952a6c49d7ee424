/** Keys that are offered while one is typed. */
import { describe, expect, it } from 'vitest';
import { CitingDesk } from './support/citing-desk.ts';

const desk = new CitingDesk();

describe('completion behind [@', () => {
  it('offers those in use, those near the day of the draft, then the others', async () => {
    const draft = await desk.open(
      '---\ndate: 2019-02-10\n---\n\nThe port is shut [@orr2024]. It closed [@].\n',
    );
    const items = await draft.completions('It closed [@');
    expect(items.map(({ label, labelDetails }) => [label, labelDetails?.description])).toEqual([
      ['orr2024', 'Orr, 2024'],
      ['lind2019', 'Lind and Berg, 2019'],
      ['aalto', 'Harbour Board'],
    ]);
    expect(items[0]).toMatchObject({
      documentation: 'Zoé Orr, “Plant closes”, The Courier, 19 May 2024, https://example.org/plant',
      textEdit: { newText: 'orr2024' },
    });
  });

  it('finds them by author, title and outlet, and puts the key in the place of what is typed', async () => {
    const draft = await desk.open('It closed [see @couri, p. 3; @zoe]. It opened [@PORTS].\n');
    const [found, ...others] = await draft.completions('@cour');
    expect([found?.label, others.length]).toEqual(['orr2024', 0]);
    expect(found?.filterText).toContain('Courier');
    const edit = found?.textEdit;
    expect(edit && 'range' in edit ? draft.words(edit.range) : null).toBe('couri');
    expect((await draft.completions('@zoe')).map(({ label }) => label)).toEqual(['orr2024']);
    expect((await draft.completions('@PORTS')).map(({ label }) => label)).toEqual(['aalto']);
  });

  it('offers nothing in code, in front matter and in running text', async () => {
    const draft = await desk.open('---\ntitle: [@a\n---\n\nIt closed @b. It is `[@c` open.\n');
    for (const words of ['[@a', '@b', '[@c']) expect(await draft.completions(words)).toEqual([]);
  });

  it('follows the bibliography, and offers a bounded part of thousands of entries', async () => {
    const draft = await desk.open('It closed [@]. It opened [@item29].\n');
    const many = Array.from({ length: 3000 }, (_, n) => ({ id: `item${n}`, type: 'webpage' }));
    await desk.editor.changeFile(await desk.put('desk/references.json', JSON.stringify(many)));
    expect((await draft.completions('[@')).length).toBe(60);
    const found = (await draft.completions('[@item29')).map(({ label }) => label);
    expect(found.slice(0, 2)).toEqual(['item29', 'item290']);
  });

  it('says the same to editors that show nothing beside the name', async () => {
    const draft = await desk.open('It closed [@or].\n', { markdown: false });
    const [item] = await draft.completions('[@or');
    expect([item?.detail, item?.labelDetails]).toEqual(['Orr, 2024', undefined]);
  }, 60_000);
});

describe('completion behind [^', () => {
  it('offers the entries of the draft, first those that no mark leads to', async () => {
    const draft = await desk.open(
      'It closed.[^1] It opened.[^\n\n[^1]: The Kremlin.\n[^2]: The port\n  authority.\n',
    );
    const items = await draft.completions('opened.[^');
    expect(items.map(({ label, detail, textEdit }) => [label, detail, textEdit?.newText])).toEqual([
      ['2', 'The port authority.', '2]'],
      ['1', 'The Kremlin.', '1]'],
    ]);
  });

  it('offers, where an entry begins, the marks that have none', async () => {
    const draft = await desk.open('It closed.[^1] It opened.[^port]\n\n[^1]: The Kremlin.\n[^]\n', {
      path: 'desk/a.txt',
    });
    const [item, ...others] = await draft.completions('\n[^1]: The Kremlin.\n[^');
    expect([item?.label, others.length]).toEqual(['port', 0]);
    expect(item?.textEdit?.newText).toBe('port]: ');
    const edit = item?.textEdit;
    expect(edit && 'range' in edit ? draft.words(edit.range) : null).toBe(']');
  });
});
