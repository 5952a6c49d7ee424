/** The part of a page's JSON-LD that describes the page (schema.org). Whatever stands there; total. */

export interface LinkedData {
  /** `NewsArticle`, `Report` …; without where the words come from. */
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly authors: readonly LinkedName[];
  readonly publisher: string | null;
  readonly published: string | null;
}

export interface LinkedName {
  readonly name: string;
  readonly isBody: boolean;
}

/** The fullest description of a work among the blocks of a page; null where none describes one. */
export function linkedDataOf(blocks: readonly unknown[]): LinkedData | null {
  const things = blocks.flatMap((block) => thingsIn(block, DEEPEST));
  const byId = new Map(things.flatMap((one) => (textOf(one['@id']) ? [[textOf(one['@id']), one]] : [])));
  const follow = (value: unknown): unknown => {
    const id = isRecord(value) && value.name === undefined ? textOf(value['@id']) : null;
    return (id === null ? undefined : byId.get(id)) ?? value;
  };
  const works = things.filter((one) => typesOf(one).some((type) => WORK.test(type)));
  const read = works.map((one) => readWork(one, follow));
  return read.toSorted((a, b) => fullness(b) - fullness(a))[0] ?? null;
}

const WORK =
  /(?:Article|Posting|Report|WebPage|VideoObject|AudioObject|PodcastEpisode|Book|Dataset|Review|Legislation|CreativeWork)$/;

/** Pages hang things into one another; nobody means them deeper than this. */
const DEEPEST = 6;

type Thing = Readonly<Record<string, unknown>>;

function thingsIn(value: unknown, deeper: number): readonly Thing[] {
  if (deeper === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, deeper - 1));
  if (!isRecord(value)) return [];
  return [value, ...thingsIn(value['@graph'], deeper - 1), ...thingsIn(value.mainEntity, deeper - 1)];
}

function readWork(work: Thing, follow: (value: unknown) => unknown): LinkedData {
  const publishers = listOf(work.publisher).map(follow);
  return {
    types: typesOf(work),
    headline: textOf(work.headline) ?? textOf(work.name),
    authors: [...listOf(work.author), ...(work.author === undefined ? listOf(work.creator) : [])].flatMap(
      (one) => namesOf(follow(one)),
    ),
    publisher: publishers.flatMap((one) => namesOf(one))[0]?.name ?? null,
    published: textOf(work.datePublished) ?? textOf(work.uploadDate) ?? textOf(work.dateCreated),
  };
}

/** What is known counts; of equals an article tells more than the page around it. */
function fullness({ types, headline, authors, published }: LinkedData): number {
  const known = [headline, authors[0], published].filter((one) => one !== null && one !== undefined).length;
  return known * 2 + (types.some((type) => /Article|Posting|Report/.test(type)) ? 1 : 0);
}

function namesOf(value: unknown): readonly LinkedName[] {
  if (typeof value === 'string') return namedOnce(value, false);
  if (!isRecord(value)) return [];
  const isBody = typesOf(value).some((type) => /Organi[sz]ation$/.test(type));
  return listOf(value.name).flatMap((name) => namedOnce(name, isBody));
}

function namedOnce(value: unknown, isBody: boolean): readonly LinkedName[] {
  const name = textOf(value);
  return name === null || /^https?:/i.test(name) ? [] : [{ name, isBody }];
}

function typesOf(thing: Thing): readonly string[] {
  return listOf(thing['@type']).flatMap((type) => textOf(type)?.replace(/^.*[/:#]/, '') ?? []);
}

/** One thing or several; languages may stand around a text. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

function textOf(value: unknown): string | null {
  const own = isRecord(value) ? value['@value'] : Array.isArray(value) ? value[0] : value;
  if (typeof own !== 'string') return null;
  return own.replace(/\s+/g, ' ').trim() || null;
}

function isRecord(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
