/** Which ledger holds for a draft, on disk or in the editor. */
import { describe, expect, it } from 'vitest';
import { IGNORES } from '../../../server/src/ledger/ignores.ts';
import { createLedgers } from '../../../server/src/workspace/ledgers.ts';

const entry = (path: string) =>
  `${JSON.stringify({ path, rule: 'hearsay', quote: 'It is said.', at: '' })}\n`;

function ledgersOver(files: Record<string, string>, open: Record<string, string> = {}) {
  const log: string[] = [];
  const ledgers = createLedgers(IGNORES, {
    reader: { read: (uri) => Promise.resolve(files[uri] ?? null) },
    openText: (uri) => open[uri] ?? null,
    folders: () => ['file:///desk'],
    log: (message) => log.push(message),
  });
  return { ledgers, log };
}

describe('the ledger of a draft', () => {
  it('is the nearest above it, and holds its own ignores alone', async () => {
    const { ledgers } = ledgersOver({
      'file:///desk/.whence/ignores.jsonl': entry('wire/a.txt'),
      'file:///desk/wire/.whence/ignores.jsonl': entry('a.txt') + entry('b.txt'),
    });
    const ledger = await ledgers.of('file:///desk/wire/a.txt');
    expect(ledger).toMatchObject({ uri: 'file:///desk/wire/.whence/ignores.jsonl', path: 'a.txt' });
    expect(ledger.entries).toHaveLength(1);
    expect((await ledgers.of('file:///desk/c.txt')).uri).toBe('file:///desk/.whence/ignores.jsonl');
  });

  it('is to be made in the folder of the workspace when there is none', async () => {
    const { ledgers } = ledgersOver({});
    expect(await ledgers.of('file:///desk/wire/a%20b.txt')).toEqual({
      uri: 'file:///desk/.whence/ignores.jsonl',
      text: null,
      path: 'wire/a b.txt',
      entries: [],
    });
  });

  it('is nowhere for a draft that was never saved, and for one outside every folder', async () => {
    const { ledgers } = ledgersOver({});
    expect((await ledgers.of('untitled:Untitled-1')).uri).toBeNull();
    expect((await ledgers.of('file:///elsewhere/a.txt')).uri).toBeNull();
  });

  it('counts as it stands in the editor, and anew when it is forgotten', async () => {
    const uri = 'file:///desk/.whence/ignores.jsonl';
    const open: Record<string, string> = { [uri]: '' };
    const { ledgers } = ledgersOver({ [uri]: entry('a.txt') }, open);
    const before = await ledgers.of('file:///desk/a.txt');
    expect(before.entries).toEqual([]);
    open[uri] = entry('a.txt');
    expect(await ledgers.of('file:///desk/a.txt')).toBe(before);
    ledgers.forgetAll();
    expect((await ledgers.of('file:///desk/a.txt')).entries).toHaveLength(1);
  });

  it('passes over lines that are broken, and says which', async () => {
    const uri = 'file:///desk/.whence/ignores.jsonl';
    const { ledgers, log } = ledgersOver({ [uri]: `{ no json\n${entry('a.txt')}` });
    expect((await ledgers.of('file:///desk/a.txt')).entries).toHaveLength(1);
    expect(log).toEqual([expect.stringMatching(/ignores\.jsonl: line 1 is passed over/)]);
  });
});
