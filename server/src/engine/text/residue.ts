/**
 * Tells page furniture from the article: what was scraped or pasted along with it. A line is furniture by its own words
 * (`furniture.ts`), or by its place: in the footer that such a line opens, or in the list under it. Knows no attribution.
 */
import { furnitureOf } from './furniture/index.ts';
import type { Furniture } from './furniture/index.ts';
import { isWordAt } from './characters.ts';
import { Recent } from './recent.ts';

/**
 * For each of a draft's paragraphs, in order, whether it is residue.
 * @param kept what the lines said by themselves in the last run over the draft
 */
export function residueAmong(paragraphs: readonly string[], kept = new Recent<Shape>()): boolean[] {
  const shapes = paragraphs.map((text) =>
    text.length > LONGEST_LINE ? PROSE : kept.get(text, () => shapeOf(text)),
  );
  kept.endRun();
  const residue = shapes.map(({ furniture }) => furniture !== null && furniture !== 'minor');
  markMinor(shapes, residue);
  markFooter(shapes, residue);
  markLists(shapes, residue);
  markRepeated(paragraphs, shapes, residue);
  return residue;
}

/** What a paragraph's own words say. */
export interface Shape {
  readonly furniture: Furniture | null;
  /** A title, a label or a link: short and without a closing stop. */
  readonly label: boolean;
  readonly words: number;
}

const PROSE: Shape = { furniture: null, label: false, words: Infinity };

function shapeOf(text: string): Shape {
  const words = wordCount(text);
  return { furniture: furnitureOf(text), label: words <= LONGEST_LABEL && !isClosed(text), words };
}

const LONGEST_LINE = 400;
const LONGEST_LABEL = 16;
/** Whether it ends like a sentence, quotation marks and brackets aside. */
function isClosed(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSING.has(text.charAt(last))) last--;
  return STOPS.has(text.charAt(last));
}

const STOPS: ReadonlySet<string> = new Set('.!?;,');
const CLOSING: ReadonlySet<string> = new Set('"\'”’)]');

/** Words as a reader counts them, as far as a label may be long. */
function wordCount(text: string): number {
  let words = 0;
  let between = true;
  for (let i = 0; i < text.length && words <= LONGEST_LABEL; i++) {
    const space = text.charCodeAt(i) <= 32;
    if (between && !space && isWordAt(text, i)) words++;
    between = space;
  }
  return words;
}

/** «Menu», «Twitter»: beside other furniture, or several of them together. */
function markMinor(shapes: readonly Shape[], residue: boolean[]): void {
  for (let i = 0; i < shapes.length;) {
    let end = i;
    while (shapes[end]?.furniture === 'minor') end++;
    if (end > i && (end - i > 1 || residue[i - 1] === true || residue[end] === true))
      residue.fill(true, i, end);
    i = Math.max(end, i + 1);
  }
}

/**
 * From the first line that opens a footer, when nothing after it is a sentence, everything to the end is residue; and a
 * single word right before it, the name of a section.
 */
function markFooter(shapes: readonly Shape[], residue: boolean[]): void {
  let from = shapes.length;
  let runs = 0;
  for (let i = shapes.length - 1; i >= 0; i--) {
    const shape = shapes[i];
    if (shape === undefined || (shape.furniture === null && !shape.label)) break;
    runs++;
    if (shape.furniture === 'section' || shape.furniture === 'list') from = i;
  }
  // A draft that is nothing but labels has no article for a footer to follow.
  if (runs === shapes.length) return;
  for (let i = from; i < shapes.length; i++) residue[i] = true;
  if (from < shapes.length && shapes[from - 1]?.label === true && shapes[from - 1]?.words === 1)
    residue[from - 1] = true;
}

/** The titles of other articles under «Most read», where at least two stand before the article goes on. */
function markLists(shapes: readonly Shape[], residue: boolean[]): void {
  for (let i = 0; i < shapes.length; i++) {
    if (shapes[i]?.furniture !== 'list') continue;
    let end = i + 1;
    while (end - i <= LONGEST_LIST && shapes[end]?.label === true && shapes[end]?.furniture === null) end++;
    if (end - i <= 2 || end - i > LONGEST_LIST) continue;
    for (let j = i + 1; j < end; j++) residue[j] = true;
    i = end - 1;
  }
}

const LONGEST_LIST = 12;

/** A label that stands in a draft three times or more is the page's, such as the credit of every picture. */
function markRepeated(paragraphs: readonly string[], shapes: readonly Shape[], residue: boolean[]): void {
  const places = new Map<string, number[]>();
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i];
    const text = paragraphs[i] ?? '';
    if (shape === undefined || !shape.label || shape.words < 2 || shape.words > 8 || text.endsWith(':'))
      continue;
    const found = places.get(text);
    if (found === undefined) places.set(text, [i]);
    else found.push(i);
  }
  for (const found of places.values()) if (found.length >= 3) for (const i of found) residue[i] = true;
}
