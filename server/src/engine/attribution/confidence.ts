/**
 * How likely a find is right: a sum of measured weights of what can be seen of it (its construction, its verb, who the
 * source is, what the content opens with), through the logistic function. The weights are fitted on PolNeAR's training part
 * by `training/confidence.ts`; nothing here knows what they are.
 */
import { CERTAIN } from '../lexicon/certain.ts';
import { BIAS, WEIGHTS } from '../lexicon/measured.ts';
import type { Find } from './constructions/construction.ts';
import { isSubjectPronoun } from './grammar/nouns.ts';
import type { Reading } from './grammar/reading.ts';
import { classesOf } from './grammar/verbs.ts';

let weights: ReadonlyMap<string, number> | null = null;

/** From 0 to 1: the share of finds that look like this one which were right when measured. */
export function confidenceOf(reading: Reading, find: Find): number {
  weights ??= readWeights(WEIGHTS);
  let odds = BIAS;
  for (const feature of featuresOf(reading, find)) odds += weights.get(feature) ?? 0;
  return Math.max(leastOf(find), 1 / (1 + Math.exp(-odds)));
}

/** What is certain whatever the corpus says; 0 for all else, and where nobody is named by a construction that names. */
function leastOf({ construction, lemma, source }: Find): number {
  if (source === null && !NAMELESS.test(construction)) return 0;
  return LEAST.get(`${construction} ${lemma}`) ?? 0;
}

const NAMELESS = /^(?:impersonal|passive-bare|existing|hearsay)/;
const LEAST: ReadonlyMap<string, number> = new Map(
  CERTAIN.flatMap(({ constructions, lemmas, least }) =>
    constructions
      .split(/\s+/)
      .flatMap((construction) =>
        lemmas.split(/\s+/).map((lemma) => [`${construction} ${lemma}`, least] as const),
      ),
  ),
);

/** What can be seen of a find, as names of weights. */
export function featuresOf(reading: Reading, find: Find): readonly string[] {
  const { construction, lemma } = find;
  const source = sourceKind(reading, find);
  const opening = openingOf(reading, find);
  const features = [
    `construction ${construction}`,
    `lemma ${lemma}`,
    `${construction} ${lemma}`,
    `source ${source}`,
    `${construction} from ${source}`,
    `${construction} opening ${opening}`,
    `${lemma} opening ${opening}`,
    `length ${lengthOf(find)}`,
    `${construction} length ${lengthOf(find)}`,
  ];
  for (const cueClass of classesOf(lemma)) features.push(`${construction} class ${cueClass}`);
  const group = reading.groupAt(find.head);
  if (group?.negated === true) features.push('negated', `negated ${lemma}`);
  if (group?.shape === 'infinitive') {
    const governor = reading.groupBefore(group.first);
    const where = governor?.last === group.first - 1 ? 'adjacent' : 'apart';
    features.push(`governed ${reading.lower(governor?.head ?? -1)} ${where}`, `governed ${where}`);
  }
  if (construction.endsWith('infinitive'))
    features.push(`to ${reading.lower(reading.groupAt(find.content[0]?.from ?? -1)?.head ?? -1)}`);
  if (reading.paragraph.headline) features.push('headline', `headline ${construction}`);
  if (group?.modal === true) features.push('modal', `modal ${source}`);
  if (group !== null && group.head > group.first) features.push(`helped ${reading.lower(group.first)}`);
  if (reading.isQuoted(find.head)) features.push('quoted', `quoted ${source}`, `quoted ${construction}`);
  if (find.source !== null && find.source.to < find.cue.from)
    features.push(`gap ${Math.min(4, (find.cue.from - find.source.to) >> 1)}`);
  const before = reading.lower(find.cue.from - 1);
  if (find.source === null || find.source.to !== find.cue.from) features.push(`before ${before}`);
  const ending = reading.lower(find.cue.to - 1);
  if (find.cue.to - 1 > find.head) features.push(`${lemma} with ${ending}`);
  return features;
}

/** A pronoun as it is, a name, a number or the last noun of a phrase; «none» when nobody is named. */
function sourceKind(reading: Reading, { source }: Find): string {
  if (source === null) return 'none';
  const first = reading.lower(source.from);
  if (source.to - source.from === 1 && isSubjectPronoun(first)) return first;
  for (let at = source.from; at < source.to; at++) {
    const tag = reading.tag(at);
    if (tag === 'prep' || tag === 'punct') break;
    if (tag === 'name' && reading.tag(at + 1) !== 'other') return 'name';
  }
  return headNoun(reading, source.from, source.to).endsWith('s') ? 'nouns' : 'noun';
}

function headNoun(reading: Reading, from: number, to: number): string {
  let head = '';
  for (let at = from; at < to; at++) {
    const tag = reading.tag(at);
    if (tag === 'prep' && head !== '') break;
    if (tag === 'noun' || tag === 'name') head = reading.lower(at);
  }
  return head;
}

function openingOf(reading: Reading, { content }: Find): string {
  const from = content[0]?.from ?? -1;
  const tag = reading.tag(from);
  if (tag === 'noun' || tag === 'name' || tag === 'adj' || tag === 'num' || tag === 'verb') return tag;
  return reading.lower(from);
}

function lengthOf({ content }: Find): number {
  const length = content.reduce((sum, { from, to }) => sum + to - from, 0);
  return Math.min(6, Math.floor(Math.log2(length + 1)));
}

/** Weights are kept in hundredths, one line of names to each value. */
function readWeights(data: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(data).flatMap(([value, names]) =>
      names.split('|').map((name) => [name, Number(value) / 100] as const),
    ),
  );
}
