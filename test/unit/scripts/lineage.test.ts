/** Marked pairs of claims: the marks hold together, and where the articles are, what is found of them does not fall. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measuredLineage } from '../../../scripts/eval/lineage.ts';

const ARTICLES = join(import.meta.dirname, '../../../../shared/articles');

it.skipIf(!existsSync(ARTICLES))(
  'finds the copies among marked articles, and little that is wrong (needs the articles)',
  () => {
    const { copies, others } = measuredLineage(ARTICLES);
    expect(copies.recalled / copies.marked).toBeGreaterThanOrEqual(0.95);
    expect(copies.right / copies.found).toBeGreaterThanOrEqual(0.95);
    expect(others.right / others.found).toBeGreaterThanOrEqual(0.85);
  },
);
