/**
 * Tells a draft's language from a sample of its prose. English is told by its function words, so that an English report
 * that quotes other languages at length, or is full of foreign names, is English; anything else by letter statistics.
 */
import { detectAll } from 'tinyld';

/** Whether the engine reads a draft in this language: English, or too little text to tell. */
export function readsLanguage(language: string | null): boolean {
  return language === null || language === 'en';
}

/** ISO 639-1 code, or null when there is too little text to tell. `paragraphs` are those of one draft, in order. */
export function languageOf(paragraphs: readonly string[]): string | null {
  const sample = sampleOf(paragraphs);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS && !hasScriptOfItsOwn(sample)) return null;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (english >= words.length * ENGLISH_SHARE) return 'en';
  const [best] = detectAll(sample);
  // Codes of three letters are languages no newsroom writes in: noise.
  if (best === undefined || best.lang.length !== 2) return null;
  const sure =
    best.accuracy >= SURE || (english <= words.length * FOREIGN_SHARE && words.length >= 2 * FEWEST_WORDS);
  return sure ? best.lang : null;
}

/** Pieces from all over the draft, some thousand characters at most whatever its length. */
function sampleOf(paragraphs: readonly string[]): string {
  const step = Math.max(1, Math.floor(paragraphs.length / SAMPLED_PARAGRAPHS));
  let sample = '';
  for (let i = 0; i < paragraphs.length && sample.length < LONGEST_SAMPLE; i += step) {
    sample += `${(paragraphs[i] ?? '').slice(0, LONGEST_PIECE)}\n`;
  }
  return sample;
}

/** Scripts that few letters of tell apart from English: Cyrillic, Greek, Hebrew, Arabic, Indic, Thai, East Asian. */
function hasScriptOfItsOwn(sample: string): boolean {
  const letters = sample.match(
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/gu,
  );
  return letters !== null && letters.length >= FEWEST_WORDS && letters.length * 2 > sample.length;
}

const SAMPLED_PARAGRAPHS = 10;
const LONGEST_PIECE = 300;
const LONGEST_SAMPLE = 4_000;
const FEWEST_WORDS = 12;
/** Of all words; measured on 840 English news articles it is 13 % or more in 99 of 100. */
const ENGLISH_SHARE = 0.1;
/** At most this much of English in what is another language even if the statistics are not sure which. */
const FOREIGN_SHARE = 0.02;
const SURE = 0.25;
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to that with said have from were are been would which his they it who not this their but she will after about its when there what you'.split(
    ' ',
  ),
);
