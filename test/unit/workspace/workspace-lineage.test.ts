/** Where else an open draft's claims stand: told when it is known, right as drafts and files come, change and go. */
import { describe, expect, it } from 'vitest';
import type { DraftLineage } from '../../../server/src/lineage/lineage.ts';
import type { Answer } from '../../../server/src/workspace/claims/orders.ts';
import { Disk, pathsIn, session } from './support/lineage-desk.ts';

const DAM = 'Three engineers were killed when the Karsova dam burst on Monday';
const FAIR = 'The market in Harrow opened late, the council said.';

/** The keeper hears what it is told, and answers what a test says. */
function answeredByHand() {
  const tokens: number[] = [];
  let answer = (_answer: Answer): void => undefined;
  const own = session(
    new Disk({}),
    {},
    {
      startKeeper(hear, wake) {
        answer = hear;
        return {
          tell(order) {
            if (order.kind === 'open') tokens.push(order.draft.token);
            wake();
          },
          stop: () => undefined,
        };
      },
    },
  );
  return { ...own, tokens, answer: (given: Answer) => answer(given) };
}

describe('the lineage of an open draft', () => {
  it('is not known at once, and told when it is', async () => {
    const { lineage, edit, of } = session(new Disk({ 'a.txt': `${DAM}, the water board said.` }));
    const snapshot = edit('own.txt', `${DAM}.`);
    expect(lineage.of(snapshot)).toBeNull();
    const found = await of(snapshot);
    expect(pathsIn(found)).toEqual(['a.txt']);
    expect([...found.values()].flat()[0]).toMatchObject({
      draft: 'file:///desk/a.txt',
      position: { line: 0, character: 0 },
      sourcing: { chain: ['the water board'] },
    });
    expect(lineage.of(snapshot)).toBe(found);
  });

  it('is told of an earlier text to somebody who writes on and on, and never goes back', async () => {
    const { lineage, edit, until, tokens, answer } = answeredByHand();
    const uri = edit('own.txt', `${DAM}.`).uri;
    await until(() => tokens.length === 1);
    const later = edit('own.txt', `${DAM}.\n\nIt rained.`);
    await until(() => tokens.length === 2);
    expect(lineage.of(later)).toBeNull();
    const [first = 0, second = 0] = tokens;
    answer({ kind: 'lineage', uri, token: first, claims: [] });
    expect(lineage.of(later)).toEqual(new Map());
    answer({ kind: 'lineage', uri, token: second, claims: [['C1', []]] });
    answer({ kind: 'lineage', uri, token: first, claims: [] });
    expect(lineage.of(later)).toEqual(new Map([['C1', []]]));
  });

  it('is told where it perhaps stands, too, of the text that was told of, and once all is over nowhere', async () => {
    const less = 'The dam gave way, and engineers lost their lives.';
    const disk = new Disk({ 'a.txt': `${DAM}, the water board said.`, 'b.txt': less });
    const { lineage, edit, of } = session(disk);
    const before = edit('own.txt', `${DAM}.`);
    const [claim = ''] = (await of(before)).keys();
    expect((await lineage.perhaps(before, claim)).map(({ words }) => words)).toEqual([less]);
    const now = edit('own.txt', `It rained.\n\n${DAM}.`);
    expect(await lineage.perhaps(now, claim)).toEqual([]);
    lineage.stop();
    expect(await lineage.perhaps(before, claim)).toEqual([]);
  });

  it('is told of no such place where whoever would answer is gone', async () => {
    const { lineage, edit, until, tokens, answer, progress } = answeredByHand();
    const snapshot = edit('own.txt', `${DAM}.`);
    await until(() => tokens.length === 1);
    const asked = lineage.perhaps(snapshot, 'C1');
    expect(() => answer({ kind: 'ended', message: 'no memory' })).toThrow('no memory');
    expect(await asked).toEqual([]);
    expect(await lineage.perhaps(snapshot, 'C1')).toEqual([]);
    expect(lineage.reach()).toMatchObject({ isReading: false, hasEnded: true });
    expect(progress.at(-1)).toBeNull();
    lineage.survey();
    expect(lineage.reach()).toMatchObject({ isReading: true, hasEnded: false });
    await until(() => tokens.length === 2);
  });

  it('is told of what the session before knew before any file is read', async () => {
    const disk = new Disk({ 'a.txt': `${DAM}, the water board said.` });
    const first = session(disk);
    await first.of(first.edit('own.txt', `${DAM}.`));
    await first.until(() => disk.kept.size > 0);
    first.lineage.stop();
    disk.read.length = 0;
    const second = session(disk, {}, { mayRead: false });
    await second.expectIn(second.edit('own.txt', `${DAM}.`), ['a.txt']);
    expect(disk.read).toEqual([]);
  });

  it('has a draft as it stands in the editor, and once closed as it is saved', async () => {
    const { edit, close, expectIn } = session(new Disk({ 'a.txt': FAIR, 'b.txt': `${DAM}.` }));
    const other = edit('a.txt', `It rained.\n\n${DAM}, police said.`);
    const own = edit('own.txt', `${DAM}.`);
    await expectIn(own, ['a.txt', 'b.txt']);
    await expectIn(other, ['b.txt', 'own.txt']);
    close('a.txt');
    await expectIn(own, ['b.txt']);
  });

  it('knows of a draft that is opened again what changed while it was closed', async () => {
    const disk = new Disk({ 'a.txt': FAIR, 'own.txt': `${DAM}.` });
    const { edit, close, changed, expectIn, of } = session(disk);
    await expectIn(edit('own.txt', `${DAM}.`), []);
    const other = edit('b.txt', `${DAM}.`);
    close('own.txt');
    disk.write('a.txt', `${DAM}, police said.`);
    changed('a.txt');
    await expectIn(other, ['a.txt', 'own.txt']);
    expect(pathsIn(await of(edit('own.txt', `${DAM}.`)))).toEqual(['a.txt', 'b.txt']);
  });

  it('has a draft whose editor writes its URI otherwise once', async () => {
    const { edit, expectIn } = session(new Disk({ 'a b.txt': `${DAM}.` }));
    edit('a b.txt', FAIR);
    await expectIn(edit('own.txt', `${DAM}.`), []);
  });

  it('follows what another open draft states', async () => {
    const { edit, of, expectIn } = session(new Disk({}));
    const own = edit('own.txt', `${DAM}.`);
    expect((await of(own)).size).toBe(0);
    edit('a.txt', `${DAM}, police said.`);
    await expectIn(own, ['a.txt']);
  });

  it('keeps what was known of a claim while the draft is written on', async () => {
    const { lineage, edit, of } = session(new Disk({ 'a.txt': `${DAM}.` }));
    const places = [...(await of(edit('own.txt', `${DAM}.`))).values()];
    const next = edit('own.txt', `It rained all night.\n\n${DAM}.\n\nMore`);
    const carried = lineage.of(next);
    expect([...(carried?.values() ?? [])]).toEqual(places);
    const claim = next.analysis.claims.find(({ id }) => carried?.has(id));
    expect(next.text.slice(claim?.pieces[0]?.start, claim?.pieces[0]?.end)).toBe(`${DAM}.`);
    expect(lineage.of(edit('own.txt', FAIR))?.size).toBe(0);
  });
});

