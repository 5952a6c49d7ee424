/** The fast suite: unit, protocol and house tests. The end-to-end suite has a configuration of its own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,protocol,house}/**/*.test.ts'],
    globalSetup: 'test/support/run-folder.ts',
    testTimeout: 20_000,
    // A server takes its time to start on a machine that is at other work.
    hookTimeout: 60_000,
  },
});
