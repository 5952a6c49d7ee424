/** Says of a document whether it is checked, why not, and what was found; by request, and unasked when it changed. */
import { STATUS_NOTIFICATION, STATUS_REQUEST } from '../protocol.ts';
import type { DraftStatus } from '../protocol.ts';
import type { Severity } from '../rules/rule.ts';
import { countClaims } from '../wording/sourcing.ts';
import type { ClaimCounts } from '../wording/sourcing.ts';
import type { CheckedDraft, LookedUp } from './drafts.ts';
import { debounced, guarded } from './feature.ts';
import type { Context, Feature } from './feature.ts';
import { uriIn } from './own-request.ts';

/** Milliseconds of quiet after an edit before the editor is told: views may follow, typing goes first. */
const NOTIFY_DELAY = 200;

export const status: Feature = {
  capabilities: () => ({}),
  register(context) {
    const { connection, drafts, changes } = context;
    const answer = async (params: unknown): Promise<DraftStatus | null> => {
      const uri = uriIn(params);
      return uri === null ? null : statusOf(uri, await drafts.lookUp(uri), context.waiting);
    };
    connection.onRequest(STATUS_REQUEST, guarded(context, { name: 'Status', empty: null }, answer));

    const notify = debounced(context, { name: 'Status', delay: NOTIFY_DELAY }, async (uri) => {
      const found = await drafts.lookUp(uri);
      if (found)
        await connection.sendNotification(STATUS_NOTIFICATION, statusOf(uri, found, context.waiting));
    });
    changes.onOpen((uri) => notify.now(uri));
    changes.onEdit((uri) => notify.soon(uri));
    changes.onPause((uri) => notify.now(uri));
    changes.onClose((uri) => notify.drop(uri));
    changes.onEverything(() => {
      for (const uri of drafts.open()) notify.now(uri);
    });
  },
};

/** Without `waiting`, as if nobody were typing. */
export function statusOf(uri: string, found: LookedUp | null, waiting?: Context['waiting']): DraftStatus {
  if (found?.kind === 'checked') return checkedStatus(found.draft, waiting?.isTyping(found.draft) ?? false);
  const nothing = {
    claims: 0,
    sourced: 0,
    uncounted: 0,
    typing: false,
    findings: { error: 0, warning: 0, information: 0, hint: 0 },
  };
  if (found === null) {
    return {
      uri,
      version: null,
      state: 'unknown',
      message: 'Not checked: this document is not open.',
      ...nothing,
    };
  }
  return { uri, version: found.version, ...found.why, ...nothing };
}

function checkedStatus({ snapshot, facts, findings: found }: CheckedDraft, typing: boolean): DraftStatus {
  const counts = countClaims(facts);
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of found) findings[severity] += 1;
  return {
    uri: snapshot.uri,
    version: snapshot.version,
    state: 'checked',
    message: summary({ ...counts, findings: found.length }),
    ...counts,
    findings,
    typing,
  };
}

function summary({ claims, sourced, uncounted, findings }: ClaimCounts & { findings: number }): string {
  if (claims === 0 && findings === 0)
    return uncounted === 0 ? 'Checked: no claims found.' : 'Checked: no claims that Whence is sure of.';
  const told = findings === 0 ? 'nothing to look at' : `${findings} to look at`;
  return `Checked: ${claims} ${claims === 1 ? 'claim' : 'claims'}, ${sourced} with a source, ${told}.`;
}
