/**
 * What rules decide: chains («reported citing T», «was quoted as saying»), hearsay, headlines, pictures. They go over what
 * the learned finder answered: on the same cue theirs stands, and what another passes on hangs on it. Knows constructions
 * and spans; no network.
 */
import { HEARSAY_ADVERBS, IMPERSONAL_HEARSAY } from '../lexicon/manner.ts';
import { OWNED } from '../lexicon/owned.ts';
import type { ParagraphText } from '../text/structure.ts';
import { existingNoun } from './constructions/existing-noun.ts';
import type { Find } from './constructions/construction.ts';
import { hearsayAdverb } from './constructions/hearsay-adverb.ts';
import { speakerBehindColon } from './constructions/headline.ts';
import { impersonalHearsay, isImpersonalHearsay } from './constructions/impersonal-hearsay.ts';
import { impersonal, passive } from './constructions/passive.ts';
import { quotedAsSaying } from './constructions/relay.ts';
import { apparentShowing, showing } from './constructions/showing.ts';
import { withCiting } from './citing.ts';
import type { FoundSpans } from './finder.ts';
import { inOrder, spanOf, touches } from './found.ts';
import { complementOf } from './grammar/complements.ts';
import { Reading } from './grammar/reading.ts';
import type { VerbGroup } from './grammar/verbs.ts';
import { wordSet } from './grammar/word-sets.ts';

/** The learned finds with what the rules own put in their place, in order of the cues. */
export function withOwned(paragraph: ParagraphText, learned: readonly FoundSpans[]): readonly FoundSpans[] {
  if (!mayHold(paragraph)) return learned;
  const reading = new Reading(paragraph);
  const owned = distinct(propose(reading).flatMap((find) => weighed(find)));
  const isNew = ({ content, cue }: Find): boolean =>
    !learned.some(
      (one) =>
        touches(reading, cue, one.cue) || content.some((phrase) => touches(reading, phrase, one.content)),
    );
  const spoken = owned.filter(({ find, fills }) => !fills || isNew(find));
  const left = learned.filter(({ cue }) => !spoken.some(({ find }) => touches(reading, find.cue, cue)));
  const placed = spoken.map(({ find, confidence }) => ({ find, found: foundOf(reading, find, confidence) }));
  const all = inOrder([...left, ...placed.map(({ found }) => found)]);
  const linked = all.map((found) => {
    const own = placed.find((one) => one.found === found)?.find;
    const relay = own && placed.find(({ find }) => find.head === own.relayedBy)?.found;
    return relay === undefined ? found : { ...found, relayedBy: all.indexOf(relay) };
  });
  return withCiting(reading, linked);
}

const MEDIA_VERBS =
  'shows show showed shown depicts depict depicted reveals revealed suggests suggested indicates indicated captured captures';
const TRIGGERS = wordSet(
  `citing cited quoting quoted quotes reported said believed thought understood alleged claimed rumoured rumored heard supposed
  presumed feared ${IMPERSONAL_HEARSAY} ${HEARSAY_ADVERBS} filmed seen pictured photographed recorded regarded viewed described considered portrayed
  perceived interpreted read there appears appear appeared seems seem seemed ${MEDIA_VERBS}`,
);

/** A cheap look for the words that any of the constructions turns on. */
function mayHold({ tokens, headline }: ParagraphText): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.lower === 'said' || token.lower === 'reported') {
      // As a passive only: «is said to», «was reported as saying».
      if (i > 0 && BEFORE_PASSIVE.has(tokens[i - 1]?.tag ?? 'noun')) return true;
    } else if (TRIGGERS.has(token.lower)) return true;
    else if (headline && MARKS.has(token.text)) return true;
  }
  return false;
}

const BEFORE_PASSIVE: ReadonlySet<string> = new Set(['aux', 'adv']);
const MARKS: ReadonlySet<string> = new Set([':', '-', '–', '—']);
const ADVERBS = wordSet(HEARSAY_ADVERBS);

interface OwnedFind {
  readonly find: Find;
  readonly confidence: number;
  readonly fills: boolean;
}

interface Weight {
  readonly confidence: number;
  readonly fills: boolean;
}

const WEIGHTS = new Map<string, Map<string, Weight>>();
for (const { constructions, lemmas, confidence, fills } of OWNED)
  for (const construction of constructions.split(/\s+/)) {
    const byLemma = WEIGHTS.get(construction) ?? new Map<string, Weight>();
    WEIGHTS.set(construction, byLemma);
    for (const lemma of lemmas.split(/\s+/)) byLemma.set(lemma, { confidence, fills: fills === true });
  }

function weighed(find: Find): readonly OwnedFind[] {
  const byLemma = WEIGHTS.get(find.construction);
  const weight = byLemma?.get(find.lemma) ?? byLemma?.get('*');
  return weight === undefined ? [] : [{ find, ...weight }];
}

/** Of several on one cue, the first. */
function distinct(owned: readonly OwnedFind[]): readonly OwnedFind[] {
  const heads = new Set<number>();
  return owned.filter(({ find }) => !heads.has(find.head) && heads.add(find.head));
}

function propose(reading: Reading): readonly Find[] {
  const finds: (Find | null)[] = reading.groups.flatMap((group) => onVerb(reading, group));
  for (const [at, token] of reading.tokens.entries())
    if (ADVERBS.has(token.lower)) finds.push(hearsayAdverb(reading, at));
    else if (isImpersonalHearsay(token.lower)) finds.push(impersonalHearsay(reading, at));
    else if (MARKS.has(token.text)) finds.push(speakerBehindColon(reading, at));
  return finds.flatMap((find) => find ?? []);
}

function onVerb(reading: Reading, group: VerbGroup): readonly (Find | null)[] {
  const existing = existingNoun(reading, group);
  if (group.lemma === null) return [existing];
  const site = { reading, group, lemma: group.lemma, complement: complementOf(reading, group) };
  const others = [impersonal, passive, showing, apparentShowing].map((construction) => construction(site));
  return [existing, ...quotedAsSaying(reading, group), ...others];
}

function foundOf(reading: Reading, find: Find, confidence: number): FoundSpans {
  return {
    source: spanOf(reading, find.source),
    cue: spanOf(reading, find.cue),
    content: find.content.flatMap((phrase) => spanOf(reading, phrase)),
    addressee: spanOf(reading, find.addressee),
    relayedBy: null,
    confidence,
  };
}
