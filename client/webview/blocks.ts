/** Puts the blocks of a draft into the page: those whose HTML is as it was stay the elements they are, with their focus. Knows no claim. */
import type { GalleyBlock } from '../../server/src/protocol.ts';

const htmlOf = new WeakMap<Element, string>();

export function putBlocks(draft: HTMLElement, blocks: readonly GalleyBlock[]): void {
  const kept = new Map<string, HTMLElement[]>();
  for (const row of draft.querySelectorAll<HTMLElement>(':scope > .row')) {
    const html = htmlOf.get(row) ?? '';
    kept.set(html, [...(kept.get(html) ?? []), row]);
  }
  let before: ChildNode | null = draft.firstChild;
  for (const block of blocks) {
    const row = kept.get(block.html)?.shift() ?? newRow(block.html);
    row.dataset['start'] = String(block.start);
    row.dataset['end'] = String(block.end);
    row.dataset['firstClaim'] = String(block.firstClaim);
    if (row === before) before = row.nextSibling;
    else draft.insertBefore(row, before);
  }
  for (const rows of kept.values()) for (const row of rows) row.remove();
}

/** The block a place is in, and how far into it, from 0 to 1; before the first block, the first. */
export function blockAt(
  draft: HTMLElement,
  offset: number,
): { readonly element: HTMLElement; readonly share: number } | null {
  const rows = [...draft.querySelectorAll<HTMLElement>(':scope > .row')];
  const element = rows.findLast((row) => Number(row.dataset['start']) <= offset) ?? rows[0];
  if (!element) return null;
  const start = Number(element.dataset['start']);
  const length = Math.max(1, Number(element.dataset['end']) - start);
  return { element, share: Math.max(0, Math.min(1, (offset - start) / length)) };
}

/** What the server drew is escaped by the way it is made, and the page runs no script but ours. */
function newRow(html: string): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row';
  row.innerHTML = html;
  htmlOf.set(row, html);
  return row;
}
