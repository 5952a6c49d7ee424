/** The end-to-end suite: one real VS Code at a time, with time for it to start. Run it with `npm run e2e`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { interval: 50, timeout: 30_000 } },
  },
});
