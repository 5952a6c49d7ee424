/**
 * Sets a draft as type: its headings, paragraphs, lists and quotes as HTML, block by block, with ink drawn in. Links lead to the web
 * alone; pictures and raw HTML of the draft are never shown. Knows no claim and no page.
 */
import type { ListItem, Node, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Span } from '../engine/index.ts';
import { alignedPlaces } from './aligned.ts';
import { element, joined, safeAddress } from './html.ts';
import type { Html } from './html.ts';
import type { Ink } from './ink.ts';
import { setLetters } from './letters.ts';

/** A block of the draft’s own, with where it stands. */
export interface DrawnBlock extends Span {
  readonly html: Html;
}

export interface DrawOptions {
  readonly ink: Ink;
  /** The level of the draft’s own highest heading, of HTML’s six. */
  readonly topHeading: number;
}

export function drawBlocks(text: string, { children }: Root, options: DrawOptions): DrawnBlock[] {
  const pen: Pen = { text, ...options };
  const drawn = children.flatMap((child) => {
    const html = block(child, pen);
    return html === null ? [] : [{ ...spanOf(child), html }];
  });
  const left = options.ink.takeUpTo(text.length);
  const last = drawn.at(-1);
  if (left.length === 0) return drawn;
  // Behind words that are shown nowhere: at the end, sooner than not at all.
  const end = { start: last?.end ?? 0, end: text.length, html: element('p', {}, ...left) };
  return [...drawn, end];
}

/** The words of one line alone: of an entry, of a title. */
export function drawLine(text: string, { children }: Root, ink: Ink): Html {
  const pen: Pen = { text, ink, topHeading: 6 };
  return joined(
    children.map((child) => ('children' in child ? inlines(child.children.filter(isInline), pen) : '')),
  );
}

interface Pen extends DrawOptions {
  readonly text: string;
}

function spanOf({ position }: Node): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Null for what has nothing to be seen. */
function block(node: RootContent, pen: Pen): Html | null {
  switch (node.type) {
    case 'paragraph':
      return shown('p', inlines(node.children, pen), [node, pen]);
    case 'heading':
      return shown(`h${Math.min(6, pen.topHeading + node.depth - 1)}`, inlines(node.children, pen), [
        node,
        pen,
      ]);
    case 'blockquote':
      return element('blockquote', {}, ...blocks(node.children, pen));
    case 'list': {
      const start = node.ordered === true && node.start !== 1 ? (node.start ?? null) : null;
      const items = node.children.map((item) => listItem(item, pen));
      return element(node.ordered === true ? 'ol' : 'ul', { start }, ...items);
    }
    case 'code':
      return element('pre', {}, element('code', {}, node.value));
    case 'html':
      return shown('p', letters(node.value, node, pen), [node, pen]);
    case 'thematicBreak':
      return element('hr', {});
    default:
      return null;
  }
}

/** With what stands behind its last words; null where nothing is in it. */
function shown(name: string, words: Html, [node, { ink }]: readonly [Nodes, Pen]): Html | null {
  const behind = ink.takeUpTo(spanOf(node).end);
  const isEmpty = behind.length === 0 && words.html.trim() === '';
  return isEmpty ? null : element(name, {}, words, ...behind);
}

function blocks(nodes: readonly RootContent[], pen: Pen): (Html | null)[] {
  return nodes.map((node) => block(node, pen));
}

/** A list whose items are lines has no paragraphs in them. */
function listItem({ children, spread }: ListItem, pen: Pen): Html {
  const items = children.map((child) =>
    child.type === 'paragraph' && spread !== true
      ? joined([inlines(child.children, pen), ...pen.ink.takeUpTo(spanOf(child).end)])
      : block(child, pen),
  );
  return element('li', {}, ...items);
}

function inlines(nodes: readonly PhrasingContent[], pen: Pen): Html {
  return joined(nodes.map((node) => inline(node, pen)));
}

function inline(node: PhrasingContent, pen: Pen): Html | string {
  switch (node.type) {
    case 'text':
      return letters(node.value, node, pen);
    case 'emphasis':
      return element('em', {}, inlines(node.children, pen));
    case 'strong':
      return element('strong', {}, inlines(node.children, pen));
    case 'link': {
      const href = safeAddress(node.url);
      const words = inlines(node.children, pen);
      return href === null ? words : element('a', { href, rel: 'noreferrer' }, words);
    }
    case 'linkReference':
      return inlines(node.children, pen);
    case 'inlineCode':
      return element('code', {}, node.value);
    case 'break':
      return element('br', {});
    case 'image':
    case 'imageReference':
      return `[picture${node.alt ? `: ${node.alt}` : ''}]`;
    default:
      return '';
  }
}

function letters(value: string, node: Node, { text, ink }: Pen): Html {
  const { start, end } = spanOf(node);
  return setLetters({ value, places: alignedPlaces(text.slice(start, end), value, start) }, ink);
}

const INLINE: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'text',
  'emphasis',
  'strong',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'footnoteReference',
  'html',
]);

function isInline(node: Nodes): node is PhrasingContent {
  return INLINE.has(node.type);
}
