/**
 * Says whether a line is page furniture by its own words. A line is furniture only as a whole, so that a sentence that
 * speaks of sharing or subscribing is none. Knows nothing of where the line stands.
 */
import { ADVERTISEMENTS } from './advertisements.ts';
import { COMMENTS } from './comments.ts';
import { isCode } from './code.ts';
import { byFirstWord, firstWordOf } from './forms.ts';
import type { Furniture } from './forms.ts';
import { MACHINERY } from './machinery.ts';
import { OTHER_ARTICLES } from './other-articles.ts';
import { SHARING } from './sharing.ts';
import { SUBSCRIPTIONS } from './subscriptions.ts';

export type { Furniture } from './forms.ts';

/** What the line is, or null when its words may be the article's. */
export function furnitureOf(line: string): Furniture | null {
  if (isCode(line)) return 'line';
  const patterns = PATTERNS.get(firstWordOf(FIRST_WORD.exec(line)?.[0].toLowerCase() ?? ''));
  // An ordinary line begins with no word of a label and holds none of their signs: that is all that is looked at.
  if (patterns === undefined && !hasSign(line)) return null;
  const bare = bareWords(line);
  if (bare === '') return null;
  for (const { kind, pattern } of patterns ?? []) if (pattern.test(bare)) return kind;
  return ANYWHERE.some((pattern) => pattern.test(bare)) ? 'line' : null;
}

const FIRST_WORD = /[\p{L}\p{N}]+/u;
/** Every line that matches one of `ANYWHERE` holds one of these. */
function hasSign(line: string): boolean {
  return SIGNS.test(line) || line.includes('not be published') || line.includes('pens in ');
}

const SIGNS = /[©>»›→]/u;

/** In lower case, with single spaces and straight apostrophes, without the marks around a label. */
function bareWords(line: string): string {
  const words = withoutEnd(line).replace(BEFORE, '').replaceAll('’', "'").toLowerCase();
  return UNEVEN.test(words) ? words.replaceAll(/\s+/gu, ' ') : words;
}

/** Without the marks after a label, and the placeholder that one page builder leaves in advertisements. */
function withoutEnd(line: string): string {
  let end = line.length;
  for (;;) {
    if (AFTER.has(line.charAt(end - 1))) end--;
    else if (line.endsWith(PLACEHOLDER, end)) end -= PLACEHOLDER.length;
    else return line.slice(0, end);
  }
}

const BEFORE = /^[\s\-–—*•‣▪●|>»›=~_#→►▶▼✕×[(]+/u;
const AFTER: ReadonlySet<string> = new Set(' \t\n\r\u00a0-–—*•|>»›=~_→►▶▼✕×])');
const PLACEHOLDER = 'spot_img';
const UNEVEN = /\s\s|[^\S ]/u;

const PATTERNS = byFirstWord([ADVERTISEMENTS, SHARING, COMMENTS, OTHER_ARTICLES, SUBSCRIPTIONS, MACHINERY]);

/** What may begin with any word. */
const ANYWHERE: readonly RegExp[] = [
  /^©.{0,140}$/u,
  /^.{0,60}\bwill not be published\. required fields.{0,20}$/u,
  /^.{2,90}\(opens in (?:a )?new (?:window|tab)\)?$/u,
  /^[\p{L}\p{N}&' ]{2,24}(?: ?[>»›→] ?[\p{L}\p{N}&' ]{2,40}){2,6}$/u,
];
