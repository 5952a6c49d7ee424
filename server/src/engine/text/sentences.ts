/**
 * Cuts a paragraph's tokens into sentences. Closing marks stay with the sentence they close; a quotation of several
 * sentences is several sentences. Knows tokens and characters, nothing of quotations as such or of attributions.
 */
import { neverEnds } from './abbreviations.ts';
import { SPACE, classAt, isLineBreak, isLowerAt, isUpperAt } from './characters.ts';
import { isSpeakingVerb } from './speaking.ts';
import type { Sentence } from './structure.ts';
import type { OpenToken } from './tokens.ts';

/** The sentences of `tokens` in order, every token in exactly one; also writes each token's `sentence`. */
export function sentencesOf(text: string, tokens: readonly OpenToken[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = at(tokens, i);
    token.sentence = sentences.length;
    if (i + 1 < tokens.length) {
      if (blankLineBetween(text, token.end, at(tokens, i + 1).start))
        first = close(sentences, tokens, first, i + 1);
      else if (mayEnd(token)) {
        const last = withClosingMarks(text, tokens, i);
        for (let j = i + 1; j <= last; j++) at(tokens, j).sentence = sentences.length;
        if (last + 1 < tokens.length && endsHere(text, tokens, { stop: i, last }))
          first = close(sentences, tokens, first, last + 1);
        i = last;
      }
    }
  }
  if (first < tokens.length) close(sentences, tokens, first, tokens.length);
  return sentences;
}

function at(tokens: readonly OpenToken[], index: number): OpenToken {
  const token = tokens[index];
  if (token === undefined) throw new RangeError(`no token ${index} of ${tokens.length}`);
  return token;
}

function close(sentences: Sentence[], tokens: readonly OpenToken[], first: number, end: number): number {
  sentences.push({
    start: at(tokens, first).start,
    end: at(tokens, end - 1).end,
    firstToken: first,
    lastToken: end,
  });
  return end;
}

/** Only white space stands between tokens, so two line breaks in it are an empty line. */
function blankLineBetween(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isLineBreak(code) && !(code === 10 && text.charCodeAt(i - 1) === 13)) breaks++;
  }
  return breaks > 1;
}

function mayEnd(token: OpenToken): boolean {
  const last = token.text.charCodeAt(token.text.length - 1);
  return last === 46 || last === 33 || last === 63 || last === 0x2026 || last === 0x203d || last === 0x3002;
}

/** The last of the further stops, quotation marks and brackets that close with the stop at `index`. */
function withClosingMarks(text: string, tokens: readonly OpenToken[], index: number): number {
  let last = index;
  while (last + 1 < tokens.length) {
    const before = at(tokens, last);
    const next = at(tokens, last + 1);
    const apart = next.start !== before.end;
    if (apart && !(before.text === '.' && PAUSES.has(next.text)))
      return spacedClosingMark(text, next) ? last + 1 : last;
    if (!mayEnd(next) || next.text.length > 3) {
      if (!CLOSING.has(next.text) || opensAgain(text, next)) return last;
    }
    last++;
  }
  return last;
}

/** A straight or single mark that leans on the word after it opens a quotation: «he left."Then he came back."» */
function opensAgain(text: string, mark: OpenToken): boolean {
  return (
    LEANING.has(mark.text) &&
    classAt(text, mark.end) !== SPACE &&
    (isUpperAt(text, mark.end) || isLowerAt(text, mark.end))
  );
}

/** «… went home. ”»: a closing mark that a space was typed before. */
function spacedClosingMark(text: string, next: OpenToken): boolean {
  return (next.text === '”' || next.text === '»') && classAt(text, next.end) === SPACE;
}

function endsHere(
  text: string,
  tokens: readonly OpenToken[],
  where: { stop: number; last: number },
): boolean {
  const stop = at(tokens, where.stop);
  const next = at(tokens, where.last + 1);
  const mark = stop.text.charAt(stop.text.length - 1);
  const closed = where.last > where.stop && CLOSING.has(at(tokens, where.last).text);
  const lower = isLowerAt(text, next.start);
  if (stop.text.length > 1 && mark === '.' && !stop.text.startsWith('.'))
    return abbreviationEnds(text, stop, next);
  if (next.start === at(tokens, where.last).end && !isUpperAt(text, next.start) && !OPENING.has(next.text))
    return false;
  if (JOINING.has(next.text)) return false;
  if (mark === '.' && stop.text.length === 1) return !lower || where.last === where.stop;
  if (lower) return false;
  return mark === '…' || mark === '.' || !(closed && namesSpeaker(text, tokens, where.last + 1));
}

/** After «U.S.», «Inc.», «a.m.»: only before a word that opens sentences, or before a quotation. */
function abbreviationEnds(text: string, stop: OpenToken, next: OpenToken): boolean {
  if (neverEnds(stop.lower)) return false;
  if (OPENING.has(next.text)) return stop.text.length > 2;
  return isUpperAt(text, next.start) && STARTERS.has(next.lower);
}

/** «“Why?” Smith asked»: a name and a reporting verb after the question keep it in their sentence. */
function namesSpeaker(text: string, tokens: readonly OpenToken[], from: number): boolean {
  for (let i = from; i < Math.min(from + LONGEST_NAME, tokens.length); i++) {
    const token = at(tokens, i);
    if (i > from && isSpeakingVerb(token.lower)) return true;
    if (!isUpperAt(text, token.start)) return false;
  }
  return false;
}

const LONGEST_NAME = 6;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const CLOSING = set("” ’ \" ' » › ) ] } “ ‘ '' ***");
/** What goes on after a full stop and a space: «. . .», «. …». */
const PAUSES = set('. … ...');
const LEANING = set('" \' “ ‘');
const OPENING = set('“ ‘ " \' « ‹ „ ‚ ( [ —');
/** Marks that go on with the sentence: «Yahoo!, the company». */
const JOINING = set(', ; : – — - -- / & | )');
/** Words that begin sentences rather than go on with a name. */
const STARTERS = set(
  'the a an this that these those he she it we they you i his her its their our my there here in on at by for with from to of as if when while after before since although though because but and or so yet however meanwhile both all some many most more no not now then one two three who what why how where during under last next also another each every even only still',
);
