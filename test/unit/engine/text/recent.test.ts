import { describe, expect, it } from 'vitest';
import { Recent } from '../../../../server/src/engine/text/recent.ts';

describe('what is kept of the last run', () => {
  it('is made once while every run asks for it, and forgotten by the first that does not', () => {
    const made: string[] = [];
    const kept = new Recent<{ key: string }>();
    const run = (...keys: readonly string[]): void => {
      for (const key of keys) {
        kept.get(key, () => {
          made.push(key);
          return { key };
        });
      }
      kept.endRun();
    };
    run('a', 'b', 'a');
    run('b', 'a');
    run('b');
    expect(made).toEqual(['a', 'b']);
    run('a');
    expect(made).toEqual(['a', 'b', 'a']);
  });
});
