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

/** In units of squared marks and lines that open blocks: what the parser may spend on one chunk, and on a draft (some seconds at worst). */
const DEAREST_CHUNK = 1_000_000;
const BUDGET = 20_000_000;
const UNITS_A_CHARACTER = 10;

function parse(source: string): ReturnType<typeof fromMarkdown> {
  return fromMarkdown(source, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] });
}

/** 0 when the chunk holds no markup and is one paragraph. A loop, for a pattern over megabytes overflows the stack. */
function costOf(source: string): number {
  let marks = 0;
  let blocks = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code > 126) continue;
    if (MARKS.has(code)) marks++;
    if (BLOCK_STARTS.has(code) && (i === 0 || source.charCodeAt(i - 1) <= 13)) blocks++;
  }
  return marks + blocks === 0 ? 0 : (marks + blocks) ** 2 + source.length * UNITS_A_CHARACTER;
}

const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));

const MARKS = codes('*_`[<>&~|\\#');
/** What makes a line another block than a paragraph, or may. */
const BLOCK_STARTS = codes(' \t+-=0123456789:');

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
