/**
 * Makes `server/src/engine/lexicon/words.ts`: what each word may be, and which it is beside which neighbours, counted over
 * the automatic part-of-speech tags of PolNeAR's training part; then says how often that agrees with the tags of its
 * development part. Run: `npx tsx training/words.ts CORPUS`, where CORPUS is the folder that holds train.jsonl.
 */
import { writeFileSync } from 'node:fs';
import { firstChoice, makeClassifier, makeTagger, startsSentence } from '../server/src/engine/text/tagger.ts';
import type { TaggerData } from '../server/src/engine/text/tagger.ts';
import { readSilver } from './silver.ts';
import type { SilverWord } from './silver.ts';

type Counts = Map<string, number>;

const LEAST_SEEN = 3;
const LEAST_SHARE = 0.04;
const OWN_CONTEXTS_FROM = 150;
const LEAST_CONTEXT = 4;
const TARGET = new URL('../server/src/engine/lexicon/words.ts', import.meta.url);

const corpus = process.argv[2];
if (corpus === undefined) throw new Error('usage: tsx training/words.ts CORPUS');
const sentences = readSilver(corpus, 'train');
const data = withContexts(sentences, {
  words: countClasses(sentences, false),
  capitalised: countClasses(sentences, true),
  contexts: {},
});
writeFileSync(TARGET, moduleText(data));
console.log(
  `agreement with the tags of dev: ${(100 * agreement(data, readSilver(corpus, 'dev'))).toFixed(2)} %`,
);

/**
 * Words by class; of capitalised words those that stand inside a sentence and are not names, or are names although their
 * small spelling is known as something else («Bush», «Cook»).
 */
function countClasses(all: readonly (readonly SilverWord[])[], capitalised: boolean): Record<string, string> {
  const seen = countTags(all, capitalised);
  const small = capitalised ? countTags(all, false) : seen;
  const guess = makeClassifier({ words: {}, capitalised: {}, contexts: {} });
  const byClass = new Map<string, string[]>();
  for (const [word, tags] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = sum(tags);
    const choices = [...tags]
      .filter(([, n]) => n / total >= LEAST_SHARE && n > 1)
      .sort((a, b) => b[1] - a[1]);
    if (total < LEAST_SEEN || choices.length === 0) continue;
    const names = choices.map(([tag]) => tag).slice(0, 3).join('/'); // prettier-ignore
    const rival = sum(small.get(word) ?? new Map<string, number>());
    if (
      capitalised
        ? names === 'name' && (rival === 0 || rival >= total)
        : guess({ text: word, lower: word }, false) === names
    )
      continue;
    const wordClass =
      choices.length > 1 && total >= OWN_CONTEXTS_FROM ? `${capitalised ? '^' : ''}${word}:${names}` : names;
    entryList(byClass, wordClass).push(word);
  }
  return Object.fromEntries([...byClass].map(([wordClass, words]) => [wordClass, words.join(' ')]));
}

function countTags(all: readonly (readonly SilverWord[])[], capitalised: boolean): Map<string, Counts> {
  const seen = new Map<string, Counts>();
  for (const sentence of all)
    for (const [index, word] of sentence.entries()) {
      const isCapital = /^\p{Lu}/u.test(word.text) && word.text !== 'I';
      if (isCapital !== capitalised || word.tag === 'punct' || !/^[\p{L}'.-]+$/u.test(word.lower)) continue;
      if (capitalised && startsSentence(sentence, index)) continue;
      add(entry(seen, word.lower), word.tag);
    }
  return seen;
}

/** Adds the contexts in which a class is something other than what it is most often. */
function withContexts(all: readonly (readonly SilverWord[])[], bare: TaggerData): TaggerData {
  const classOf = makeClassifier(bare);
  const near = new Map<string, Counts>();
  for (const sentence of all) {
    const classes = sentence.map((word, index) => classOf(word, startsSentence(sentence, index)));
    for (const [index, word] of sentence.entries()) {
      const own = classes[index]!;
      if (!own.includes('/') && !own.startsWith('-')) continue;
      const previous = sentence[index - 1]?.tag ?? 'punct';
      add(entry(near, `${own}|${previous}`), word.tag);
      add(entry(near, `${own}|${previous}|${firstChoice(classes[index + 1] ?? 'punct')}`), word.tag);
    }
  }
  const decided = (key: string): string | undefined => {
    const tags = near.get(key);
    return tags === undefined || sum(tags) < LEAST_CONTEXT
      ? undefined
      : [...tags].sort((a, b) => b[1] - a[1])[0]![0];
  };
  const byTag = new Map<string, string[]>();
  for (const key of [...near.keys()].sort()) {
    const [own = '', previous = '', next] = key.split('|');
    const fallback = (next === undefined ? undefined : decided(`${own}|${previous}`)) ?? firstChoice(own);
    const tag = decided(key);
    if (tag !== undefined && tag !== fallback) entryList(byTag, tag).push(key);
  }
  return { ...bare, contexts: Object.fromEntries([...byTag].map(([tag, keys]) => [tag, keys.join(' ')])) };
}

function agreement(learned: TaggerData, all: readonly (readonly SilverWord[])[]): number {
  const tag = makeTagger(learned);
  let right = 0;
  let total = 0;
  const wrong: Counts = new Map();
  for (const sentence of all) {
    const tags = tag(sentence);
    for (const [index, word] of sentence.entries()) {
      total++;
      if (tags[index] === word.tag) right++;
      else add(wrong, `${word.tag} taken for ${tags[index]}`);
    }
  }
  for (const [what, n] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 12)) console.log(`${n} ${what}`);
  return right / total;
}

function moduleText(learned: TaggerData): string {
  const record = (name: string, doc: string, entries: Readonly<Record<string, string>>): string =>
    `/** ${doc} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${Object.entries(entries)
      .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
      .join('')}};\n`;
  return [
    '// Generated by `npx tsx training/words.ts CORPUS` from PolNeAR v1.0.0, training part (Newell, Margolin and Ruths, LREC 2018),\n// with its automatic CoreNLP tags: counts only, no running text. Data only; do not edit by hand.\n',
    record('WORDS', 'Words in lower case by what they may be, the most frequent first; frequent ones with contexts of their own.', learned.words),
    record('CAPITALISED', 'The same for words written with a capital inside a sentence that are more than names.', learned.capitalised),
    record('CONTEXTS', 'By tag: «class|tag before» or «class|tag before|tag after» that decide for it.', learned.contexts),
  ].join('\n'); // prettier-ignore
}

function add(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}

function entry(map: Map<string, Counts>, key: string): Counts {
  const found = map.get(key) ?? new Map<string, number>();
  map.set(key, found);
  return found;
}

function entryList(map: Map<string, string[]>, key: string): string[] {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
}
