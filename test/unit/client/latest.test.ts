import { describe, expect, test } from 'vitest';
import { latestOnly } from '../../../client/src/latest.ts';

/** A task whose runs end when the test says so. */
function slowTask(): {
  readonly task: () => Promise<void>;
  readonly finish: () => Promise<void>;
  runs(): number;
} {
  const ends: (() => void)[] = [];
  let runs = 0;
  return {
    task: () =>
      new Promise((resolve) => {
        runs += 1;
        ends.push(resolve);
      }),
    finish: async () => {
      ends.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    },
    runs: () => runs,
  };
}

describe('a task of which only the latest run matters', () => {
  test('runs at once, and once more for all calls that came meanwhile', async () => {
    const { task, finish, runs } = slowTask();
    const trigger = latestOnly(task);
    trigger();
    expect(runs()).toBe(1);
    trigger();
    trigger();
    expect(runs()).toBe(1);
    await finish();
    expect(runs()).toBe(2);
    await finish();
    expect(runs()).toBe(2);
  });

  test('runs again after it was idle', async () => {
    const { task, finish, runs } = slowTask();
    const trigger = latestOnly(task);
    trigger();
    await finish();
    trigger();
    expect(runs()).toBe(2);
  });
});
