import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { jsonLines, startWhence, whence } from '../../support/cli.ts';

const LINE = { id: 'a', text: 'The bridge will close in May, the harbour office said.' };

async function answers(lines: readonly (object | string)[]): Promise<readonly unknown[]> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { code, stdout } = await whence(['extract'], { input });
  expect(code).toBe(0);
  return jsonLines(stdout);
}

describe('extract', () => {
  it('answers a text with its attributions, markers and residue, places in UTF-16 code units', async () => {
    const text = `🙂 ${LINE.text} Its cause could not be verified.`;
    const [answer] = await answers([{ id: 7, text }]);
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(answer).toMatchObject({ id: 7, residue: [] });
    const { attributions, markers } = answer as {
      attributions: { source: []; cue: []; content: [] }[];
      markers: { type: string; start: number; end: number }[];
    };
    expect(attributions.map(({ source, cue }) => [words(source), words(cue)])).toContainEqual([
      ['the harbour office'],
      ['said'],
    ]);
    expect(markers.map(({ type }) => type)).toEqual(['unverified']);
    expect(Object.keys(markers[0] ?? {})).toEqual(['type', 'start', 'end']);
    expect(words(markers)[0]).toContain('could not be verified');
  });

  it('puts an error in the place of a bad line, and goes on', async () => {
    const got = await answers([
      { ...LINE, id: 1 },
      '{"id": 2, "text": ',
      { id: 3 },
      { text: 'No id.' },
      { id: { x: 1 }, text: 'An object for an id.' },
      '["a"]',
      'null',
      { ...LINE, id: 8 },
      '{"id": 12345678901234567890, "text": "It would come back as another number."}',
    ]);
    expect(got).toMatchObject([
      { id: 1 },
      { line: 2, error: expect.stringContaining('not JSON') },
      { id: 3, line: 3, error: expect.any(String) },
      { line: 4, error: expect.any(String) },
      { line: 5, error: expect.any(String) },
      { line: 6, error: expect.any(String) },
      { line: 7, error: expect.any(String) },
      { id: 8 },
      { line: 9, error: expect.stringContaining('2^53') },
    ]);
    expect(got.map((answer) => Object.hasOwn(answer as object, 'attributions'))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('reads a text as Markdown where its line, or the option, says so', async () => {
    const text = '```\nThe dam held, the mayor said.\n```\n';
    const attributions = (answer: unknown) => (answer as { attributions: unknown[] }).attributions.length;
    const got = await answers([
      { id: 1, text },
      { id: 2, text, format: 'markdown' },
      { id: 3, text, format: 'html' },
    ]);
    expect(got.slice(0, 2).map(attributions)).toEqual([1, 0]);
    expect(got[2]).toMatchObject({ id: 3, line: 3, error: expect.stringContaining('format') });
    const { stdout } = await whence(['extract', '--read-as', 'markdown'], {
      input: JSON.stringify({ id: 1, text }),
    });
    expect(jsonLines(stdout).map(attributions)).toEqual([0]);
  });

  it('says which line is not UTF-8', async () => {
    const bad = Buffer.from('{"id":"b","text":"Caf\xe9"}\n', 'latin1');
    const input = Buffer.concat([bad, Buffer.from(JSON.stringify(LINE))]);
    const { stdout } = await whence(['extract'], { input });
    expect(jsonLines(stdout)).toMatchObject([{ line: 1, error: 'not UTF-8' }, { id: 'a' }]);
  });

  it('passes over blank lines, CR LF and a byte order mark', async () => {
    const { stdout } = await whence(['extract'], { input: `\uFEFF${JSON.stringify(LINE)}\r\n\r\n \n` });
    expect(jsonLines(stdout)).toMatchObject([{ id: 'a' }]);
  });

  it('keeps the order of many lines', async () => {
    const lines = Array.from({ length: 300 }, (_, id) => ({
      id,
      text: `${id}. ${LINE.text.repeat(id % 7)}`,
    }));
    expect((await answers(lines)).map((answer) => (answer as { id: number }).id)).toEqual(
      lines.map(({ id }) => id),
    );
  });

  it('reads half a surrogate, and writes nothing that is not UTF-8', async () => {
    const [answer] = await answers(['{"id":"\\ud83d","text":"\\ude42 Half a face, she said. \\ud83d"}']);
    expect(answer).toMatchObject({ id: '\ud83d' });
  });

  it('answers a line while the next is not yet there', async () => {
    const child = startWhence(['extract']);
    child.stdin.write(`${JSON.stringify(LINE)}\n`);
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect(JSON.parse(first.toString())).toMatchObject({ id: 'a' });
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = startWhence(['extract']);
    const stderr: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ ...LINE, text: LINE.text.repeat(50) })}\n`;
    const more = setInterval(() => child.stdin.write(line), 1);
    const [code] = await once(child, 'close');
    clearInterval(more);
    expect([code, Buffer.concat(stderr).toString()]).toEqual([0, '']);
  });

  it('reads ten megabytes in one line', async () => {
    const text = 'The mayor said the budget had been met. '.repeat(250_000);
    const { code, stdout } = await whence(['extract'], { input: JSON.stringify({ id: 'long', text }) });
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as { attributions: unknown[] };
    expect(answer.attributions.length).toBeGreaterThan(1000);
  }, 60_000);
});
