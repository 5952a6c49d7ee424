/**
 * Follows a bibliography or a draft in which a key was renamed: once its entry has the new key, so have the checks that cite it, and the
 * old one again when that is undone. Checks are no part of the edit, as they are on the disk at once. Knows when.
 */
import { sameKey } from '../citations/read.ts';
import { isSameFile } from '../documents/uris.ts';
import { citingUnder } from '../ledger/checks/citing.ts';
import type { Context } from './feature.ts';

export interface RenamedKey {
  /** Of what has its entry: a bibliography, or the draft itself. */
  readonly uri: string;
  readonly from: string;
  readonly to: string;
  /** Those beside which a citation of it is kept. */
  readonly drafts: readonly string[];
  /** The keys of all entries there by now. */
  entries(): Promise<readonly string[]>;
}

export interface FollowedRenames {
  /** The editor is given the edit, and may or may not make it. */
  offered(key: RenamedKey): void;
}

type Desk = Pick<Context, 'changes' | 'checkFiles' | 'connection' | 'refresh'>;

export function followRenames(desk: Desk): FollowedRenames {
  const { changes } = desk;
  let keys: readonly { readonly key: RenamedKey; current: string }[] = [];
  let following: Promise<void> = Promise.resolve();

  async function followAll(uri: string | null): Promise<void> {
    for (const one of keys) {
      if (uri !== null && !isSameFile(uri, one.key.uri)) continue;
      const now = await keyIn(one.key);
      if (now === null || now === one.current) continue;
      await rewrite(one.key.drafts, { from: one.current, to: now }, desk);
      one.current = now;
    }
  }

  /** One after another: each goes by what the one before has left. */
  const follow = (uri: string | null): void => {
    if (keys.length === 0) return;
    following = following
      .then(() => followAll(uri))
      .catch((error: unknown) =>
        desk.connection.console.error(`A renamed key was not followed: ${String(error)}`),
      );
  };
  changes.onOpen(follow);
  changes.onEdit(follow);
  changes.onClose(follow);
  changes.onEverything(() => follow(null));

  return {
    offered(key) {
      if (key.drafts.length > 0) keys = [...keys, { key, current: key.from }];
    },
  };
}

/** Null where it has neither, or both. */
async function keyIn({ from, to, entries }: RenamedKey): Promise<string | null> {
  const keys = await entries();
  const found = [from, to].filter((one) => keys.some((key) => sameKey(key, one)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

async function rewrite(
  drafts: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
  { checkFiles, connection, refresh }: Desk,
): Promise<void> {
  const at = new Date().toISOString();
  for (const draft of drafts) {
    const refusal = await checkFiles.change(draft, (checks) => ({
      put: checks.flatMap((check) => citingUnder(check, { from, to, at }) ?? []),
    }));
    if (refusal !== null) connection.console.warn(refusal);
  }
  refresh();
}
