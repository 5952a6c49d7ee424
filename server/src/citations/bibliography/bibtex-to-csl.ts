/** From the fields of BibTeX and BibLaTeX to those of CSL-JSON, as Better BibTeX has them. Knows no file and no parser. */
import type { CslDate, CslItem, CslName } from '../csl.ts';

/** An entry as the parser gives it: text, lists of text, and lists of names. */
export interface BibtexFields {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function bibtexToCsl(key: string, { type, fields }: BibtexFields): CslItem {
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => textOf(fields[name])).find((one) => one !== undefined);
  const title = [text('title'), text('subtitle')].filter((one) => one !== undefined).join(': ');
  const item = {
    title: title === '' ? undefined : title,
    author: namesOf(fields.author),
    editor: namesOf(fields.editor),
    'container-title': text('journaltitle', 'journal', 'maintitle', 'booktitle'),
    publisher: text('publisher', 'institution', 'school', 'organization', 'howpublished'),
    'publisher-place': text('location', 'address'),
    issued: bibtexDate(text('date') ?? dayOf(text('year'), text('month'), text('day'))),
    accessed: bibtexDate(text('urldate')),
    URL: text('url'),
    DOI: text('doi'),
    ISBN: text('isbn'),
    page: text('pages'),
    'number-of-pages': text('pagetotal'),
    volume: text('volume'),
    issue: text('issue', 'number'),
    note: text('note'),
    file: text('file'),
    language: text('langid', 'language'),
  };
  const said = Object.entries(item).filter(([, value]) => value !== undefined);
  return { id: key, type: typeOf(type.toLowerCase(), text('entrysubtype')), ...Object.fromEntries(said) };
}

/** As far as it is told, without gaps. */
function dayOf(...parts: readonly (string | undefined)[]): string {
  const gap = parts.findIndex((part) => part === undefined);
  return parts.slice(0, gap < 0 ? parts.length : gap).join('-');
}

const TYPES: Readonly<Record<string, string | undefined>> = {
  article: 'article-journal',
  audio: 'song',
  book: 'book',
  collection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'report',
  mastersthesis: 'thesis',
  movie: 'motion_picture',
  mvbook: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  report: 'report',
  software: 'software',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
};

function typeOf(type: string, subtype: string | undefined): string {
  if (type === 'article' && subtype !== undefined && /news/i.test(subtype)) return 'article-newspaper';
  if (type === 'article' && subtype !== undefined && /magazine/i.test(subtype)) return 'article-magazine';
  return TYPES[type] ?? 'document';
}

/** Lists of text are joined; markup that the parser made of LaTeX is dropped. */
function textOf(value: unknown): string | undefined {
  const words = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(' and ') : value;
  if (typeof words !== 'string') return undefined;
  const bare = words
    .replace(/<\/?(?:span|i|b|em|sup|sub|sc)\b[^<>]*>/g, '')
    .normalize('NFC')
    .trim();
  return bare === '' ? undefined : bare;
}

function namesOf(value: unknown): readonly CslName[] | undefined {
  const names = Array.isArray(value) ? value.flatMap(nameOf) : [];
  return names.length === 0 ? undefined : names;
}

function nameOf(value: unknown): CslName[] {
  if (typeof value !== 'object' || value === null) return [];
  const part = (name: string): string | undefined => {
    const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
    return textOf(found);
  };
  const literal = part('name');
  if (literal !== undefined) return [{ literal }];
  const family = [part('prefix'), part('lastName'), part('suffix')].filter(Boolean).join(' ');
  const given = part('firstName');
  if (family === 'others' && given === undefined) return [];
  return family === '' ? [] : [{ family, ...(given === undefined ? {} : { given }) }];
}

/** «2023-03-19», «2023-03», «2023», a range of them; what is none of these is kept as it is written. */
export function bibtexDate(words: string | undefined): CslDate | undefined {
  if (words === undefined || words === '') return undefined;
  const parts = words
    .split('/')
    .map((one) => /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?!\d)/.exec(one.trim()));
  if (!parts[0]) return { literal: words };
  const dates = parts.flatMap((one) => (one ? [one.slice(1).filter(Boolean).map(Number)] : []));
  return { 'date-parts': dates };
}
