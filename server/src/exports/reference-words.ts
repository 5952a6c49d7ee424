/** A reference of a bibliography in one line, as a newsroom's notes have it. Knows no draft. */
import type { CslDate, CslItem, CslName } from '../citations/csl.ts';

/** «H. Osei, L. Brandt, “Breakfast and attendance”, University of Calder, 4 February 2025, https://…»; the key where it says nothing. */
export function referenceWords(item: CslItem): string {
  const { author = [], title, issued, publisher, URL: address, note } = item;
  const facts = [
    author.map(nameWords).filter(Boolean).join(', '),
    title && `“${title}”`,
    item['container-title'],
    publisher === item['container-title'] ? undefined : publisher,
    issued && dateWords(issued),
    address,
    typeof note === 'string' && !title ? note : undefined,
  ];
  return facts.filter(Boolean).join(', ') || item.id;
}

function nameWords({ family, given, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

/** «4 February 2025», «February 2025», «2025», or as it was written. */
export function dateWords(date: CslDate): string {
  const [year, month, day] = (date['date-parts']?.[0] ?? []).map(Number);
  if (year === undefined || !Number.isFinite(year)) return date.literal ?? date.raw ?? '';
  const named = month === undefined ? undefined : MONTHS[month - 1];
  return [named && day, named, year].filter(Boolean).join(' ');
}

export const MONTHS = 'January February March April May June July August September October November December'.split(' '); // prettier-ignore
