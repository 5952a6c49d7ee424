/**
 * «The sentence as it stood»: whether a sentence says what it said when somebody looked at it. A citation put in, marks
 * turned or a line wrapped leave it as it was; another word does not. Runs alike in Node and in a browser.
 */
import { fold, foldsAway } from './folded.ts';
import { hashOf } from './hash.ts';

/** Without citation marks, typographic variants and space; of nothing but marks, the marks. */
export function asItStood(text: string): string {
  return fold(text, { keepMarks: foldsAway(text) });
}

/** The same for the same words, on any machine, for good. */
export function hashAsItStood(text: string): string {
  return hashOf(asItStood(text));
}
