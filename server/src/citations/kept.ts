/** Citations that are kept beside a draft, with the checks of its claims: what they hold, and how they read. Knows no check. */
import type { BibliographyOf, Citations, Locator } from './citations.ts';
import type { CslItem } from './csl.ts';
import { wordsOfItem } from './entry-words.ts';
import { locatorWords } from './formatted.ts';
import { isPendingItem } from './pending.ts';
import { foldKey, sameKey } from './read.ts';
import { shortLabel } from './short-label.ts';

export interface KeptCitation {
  /** Of an entry in a bibliography, or of the draft's own. */
  readonly key: string | null;
  /** What no bibliography holds. */
  readonly item: CslItem | null;
  readonly locator: Locator | null;
  /** What the source says, word for word. */
  readonly excerpt: string | null;
  /** A file of the workspace. */
  readonly file: string | null;
  /** Words around the reference, as CSL has them: «see», «and elsewhere»; a suffix holds the locator where it is written otherwise. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** In a line: «Ada Orr, “Bridges”, The Courier, p. 3». */
export function formatKept(kept: KeptCitation, bibliography: BibliographyOf | null): string {
  const { key, locator, file, excerpt, prefix = '', suffix } = kept;
  const item = itemOfKept(kept, bibliography);
  const placed = suffix === undefined ? locator : null;
  const what =
    item === null ? [file ?? key, placed && locatorWords(placed)] : [wordsOfItem(item, placed), file];
  const words = what.filter((one) => one !== null && one !== '').join(', ');
  const whole = `${prefix === '' ? '' : `${prefix} `}${words}${suffix ?? ''}`;
  return excerpt === null ? whole : `${whole}${whole === '' ? '' : ': '}“${excerpt}”`;
}

/** As few words as tell it from others: «Orr 2024, p. 3». */
export function shortKept(kept: KeptCitation, bibliography: BibliographyOf | null): string {
  const item = itemOfKept(kept, bibliography);
  const what = item === null ? (kept.file ?? kept.key ?? '') : named(item);
  return [what, kept.locator && locatorWords(kept.locator)]
    .filter((one) => one !== null && one !== '')
    .join(', ');
}

function named(item: CslItem): string {
  return shortLabel(item) ?? item.title ?? item.id;
}

/** Whether it is still to be filled in. */
export function isKeptPending(kept: KeptCitation, bibliography: BibliographyOf | null): boolean {
  if (kept.file !== null || kept.excerpt !== null) return false;
  const item = itemOfKept(kept, bibliography);
  // A key that no bibliography has is another matter.
  return item === null ? kept.key === null || kept.key === '' : isPendingItem(item);
}

/** Whether it is a key alone that neither a bibliography nor the draft has; where nobody looked for bibliographies, theirs are believed to be there. */
export function isKeptLost(
  { key, item, file }: KeptCitation,
  { entries, bibliography }: Pick<Citations, 'entries' | 'bibliography'>,
): boolean {
  if (key === null || key === '' || item !== null || file !== null || bibliography === null) return false;
  return !bibliography.has(foldKey(key)) && !entries.some((entry) => sameKey(entry.key, key));
}

/** What it cites, as far as that is known. */
export function itemOfKept({ key, item }: KeptCitation, bibliography: BibliographyOf | null): CslItem | null {
  return item ?? (key === null ? null : (bibliography?.get(foldKey(key))?.item ?? null));
}
