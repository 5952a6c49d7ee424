/**
 * Fits the weights of `attribution/confidence.ts` and writes them to `lexicon/measured.ts`: logistic regression over what
 * the constructions propose on PolNeAR's training part, right when it matches a gold attribution (cues touch, sources and
 * contents overlap by half). What stands inside a gold content is left out: the corpus does not mark it.
 * Run: `npx tsx training/confidence.ts CORPUS [--write]`; without `--write` it fits on four fifths and measures on the rest.
 */
import { writeFileSync } from 'node:fs';
import { select } from '../server/src/engine/attribution/selection.ts';
import { examplesOf } from './examples.ts';
import type { Article } from './examples.ts';
import { readArticles } from './silver.ts';

const EPOCHS = 30;
const RATE = 0.15;
const DECAY = 0.0008;
const LEAST_SEEN = 3;
const LEAST_WEIGHT = 0.08;
const TARGET = new URL('../server/src/engine/lexicon/measured.ts', import.meta.url);

const [corpus, write] = process.argv.slice(2);
if (corpus === undefined) throw new Error('usage: tsx training/confidence.ts CORPUS [--write]');
const articles = readArticles(corpus, 'train').map(examplesOf);
const held = write === '--write' ? [] : articles.filter((_, index) => index % 5 === 0);
const model = fit(articles.filter((article) => !held.includes(article)));
if (held.length > 0) measure(held, model);
else writeFileSync(TARGET, moduleText(model));

interface Model {
  bias: number;
  readonly weights: Map<string, number>;
}

function fit(all: readonly Article[]): Model {
  const examples = all.flatMap(({ paragraphs }) => paragraphs.flat()).filter(({ inside }) => !inside);
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const usable = examples.map(({ features, gold }) => ({
    features: features.filter((f) => (seen.get(f) ?? 0) >= LEAST_SEEN),
    right: gold >= 0 ? 1 : 0,
  }));
  const fitted: Model = { bias: -1, weights: new Map() };
  let seed = 1;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const order = usable.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const rate = RATE / (1 + epoch * 0.4);
    for (const index of order) {
      const { features, right } = usable[index]!;
      const gradient = right - probability(fitted, features);
      fitted.bias += rate * gradient * 0.2;
      for (const feature of features) {
        const weight = fitted.weights.get(feature) ?? 0;
        fitted.weights.set(
          feature,
          weight + rate * (gradient - (DECAY * 30 * weight) / Math.sqrt(seen.get(feature)!)),
        );
      }
    }
  }
  return fitted;
}

function probability({ bias, weights }: Model, features: readonly string[]): number {
  let odds = bias;
  for (const feature of features) odds += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-odds));
}

function measure(all: readonly Article[], fitted: Model): void {
  const goldCount = all.reduce((sum, article) => sum + article.goldCount, 0);
  for (const outer of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
    let predicted = 0;
    let right = 0;
    for (const { paragraphs } of all) {
      const used = new Set<number>();
      for (const examples of paragraphs) {
        const kept = select(examples.map((e) => ({ find: e.find, confidence: probability(fitted, e.features) })), { outer, nested: 0.5 }); // prettier-ignore
        const contents = kept.map(({ find }) => find);
        for (const { find } of kept) {
          const example = examples.find((e) => e.find === find)!;
          if (
            contents.some(
              (other) =>
                other !== find && other.content.some(({ from, to }) => find.head >= from && find.head < to),
            )
          )
            continue;
          predicted++;
          if (example.gold >= 0 && !used.has(example.gold)) { used.add(example.gold); right++; } // prettier-ignore
        }
      }
    }
    const p = right / predicted;
    const r = right / goldCount;
    console.log(
      `threshold ${outer}: P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r)).toFixed(1)}`,
    );
  }
}

function moduleText({ bias, weights }: Model): string {
  const bySort = new Map<string, Map<number, string[]>>();
  for (const [name, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [sort = '', ...words] = name.split(' ');
    const value = Math.round(weight * 20) * 5;
    if (Math.abs(weight) < LEAST_WEIGHT) continue;
    const byValue = bySort.get(sort) ?? new Map<number, string[]>();
    bySort.set(sort, byValue.set(value, [...(byValue.get(value) ?? []), words.join(' ').trimEnd()]));
  }
  const lines = [...bySort].map(([sort, byValue]) => {
    const entries = [...byValue]
      .sort(([a], [b]) => a - b)
      .map(([value, names]) => `    ${JSON.stringify(String(value))}: ${JSON.stringify(names.join('|'))},\n`);
    return `  ${sort}: {\n${entries.join('')}  },\n`;
  });
  return `// Generated by \`npx tsx training/confidence.ts CORPUS --write\` from PolNeAR v1.0.0, training part (Newell, Margolin and
// Ruths, LREC 2018): weights only, no running text. Data only; do not edit by hand.

/** The log odds of a find of which nothing else is known. */
export const BIAS = ${bias.toFixed(3)};

/** By the sort of what is seen of a find, what each adds to the log odds, in hundredths: «first» or «first second». */
export const WEIGHTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${lines.join('')}};
`;
}
