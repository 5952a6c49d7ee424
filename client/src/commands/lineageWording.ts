/** What «Show Lineage» says where it has nothing to show, or perhaps not all. Pure; the editor's translation comes in as `l10n`. */
import type { ClaimLineage } from '../../../server/src/protocol.ts';
import type { Localizer } from '../sidebar/wording.ts';

export interface Why {
  readonly message: string;
  /** An editor stopped the reading of the drafts, or it ended before its time. */
  readonly canReadOn: boolean;
}

/** Null where there is something to show. */
export function whyNone(lineage: ClaimLineage, l10n: Localizer): Why | null {
  const { words, drafts, perhaps } = lineage;
  if (words === null) return because(l10n.t('There is no claim at the cursor.'));
  if (drafts.length + perhaps.length > 0) return null;
  const unread = whyUnread(lineage, l10n, {
    reading: l10n.t('The other drafts are still being read. Try again in a moment.'),
    stopped: (read) => l10n.t('You stopped the reading of the drafts. None of those read so far ({0}) has this claim.', read), // prettier-ignore
    bounded: (read) => l10n.t('This workspace holds more drafts than can be compared. None of those read ({0}) has this claim.', read), // prettier-ignore
  });
  return unread ?? because(l10n.t('No other draft of this workspace has this claim.'));
}

/** Below what there is to show; null where it is all there is. */
export function whyNotAll(lineage: ClaimLineage, l10n: Localizer): Why | null {
  return whyUnread(lineage, l10n, {
    reading: l10n.t('The other drafts are still being read. There may be more.'),
    stopped: (read) => l10n.t('You stopped the reading of the drafts. There may be more than in those read so far ({0}).', read), // prettier-ignore
    bounded: (read) => l10n.t('This workspace holds more drafts than can be compared. There may be more than in those read ({0}).', read), // prettier-ignore
  });
}

interface Words {
  readonly reading: string;
  /** With how many drafts were read. */
  stopped(read: string): string;
  bounded(read: string): string;
}

/** Null where all drafts were read. */
function whyUnread(
  { isRead, stoppedAt, boundedAt, hasEnded }: ClaimLineage,
  l10n: Localizer,
  words: Words,
): Why | null {
  if (hasEnded)
    return because(l10n.t('Comparing the drafts of this workspace failed; the output of Whence says why.'), true); // prettier-ignore
  if (!isRead) return because(words.reading);
  if (stoppedAt !== null) return because(words.stopped(grouped(stoppedAt)), true);
  return boundedAt === null ? null : because(words.bounded(grouped(boundedAt)));
}

const because = (message: string, canReadOn = false): Why => ({ message, canReadOn });

const grouped = (count: number): string => count.toLocaleString('en');
