/**
 * What an editor told of something to be cited, as a reference: each sort of source asks for little, and is set as newsrooms name it.
 * Knows words only.
 */
import { namesInByline, personNamed } from './bylines.ts';
import type { CslDate, CslItem } from './csl.ts';
import { dateIn } from './dates.ts';
import { describeDate } from './formatted.ts';

export const TOLD_SORTS = ['page', 'interview', 'document', 'email', 'recording', 'post'] as const;
export type ToldSort = (typeof TOLD_SORTS)[number];

/** Words as they were typed; empty where nothing was. */
export interface Told {
  readonly sort: ToldSort;
  readonly title?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly url?: string;
  /** Where it can be seen: «on file with the news desk». */
  readonly kept?: string;
  /** A copy that somebody keeps of the page. */
  readonly archive?: string;
  /** Of CSL, where a page told what it is. */
  readonly type?: string;
}

/** `today` is the day on which a page was read. */
export function itemTold(told: Told, today: CslDate): CslItem {
  const { sort } = told;
  const [title, author, outlet, date] = [told.title, told.author, told.outlet, told.date].map(said);
  const [url, kept, archive] = [told.url, told.kept, told.archive].map(said);
  const issued = dateTold(date);
  return {
    id: '',
    ...KINDS[sort],
    ...(sort === 'page' && said(told.type) ? { type: told.type } : {}),
    ...(title ? { title } : {}),
    ...(author ? { author: sort === 'interview' || sort === 'email' ? [personNamed(author)] : namesInByline(author) } : {}), // prettier-ignore
    ...(outlet ? { 'container-title': outlet } : {}),
    ...(issued ? { issued } : {}),
    ...(url ? { URL: url, accessed: today } : {}),
    ...(kept ? { archive: kept } : {}),
    ...(archive
      ? { archive_location: archive, custom: { archived: archivedOn(archive) ?? describeDate(today) } }
      : {}),
  };
}

const KINDS: Readonly<Record<ToldSort, Readonly<Record<string, string>> & { readonly type: string }>> = {
  page: { type: 'webpage' },
  interview: { type: 'interview' },
  document: { type: 'document' },
  email: { type: 'personal_communication', genre: 'e-mail' },
  recording: { type: 'document', medium: 'recording' },
  post: { type: 'post' },
};

function said(words: string | undefined): string | undefined {
  const flat = words?.replace(/\s+/g, ' ').trim();
  return flat === '' ? undefined : flat;
}

/** What is no date to us may be one to a reader: «last spring». */
function dateTold(words: string | undefined): CslDate | undefined {
  return words === undefined ? undefined : (dateIn(words) ?? { literal: words });
}

/** Archives that say so put the day into the link: `web.archive.org/web/20230319080000/…`. */
function archivedOn(archive: string): string | null {
  const day = /\/((?:19|20)\d{6})\d{0,6}[a-z_]*\//.exec(archive)?.[1];
  return day === undefined ? null : describeDate(dateIn(day) ?? undefined);
}
