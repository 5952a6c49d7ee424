/**
 * A paragraph as the constructions read it: its tokens, its verb groups, and small questions about both. Worked out once
 * a paragraph; every question is a look-up or a short walk inside one sentence.
 */
import type { Span } from '../../model.ts';
import type { ParagraphText, Sentence, Token } from '../../text/structure.ts';
import { retagged } from './retag.ts';
import { verbGroupsOf } from './verbs.ts';
import type { VerbGroup } from './verbs.ts';

/** A half-open range of token indexes. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** How far back a verb is looked for, in tokens. */
const REACH = 120;

export class Reading {
  readonly paragraph: ParagraphText;
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  readonly #groupAt: Int32Array;
  /** The subjects found so far; see `subjects.ts`. */
  readonly subjects = new Map<VerbGroup, Phrase | null>();
  /** The ends of clauses found so far, by their start and cue; see `clauses.ts`. */
  readonly clauseEnds = new Map<number, number>();

  constructor(paragraph: ParagraphText) {
    this.paragraph = paragraph;
    this.tokens = retagged(paragraph.tokens);
    this.groups = verbGroupsOf(this.tokens);
    this.#groupAt = new Int32Array(paragraph.tokens.length).fill(-1);
    for (const [index, group] of this.groups.entries())
      this.#groupAt.fill(index, group.first, group.last + 1);
  }

  /** The lower-case word at a token index; empty outside the paragraph. */
  lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  tag(at: number): Token['tag'] {
    return this.tokens[at]?.tag ?? 'punct';
  }

  /** The verb group that a token is part of. */
  groupAt(at: number): VerbGroup | null {
    const index = this.#groupAt[at] ?? -1;
    return index < 0 ? null : (this.groups[index] ?? null);
  }

  /** The nearest verb group that ends before a token, in the same sentence. */
  groupBefore(at: number): VerbGroup | null {
    const lowest = Math.max(this.sentenceAt(at).firstToken, at - REACH);
    for (let i = at - 1; i >= lowest; i--) {
      const group = this.groupAt(i);
      if (group !== null && group.last < at) return group;
    }
    return null;
  }

  sentenceAt(at: number): Sentence {
    const token = this.tokens[Math.max(0, Math.min(at, this.tokens.length - 1))];
    return (
      this.paragraph.sentences[token?.sentence ?? 0] ?? { start: 0, end: 0, firstToken: 0, lastToken: 0 }
    );
  }

  /** Whether a token stands inside a quotation that reads as speech. */
  isQuoted(at: number): boolean {
    return this.paragraph.quotations[this.tokens[at]?.quotation ?? -1]?.speech === true;
  }

  sameQuotation(a: number, b: number): boolean {
    return this.tokens[a]?.quotation === this.tokens[b]?.quotation;
  }

  /** The text span of a phrase; null when the phrase is empty. */
  span({ from, to }: Phrase): Span | null {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    return first === undefined || last === undefined || to <= from
      ? null
      : { start: first.start, end: last.end };
  }
}
