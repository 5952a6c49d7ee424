/**
 * Lays out Markdown: cuts it into chunks at safe blank lines and parses those that hold any markup, one by one and kept
 * between runs, for a parse of a whole draft at each keystroke is too slow. The words of links and emphasis stay; code,
 * comments, link targets and the like are blanked out.
 *
 * A chunk with too much markup for its size, or that comes after the budget of the draft is spent, is read as plain
 * text: parsing some nestings takes time that grows with the square of their length, and no draft may hang an editor.
 */
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Region } from '../model.ts';
import { chunksOf } from './chunks.ts';
import { pushBlock } from './layout.ts';
import type { Block, Layout } from './layout.ts';
import { layOutTree } from './markdown-tree.ts';
import { layOutPlain } from './plain.ts';
import { Recent, copied } from './recent.ts';

export class MarkdownReader {
  readonly #chunks = new Recent<Layout>();

  /** Any text gives a layout. */
  read(text: string): Layout {
    const regions: Region[] = [];
    const blocks: Block[] = [];
    let budget = BUDGET;
    for (const chunk of chunksOf(text)) {
      if (chunk.kind === 'prose') {
        const source = text.slice(chunk.start, chunk.end);
        const cost = costOf(source);
        budget -= cost;
        const layout = this.#layOut(source, cost <= DEAREST_CHUNK && budget >= 0 ? cost : Infinity);
        for (const region of layout.regions) regions.push(moved(region, chunk.start));
        for (const block of layout.blocks)
          blocks.push({ start: block.start + chunk.start, end: block.end + chunk.start, text: block.text });
      } else regions.push({ kind: chunk.kind, start: chunk.start, end: chunk.end });
    }
    this.#chunks.endRun();
    return { regions, blocks };
  }

  #layOut(source: string, cost: number): Layout {
    if (cost === 0) return oneBlock(source);
    if (cost === Infinity) return layOutPlain(source);
    return this.#chunks.get(source, () => {
      const own = copied(source);
      return layOutTree(own, parse(own));
    });
  }
}

/** In units of squared marks: what the parser may spend on one chunk, and on a draft (some two seconds). */
const DEAREST_CHUNK = 1_000_000;
const BUDGET = 20_000_000;
/** Characters that are parsed for the price of one unit. */
const CHARACTERS_A_UNIT = 1 / 8;

function parse(source: string): ReturnType<typeof fromMarkdown> {
  return fromMarkdown(source, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] });
}

/** 0 when the chunk holds no markup and is one paragraph. */
function costOf(source: string): number {
  if (UNMARKED.test(source)) return 0;
  let marks = 0;
  for (let i = 0; i < source.length; i++) if (MARKS.has(source.charCodeAt(i))) marks++;
  return marks * marks + source.length * CHARACTERS_A_UNIT + 1;
}

/** No inline markup, and no line that begins like a block of another kind than a paragraph. */
const UNMARKED =
  /^[^\s#>*+=~|\d`_<[&\\-][^*_`[<&\\\n\r]*(?:\r?\n[^\s#>*+=~|\d`_<[&\\-][^*_`[<&\\\n\r]*)*\s*$/u;
const MARKS: ReadonlySet<number> = new Set([...'*_`[]<>&~!)\\#'].map((mark) => mark.charCodeAt(0)));

function oneBlock(source: string): Layout {
  const blocks: Block[] = [];
  pushBlock(blocks, { start: 0, end: source.length }, source);
  return { regions: [], blocks };
}

function moved(region: Region, by: number): Region {
  const span = { start: region.start + by, end: region.end + by };
  if (region.kind !== 'footnote-definition') return { ...region, ...span };
  return { ...region, ...span, body: { start: region.body.start + by, end: region.body.end + by } };
}
