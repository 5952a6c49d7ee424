/**
 * Cuts a paragraph into words, clitics, numbers and punctuation with exact offsets, one pass from left to right.
 * Where people draw the borders of sources and contents decides what is one token: clitics are split off, abbreviations,
 * addresses, numbers and hyphenated words are whole. Knows no sentences, quotations or parts of speech.
 */
import type { Tag } from './structure.ts';
import { keepsItsStop } from './abbreviations.ts';
import { addressEnd, startsAddress, topLevelDomains } from './addresses.ts';
import {
  APOSTROPHE,
  DIGIT,
  DOT,
  HIGH_SURROGATE,
  HYPHEN,
  JOINER,
  LETTER,
  LOW_SURROGATE,
  SPACE,
  classAt,
  isUpperAt,
  isWordAt,
} from './characters.ts';
import { cliticStart, elisionEnd } from './clitics.ts';
import { spellingAt } from './spellings.ts';

/** A `Token` whose sentence, quotation and tag the passes after this one fill in. */
export interface OpenToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  tag: Tag;
  sentence: number;
  quotation: number;
}

/** Every character of `text` but white space is in exactly one token; tokens are in order and never empty. */
export function tokensOf(text: string): OpenToken[] {
  const tokens: OpenToken[] = [];
  let at = 0;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === SPACE || found === JOINER) at++;
    else if (found === LETTER || found === DIGIT) at = pushWord(text, at, tokens);
    else at = pushMark(text, at, { found, tokens });
  }
  return tokens;
}

function push(tokens: OpenToken[], text: string, start: number, end: number): void {
  const spelling = spellingAt(text, start, end);
  tokens.push({
    start,
    end,
    text: spelling.text,
    lower: spelling.lower,
    tag: 'other',
    sentence: 0,
    quotation: -1,
  });
}

function pushWord(text: string, start: number, tokens: OpenToken[]): number {
  if (startsAddress(text, start)) {
    const end = addressEnd(text, start);
    push(tokens, text, start, end);
    return end;
  }
  const bare = wordEnd(text, start);
  const clitic = cliticStart(text, start, bare);
  if (clitic > start) {
    push(tokens, text, start, clitic);
    push(tokens, text, clitic, bare);
    return bare;
  }
  const end = withStop(text, start, bare, tokens);
  push(tokens, text, start, end);
  return end;
}

/** Takes a full stop along that belongs to the word. */
function withStop(text: string, start: number, end: number, tokens: readonly OpenToken[]): number {
  if (classAt(text, end) !== DOT || classAt(text, end + 1) === DOT) return end;
  if (end - start > LONGEST_ABBREVIATION) return end;
  const next = text.charAt(classAt(text, end + 1) === SPACE ? end + 2 : end + 1);
  const afterComma = tokens.at(-1)?.text === ',';
  return keepsItsStop(text.slice(start, end), { next, afterComma }) ? end + 1 : end;
}

const LONGEST_ABBREVIATION = 24;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const AMPERSAND = 38;
const AT_SIGN = 64;

/** The end of the word at `start`, without a full stop after it. */
function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const found = classAt(text, at);
    if (found === LETTER || found === DIGIT || found === JOINER) at++;
    else if (found === SPACE || !isWordAt(text, at + 1)) return at;
    else {
      const next = beyondInnerMark(text, start, at);
      if (next === at) return at;
      at = next;
    }
  }
}

/** Where the word goes on when the mark at `at`, which has a letter or digit after it, is inside it; else `at`. */
function beyondInnerMark(text: string, start: number, at: number): number {
  const found = classAt(text, at);
  if (found === HYPHEN) return at + 1;
  if (found === APOSTROPHE) return apostropheIsInside(text, at) ? at + 1 : at;
  if (found === DOT) return beyondStop(text, start, at);
  const digits = classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT;
  switch (text.charCodeAt(at)) {
    case COMMA:
    case COLON:
    case SLASH:
      return digits ? at + 1 : at;
    case AMPERSAND:
      return isUpperAt(text, at - 1) && isUpperAt(text, at + 1) ? at + 1 : at;
    case AT_SIGN:
      return addressEnd(text, at + 1);
    default:
      return at;
  }
}

/** «Clinton’s», «O’Brien», «1990’s»; ‘ only where it was typed for the apostrophe of a final s. */
function apostropheIsInside(text: string, at: number): boolean {
  const endsInS = (text.charCodeAt(at + 1) | 32) === 115 && !isWordAt(text, at + 2);
  if (text.charCodeAt(at) === 0x2018 || classAt(text, at - 1) === DIGIT) return endsInS;
  return classAt(text, at + 1) === LETTER;
}

/** The stop in «3.5», «U.S», «nytimes.com» is inside the word, that of «city.The» is not. */
function beyondStop(text: string, start: number, at: number): number {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (before === DIGIT && after === DIGIT) return at + 1;
  if (after !== LETTER) return at;
  let end = at + 2;
  while (end - at < 10 && isWordAt(text, end)) end++;
  if (end === at + 2 && isShortSegment(text, start, at)) return at + 1;
  if (!topLevelDomains.has(text.slice(at + 1, end))) return at;
  return text.charCodeAt(end) === SLASH ? addressEnd(text, end) : at + 1;
}

/** One letter, or the «Ph» of «Ph.D». */
function isShortSegment(text: string, start: number, at: number): boolean {
  const first = at - 1 === start || !isWordAt(text, at - 2);
  return first || (at - 2 === start && (text.startsWith('Ph', start) || text.startsWith('Ed', start)));
}

const LONGEST_KEPT_RUN = 3;

function pushMark(text: string, at: number, context: { found: number; tokens: OpenToken[] }): number {
  const end = markEnd(text, at, context.found);
  if (end > at && classAt(text, end - 1) === LETTER && context.found !== APOSTROPHE)
    return pushHandle(text, at, context.tokens);
  push(context.tokens, text, at, end);
  return end;
}

/** «@handle» and «#topic», with a clitic split off as from any other word. */
function pushHandle(text: string, at: number, tokens: OpenToken[]): number {
  const bare = wordEnd(text, at + 1);
  const clitic = cliticStart(text, at, bare);
  push(tokens, text, at, clitic > at ? clitic : bare);
  if (clitic > at) push(tokens, text, clitic, bare);
  return bare;
}

function markEnd(text: string, at: number, found: number): number {
  if (found === HIGH_SURROGATE && classAt(text, at + 1) === LOW_SURROGATE) return at + 2;
  if (found === APOSTROPHE) {
    const elision = elisionEnd(text, at);
    if (elision > at) return elision;
  }
  const code = text.charCodeAt(at);
  if ((code === AT_SIGN || code === 35) && classAt(text, at + 1) === LETTER && !isWordAt(text, at - 1))
    return at + 2;
  let end = at + 1;
  while (text.charCodeAt(end) === code) end++;
  // Typewriter quotation marks, `` and '', are one mark each.
  if (end === at + 2 && (code === 39 || code === 96)) return end;
  // Dots and dashes run together as one mark; of anything else only a run too long to mean something does.
  const runs = found === DOT || found === HYPHEN || code === 0x2014 || code === 0x2013;
  return runs || end - at > LONGEST_KEPT_RUN ? end : at + 1;
}
