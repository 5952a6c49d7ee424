/**
 * What is to be cited of a page: title, authors, site, date, its own link, from what it says of itself (JSON-LD, OpenGraph, `meta`). Judges
 * which of several sayings is the best; fetches nothing.
 */
import { namesInByline, personNamed } from '../citations/bylines.ts';
import type { CslDate, CslItem, CslName } from '../citations/csl.ts';
import { dateIn } from '../citations/dates.ts';
import { linkedDataOf } from './linked-data.ts';
import type { LinkedData } from './linked-data.ts';
import type { OpenedPage, PageOpener } from './page.ts';
import { tagsOf } from './tags.ts';
import type { PageTags } from './tags.ts';

/** What a page does not say is left out; its key is for others to give. */
export function pageFacts(page: OpenedPage, resolve: PageOpener['resolve']): CslItem {
  if (page.html === null) return fileFacts(page);
  const tags = tagsOf(page.html);
  const data = linkedDataOf(tags.data);
  const says = { tags, data };
  const site = siteOf(says);
  const title = titleOf(says, site);
  const author = authorsOf(says, site);
  const published = dateOf(says);
  return {
    id: '',
    type: typeOf(says),
    ...(title === null ? {} : { title }),
    ...(author.length === 0 ? {} : { author }),
    ...(site === null ? {} : { 'container-title': site }),
    ...(published === null ? {} : { issued: published }),
    URL: ownLink(page, { tags, resolve }),
  };
}

/** Of what is no page, what its address and its sender tell. */
function fileFacts({ url, type, fileName }: OpenedPage): CslItem {
  const name = fileName ?? lastPart(url);
  return { id: '', type: FILE_TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? 'document', ...(name === null ? {} : { title: name }), URL: url }; // prettier-ignore
}

const FILE_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^video\//, 'motion_picture'],
  [/^audio\//, 'song'],
  [/^image\//, 'graphic'],
  [/csv|spreadsheet|excel/, 'dataset'],
];

function lastPart(url: string): string | null {
  const last = /^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?([^/?#]+)/i.exec(url)?.[1] ?? null;
  if (last === null) return null;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

interface Says {
  readonly tags: PageTags;
  readonly data: LinkedData | null;
}

const MOST_LETTERS = 500;

/** The first of these names that the page has a word for. */
function meta({ tags }: Says, ...names: readonly string[]): string | null {
  for (const name of names) {
    const words = tags.metas.get(name)?.[0];
    if (words !== undefined) return words.slice(0, MOST_LETTERS);
  }
  return null;
}

function siteOf(says: Says): string | null {
  return meta(says, 'og:site_name', 'citation_journal_title') ?? says.data?.publisher ?? meta(says, 'citation_publisher', 'dc.publisher', 'application-name'); // prettier-ignore
}

function titleOf(says: Says, site: string | null): string | null {
  const { data, tags } = says;
  const own = meta(says, 'citation_title', 'og:title', 'twitter:title', 'dc.title', 'parsely-title');
  const headline =
    data !== null && data.types.some((type) => !type.endsWith('WebPage')) ? data.headline : null;
  const title = headline ?? own ?? data?.headline ?? tags.title;
  return title === null ? null : withoutSite(title, site).slice(0, MOST_LETTERS);
}

/** «Bridge to close | The Courier» is «Bridge to close». */
function withoutSite(title: string, site: string | null): string {
  if (site === null) return title;
  const cut = Math.max(...[' | ', ' - ', ' – ', ' — ', ' · '].map((mark) => title.lastIndexOf(mark)));
  const isSite =
    cut > 0 &&
    title
      .slice(cut + 3)
      .trim()
      .toLowerCase() === site.toLowerCase();
  return isSite ? title.slice(0, cut).trim() : title;
}

function authorsOf(says: Says, site: string | null): readonly CslName[] {
  const { data, tags } = says;
  const isSite = (name: string): boolean => name.toLowerCase() === site?.toLowerCase();
  const linked = (data?.authors ?? []).filter(({ name }) => !isSite(name));
  if (linked.length > 0) return distinct(linked.flatMap(({ name, isBody }) => (isBody ? [{ literal: name }] : namesInByline(name)))); // prettier-ignore
  const cited = tags.metas.get('citation_author');
  if (cited !== undefined) return distinct(cited.map(turned));
  const named = ['author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl']
    .flatMap((name) => [tags.metas.get(name) ?? []])
    .find((names) => names.some((name) => !isLink(name)));
  const people = (named ?? []).filter((name) => !isLink(name) && !isSite(name));
  return distinct(people.flatMap((name) => namesInByline(name.slice(0, MOST_LETTERS))));
}

/** Scholars' pages say «Orr, Ada». */
function turned(name: string): CslName {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return given !== '' && more.length === 0 ? { family, given } : personNamed(name);
}

const isLink = (words: string): boolean => /^(?:https?:)?\/\/|^www\.|^@/i.test(words);

/** Pages of several languages or sizes say the same twice. */
function distinct(names: readonly CslName[]): readonly CslName[] {
  return [...new Map(names.map((name) => [JSON.stringify(name).toLowerCase(), name])).values()].slice(0, 20);
}

const DATE_NAMES = 'article:published_time datepublished citation_publication_date citation_date citation_online_date parsely-pub-date dc.date.issued dc.date dcterms.created sailthru.date pubdate publishdate publish-date date og:published_time'.split(' '); // prettier-ignore

function dateOf({ data, tags }: Says): CslDate | null {
  const said = [data?.published ?? '', ...DATE_NAMES.map((name) => tags.metas.get(name)?.[0] ?? '')];
  return said.map(dateIn).find((date) => date !== null) ?? null;
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ScholarlyArticle|MedicalScholarlyArticle)$/, 'article-journal'],
  [/^(?:SocialMediaPosting|DiscussionForumPosting)$/, 'post'],
  [/^(?:BlogPosting|LiveBlogPosting)$/, 'post-weblog'],
  [/Article$/, 'article-newspaper'],
  [/^Report$/, 'report'],
  [/^VideoObject$/, 'motion_picture'],
  [/^(?:AudioObject|PodcastEpisode)$/, 'song'],
  [/^Dataset$/, 'dataset'],
];

function typeOf(says: Says): string {
  if (meta(says, 'citation_journal_title') !== null) return 'article-journal';
  const types = says.data?.types ?? [];
  const [known] = TYPES.flatMap(([pattern, type]) => (types.some((one) => pattern.test(one)) ? [type] : []));
  return known ?? (meta(says, 'og:type') === 'article' ? 'article-newspaper' : 'webpage');
}

/**
 * The link that the page calls its own, without what was hung on it on the way here. Only one on the same site counts: a wrong
 * one would cite what nobody read.
 */
function ownLink(
  { url }: OpenedPage,
  { tags, resolve }: { readonly tags: PageTags; readonly resolve: PageOpener['resolve'] },
): string {
  // prettier-ignore
  const base = (tags.base === null ? null : resolve(tags.base, url)) ?? url;
  const said = [tags.canonical, tags.metas.get('og:url')?.[0] ?? null];
  const own = said
    .flatMap((link) => (link === null ? [] : (resolve(link, base) ?? [])))
    .find((link) => siteIn(link) === siteIn(url) && (!isFrontPage(link) || isFrontPage(url)));
  return own ?? url;
}

/** Without what tells a telephone's page from another. */
function siteIn(url: string): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? '';
  return host.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, '');
}

const isFrontPage = (url: string): boolean => /^https?:\/\/[^/?#]+\/?$/i.test(url);
