/**
 * Lines of plain words with a little emphasis, set as Markdown or as plain text. Nothing a draft says is ever taken for
 * markup. Knows only text.
 */

export type Part =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly link: string; readonly href: string };

/** Its parts follow one another as they are; spaces between them are their own. */
export interface Line {
  readonly parts: readonly Part[];
  /** `item` in a list, `rule` under a line across. */
  readonly as?: 'item' | 'rule';
}

export function setMarkdown(lines: readonly Line[]): string {
  return lines
    .map(({ parts, as }, index) => {
      const words = parts.map(markdownPart).join('');
      if (as === 'item') return `${lines[index - 1]?.as === 'item' ? '\n' : '\n\n'}- ${words}`;
      return `${index === 0 ? '' : '\n\n'}${as === 'rule' && index > 0 ? '---\n\n' : ''}${words}`;
    })
    .join('');
}

export function setPlain(lines: readonly Line[]): string {
  return lines
    .map(({ parts, as }) => {
      const words = parts.map(plainPart).join('').replace(/\s+/g, ' ');
      return as === 'item' ? `• ${words}` : words;
    })
    .join('\n');
}

/** The words as they are, in any Markdown reader; line ends become spaces. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~<>$&@:]/g, (mark) => ENTITIES.get(mark) ?? `\\${mark}`)
    .replace(/^(\s*)([-=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})\./, '$1\\.');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['&', '&amp;'],
]);

function markdownPart(part: Part): string {
  if (typeof part === 'string') return escapeMarkdown(part);
  if ('bold' in part) return `**${escapeMarkdown(part.bold.trim())}**`;
  if ('italic' in part) return `_${escapeMarkdown(part.italic.trim())}_`;
  return `[${escapeMarkdown(part.link)}](<${part.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

function plainPart(part: Part): string {
  if (typeof part === 'string') return part;
  if ('bold' in part) return part.bold;
  return 'italic' in part ? part.italic : part.link;
}
