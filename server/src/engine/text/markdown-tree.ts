/**
 * Turns the tree of one chunk of Markdown into prose and regions. Paragraphs, headings, list items and quoted blocks are
 * blocks of their own. Knows the tree, not the parser. Trees are walked with a list of what is left, not by recursion:
 * marks nest as deep as their writer likes.
 */
import type { FootnoteDefinition, Html, Node, Nodes, Root } from 'mdast';
import type { Region } from '../model.ts';
import { marksIn } from './citation-marks.ts';
import { masked, pushBlock } from './layout.ts';
import type { Block, Layout } from './layout.ts';
import { linesOf, trimmed } from './lines.ts';

/** Offsets are those of `source`, the text that was parsed. */
export function layOutTree(source: string, root: Root): Layout {
  const draft: Draft = { source, regions: [], blocks: [] };
  walk(root, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        pushProse(node, draft);
        return false;
      case 'footnoteDefinition':
        draft.regions.push(definitionOf(node, source));
        return false;
      case 'html':
        pushHtml(node, draft);
        return false;
      case 'code':
        draft.regions.push({ kind: 'code', ...spanOf(node) });
        return false;
      case 'definition':
        draft.regions.push({ kind: 'link-target', ...spanOf(node) });
        return false;
      case 'thematicBreak':
        draft.regions.push({ kind: 'markup', ...spanOf(node) });
        return false;
      default:
        return true;
    }
  });
  draft.regions.sort((a, b) => a.start - b.start);
  draft.blocks.sort((a, b) => a.start - b.start);
  return draft;
}

interface Draft {
  readonly source: string;
  readonly regions: Region[];
  readonly blocks: Block[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Visits `root` and what is in it in order of the text, as long as `visit` answers true for what it is in. */
function walk(root: Nodes, visit: (node: Nodes) => boolean): void {
  const left: Nodes[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!visit(node) || !('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child !== undefined) left.push(child);
    }
  }
}

function spanOf(node: Node): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** A paragraph's or a heading's words; everything else in it is blank. */
function pushProse(block: Nodes, draft: Draft): void {
  const { source, regions } = draft;
  const span = spanOf(block);
  let text = '';
  const keep = ({ start, end }: Range): void => {
    text += ' '.repeat(Math.max(0, start - span.start - text.length)) + cleaned(source.slice(start, end));
  };
  walk(block, (node) => {
    if (node.type === 'text') keepWords(node, { draft, keep });
    const region = inlineRegion(node, source);
    if (region !== null && region.end > region.start) regions.push(region);
    return node.type !== 'link' || region?.start !== spanOf(node).start;
  });
  pushBlock(draft.blocks, span, text.padEnd(span.end - span.start));
}

/** Keeps the words of a text node, and looks for citations in it, and for references whose definition the parser did not see. */
function keepWords(node: Nodes, { draft, keep }: { draft: Draft; keep: (span: Range) => void }): void {
  const { start, end } = spanOf(node);
  let at = start;
  for (const mark of marksIn(draft.source, start, end)) {
    draft.regions.push(mark);
    keep({ start: at, end: mark.start });
    at = mark.end;
  }
  keep({ start: at, end });
}

function inlineRegion(node: Nodes, source: string): Region | null {
  const { start, end } = spanOf(node);
  switch (node.type) {
    case 'inlineCode':
      return { kind: 'code', start, end };
    case 'image':
    case 'imageReference':
      return { kind: 'markup', start, end };
    case 'html':
      return { kind: node.value.startsWith('<!--') ? 'comment' : 'markup', start, end };
    case 'footnoteReference':
      return { kind: 'footnote-reference', start, end, key: node.label ?? node.identifier };
    case 'link':
    case 'linkReference': {
      const last = node.children.at(-1);
      const isAddress = source.charAt(start) === '<';
      return {
        kind: 'link-target',
        start: isAddress ? start : last === undefined ? start : spanOf(last).end,
        end,
      };
    }
    default:
      return null;
  }
}

/** Blanks what the prose does not hold of its source: backslashes, entities, and the marks of quoted lines. */
function cleaned(words: string): string {
  if (!/[\\&>]/u.test(words)) return words;
  return words
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, ' ')
    .replaceAll(/&(\w{2,6}|#\d{2,4});/gu, (entity, name: string) =>
      (ENTITIES.get(name) ?? ' ').padEnd(entity.length),
    )
    .replaceAll(/[\r\n][ \t]*(?:>[ \t]?)+/gu, (prefix) => prefix.replaceAll('>', ' '));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['#34', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['lt', '<'],
  ['gt', '>'],
]);

function definitionOf(node: FootnoteDefinition, source: string): Region {
  const { start, end } = spanOf(node);
  const afterLabel = Math.min(end, source.indexOf(']:', start) + 2);
  const body = trimmed(source, { start: afterLabel, end });
  return { kind: 'footnote-definition', start, end, key: node.label ?? node.identifier, body };
}

/** Raw HTML between paragraphs: comments and tags are regions, the words between them prose. */
function pushHtml(node: Html, { source, regions, blocks }: Draft): void {
  const span = spanOf(node);
  const tags: Region[] = [];
  for (const match of source.slice(span.start, span.end).matchAll(TAG)) {
    const start = span.start + match.index;
    tags.push({
      kind: match[0].startsWith('<!--') ? 'comment' : 'markup',
      start,
      end: start + match[0].length,
    });
  }
  regions.push(...tags);
  const words = masked(source, span, tags);
  for (const { start, end } of linesOf(words))
    pushBlock(blocks, { start: span.start + start, end: span.start + end }, words.slice(start, end));
}

const TAG = /<!--[^]*?-->|<[/!?]?[a-z][^<>]*>/giu;
