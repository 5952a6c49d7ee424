/**
 * Runs every construction over a paragraph and hands on all that stands, several to a cue where several do. What is kept
 * of it is decided elsewhere (`rules.ts`), from figures.
 */
import { HEARSAY_ADVERBS } from '../lexicon/manner.ts';
import { CUE_NOUNS } from '../lexicon/cue-words.ts';
import { accordingTo } from './constructions/according-to.ts';
import type { Find, VerbConstruction, WordConstruction } from './constructions/construction.ts';
import { contentClause } from './constructions/content-clause.ts';
import { contentBeforeSubject, contentBeforeVerb } from './constructions/content-first.ts';
import { adjectiveWithContent } from './constructions/cue-adjective.ts';
import { carriedNoun, existingNoun, nounWithContent } from './constructions/cue-noun.ts';
import { hearsayAdverb } from './constructions/hearsay-adverb.ts';
import { speakerBeforeColon, speakerBehindColon } from './constructions/headline.ts';
import { clauseBeforeColon, speechBesideVerb } from './constructions/speech.ts';
import { objectRelative } from './constructions/object-relative.ts';
import { infinitiveContent, objectContent } from './constructions/object.ts';
import { citedBeside, quotedAsSaying } from './constructions/relay.ts';
import { impersonal, passive } from './constructions/passive.ts';
import { apparentShowing, showing } from './constructions/showing.ts';
import { complementOf } from './grammar/complements.ts';
import type { Reading } from './grammar/reading.ts';
import type { VerbGroup } from './grammar/verbs.ts';
import { wordSet } from './grammar/word-sets.ts';

const ON_VERBS: readonly VerbConstruction[] = [
  contentBeforeVerb,
  contentBeforeSubject,
  contentClause,
  infinitiveContent,
  objectContent,
  showing,
  apparentShowing,
  objectRelative,
  impersonal,
  passive,
];

const ON_WORDS: ReadonlyMap<string, WordConstruction> = new Map<string, WordConstruction>([
  ...[...wordSet(CUE_NOUNS)].map((noun) => [noun, nounWithContent] as const),
  ...[...wordSet(HEARSAY_ADVERBS)].map((adverb) => [adverb, hearsayAdverb] as const),
  ['according', accordingTo],
  ['as', accordingTo],
  [
    ':',
    (reading, at) =>
      speakerBeforeColon(reading, at) ?? speakerBehindColon(reading, at) ?? clauseBeforeColon(reading, at),
  ],
  ['-', speakerBehindColon],
  ['–', speakerBehindColon],
  ['—', speakerBehindColon],
]);

/** All that stands, in no order. */
export function propose(reading: Reading): readonly Find[] {
  const finds: Find[] = [];
  for (const group of reading.groups) proposeOn(reading, group, finds);
  for (const [at, token] of reading.tokens.entries()) {
    const find = ON_WORDS.get(token.lower)?.(reading, at) ?? null;
    if (find !== null) finds.push(find);
  }
  return finds;
}

/** What hangs on finds that were kept: «reported, citing T». */
export function proposeBeside(reading: Reading, kept: readonly Find[]): readonly Find[] {
  return kept.length === 0 ? [] : reading.groups.flatMap((group) => citedBeside(reading, group, kept) ?? []);
}

function proposeOn(reading: Reading, group: VerbGroup, finds: Find[]): void {
  const push = (find: Find | null): void => {
    if (find !== null) finds.push(find);
  };
  push(adjectiveWithContent(reading, group));
  push(existingNoun(reading, group));
  const carrier = group.lemma ?? (HAVE.test(reading.lower(group.head)) ? 'have' : null);
  if (carrier !== null) push(carriedNoun(reading, group, carrier));
  if (group.lemma === null) push(speechBesideVerb(reading, group));
  if (group.lemma === null || isYetToCome(reading, group)) return;
  finds.push(...quotedAsSaying(reading, group));
  const site = { reading, group, lemma: group.lemma, complement: complementOf(reading, group) };
  for (const construction of ON_VERBS) push(construction(site));
}

/** «is yet to comment», «has yet to say», «chose not to tell»: nothing was said. */
function isYetToCome(reading: Reading, group: VerbGroup): boolean {
  if (group.shape !== 'infinitive') return false;
  return reading.lower(group.first - 1) === 'yet' || (group.negated && group.classes.has('tell'));
}

const HAVE = /^(?:have|has|had|having)$/;
