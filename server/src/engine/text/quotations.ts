/**
 * Finds the quotations of a paragraph: curly, straight, single, „low“ and «pointed» marks, nested, and those that news
 * copy opens again at each paragraph and never closes. Apostrophes are no marks. Knows tokens and sentences only.
 */
import { isPluralAt, laterClosers } from './apostrophes.ts';
import { familyOf, sideOf } from './marks.ts';
import type { Family } from './marks.ts';
import { isSpeakingVerb } from './speaking.ts';
import type { Sentence } from './structure.ts';
import type { OpenToken } from './tokens.ts';

/** A quotation as a half-open range of token indexes, its marks included. */
export interface FoundQuotation {
  readonly opener: string;
  readonly firstToken: number;
  lastToken: number;
  readonly closed: boolean;
  /** 0 for an outer one. */
  depth: number;
}

export interface QuotedText {
  readonly text: string;
  readonly tokens: readonly OpenToken[];
  readonly sentences: readonly Sentence[];
}

/** In order of their start, an outer one before those inside it; they nest and never cross. */
export function quotationsOf(paragraph: QuotedText): FoundQuotation[] {
  const { text, tokens } = paragraph;
  const found: FoundQuotation[] = [];
  const stack: Opened[] = [];
  let later: Uint8Array | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const family = token === undefined ? undefined : familyOf(token.text);
    if (token === undefined || family === undefined) continue;
    const level = openLevel(stack, family);
    const side = sideOf(text, token, stack[level]?.opener ?? null);
    if (side === 'open') {
      if (stack.length < DEEPEST)
        open(paragraph, stack, { found, level, opened: { token: i, opener: token.text, family } });
    } else if (side === 'close') {
      if (family === 'single' && isPluralAt(text, token)) {
        later ??= laterClosers(text, tokens);
        if (later[i] === 1) continue;
      }
      const opened = stack[level];
      if (opened === undefined) continue;
      stack.length = level;
      found.push({
        opener: opened.opener,
        firstToken: opened.token,
        lastToken: i + 1,
        closed: true,
        depth: 0,
      });
    }
  }
  for (const left of stack) if (pushUnclosed(paragraph, found, left, tokens.length)) break;
  return nested(found);
}

interface Opened {
  readonly token: number;
  readonly opener: string;
  readonly family: Family;
}

const DEEPEST = 8;

/** The innermost level that a mark of `family` may close, or -1; a single mark never reaches out of a double one. */
function openLevel(stack: readonly Opened[], family: Family): number {
  for (let level = stack.length - 1; level >= 0; level--) {
    if (stack[level]?.family === family) return level;
    if (family === 'single') return -1;
  }
  return -1;
}

/** Opens a quotation; one of the same family that is open and cannot hold it was never closed. */
function open(
  paragraph: QuotedText,
  stack: Opened[],
  step: { found: FoundQuotation[]; level: number; opened: Opened },
): void {
  const earlier = stack[step.level];
  if (earlier !== undefined && !mayHold(paragraph, earlier, step.opened)) {
    stack.length = step.level;
    if (step.level === 0) pushUnclosed(paragraph, step.found, earlier, step.opened.token);
  }
  stack.push(step.opened);
}

/** Straight marks do not nest; others do, unless a new sentence begins with the mark, as after a forgotten closing one. */
function mayHold({ tokens, sentences }: QuotedText, outer: Opened, inner: Opened): boolean {
  if (STRAIGHT.has(inner.opener) && STRAIGHT.has(outer.opener)) return false;
  const sentence = tokens[inner.token]?.sentence ?? 0;
  return tokens[outer.token]?.sentence === sentence || sentences[sentence]?.firstToken !== inner.token;
}

const STRAIGHT: ReadonlySet<string> = new Set(['"', "'", "''"]);

/**
 * A quotation that was opened and not closed before the token `limit`. Speech runs on to the limit, as it does where the
 * next paragraph opens again; a phrase in the middle of a sentence ends with the sentence, so that a forgotten mark
 * swallows no more. An unclosed single mark is an apostrophe unless it is placed like the opening of speech; then the
 * answer is false.
 */
function pushUnclosed(
  paragraph: QuotedText,
  found: FoundQuotation[],
  opened: Opened,
  limit: number,
): boolean {
  const { tokens, sentences } = paragraph;
  const before = tokens[opened.token - 1];
  const placed = before === undefined || LEADING.has(before.text);
  if (opened.family === 'single' && !placed) return false;
  const sentence = sentences[tokens[opened.token]?.sentence ?? 0];
  const opensSentence = sentence?.firstToken === opened.token;
  const runsOn = placed || opensSentence || (before !== undefined && isSpeakingVerb(before.lower));
  const end = runsOn ? limit : Math.min(limit, sentence?.lastToken ?? limit);
  if (end > opened.token)
    found.push({ opener: opened.opener, firstToken: opened.token, lastToken: end, closed: false, depth: 0 });
  return true;
}

const LEADING: ReadonlySet<string> = new Set([',', ':', '—', '–', 'that']);

/** Sorts and gives depths; an unclosed quotation that one inside it outruns is prolonged to hold it. */
function nested(found: FoundQuotation[]): FoundQuotation[] {
  found.sort((a, b) => a.firstToken - b.firstToken || b.lastToken - a.lastToken);
  const around: FoundQuotation[] = [];
  for (const quotation of found) {
    while (around.length > 0 && (around.at(-1)?.lastToken ?? 0) <= quotation.firstToken) around.pop();
    for (const outer of around) outer.lastToken = Math.max(outer.lastToken, quotation.lastToken);
    quotation.depth = around.length;
    around.push(quotation);
  }
  return found;
}
