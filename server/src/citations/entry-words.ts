/**
 * An entry of a draft as a reference that a bibliography can hold, and back to the very same words: what the fields of a reference do not
 * give again is kept as its note. Knows one entry.
 */
import type { Locator } from './citations.ts';
import type { CslItem } from './csl.ts';
import { entryReference } from './entry-reference.ts';
import { formatItem, locatorWords } from './formatted.ts';
import { linksApart } from './links-apart.ts';
import { locatorIn } from './locators.ts';
import { isPending, PLACEHOLDER } from './pending.ts';

/** `wordsOfItem` gives the entry again. */
export function itemOfEntry(id: string, entry: string): CslItem {
  const read = entryReference(id, entry);
  return wordsOfItem(read) === entry ? read : { ...read, note: entry };
}

/** How an item reads in an entry: as it was written, where its note still says all that its fields do. */
export function wordsOfItem(item: CslItem, locator: Locator | null = null): string {
  const { note } = item;
  if (typeof note !== 'string' || note === '' || !saysAll(note, item)) return formatItem(item, locator);
  return locator === null ? note : `${note.replace(/[.,\s]+$/, '')}, ${locatorWords(locator)}`;
}

/** Another program may have less of it in its fields than the note says, as BibTeX has no field for some; never more. */
function saysAll(note: string, item: CslItem): boolean {
  const shown = formatItem({ ...item, note: '' });
  if (shown === item.id) return true;
  const said = new Set(saidIn(note));
  return saidIn(shown).every((word) => said.has(word));
}

function saidIn(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export interface EntryParts {
  /** «see » */
  readonly before: string;
  readonly words: string;
  /** «, p. 3» */
  readonly behind: string;
}

/** The words of the reference, and those around it that are of this citation alone. */
export function partsOfEntry(entry: string): EntryParts {
  const before = /^(?:see(?: also)?|cf\.|compare) (?=\S)/i.exec(entry)?.[0] ?? '';
  const behind = LAST_PART.exec(entry)?.[0] ?? '';
  const words = entry.slice(before.length, entry.length - behind.length);
  if (behind === '' || words.trim() === '' || !isCanonical(behind))
    return { before, words: words + behind, behind: '' };
  return { before, words, behind };
}

const LAST_PART = /, [^,\r\n]{1,40}$/;

/** As a locator is written in either style, so that it comes back the same. */
export function isCanonical(behind: string): boolean {
  const locator = locatorIn(behind);
  return locator !== null && behindOf(locator) === behind;
}

export function behindOf(locator: Locator): string {
  return `, ${locatorWords(locator)}`;
}

/** Whether an entry cites something, filled in or still to be. What tells the reader more, in sentences, is a note and no citation. */
export function isCitation(entry: string): boolean {
  if (isPending(entry)) return entry.includes(PLACEHOLDER);
  const unlinked = linksApart(entry)
    .filter(({ isLink }) => !isLink)
    .map(({ text }) => text)
    .join(' ');
  const told = unlinked.replace(QUOTED, ' ').match(/\p{L}{2,}/gu) ?? [];
  return told.length <= MOST_WORDS;
}

const QUOTED = /[“"«„][^“”"«»„]{2,300}[”"»“]|\*[^*\n]{2,300}\*/g;
/** Of a reference, beside its title; it takes many words to name a ministry and its report. */
const MOST_WORDS = 30;
