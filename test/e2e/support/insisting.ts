/**
 * Does again what came to nothing: a key is lost where something else has the keyboard for a moment yet, and what the palette offers is settled
 * when it opens. Knows no page.
 */
export async function insisting(deed: (timeout: number) => Promise<void>): Promise<void> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    const isDone = await deed(PATIENCE).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
  await deed(LAST_PATIENCE);
}

/** The times in milliseconds. */
const [ATTEMPTS, PATIENCE, LAST_PATIENCE] = [4, 5000, 30_000];
