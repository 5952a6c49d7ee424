/** What a page says about itself, in the tags made for that: titles, `meta`, the canonical link, JSON-LD. Reads HTML; judges nothing. */
import { Parser } from 'htmlparser2';

export interface PageTags {
  readonly title: string | null;
  /** By name in small letters, `og:title`, `author`; each in order of the page, none empty. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  /** What relative links start from. */
  readonly base: string | null;
  /** The blocks of JSON-LD that are JSON. */
  readonly data: readonly unknown[];
}

/** Total: HTML of any kind has tags, if few. */
export function tagsOf(html: string): PageTags {
  const reading = new TagReader();
  const parser = new Parser(reading, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return reading;
}

/** The character set that a page names for itself, in `meta charset` or what stands in for a header. */
export function charsetNamed({ metas }: PageTags): string | null {
  const [named] = metas.get('charset') ?? [];
  const [header = ''] = metas.get('content-type') ?? [];
  return named ?? charsetIn(header);
}

/** `utf-8` of `text/html; charset="utf-8"`. */
export function charsetIn(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.+-]+)/i.exec(contentType)?.[1] ?? null;
}

/** More than any page says of itself; a page made to fill a memory says more. */
const MOST_METAS = 2000;
const MOST_BLOCKS = 100;

type Attributes = Readonly<Record<string, string>>;

/** Called by the parser, tag by tag. */
class TagReader implements PageTags {
  readonly metas = new Map<string, string[]>();
  readonly data: unknown[] = [];
  title: string | null = null;
  canonical: string | null = null;
  base: string | null = null;
  #metaCount = 0;
  /** The words of the tag that is being read, if it is one that counts. */
  #words: { readonly of: 'title' | 'data'; readonly pieces: string[] } | null = null;

  onopentag(name: string, attributes: Attributes): void {
    if (name === 'title' && this.title === null) this.#words = { of: 'title', pieces: [] };
    else if (name === 'script' && isLinkedData(attributes)) this.#words = { of: 'data', pieces: [] };
    else if (name === 'base') this.base ??= attributes.href ?? null;
    else if (name === 'link' && relations(attributes).includes('canonical'))
      this.canonical ??= attributes.href?.trim() || null;
    else if (name === 'meta') this.#addMeta(attributes);
    // Where authors and dates stand in the text of a page, marked for machines.
    else if (attributes.itemprop !== undefined)
      this.#add(attributes.itemprop, attributes.datetime ?? attributes.content);
  }

  ontext(words: string): void {
    this.#words?.pieces.push(words);
  }

  onclosetag(name: string): void {
    if (this.#words === null || (name !== 'title' && name !== 'script')) return;
    const words = this.#words.pieces.join('');
    if (this.#words.of === 'title') this.title = flat(words) || null;
    else this.#addData(words);
    this.#words = null;
  }

  #addMeta(attributes: Attributes): void {
    const { property, name, itemprop, content, charset } = attributes;
    if (charset !== undefined) this.#add('charset', charset);
    for (const one of [property, name, itemprop, attributes['http-equiv']]) this.#add(one, content);
  }

  #add(name: string | undefined, content: string | undefined): void {
    const words = flat(content ?? '');
    if (name === undefined || words === '' || this.#metaCount >= MOST_METAS) return;
    this.#metaCount += 1;
    const key = name.trim().toLowerCase();
    this.metas.set(key, [...(this.metas.get(key) ?? []), words]);
  }

  #addData(words: string): void {
    if (this.data.length >= MOST_BLOCKS) return;
    try {
      // Some pages wrap the block in a comment, for browsers of long ago.
      this.data.push(
        JSON.parse(words.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, '')),
      );
    } catch {
      // One that is no JSON takes no other with it.
    }
  }
}

const isLinkedData = ({ type = '' }: Attributes): boolean => /^\s*application\/ld\+json\b/i.test(type);

function relations({ rel = '' }: Attributes): readonly string[] {
  return rel.toLowerCase().split(/\s+/);
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
