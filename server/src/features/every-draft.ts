/**
 * All drafts of the workspace, one after another: the open ones as they stand in the editor, then those that nobody has open.
 * Makes way for typing between two of them. Knows nothing of what is looked for.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { createPositions } from '../documents/positions.ts';
import type { Snapshot } from '../documents/snapshots.ts';
import type { Wanted } from '../workspace/unopened.ts';
import { nextTurn } from './feature.ts';
import type { Context } from './feature.ts';

export type LookedAt = Pick<Snapshot, 'uri' | 'text' | 'analysis' | 'positions'>;

export interface EveryDraft extends Pick<Wanted, 'words' | 'onBound'> {
  readonly token: CancellationToken;
}

export async function* everyDraft(
  { drafts, unopened }: Pick<Context, 'drafts' | 'unopened'>,
  { token, ...wanted }: EveryDraft,
): AsyncIterable<LookedAt> {
  const isCancelled = (): boolean => token.isCancellationRequested;
  const open = drafts.open();
  for (const uri of open) {
    if (isCancelled()) return;
    const draft = await drafts.checked(uri);
    if (draft) yield draft.snapshot;
    await nextTurn();
  }
  for await (const draft of unopened.holding({ ...wanted, except: open, isCancelled })) {
    yield { ...draft, positions: createPositions(draft.text) };
    await nextTurn();
  }
}
