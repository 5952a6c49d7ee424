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

/** Is told each thing seen of a find: of what sort it is, and one or two words that say it. */
export type Witness = (sort: string, first: string, second: string) => void;

/** From 0 to 1: the share of finds that look like this one which were right when measured. */
export function confidenceOf(reading: Reading, find: Find): number {
  weights ??= readWeights(WEIGHTS);
  const known = weights;
  let odds = BIAS;
  observe(reading, find, (sort, first, second) => {
    odds += known.get(sort)?.get(first)?.get(second) ?? 0;
  });
  return Math.max(leastOf(find), 1 / (1 + Math.exp(-odds)));
}

/** What can be seen of a find. */
export function observe(reading: Reading, find: Find, see: Witness): void {
  const { construction, lemma, source } = find;
  const speaker = sourceKind(reading, find);
  const opening = openingOf(reading, find);
  const length = lengthOf(find);
  see('construction', construction, '');
  see('lemma', lemma, '');
  see('lemma', construction, lemma);
  see('source', speaker, '');
  see('source', construction, speaker);
  see('opening', construction, opening);
  see('opening', lemma, opening);
  see('length', length, '');
  see('length', construction, length);
  for (const cueClass of classesOf(lemma)) see('class', construction, cueClass);
  if (source === null || source.to !== find.cue.from) see('before', reading.lower(find.cue.from - 1), '');
  if (source !== null && source.to < find.cue.from)
    see('gap', GAPS[Math.min(4, (find.cue.from - source.to) >> 1)] ?? '', '');
  if (find.cue.to - 1 > find.head) see('with', lemma, reading.lower(find.cue.to - 1));
  if (reading.paragraph.headline) see('headline', construction, '');
  if (reading.isQuoted(find.head)) {
    see('quoted', '', '');
    see('quoted', speaker, '');
    see('quoted', construction, '');
  }
  observeVerb(reading, find, see);
}

/** What can be seen of the cue's verb group: negation, auxiliaries, the verb it hangs on. */
function observeVerb(reading: Reading, { construction, lemma, head, content }: Find, see: Witness): void {
  const group = reading.groupAt(head);
  if (group === null) return;
  if (group.negated) see('negated', '', '');
  if (group.negated) see('negated', lemma, '');
  if (group.modal) see('modal', '', '');
  if (group.head > group.first) see('helped', reading.lower(group.first), '');
  if (group.shape === 'infinitive') {
    const governor = reading.groupBefore(group.first);
    const where = governor?.last === group.first - 1 ? 'adjacent' : 'apart';
    see('governed', where, '');
    see('governed', where, reading.lower(governor?.head ?? -1));
  }
  if (construction.endsWith('infinitive'))
    see('to', reading.lower(reading.groupAt(content[0]?.from ?? -1)?.head ?? -1), '');
}

const GAPS = ['0', '2', '4', '6', '8'];
const LENGTHS = ['0', '1', '2', '3', '4', '5', '6'];

/** A pronoun as it is, a name, a number or the last noun of a phrase; «none» when nobody is named. */
function sourceKind(reading: Reading, { source }: Find): string {
  if (source === null) return 'none';
  const first = reading.lower(source.from);
  if (source.to - source.from === 1 && isSubjectPronoun(first)) return first;
  let head = '';
  for (let at = source.from; at < source.to; at++) {
    const tag = reading.tag(at);
    if (tag === 'punct' || (tag === 'prep' && head !== '')) break;
    if (tag === 'name' && reading.tag(at + 1) !== 'other') return 'name';
    if (tag === 'noun' || tag === 'name') head = reading.lower(at);
  }
  return head.endsWith('s') ? 'nouns' : 'noun';
}

function openingOf(reading: Reading, { content }: Find): string {
  const from = content[0]?.from ?? -1;
  const tag = reading.tag(from);
  return OPEN_CLASSES.has(tag) ? tag : reading.lower(from);
}

const OPEN_CLASSES: ReadonlySet<string> = new Set(['noun', 'name', 'adj', 'num', 'verb']);

function lengthOf({ content }: Find): string {
  let length = 1;
  for (const { from, to } of content) length += to - from;
  return LENGTHS[Math.min(6, 31 - Math.clz32(length))] ?? '';
}

/** What is certain whatever the corpus says; 0 for all else, and where nobody is named by a construction that names. */
function leastOf({ construction, lemma, source }: Find): number {
  if (source === null && !NAMELESS.test(construction)) return 0;
  const byLemma = LEAST.get(construction);
  return byLemma?.get(lemma) ?? byLemma?.get('*') ?? 0;
}

const NAMELESS = /^(?:impersonal|passive-bare|passive-told|existing|hearsay)/;
const LEAST = new Map<string, Map<string, number>>();
for (const { constructions, lemmas, least } of CERTAIN)
  for (const construction of constructions.split(/\s+/)) {
    const byLemma = LEAST.get(construction) ?? new Map<string, number>();
    LEAST.set(construction, byLemma);
    for (const lemma of lemmas.split(/\s+/)) byLemma.set(lemma, least);
  }

type Weights = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;

let weights: Weights | null = null;

/** Weights are kept in hundredths: by sort and value, lists of «first» or «first second». */
function readWeights(data: Readonly<Record<string, Readonly<Record<string, string>>>>): Weights {
  const bySort = new Map<string, Map<string, Map<string, number>>>();
  for (const [sort, byValue] of Object.entries(data)) {
    const byFirst = new Map<string, Map<string, number>>();
    bySort.set(sort, byFirst);
    for (const [value, names] of Object.entries(byValue))
      for (const name of names.split('|')) {
        const [first = '', second = ''] = name.split(' ');
        const bySecond = byFirst.get(first) ?? new Map<string, number>();
        byFirst.set(first, bySecond.set(second, Number(value) / 100));
      }
  }
  return bySort;
}
