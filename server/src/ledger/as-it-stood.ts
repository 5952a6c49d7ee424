/**
 * «The sentence as it stood»: whether a sentence says what it said when somebody looked at it. A citation put in, marks
 * turned or a line wrapped leave it as it was; another word does not. Runs alike in Node and in a browser.
 */
import { fold, foldsAway } from './folded.ts';

/** Without citation marks, typographic variants and space; of nothing but marks, the marks. */
export function asItStood(text: string): string {
  return fold(text, { keepMarks: foldsAway(text) });
}

/** The same for the same words, on any machine, for good: FNV-1a of 64 bits, as 16 hexadecimal digits. */
export function hashAsItStood(text: string): string {
  let hash = 0xcbf29ce484222325n;
  const words = asItStood(text);
  for (let place = 0; place < words.length; place += 1) {
    const unit = words.charCodeAt(place);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
