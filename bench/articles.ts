/**
 * What the bench reads: news articles for speed, one long draft for latency. The long draft is made of the samples in
 * seeds/, varied at every repetition so that no paragraph stands in it twice and no cache can answer for another.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newRandom } from './statistics.ts';

const ROOT = join(import.meta.dirname, '..');
const CORPUS = join(ROOT, '..', 'shared', 'corpora', 'polnear', 'dev.jsonl');
const TOKENS_ENOUGH = 60_000;

export interface Articles {
  readonly articles: readonly string[];
  /** Where they are from, for the reader of the table. */
  readonly from: string;
}

/** The marked corpus where it is beside this checkout, the project's own samples, varied, where it is not. */
export function articlesToRead(): Articles {
  if (existsSync(CORPUS)) {
    const lines = readFileSync(CORPUS, 'utf8').split('\n').filter(Boolean);
    return { articles: lines.map(textOf), from: 'PolNeAR, development part' };
  }
  const seeds = readSeeds();
  const articles: string[] = [];
  for (let words = 0, round = 0; words < TOKENS_ENOUGH; round++) {
    const more = seeds.map((seed) => varied(seed, newRandom(round)));
    articles.push(...more);
    words += wordsIn(more.join(' '));
  }
  return { articles, from: 'seeds/, repeated with variation' };
}

/** A plain-text draft of about so many words; the same on every run. */
export function draftOf(words: number): string {
  const paragraphs = readSeeds().flatMap((seed) => seed.split(/\n+/).filter((line) => line.trim() !== ''));
  const random = newRandom(words);
  const draft: string[] = [];
  for (let length = 0, i = 0; length < words; i++) {
    const paragraph = varied(paragraphs[i % paragraphs.length] ?? '', random);
    draft.push(paragraph);
    length += wordsIn(paragraph);
  }
  return `${draft.join('\n\n')}\n`;
}

/** The running text of the samples: no lists of notes, no front matter. */
function readSeeds(): readonly string[] {
  const folder = join(ROOT, 'seeds');
  const files = readdirSync(folder).filter((file) => /\.(?:txt|md)$/.test(file) && file !== 'README.md');
  if (files.length === 0) throw new Error('there are no samples in seeds/');
  return files.sort().map((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .replace(/^\[\^[^\]]+\]:.*$/gm, ''),
  );
}

const FAMILY_NAMES =
  'Abbot Birch Calder Dunmore Easton Farrow Garrick Holm Ingram Jessop Kerr Lorne Marsh Nolan'.split(' ');

/** The same text with other figures and, in each paragraph, a dateline of its own. */
function varied(text: string, random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  return text
    .split('\n')
    .map((line) => line.replace(/\d+/g, (figure) => String(1 + below(10 ** figure.length))))
    .map((line) => (line.trim() ? `${line} So wrote ${pick(FAMILY_NAMES, random)} at ${below(1e6)}.` : line))
    .join('\n');
}

function pick(names: readonly string[], random: () => number): string {
  return names[Math.floor(random() * names.length)] ?? '';
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

export function textOf(line: string): string {
  const article: unknown = JSON.parse(line);
  if (typeof article !== 'object' || article === null || !('text' in article))
    throw new Error('not a corpus');
  return String(article.text);
}
