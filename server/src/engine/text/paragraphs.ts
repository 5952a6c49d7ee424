/**
 * Cuts a draft into paragraphs and regions. Knows the two formats' layouts and what page furniture looks like; reads no
 * paragraph.
 */
import type { DraftFormat, Region } from '../model.ts';
import { MarkdownReader } from './markdown.ts';
import { layOutPlain } from './plain.ts';
import { Recent } from './recent.ts';
import { residueAmong } from './residue.ts';
import type { Shape } from './residue.ts';
import type { Paragraph } from './structure.ts';

export interface DraftParagraph extends Paragraph {
  /** The paragraph with what is not prose in it blanked out; as long as the span. */
  readonly text: string;
}

export interface DraftLayout {
  /** In order of the text; none overlap. */
  readonly regions: readonly Region[];
  /** In order of the text; none overlap, none is empty, none has white space at its ends. */
  readonly paragraphs: readonly DraftParagraph[];
}

/** Lays out drafts; keeps what it parsed of the last one, so that a keystroke costs one chunk of Markdown. */
export class LayoutReader {
  readonly #markdown = new MarkdownReader();
  readonly #shapes = new Recent<Shape>();

  read(text: string, format: DraftFormat): DraftLayout {
    const { regions, blocks } = format === 'markdown' ? this.#markdown.read(text) : layOutPlain(text);
    const residue = residueAmong(
      blocks.map((block) => block.text),
      this.#shapes,
    );
    const paragraphs = blocks.map((block, i) => ({ ...block, residue: residue[i] === true }));
    return { regions, paragraphs };
  }
}
