/** Where in a source something stands, as an editor told it, whatever the words: what can be read of them, and all else as it is. Knows words only. */
import type { Locator } from './citations.ts';
import { behindOf } from './entry-words.ts';
import { locatorIn } from './locators.ts';

export interface Where {
  readonly locator: Locator | null;
  /** What stands behind the reference where that is more than the locator, or other: «, Annex B, p. 3». */
  readonly suffix?: string;
}

export const NOWHERE: Where = { locator: null };

export function whereTold(words: string): Where {
  const told = words.trim().replace(/\s+/g, ' ');
  if (told === '') return NOWHERE;
  const locator = locatorIn(told);
  return locator !== null && endsOnce(told, locator.value) ? { locator } : { locator, suffix: `, ${told}` };
}

/** As it stands behind a key: «, p. 3». */
export function behindKey({ locator, suffix }: Where): string {
  return suffix ?? (locator === null ? '' : behindOf(locator));
}

/** Else something of the words is not in the locator. */
function endsOnce(words: string, value: string): boolean {
  return words.indexOf(value) === words.length - value.length;
}
