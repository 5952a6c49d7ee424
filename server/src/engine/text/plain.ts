/**
 * Lays out plain text: each line is a paragraph, unless the lines were broken by hand at a width. Nothing is read as
 * markup but footnotes and citations, and HTML tags left over from a page are blanked out.
 */
import type { Region, Span } from '../model.ts';
import { SPACE, classAt, isLowerAt } from './characters.ts';
import { plainCitationsOf } from './citation-marks.ts';
import { footnotesOf } from './footnotes.ts';
import { masked, pushBlock } from './layout.ts';
import type { Block, Layout } from './layout.ts';
import { linesOf, trimmed } from './lines.ts';
import type { Line } from './lines.ts';
import { withoutTags } from './tags.ts';

export function layOutPlain(text: string): Layout {
  const regions = plainRegionsOf(text);
  const blocks: Block[] = [];
  let nextRegion = 0;
  let group: Line[] = [];
  const flush = (): void => {
    for (const { start, end } of paragraphsAmong(text, group)) {
      let region = regions[nextRegion];
      while (region !== undefined && region.end <= start) region = regions[++nextRegion];
      pushBlock(blocks, { start, end }, withoutTags(masked(text, { start, end }, regions, nextRegion)));
    }
    group = [];
  };
  let definition = 0;
  const definitions = regions.filter(({ kind }) => kind === 'footnote-definition');
  for (const line of linesOf(text)) {
    while ((definitions[definition]?.end ?? Infinity) <= line.start) definition++;
    const defines = (definitions[definition]?.start ?? Infinity) < line.end;
    if (line.inner.start === line.inner.end || defines) flush();
    else group.push(line);
  }
  flush();
  return { regions, blocks };
}

/** What is not prose, in order of the text. */
export function plainRegionsOf(text: string): readonly Region[] {
  const footnotes = footnotesOf(text);
  const citations = plainCitationsOf(text);
  if (citations.length === 0) return footnotes;
  const regions: Region[] = [];
  let from = 0;
  for (const region of [...footnotes, ...citations].sort((a, b) => a.start - b.start)) {
    // A definition is one region, whatever is cited in it.
    if (region.start < from) continue;
    regions.push(region);
    from = region.end;
  }
  return regions;
}

/** Where each paragraph of a text without blank lines begins and ends. */
export function plainParagraphsIn(text: string): readonly Span[] {
  const lines = linesOf(text).filter(({ inner }) => inner.start < inner.end);
  return isWrapped(text, lines)
    ? [trimmed(text, { start: 0, end: text.length })]
    : lines.map(({ inner }) => inner);
}

/** A group of lines with no blank one between: one paragraph when it was wrapped by hand, else one a line. */
function paragraphsAmong(text: string, lines: readonly Line[]): readonly { start: number; end: number }[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  if (isWrapped(text, lines)) return [{ start: first.inner.start, end: last.inner.end }];
  return lines.map(({ inner }) => ({ start: withoutBullet(text, inner), end: inner.end }));
}

/** Lines of some width, none very long, of which a third or more go on in the middle of a sentence. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  let longest = 0;
  let goOn = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined) continue;
    const length = line.inner.end - line.inner.start;
    if (length > WIDEST) return false;
    longest = Math.max(longest, length);
    if (next === undefined) continue;
    if (!STOPS.has(text.charAt(line.inner.end - 1)) && isLowerAt(text, next.inner.start)) goOn++;
  }
  if (longest < NARROWEST || goOn * 3 < lines.length - 1) return false;
  return lines.slice(0, -1).every(({ inner }) => (inner.end - inner.start) * 2 >= longest);
}

const WIDEST = 120;
const NARROWEST = 50;
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', ':', '”', '"']);
const BULLETS: ReadonlySet<string> = new Set([
  '•',
  '‣',
  '▪',
  '●',
  '◦',
  '·',
  '*',
  '-',
  '–',
  '■',
  '➤',
  '►',
  '→',
]);

/** Where the words of a list item begin. */
function withoutBullet(text: string, inner: { start: number; end: number }): number {
  if (!BULLETS.has(text.charAt(inner.start)) || classAt(text, inner.start + 1) !== SPACE) return inner.start;
  let start = inner.start + 1;
  while (start < inner.end && classAt(text, start) === SPACE) start++;
  return start < inner.end ? start : inner.start;
}
