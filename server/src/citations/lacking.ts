/**
 * What an entry of a bibliography lacks for the next person to find what it means, by the kind of source it is. Knows one item; what it
 * holds is not judged.
 */
import type { CslDate, CslItem } from './csl.ts';
import { itemLink } from './item-link.ts';

export type Lack = 'title' | 'date' | 'publisher';

/** In the order in which a reference gives them. */
export function lacksOf(item: CslItem): readonly Lack[] {
  const { type, title, note, author = [] } = item;
  const link = itemLink(item);
  const isTold =
    isSaid(title) || link !== null || (OF_A_PERSON.has(type) && (author.length > 0 || isSaid(note)));
  const isDated = hasDate(item.issued) || hasDate(item.accessed);
  const isPublished =
    PUBLISHERS.some((field) => isSaid(item[field])) ||
    author.some(({ literal }) => isSaid(literal)) ||
    WITHOUT_PUBLISHER.has(type) ||
    (ON_A_SITE.has(type) && link !== null);
  return [
    ...(isTold ? [] : ['title' as const]),
    ...(isPublished ? [] : ['publisher' as const]),
    ...(isDated ? [] : ['date' as const]),
  ];
}

/** What place in it a citation is to give: it is too long to be read or heard through for one claim. Null for what is short. */
export function placeWanted(item: CslItem): 'page' | 'time' | null {
  if (RECORDINGS.has(item.type)) return 'time';
  if (!LONG.has(item.type)) return null;
  const pages = Number(item['number-of-pages'] ?? NaN);
  return pages <= FEW_PAGES ? null : 'page';
}

const FEW_PAGES = 8;
const LONG: ReadonlySet<string> = new Set(['book', 'thesis', 'report']);
const RECORDINGS: ReadonlySet<string> = new Set(['motion_picture', 'broadcast', 'song']);

/** Talked or written to one person: who and when is all there is. */
const OF_A_PERSON: ReadonlySet<string> = new Set(['interview', 'personal_communication']);
const WITHOUT_PUBLISHER: ReadonlySet<string> = new Set([
  ...OF_A_PERSON,
  'bill',
  'figure',
  'graphic',
  'hearing',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'patent',
  'performance',
  'regulation',
  'speech',
  'treaty',
]);
/** Whose address names it. */
const ON_A_SITE: ReadonlySet<string> = new Set(['webpage', 'post', 'post-weblog']);
const PUBLISHERS = ['container-title', 'publisher', 'authority', 'event-title', 'event', 'archive'] as const;

function isSaid(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function hasDate(date: CslDate | undefined): boolean {
  if (typeof date !== 'object') return false;
  const [first] = date['date-parts'] ?? [];
  return (first !== undefined && first.length > 0) || isSaid(date.literal) || isSaid(date.raw);
}
