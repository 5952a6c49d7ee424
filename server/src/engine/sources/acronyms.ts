/**
 * What a draft’s short forms stand for: «the Organisation for Security and Cooperation in Europe (OSCE)». Knows no list of
 * bodies; the draft itself must say so (after Schwartz and Hearst 2003, the letters matched from the right).
 */
import type { Token } from '../text/structure.ts';
import { isCapitalised } from './person.ts';

/**
 * The long form that stands before a bracketed short form, without «the»; null when the letters do not fit.
 * @param at index of the opening bracket
 */
export function longFormBefore(tokens: readonly Token[], at: number): { short: string; long: string } | null {
  const short = tokens[at + 1]?.text ?? '';
  if (tokens[at]?.text !== '(' || tokens[at + 2]?.text !== ')' || !/^\p{Lu}[\p{Lu}.]{1,7}$/u.test(short))
    return null;
  const letters = [...short.replaceAll('.', '')];
  let start = at;
  for (let index = at - 1; letters.length > 0 && index >= Math.max(0, at - 12); index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) return null;
    if (!isCapitalised(token.text)) {
      if (!/^(?:of|for|and|in|on|the|de|&)$/u.test(token.lower)) return null;
    } else if (token.text.startsWith(letters.pop() ?? '')) start = index;
    else return null;
  }
  if (letters.length > 0 || start === at) return null;
  return {
    short,
    long: tokens
      .slice(start, at)
      .map(({ text }) => text)
      .join(' '),
  };
}
