/**
 * Reads one paragraph: tokens, sentences, tags and quotations, all relative to it. Knows nothing of the paragraphs
 * around it but the quotation they left open, so that what it answers can be kept while the draft around it changes.
 */
import type { Quotation } from '../model.ts';
import { familyOf } from './marks.ts';
import { quotationsOf } from './quotations.ts';
import type { FoundQuotation } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import { readsAsSpeech } from './speech.ts';
import type { ParagraphText, QuotationState, Sentence } from './structure.ts';
import { tagWords } from './tagger.ts';
import { tokensOf } from './tokens.ts';
import type { OpenToken } from './tokens.ts';

/**
 * Any text is a paragraph. `entering` in the answer is null unless the paragraph goes on with the quotation by opening
 * it again with a mark of the same family: a quotation somebody forgot to close must not swallow the draft.
 */
export function readParagraph(text: string, entering: QuotationState | null): ParagraphText {
  const tokens = tokensOf(text);
  const sentences = sentencesOf(text, tokens);
  tag(tokens, sentences);
  const found = quotationsOf({ text, tokens, sentences });
  const continued = entering !== null && goesOn(tokens, found, entering) ? entering : null;
  const quotations = found.map((quotation, index) => {
    const continues = continued !== null && index === 0;
    return placed(tokens, { quotation, index, continues });
  });
  return {
    text,
    tokens,
    sentences,
    quotations,
    entering: continued,
    leaving: leftOpen(found, tokens.length),
    headline: isHeadline(text, tokens),
  };
}

function tag(tokens: readonly OpenToken[], sentences: readonly Sentence[]): void {
  for (const sentence of sentences) {
    const words = tokens.slice(sentence.firstToken, sentence.lastToken);
    const tags = tagWords(words);
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (word !== undefined) word.tag = tags[i] ?? 'other';
    }
  }
}

function goesOn(
  tokens: readonly OpenToken[],
  found: readonly FoundQuotation[],
  entering: QuotationState,
): boolean {
  const family = familyOf(tokens[0]?.text ?? '');
  return family !== undefined && family === familyOf(entering.opener) && found[0]?.firstToken === 0;
}

/** The quotation as the model has it; its tokens are told which one they stand in. */
function placed(
  tokens: readonly OpenToken[],
  { quotation, index, continues }: { quotation: FoundQuotation; index: number; continues: boolean },
): Quotation {
  for (let i = quotation.firstToken; i < quotation.lastToken; i++) {
    const token = tokens[i];
    if (token !== undefined) token.quotation = index;
  }
  return {
    start: tokens[quotation.firstToken]?.start ?? 0,
    end: tokens[quotation.lastToken - 1]?.end ?? 0,
    opener: quotation.opener,
    closed: quotation.closed,
    depth: quotation.depth,
    speech: readsAsSpeech(tokens, quotation, continues),
  };
}

function leftOpen(found: readonly FoundQuotation[], tokenCount: number): QuotationState | null {
  const open = found.find(
    (quotation) => !quotation.closed && quotation.depth === 0 && quotation.lastToken === tokenCount,
  );
  return open === undefined ? null : { opener: open.opener };
}

/** Short, without a closing stop, and more than a word. */
function isHeadline(text: string, tokens: readonly OpenToken[]): boolean {
  if (tokens.length < 2 || tokens.length > LONGEST_HEADLINE || text.length > 8 * LONGEST_HEADLINE)
    return false;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const mark = tokens[i]?.text ?? '';
    if (familyOf(mark) === undefined) return !/[.,:;…]$/u.test(mark);
  }
  return false;
}

const LONGEST_HEADLINE = 28;
