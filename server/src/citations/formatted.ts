/**
 * A reference in a line, as newspapers name their sources: «Ada Orr, “Bridges”, The Courier, 19 March 2023, p. 3,
 * https://…». Knows one item; what it lacks is left out.
 */
import type { Locator } from './citations.ts';
import type { CslDate, CslItem, CslName } from './csl.ts';
import { dateIn } from './dates.ts';

/** Its key where it says nothing. */
export function formatItem(item: CslItem, locator: Locator | null = null): string {
  const outlet = textOf(item['container-title']) ?? textOf(item.publisher);
  const authors = describeAuthors(item.author);
  const parts = [
    authors === null ? null : `${leadOf(item)}${authors}`,
    quoted(textOf(item.title)),
    textOf(item.medium),
    outlet === authors ? null : outlet,
    describeDate(item.issued),
    locator && locatorWords(locator),
    textOf(item.archive),
    textOf(item.URL),
    archivedAt(item),
    item.title === undefined ? textOf(item.note) : null,
  ];
  return parts.filter((part) => part !== null).join(', ') || item.id;
}

/** What has no title is named by what it is: «interview with Ada Orr». */
function leadOf({ type, genre }: CslItem): string {
  if (type === 'interview') return 'interview with ';
  return type === 'personal_communication' ? `${textOf(genre) ?? 'message'} from ` : '';
}

/** «archived 26 November 2026 at https://…»: a copy of the page, with the day it is of. */
function archivedAt({ archive_location: place, custom }: CslItem): string | null {
  const link = textOf(place);
  if (link === null || !/^https?:/i.test(link)) return null;
  const day = typeof custom === 'object' && custom !== null && 'archived' in custom ? custom.archived : null;
  const date = typeof day === 'string' ? describeDate(dateIn(day) ?? undefined) : null;
  return `archived ${date === null ? '' : `${date} `}at ${link}`;
}

/** «p. 3», as Pandoc reads it too. */
export function locatorWords({ label, value }: Locator): string {
  return `${LOCATORS[label]}${value}`;
}

const LOCATORS: Readonly<Record<Locator['label'], string>> = {
  page: 'p. ',
  paragraph: 'para. ',
  time: 'at ',
  line: 'line ',
  chapter: 'ch. ',
  section: 'sec. ',
};

/** Files are written by many programs: a field may hold anything. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const flat = value.replace(/\s+/g, ' ').trim();
  return flat === '' ? null : flat;
}

const quoted = (title: string | null): string | null => (title === null ? null : `“${title}”`);

const MOST_NAMED = 3;

export function describeAuthors(authors: CslItem['author']): string | null {
  if (!Array.isArray(authors)) return null;
  const names = authors.flatMap((name: CslName | null) => (name === null ? [] : (nameOf(name) ?? [])));
  if (names.length === 0) return null;
  if (names.length > MOST_NAMED) return `${names[0]} and others`;
  return names.length === 1 ? (names[0] ?? null) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function nameOf(name: CslName): string | null {
  const parts = [textOf(name.given), textOf(name['non-dropping-particle']), textOf(name.family)];
  return textOf(name.literal) ?? textOf(parts.filter((part) => part !== null).join(' '));
}

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** «19 March 2023»; of a span of dates the first. As it is written where it is no date. */
export function describeDate(date: CslDate | undefined): string | null {
  if (typeof date !== 'object' || date === null) return null;
  const parts: unknown = date['date-parts']?.[0];
  const [year, month, day] = Array.isArray(parts) ? parts.map(Number) : [];
  if (year === undefined || !Number.isInteger(year)) return textOf(date.literal) ?? textOf(date.raw);
  const named = month === undefined ? undefined : MONTHS[month - 1];
  return [named === undefined || !day ? null : String(day), named ?? null, String(year)]
    .filter((part) => part !== null)
    .join(' ');
}
