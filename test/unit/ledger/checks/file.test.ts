/** The file of a draft's checks: nothing in it is lost, whoever wrote it and whatever a merge did to it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../server/src/ledger/checks/check.ts';
import { readChecks, rewriteChecks } from '../../../../server/src/ledger/checks/file.ts';
import { anyCheck } from '../../../support/any-check.ts';
import { checkWith } from '../../../support/checks.ts';

const PATH = 'desk/a draft.md';

function put(text: string | null, ...checks: readonly Check[]): string {
  const rewritten = rewriteChecks(text === null ? [] : [text], PATH, () => ({ put: checks }));
  if ('refusal' in rewritten) throw new Error(rewritten.refusal);
  return rewritten.text;
}

const byId = (checks: readonly Check[]): readonly Check[] =>
  checks.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));

describe('the file of a draft’s checks', () => {
  it('keeps whatever a check holds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCheck, { selector: ({ id }) => id, maxLength: 6 }), (checks) => {
        const text = put(null, ...checks);
        expect(readChecks(text)).toEqual({ path: PATH, checks: byId(checks), broken: [], refusal: null });
        expect(put(text)).toBe(text);
        expect(readChecks(JSON.stringify(JSON.parse(text), null, 2)).checks).toEqual(byId(checks));
        expect(put(JSON.stringify(JSON.parse(text), null, 2))).toBe(text);
      }),
    );
  });

  it('is JSON with one check a line, in order of ids, the bracket on a line of its own', () => {
    const lines = put(null, checkWith({ id: 'b' }), checkWith({ id: 'a' })).split('\n');
    expect(lines).toHaveLength(6);
    expect(lines.slice(2).map((line) => line.slice(0, 10))).toEqual([',{"id":"#a', ',{"id":"#b', ']}', '']);
    expect(put(lines.join('\r\n'), checkWith({ id: 'a' }))).toBe(lines.join('\n'));
  });

  it('comes to the same in whichever order changes come, and the newest of one check counts', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 8 }), (checks) => {
        const times = new Set(checks.map(({ id, at }) => `${id} ${at}`));
        fc.pre(times.size === checks.length);
        const one = checks.reduce<string>((text, check) => put(text, check), put(null));
        const other = checks.toReversed().reduce<string>((text, check) => put(text, check), put(null));
        expect(other).toBe(one);
        for (const { id, at } of readChecks(one).checks)
          expect(at).toBe(checks.filter((check) => check.id === id).map((check) => check.at).sort().at(-1)); // prettier-ignore
      }),
    );
  });

  it('changes the line of the check alone', () => {
    const ids = ['1', '2', '3', '4'];
    const before = put(null, ...ids.map((id) => checkWith({ id })));
    const after = put(before, checkWith({ id: '2', status: 'query', at: '2026-11-27T00:00:00.000Z' }));
    const changed = after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('"whence:status":"query"');
  });

  it('takes a check out', () => {
    const text = put(null, checkWith({ id: 'a' }), checkWith({ id: 'b' }));
    const rewritten = rewriteChecks([text], PATH, () => ({ drop: ['a'] }));
    expect(rewritten).toEqual({ text: put(null, checkWith({ id: 'b' })) });
  });

  it('keeps nothing that others wrote of a check in which nobody may be named', () => {
    const doe = JSON.stringify({ type: 'TextualBody', purpose: 'commenting', value: 'Jan Doe again.' });
    const text = put(null, checkWith({ note: 'By phone.' })).replace(/("value":"By phone."\})/, `$1,${doe}`);
    const restricted = checkWith({ restricted: true, at: '2027-01-01T00:00:00.000Z' });
    expect(put(text, restricted)).toContain('Jan Doe');
    const unnamed = rewriteChecks([text], PATH, () => ({ put: [restricted], unnamed: [restricted.id] }));
    expect(unnamed).toEqual({ text: put(null, restricted) });
  });

  it('keeps what this version does not know', () => {
    const text = put(null, checkWith({ note: 'By phone.', citations: [{ key: 'reed', item: null, locator: null, excerpt: null, file: null }] })); // prettier-ignore
    const page = JSON.parse(text) as { items: Record<string, unknown>[] };
    const own = page.items[1] as { body: object[]; target: { selector: object[] } };
    const foreign = { id: 'http://example.org/1', type: 'Annotation', motivation: 'tagging', target: '' };
    Object.assign(page, { label: 'Night desk' });
    Object.assign(own, { 'desk:shift': 'night', creator: { type: 'Person', name: 'Ada Reed', email: 'ada@example.org' } }); // prettier-ignore
    Object.assign(own.target, { state: { type: 'HttpRequestState' } });
    own.target.selector.push({ type: 'XPathSelector', value: '/p[2]' });
    own.body.push({ type: 'TextualBody', purpose: 'tagging', value: 'bridge' });
    Object.assign(own.body[0]!, { language: 'en' });
    Object.assign(own.body[1]!, { seen: 1 });
    page.items.push(foreign);
    const after = put(
      JSON.stringify(page),
      checkWith({ note: 'By post.', status: 'query', at: '2027-01-01T00:00:00.000Z', citations: [{ key: 'reed', item: null, locator: null, excerpt: null, file: null }] }), // prettier-ignore
    );
    for (const kept of [
      '"label":"Night desk"',
      '"desk:shift":"night"',
      '"email":"ada@example.org"',
      '"state":{',
      'XPathSelector',
      '"value":"bridge"',
      '"language":"en"',
      '"seen":1',
      JSON.stringify(foreign),
    ])
      // prettier-ignore
      expect(after).toContain(kept);
    expect(readChecks(after).checks).toMatchObject([{ note: 'By post.', status: 'query' }]);
    expect(after).not.toContain('By phone.');
  });

  it('is moved by its first two lines alone', () => {
    const text = put(null, checkWith());
    const moved = rewriteChecks([text], 'b.txt', () => ({}));
    const [before, after] = [text, 'text' in moved ? moved.text : ''].map((one) => one.split('\n'));
    expect(after?.slice(2)).toEqual(before?.slice(2));
    expect(readChecks(after!.join('\n')).path).toBe('b.txt');
    expect(after?.[0]).toContain('"@base":"../../b.txt"');
    expect(before?.[0]).toContain('"@base":"../../../desk/a%20draft.md"');
  });

  it('takes in another where a draft was moved to', () => {
    const old = checkWith({ id: 'a', status: 'query', at: '2020-01-01T00:00:00.000Z' });
    const both = rewriteChecks([put(null, checkWith({ id: 'a' })), put(null, old, checkWith({ id: 'b' }))], PATH, () => ({})); // prettier-ignore
    expect(both).toEqual({ text: put(null, checkWith({ id: 'a' }), checkWith({ id: 'b' })) });
  });
});

describe('a file that is not as it should be', () => {
  it.each(['2', '"2"', '"2.1"', 'null', '[2]'])('of version %s is neither read nor written', (version) => {
    const text = put(null, checkWith()).replace('"whence:version":1', `"whence:version":${version}`);
    const { checks, broken, refusal } = readChecks(text);
    expect(checks).toEqual([]);
    expect(broken.map(({ error }) => error).join()).toContain('newer version of Whence');
    expect(refusal).toContain('Update Whence');
    expect(rewriteChecks([text], PATH, () => ({ put: [checkWith()] }))).toEqual({ refusal });
  });

  it.each(['{}', '[1, 2', 'Dear diary', '"a"', '{"a": {"items": []}}'])(
    'and is no list, %s, is left alone',
    (text) => {
      expect(readChecks(text).checks).toEqual([]);
      expect(readChecks(text).broken).not.toEqual([]);
      expect(rewriteChecks([text], PATH, () => ({ put: [checkWith()] }))).toHaveProperty('refusal');
    },
  );

  it('in one line loses none of the others, and keeps that line', () => {
    const lines = put(null, checkWith({ id: 'a' }), checkWith({ id: 'b' }), checkWith({ id: 'c' })).split(
      '\n',
    );
    const slip = lines[3]!.slice(0, -4);
    lines[3] = slip;
    const { checks, broken, refusal } = readChecks(lines.join('\n'));
    expect(checks.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(broken).toEqual([{ line: 4, error: 'it is not JSON' }]);
    expect(refusal).toBeNull();
    const after = put(lines.join('\n'), checkWith({ id: 'd' }));
    expect(after.split('\n')).toContain(slip);
    expect(readChecks(after).checks.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  it('keeps a line that is JSON and no check', () => {
    const lines = put(null, checkWith({ id: 'a' }), checkWith({ id: 'b' })).split('\n');
    lines.splice(3, 0, ',"ask legal"');
    const { checks, broken } = readChecks(lines.join('\n'));
    expect(checks.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(broken).toEqual([{ line: 4, error: 'it is not an annotation' }]);
    expect(put(lines.join('\n'), checkWith({ id: 'd' })).split('\n')).toContain(',"ask legal"');
  });

  it.each([
    ['a status', '"whence:status":"confirmed"', '"whence:status":"sold"', /status that is not known/],
    ['a hash', '"whence:hash"', '"hash"', /as it stood/],
    ['words', '"exact"', '"inexact"', /quotes no words/],
    ['an id', '"id":"#00c1"', '"name":"x"', /no “id”/],
  ])('lacks %s: told with its line', (_, from, to, error) => {
    const text = put(null, checkWith()).replaceAll(from, to);
    const { checks, broken } = readChecks(text);
    expect(checks).toEqual([]);
    expect(broken).toMatchObject([{ line: 3 }]);
    expect(broken[0]?.error).toMatch(error);
    expect(put(text, checkWith({ id: 'new' }))).toContain(text.split('\n')[2]);
  });
});

describe('two people’s work in git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-merge-'));
  const base = put(
    null,
    ...Array.from({ length: 24 }, (_, id) => checkWith({ id: id.toString(16).padStart(2, '0') })),
  );

  function merged(
    ours: string,
    theirs: string,
    ...options: readonly string[]
  ): { conflicts: number; text: string } {
    const name = (part: string, text: string): string => {
      writeFileSync(join(folder, part), text);
      return part;
    };
    const files = [name('ours', ours), name('base', base), name('theirs', theirs)];
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...options, ...files], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
    return { conflicts: status ?? -1, text: stdout };
  }

  const later = (id: string, more: Partial<Check> = {}): Check =>
    checkWith({ id, at: '2026-12-01T00:00:00.000Z', ...more });

  it('merges by itself where they checked different claims', () => {
    const { conflicts, text } = merged(
      put(base, later('03x'), later('01')),
      put(base, later('10x'), later('14')),
    );
    expect(conflicts).toBe(0);
    expect(text).toBe(put(base, later('01'), later('03x'), later('10x'), later('14')));
  });

  it('where they meet is told line by line, both sides are read, and nothing is written over it', () => {
    const mine = later('05', { status: 'query' });
    const yours = later('05', { status: 'unverifiable', at: '2026-12-02T00:00:00.000Z' });
    const { conflicts, text } = merged(put(base, mine, later('20x')), put(base, yours, later('21x')));
    expect(conflicts).toBeGreaterThan(0);
    const { checks, broken, refusal } = readChecks(text);
    expect(checks).toEqual(readChecks(put(base, yours, later('20x'), later('21x'))).checks);
    const marks = text.split('\n').flatMap((line, index) => (/^[<=>]{7}/.test(line) ? [index + 1] : []));
    expect(broken.map(({ line }) => line)).toEqual(marks);
    expect(refusal).toContain('<<<<<<<');
    expect(rewriteChecks([text], PATH, () => ({ put: [later('99')] }))).toEqual({ refusal });
  });

  it('never meets with the way of merging that is set beside the checks', () => {
    const mine = later('05', { status: 'query' });
    const yours = later('05', { status: 'unverifiable', at: '2026-12-02T00:00:00.000Z' });
    const { conflicts, text } = merged(
      put(base, mine, later('20x')),
      put(base, yours, later('21x')),
      '--union',
    );
    expect(conflicts).toBe(0);
    expect(readChecks(text).broken).toEqual([]);
    expect(put(text)).toBe(put(base, yours, later('20x'), later('21x')));
  });
});
