/**
 * What a citation points at, as far as its entry or its item tells: which outlet published it, which news agencies it carries, where it is
 * on the web, what it is called. Knows no claim and no rule.
 */
import { outletByForm, outletNamed, outletOfSite } from '../engine/index.ts';
import type { OutletMention } from '../engine/index.ts';
import type { Citations, Entry, Reference } from './citations.ts';
import type { CslItem, CslName } from './csl.ts';
import { isKeptPending, itemOfKept } from './kept.ts';
import type { KeptCitation } from './kept.ts';
import { linksIn } from './links.ts';
import { foldKey } from './read.ts';

export interface CitedWork {
  /** «The Harrow Post», as it is written there, or as newspapers call it; null where no outlet is told. */
  readonly outlet: string | null;
  /** The news agencies among what is named there, by their usual names. */
  readonly agencies: readonly string[];
  /** In canonical form. */
  readonly links: readonly string[];
  /** In small letters without marks; null for none, and for one of a word or two, which says little. */
  readonly title: string | null;
}

/** Null for what leads nowhere, and for what is still to be filled in. */
export function workReader(
  text: string,
  citations: Citations,
): (cited: Reference | KeptCitation) => CitedWork | null {
  const entries = new Map(citations.entries.toReversed().map((entry) => [foldKey(entry.key), entry]));
  return (cited) => {
    if (!('style' in cited)) return workOfKept(cited, citations);
    const { style, key } = cited;
    if (style === 'footnote') return workOfEntry(entries.get(foldKey(key)), text, citations);
    const item = citations.bibliography?.get(foldKey(key))?.item;
    return item === undefined ? null : workOfItem(item);
  };
}

/** A file of the workspace alone names nobody. */
function workOfKept(kept: KeptCitation, { bibliography }: Citations): CitedWork | null {
  const item = itemOfKept(kept, bibliography);
  return item === null || isKeptPending(kept, bibliography) ? null : workOfItem(item);
}

function workOfEntry(entry: Entry | undefined, text: string, citations: Citations): CitedWork | null {
  if (!entry || entry.body === null || entry.pending) return null;
  const { start, end } = entry.body;
  const cited = citations.references.find((one) => one.start >= start && one.end <= end);
  const item = cited && citations.bibliography?.get(foldKey(cited.key))?.item;
  if (item) return workOfItem(item);
  const words = text.slice(start, end).replace(/<!--[^]*?(?:-->|$)/g, ' ');
  const title = /[“"«„]([^“”"«»„]{3,300})[”"»“]/.exec(words)?.[1];
  return workOf({ named: partsOf(words), links: linksIn(words), title });
}

/** Outlets stand by themselves between commas, dashes and strokes: «The Harrow Post/AP, “Bridge to close”, 4 May 2026». */
function partsOf(words: string): readonly string[] {
  return words
    .replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/[“"«„][^“”"«»„]*[”"»“]/g, ',')
    .replace(/[*_<>]/g, ' ')
    .split(/[,;:.()[\]/|–—\r\n]|\s-\s|\b(?:via|from)\b/);
}

function workOfItem(item: CslItem): CitedWork {
  const authors = Array.isArray(item.author) ? item.author.map(calledName) : [];
  const named = [item['container-title'], item.publisher, item['source'], ...authors].filter(
    (one): one is string => typeof one === 'string',
  );
  const own = item['container-title'];
  const isOfPress = /^article-(?:newspaper|magazine)$/.test(item.type) && typeof own === 'string';
  const links = typeof item.URL === 'string' ? linksIn(item.URL) : [];
  return workOf({ named, links, title: item.title, ...(isOfPress && { outlet: own.trim() }) });
}

/** Files are written by many programs: an author may be nothing at all. */
const calledName = (name: CslName | null): unknown => name?.literal ?? name?.family;

interface Told {
  readonly named: readonly string[];
  readonly links: readonly string[];
  readonly title: unknown;
  readonly outlet?: string;
}

function workOf({ named, links, title, outlet }: Told): CitedWork {
  const sites = links.flatMap((link) => outletOfSite(link.split('/', 1)[0] ?? '') ?? []);
  const outlets = [
    ...named.flatMap((words) => outletCalled(words) ?? []),
    ...sites.map((site) => ({ written: site.name, agency: agencyOf(site) })),
  ];
  const agencies = [...new Set(outlets.flatMap(({ agency }) => agency ?? []))];
  const first = outlets.find(({ agency }) => agency === null) ?? outlets[0];
  return { outlet: outlet ?? first?.written ?? null, agencies, links, title: foldTitle(title) };
}

const agencyOf = ({ kind, name }: OutletMention['outlet']): string | null =>
  kind === 'news-agency' ? name : null;

/** Where the words are the name of an outlet and nothing else. */
function outletCalled(words: string): { written: string; agency: string | null } | null {
  const written = words.replace(/\s+/g, ' ').trim();
  if (written === '' || written.length > 80) return null;
  const known = outletNamed(written);
  const isWhole =
    known !== null && known.end === written.length && /^(?:the )?$/i.test(written.slice(0, known.start));
  if (isWhole) return { written, agency: agencyOf(known.outlet) };
  return outletByForm(written) === null ? null : { written, agency: null };
}

const FEWEST_WORDS = 4;

function foldTitle(title: unknown): string | null {
  const words = typeof title === 'string' ? (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : [];
  return words.length < FEWEST_WORDS ? null : words.join(' ');
}
