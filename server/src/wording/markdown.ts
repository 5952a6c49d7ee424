/**
 * Lines of plain words with a little emphasis, set as Markdown or as plain text. Nothing a draft says is ever taken for
 * markup. Knows only text.
 */

export type Part =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  /** One that only leads on is left out of plain text, where it leads nowhere. */
  | { readonly link: string; readonly href: string; readonly leadsOn?: boolean };

/** Its parts follow one another as they are; spaces between them are their own. */
export interface Line {
  readonly parts: readonly Part[];
  /** In a list. */
  readonly as?: 'item';
  /** Under a line across, which sets it apart. */
  readonly across?: boolean;
}

export function setMarkdown(lines: readonly Line[]): string {
  return lines
    .map(({ parts, as, across }, index) => {
      const words = `${as === 'item' ? '- ' : ''}${parts.map(markdownPart).join('')}`;
      if (index === 0) return words;
      if (across === true) return `\n\n---\n\n${words}`;
      return `${as === 'item' && lines[index - 1]?.as === 'item' ? '\n' : '\n\n'}${words}`;
    })
    .join('');
}

export function setPlain(lines: readonly Line[]): string {
  return lines
    .map(({ parts, as }) => {
      const words = parts.map(plainPart).join('').replace(/\s+/g, ' ').trim();
      return as === 'item' ? `• ${words}` : words;
    })
    .join('\n');
}

/** The words as they are, in any Markdown reader; line ends become spaces. No more is escaped than could mean something. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]~]|\$(?=\()|:(?=\/\/)|@/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/www\./gi, (mark) => `${mark.slice(0, -1)}\\.`)
    .replace(/^(\s*)([-=+#>|])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}

function markdownPart(part: Part): string {
  if (typeof part === 'string') return escapeMarkdown(part);
  if ('bold' in part) return `**${escapeMarkdown(part.bold.trim())}**`;
  if ('italic' in part) return `_${escapeMarkdown(part.italic.trim())}_`;
  return `[${escapeMarkdown(part.link)}](<${part.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

function plainPart(part: Part): string {
  if (typeof part === 'string') return part;
  if ('bold' in part) return part.bold;
  if ('italic' in part) return part.italic;
  return part.leadsOn === true ? '' : part.link;
}
