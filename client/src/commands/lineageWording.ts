/** What «Show Lineage» says where it has nothing to show, or perhaps not all. Pure; the editor's translation comes in as `l10n`. */
import type { ClaimLineage } from '../../../server/src/protocol.ts';
import type { Localizer } from '../sidebar/wording.ts';

export interface WhyNone {
  readonly message: string;
  /** An editor stopped the reading of the drafts. */
  readonly canReadOn: boolean;
}

/** Null where there is something to show. */
export function whyNone(
  { words, isRead, stoppedAt, drafts, perhaps }: ClaimLineage,
  l10n: Localizer,
): WhyNone | null {
  const because = (message: string, canReadOn = false): WhyNone => ({ message, canReadOn });
  if (words === null) return because(l10n.t('There is no claim at the cursor.'));
  if (drafts.length + perhaps.length > 0) return null;
  if (!isRead) return because(l10n.t('The other drafts are still being read. Try again in a moment.'));
  if (stoppedAt === null) return because(l10n.t('No other draft of this workspace has this claim.'));
  return because(l10n.t('You stopped the reading of the drafts. None of those read so far ({0}) has this claim.', grouped(stoppedAt)), true); // prettier-ignore
}

/** Below what there is to show; null where it is all there is, or more comes by itself. */
export function whyNotAll({ stoppedAt }: ClaimLineage, l10n: Localizer): string | null {
  if (stoppedAt === null) return null;
  return l10n.t('You stopped the reading of the drafts. There may be more than in those read so far ({0}).', grouped(stoppedAt)); // prettier-ignore
}

const grouped = (count: number): string => count.toLocaleString('en');
