/**
 * The words that the checks of a file are tied to, without reading the checks, which takes many times longer: to tell soon which of many
 * files cannot be a draft's. Text in, words out.
 */
import { fold } from '../folded.ts';

/** Of a file, folded. */
export function quotesOf(text: string): readonly string[] {
  return Array.from(text.matchAll(EXACT), ([, json = '""']) => fold(String(JSON.parse(json))));
}

/** The share of them that stands in a text as it is, itself folded. */
export function shareStanding(folded: string, quotes: readonly string[]): number {
  return quotes.filter((quote) => folded.includes(quote)).length / Math.max(quotes.length, 1);
}

/** A string that JSON allows. */
const EXACT = /"exact"\s*:\s*("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")/gu;
