import { describe, expect, it } from 'vitest';
import { counted, printable, quoted, wrapped } from '../../../server/src/cli/prose.ts';

describe('words for a terminal', () => {
  it('stand in one line, without what a terminal would obey', () => {
    expect(printable('a\r\n\tb')).toBe('a b');
    expect(printable('a\u001b]0;title\u0007b')).toBe('a ]0;title b');
    expect(printable('a\u202eb\u2066c\u0000d\u009be')).toBe('a b c d e');
    expect(printable('naïve 👩‍🚒 “x”')).toBe('naïve 👩‍🚒 “x”');
  });

  it('are quoted, and shortened between words', () => {
    expect(quoted('short words', 40)).toBe('“short words”');
    expect(quoted('a rather longer run of words', 16)).toBe('“a rather longer…”');
  });

  it('wrap at spaces, and keep a word that is too long whole', () => {
    const long = 'x'.repeat(200);
    expect(wrapped(`one ${long} two`, '  ')).toBe(`one\n  ${long}\n  two`);
    const coloured = '\u001b[1mword\u001b[22m '.repeat(15).trim();
    expect(wrapped(coloured, '')).toBe(coloured);
    const lines = wrapped('word '.repeat(60).trim(), '    ').split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {4}\S/);
  });

  it('are counted as people count', () => {
    expect([0, 1, 2].map((count) => counted(count, 'claim'))).toEqual(['0 claims', '1 claim', '2 claims']);
  });
});