describe('files', () => {
  it('count as soon as they come, change and go', async () => {
    const disk = new Disk({ 'a.txt': FAIR });
    const { edit, changed, gone, expectIn, of } = session(disk);
    const own = edit('own.txt', `${DAM}.`);
    expect((await of(own)).size).toBe(0);
    disk.write('b.txt', `${DAM}.`);
    changed('b.txt');
    await expectIn(own, ['b.txt']);
    disk.write('a.txt', `${DAM}, police said.`);
    changed('a.txt');
    await expectIn(own, ['a.txt', 'b.txt']);
    disk.remove('b.txt');
    gone('b.txt');
    await expectIn(own, ['a.txt']);
  });

  it('that went or changed without a word are found out before they are told of', async () => {
    const disk = new Disk({ 'a.txt': `${DAM}.`, 'b.txt': `${DAM}.` });
    const { edit, expectIn } = session(disk);
    await expectIn(edit('own.txt', `${DAM}.`), ['a.txt', 'b.txt']);
    disk.remove('a.txt');
    disk.write('b.txt', FAIR);
    await expectIn(edit('own.txt', `It rained.\n\n${DAM}.`), []);
  });

  it('are those that the settings name as drafts, and as background', async () => {
    const disk = new Disk({ 'copy/a.txt': `${DAM}.`, 'notes/b.txt': `${DAM}.`, 'old/c.txt': `${DAM}.` });
    const { edit, set, expectIn } = session(disk, { files: { include: ['copy/**'] } });
    const own = edit('own.txt', `${DAM}.`);
    await expectIn(own, ['copy/a.txt']);
    set({ files: { include: ['copy/**'] }, lineage: { background: ['notes/**'] } });
    await expectIn(own, ['copy/a.txt', 'notes/b.txt']);
    set({ files: { include: ['old/**'] } });
    await expectIn(own, ['old/c.txt']);
  });

  it('are left alone where the settings want no lineage', async () => {
    const disk = new Disk({ 'a.txt': `${DAM}.` });
    const { edit, of, set, expectIn } = session(disk, { lineage: { enabled: false } });
    const own = edit('own.txt', `${DAM}.`);
    expect((await of(own)).size).toBe(0);
    expect(disk.read).toEqual([]);
    set({});
    await expectIn(own, ['a.txt']);
    set({ lineage: { enabled: false } });
    await expectIn(own, []);
  });

  it('that likely tell the same are read first of many, and told of before the others are read', async () => {
    const names = Array.from({ length: 130 }, (_, at) => `${at}.txt`);
    const disk = new Disk({ ...Object.fromEntries(names.map((name) => [name, FAIR])), 'z.txt': `${DAM}.` });
    const { edit, of, lineage, until } = session(disk);
    const own = edit('own.txt', `${DAM}.`);
    expect(pathsIn(await of(own))).toEqual(['z.txt']);
    expect(disk.read[0]).toBe('z.txt');
    expect(disk.read).toHaveLength(50);
    expect(lineage.reach().isReading).toBe(true);
    await until(() => !lineage.reach().isReading);
    expect(disk.read).toHaveLength(131);
  });

  it('that wait are not read any more when the editor stops it, until it asks for them', async () => {
    const disk = new Disk(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.txt`, FAIR])));
    const { edit, lineage, heard, until, of } = session(disk);
    const own = edit('own.txt', `${DAM}.`);
    lineage.of(own);
    await until(() => heard.some(({ kind }) => kind === 'progress'));
    expect(lineage.reach()).toMatchObject({ isReading: true, haltedAt: null });
    lineage.halt();
    expect((await of(own)).size).toBe(0);
    expect(disk.read.length).toBeLessThan(30);
    await until(() => !lineage.reach().isReading);
    expect(lineage.reach().haltedAt).toBe(disk.read.length);
    lineage.survey();
    await until(() => disk.read.length === 30 && !lineage.reach().isReading);
    lineage.halt();
    expect(lineage.reach()).toMatchObject({ isReading: false, haltedAt: null });
  });
});

describe('the next session', () => {
  it('reads only what changed since', async () => {
    const disk = new Disk({ 'a.txt': `${DAM}.`, 'b.txt': FAIR, 'c.txt': `${DAM}.` });
    const first = session(disk);
    first.lineage.of(first.edit('own.txt', `${DAM}.`));
    await first.until(() => disk.kept.size > 0);
    first.lineage.stop();
    disk.read.length = 0;
    disk.write('b.txt', `${DAM}, police said.`);
    disk.remove('c.txt');
    const second = session(disk);
    await second.expectIn(second.edit('own.txt', `${DAM}.`), ['a.txt', 'b.txt']);
    expect(disk.read).toEqual(['b.txt']);
  });

  it('is told of what stands as it stood before what changed is read, and of that without what it stated', async () => {
    const disk = new Disk({ 'a.txt': `${DAM}.`, 'b.txt': `${DAM}, police said.` });
    const first = session(disk);
    first.lineage.of(first.edit('own.txt', `${DAM}.`));
    await first.until(() => disk.kept.size > 0);
    first.lineage.stop();
    disk.read.length = 0;
    disk.write('b.txt', `${DAM}, the water board said.`);
    const second = session(disk);
    const own = second.edit('own.txt', `${DAM}.`);
    expect(pathsIn(await second.of(own))).toEqual(['a.txt']);
    expect(disk.read).toEqual([]);
    await second.expectIn(own, ['a.txt', 'b.txt']);
  });

  it('reads a few changes at once, and waits for a quiet time with many', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `${at}.txt`);
    const disk = new Disk({ 'a.txt': `${DAM}.`, ...Object.fromEntries(many.map((name) => [name, FAIR])) });
    const first = session(disk);
    first.lineage.of(first.edit('own.txt', `${DAM}.`));
    await first.until(() => disk.kept.size > 0);
    first.lineage.stop();
    disk.read.length = 0;
    disk.write('0.txt', `${DAM}, police said.`);
    const second = session(disk, {}, { mayRead: false });
    await second.expectIn(second.edit('own.txt', `${DAM}.`), ['0.txt', 'a.txt']);
    expect(disk.read).toEqual(['0.txt']);
    second.lineage.stop();
    for (const name of many) disk.write(name, `${DAM}, police said.`);
    const third = session(disk, {}, { mayRead: false });
    third.lineage.of(third.edit('own.txt', `${DAM}.`));
    await new Promise((resolve) => void setTimeout(resolve, 50));
    expect(disk.read).toEqual(['0.txt']);
  });

  it('takes over hundreds of files that were kept, and reads none of them', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `${at}.txt`);
    const disk = new Disk(Object.fromEntries(names.map((name) => [name, 'Rain.'])));
    const first = session(disk);
    first.lineage.of(first.edit('own.txt', `${DAM}.`));
    await first.until(() => disk.kept.size > 0);
    first.lineage.stop();
    disk.read.length = 0;
    const second = session(disk);
    await second.of(second.edit('own.txt', `${DAM}.`));
    expect(disk.read).toEqual([]);
  });

  it('reads a draft anew that is read otherwise now', async () => {
    const disk = new Disk({ 'a.txt': `${DAM}, the Courier reported.` });
    const first = session(disk);
    first.lineage.of(first.edit('own.txt', `${DAM}.`));
    await first.until(() => disk.kept.size > 0);
    first.lineage.stop();
    disk.read.length = 0;
    const second = session(disk, { outlet: 'The Courier' });
    const chains = (found: DraftLineage | null) =>
      [...(found?.values() ?? [])].flat().map(({ sourcing }) => sourcing?.chain);
    const own = second.edit('own.txt', `${DAM}.`);
    expect(chains(await second.of(own))).toEqual([['the Courier']]);
    await second.until(() => chains(second.lineage.of(own))[0]?.length === 0);
    expect(disk.read).toEqual(['a.txt']);
  });

  it('keeps nothing of what stands in the editor alone', async () => {
    const disk = new Disk({ 'a.txt': FAIR });
    const { lineage, edit, until } = session(disk);
    edit('a.txt', `${DAM}, police said.`);
    lineage.of(edit('own.txt', `${DAM}.`));
    await until(() => disk.kept.size > 0);
    const kept = [...disk.kept.values()].flatMap(({ drafts }) => drafts);
    expect(kept.map(({ uri }) => uri)).toEqual(['file:///desk/a.txt']);
    expect(Buffer.from(kept[0]?.passages ?? []).toString()).toContain('market in Harrow');
  });
});
