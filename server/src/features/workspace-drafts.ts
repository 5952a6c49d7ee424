/**
 * All drafts of the workspace with their state, for the Workspace view: the open ones as they stand in the editor. Each answer comes soon
 * and says how much is left, so that whoever asks can show it, go on, or stop. Tells when there is more to ask for, once an answer.
 */
import type { CancellationToken } from 'vscode-languageserver';
import * as v from 'valibot';
import { fileKey, uriParts } from '../documents/uris.ts';
import { WORKSPACE_DRAFTS_NOTIFICATION, WORKSPACE_DRAFTS_REQUEST } from '../protocol.ts';
import type { WorkspaceDraft, WorkspaceDrafts } from '../protocol.ts';
import { summaryOf } from './draft-summary.ts';
import { debounced, guarded, nextTurn } from './feature.ts';
import type { Context, Feature } from './feature.ts';

/** Milliseconds of quiet before the editor is told: the view may follow, typing goes first. */
const NOTIFY_DELAY = 400;
/** Milliseconds after which an answer is given with what there is. */
const READ_FOR = 300;

export const workspaceDrafts: Feature = {
  capabilities: () => ({}),
  register(context) {
    const { connection, changes, summaries } = context;
    let isAwaited = false;
    const notify = debounced(context, { name: 'Workspace', delay: NOTIFY_DELAY }, async () => {
      isAwaited = false;
      await connection.sendNotification(WORKSPACE_DRAFTS_NOTIFICATION);
    });
    const changed = (): void => {
      if (isAwaited) notify.soon('');
    };
    for (const event of [changes.onOpen, changes.onEdit, changes.onClose]) event(changed);
    for (const event of [changes.onEverything, summaries.onDidChange]) event(changed);
    connection.onRequest<object | null, never>(
      WORKSPACE_DRAFTS_REQUEST,
      guarded<unknown, object | null>(
        context,
        { name: 'Drafts of the workspace', empty: null },
        (params, token) => {
          isAwaited = true;
          if (v.is(ANEW, params)) summaries.forgetAll();
          const until = Date.now() + READ_FOR;
          return draftsOfWorkspace(context, { token, isTimeUp: () => Date.now() > until });
        },
      ),
    );
  },
};

const ANEW = v.object({ anew: v.literal(true) });

export interface Asking {
  readonly token: CancellationToken;
  /** One draft is read in any case, so that every answer is nearer to the last. */
  isTimeUp(): boolean;
}

export async function draftsOfWorkspace(
  { drafts, unopened, summaries }: Pick<Context, 'drafts' | 'unopened' | 'summaries'>,
  { token, isTimeUp }: Asking,
): Promise<WorkspaceDrafts> {
  const found: (WorkspaceDraft | null)[] = [];
  let [read, left] = [0, 0];
  let readOnly: number | null = null;
  const open = new Map(drafts.open().map((uri) => [fileKey(uri), uri]));
  const ofOpen = async (uri: string): Promise<WorkspaceDraft | null> => {
    const looked = await drafts.lookUp(uri);
    return looked && summaryOf(uri, looked);
  };
  const listed = unopened.uris({
    isCancelled: () => token.isCancellationRequested,
    onBound: (files) => void (readOnly = files),
  });
  for await (const uri of listed) {
    const own = open.get(fileKey(uri));
    if (own !== undefined) found.push(await ofOpen(own));
    else if (summaries.isKnown(uri)) found.push(await summaries.of(uri));
    else if (read > 0 && isTimeUp()) left += 1;
    else {
      found.push(await summaries.of(uri));
      read += 1;
      await nextTurn();
    }
  }
  for (const uri of open.values()) if (uriParts(uri).scheme === 'untitled') found.push(await ofOpen(uri));
  return { drafts: found.filter((one) => one !== null), left, readOnly };
}
