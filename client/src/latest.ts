/** Keeps one task running at a time, for work whose last run alone matters. Knows nothing of what it runs. */

/**
 * A trigger for `task`: while a run is under way, any number of further calls lead to one more run after it, so that
 * typing fast asks the server no faster than it answers.
 */
export function latestOnly(task: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    try {
      do {
        again = false;
        await task();
      } while (again);
    } finally {
      running = false;
    }
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
