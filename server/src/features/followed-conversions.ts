/**
 * Follows the text of each draft whose citations were converted: undone, done again or closed without being saved, what is kept beside it
 * goes along. Knows when; `ledger/checks/turns.ts` knows what.
 */
import { createTurns } from '../ledger/checks/turns.ts';
import type { Side, Turns } from '../ledger/checks/turns.ts';
import type { Context } from './feature.ts';

export interface FollowedConversions {
  /** Says that a conversion is on its way, does the rest of it, and only then follows what the text becomes. */
  whileTurning<Answer>(
    uri: string,
    sides: readonly [Side, Side],
    rest: () => Promise<Answer>,
  ): Promise<Answer>;
  /** Where it came to nothing: as the draft stands. */
  follow(uri: string, text: string): Promise<void>;
}

export function followConversions(context: Context): FollowedConversions {
  const { changes, checkFiles, connection } = context;
  const turns = new Map<string, Turns>();
  const queues = new Map<string, Promise<unknown>>();

  /** One after another, so that what was undone at once is not overtaken by what it undoes. */
  function queued<Answer>(uri: string, work: () => Promise<Answer>): Promise<Answer> {
    const done = (queues.get(uri) ?? Promise.resolve()).then(work);
    queues.set(
      uri,
      done.catch(() => undefined),
    );
    return done;
  }

  async function follow(uri: string, text: string): Promise<void> {
    const change = turns.get(uri)?.following(text, new Date().toISOString());
    if (!change) return;
    const refusal = await checkFiles.change(uri, change);
    if (refusal !== null) connection.console.warn(refusal);
    context.refresh();
  }

  changes.onEdit((uri) => {
    const text = turns.has(uri) ? context.openText(uri) : null;
    if (text !== null) void queued(uri, () => follow(uri, text));
  });
  changes.onClose((uri) => {
    if (turns.has(uri)) void queued(uri, () => closed(uri));
  });

  async function closed(uri: string): Promise<void> {
    const saved = await context.savedText(uri);
    if (saved !== null) await follow(uri, saved);
    if (context.openText(uri) === null) turns.delete(uri);
  }

  return {
    whileTurning(uri, [before, after], rest) {
      return queued(uri, () => {
        const own = turns.get(uri) ?? createTurns();
        turns.set(uri, own);
        own.turned(before, after);
        return rest();
      });
    },
    follow,
  };
}
