/** How a newsroom writes its citations, as its settings say it. Knows no draft. */
import type { DraftFormat } from '../engine/index.ts';

/** `ledger` keeps the draft clean: its citations are kept beside it, with the checks of its claims. */
export const CITING_STYLES = ['footnote', 'pandoc', 'ledger'] as const;
export type CitingStyle = (typeof CITING_STYLES)[number];

/** Where citations of plain text go, in which a mark would be printed; `ask` until somebody has said so. */
export const PLAIN_TEXT_PLACES = ['ask', 'text', 'beside'] as const;
export type PlainTextPlace = (typeof PLAIN_TEXT_PLACES)[number];

export interface CitationSettings {
  readonly style: CitingStyle;
  readonly plainText: PlainTextPlace;
}

export const DEFAULT_CITATIONS: CitationSettings = { style: 'footnote', plainText: 'ask' };

/** What holds for a draft that has no citations yet. */
export function citingStyleOf({ style, plainText }: CitationSettings, format: DraftFormat): CitingStyle {
  return format === 'plain' && plainText === 'beside' ? 'ledger' : style;
}

/** Whether it is still to be asked where the citations of a draft go. */
export function isToBeAsked({ style, plainText }: CitationSettings, format: DraftFormat): boolean {
  return format === 'plain' && plainText === 'ask' && style !== 'ledger';
}
