/** The invented events that matching is learned from, and what learns. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mainDirections } from '../../../training/directions.ts';
import { readEvents } from '../../../training/lineage-marks.ts';
import { learnStandardised } from '../../../training/logistic.ts';

const FOLDER = join(import.meta.dirname, '../../../training/lineage');

describe('the marked events', () => {
  it.each([FOLDER, join(FOLDER, 'unseen')])('of %s are whole', (folder) => {
    const articles = readEvents(folder);
    expect(articles.length).toBeGreaterThan(10);
    for (const { name, text, marks } of articles) {
      expect(`${name} ${text}`).not.toMatch(/[[\]]/u);
      for (const { start, end } of marks) expect(text.slice(start, end).trim()).not.toBe('');
    }
  });

  it('mark each claim in more than one article, or twice in one', () => {
    const places = new Map<string, number>();
    for (const { marks } of readEvents(FOLDER))
      for (const { id } of marks) places.set(id, (places.get(id) ?? 0) + 1);
    const paired = [...places.values()].filter((count) => count > 1).length;
    expect(paired / places.size).toBeGreaterThan(0.6);
  });
});

describe('learning', () => {
  it('weighs what tells and leaves alone what does not', () => {
    const rows = Array.from({ length: 400 }, (_, at) => ({
      signs: [at % 2, at % 3, 1],
      right: at % 2 === 1 && at % 10 !== 9,
    }));
    const [telling = 0, idle = 0] = learnStandardised(rows, 10);
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(idle)).toBeLessThan(0.3);
  });

  it('finds the direction in which vectors differ most', () => {
    const [main = []] = mainDirections([[3, 3], [-3, -3], [0.1, -0.1], [-0.1, 0.1]], 1); // prettier-ignore
    expect(Math.abs(main[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 3);
    expect(main[0]).toBeCloseTo(main[1] ?? 0, 6);
  });
});
