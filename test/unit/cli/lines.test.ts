import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../server/src/cli/lines.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cut(text: string, { size = 3, limit = 1000 } = {}): Promise<readonly (string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of linesOf(inChunks(Buffer.from(text), size), limit)) {
    expect(number).toBe(lines.length + 1);
    lines.push(bytes?.toString() ?? null);
  }
  return lines;
}

describe('cutting bytes into lines', () => {
  it('ends lines at LF and CR LF, and keeps a CR that ends none', async () => {
    expect(await cut('one\ntwo\r\nth\rree\n')).toEqual(['one', 'two', 'th\rree']);
  });

  it('keeps blank lines, and a last line that nothing ends', async () => {
    expect(await cut('one\n\n\nfour')).toEqual(['one', '', '', 'four']);
  });

  it('gives nothing for nothing', async () => {
    expect(await cut('')).toEqual([]);
  });

  it('passes over a line that is too long, and goes on with the next', async () => {
    expect(await cut(`short\n${'x'.repeat(50)}\nagain\n`, { limit: 20 })).toEqual(['short', null, 'again']);
  });

  it('gives the same lines however the bytes arrive', async () => {
    const text = fc.array(fc.constantFrom('é', '🙂', 'a', '\n', '\r\n', ' '), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (pieces, size) => {
        const whole = pieces.join('');
        const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''));
        if (whole.endsWith('\n') || whole === '') expected.pop();
        expect(await cut(whole, { size })).toEqual(expected);
      }),
    );
  });
});
