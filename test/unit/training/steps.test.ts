import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runSteps, type Step } from '../../../training/train/steps.ts';

let folder = '';
let ran: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-steps-'));
  ran = [];
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function step(name: string, { follows = [], told = 1, fails = false }: { follows?: Step[]; told?: unknown; fails?: boolean } = {}): Step {
  const file = join(folder, name);
  return {
    title: `does ${name}`,
    name,
    told,
    follows,
    makes: [file],
    run: (again) => {
      ran.push(again ? `${name} again` : name);
      if (fails) throw new Error('No room.');
      writeFileSync(file, '');
    },
  };
} // prettier-ignore

function run(steps: readonly Step[], resume: boolean): void {
  runSteps({ steps, record: join(folder, 'steps.json'), resume });
}

/** Two steps, the second after the first. */
function chain(told: unknown, fails = false): readonly Step[] {
  const first = step('first', { told });
  return [first, step('second', { follows: [first], fails })];
}

describe('the steps of a job', () => {
  it('are all done without resuming, and none that is done when resuming', () => {
    run(chain(1), false);
    run(chain(1), true);
    run(chain(1), false);
    expect(ran).toEqual(['first', 'second', 'first', 'second']);
  });

  it('are done anew where something changed, and what follows with them', () => {
    run(chain(1), false);
    run(chain(2), true);
    expect(ran).toEqual(['first', 'second', 'first', 'second']);
  });

  it('are done anew where what they made is gone', () => {
    run(chain(1), false);
    rmSync(join(folder, 'first'));
    run(chain(1), true);
    expect(ran).toEqual(['first', 'second', 'first']);
  });

  it('say which one failed, and go on with that one', () => {
    expect(() => {
      run(chain(1, true), false);
    }).toThrow('[2/2] does second: failed. No room.');
    run(chain(1), true);
    expect(ran).toEqual(['first', 'second', 'second again']);
  });
});
