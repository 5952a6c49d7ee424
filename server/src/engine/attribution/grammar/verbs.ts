/**
 * Groups verbs with their auxiliaries, negation and adverbs: «has repeatedly said», «was cited», «to have spoken».
 * Knows what a group looks like and which lemma it has; knows neither its subject nor what it attributes.
 */
import { CUE_CLASS_NAMES, CUE_VERBS } from '../../lexicon/cue-verbs.ts';
import type { CueClass } from '../../lexicon/cue-verbs.ts';
import { REPORTING_VERBS } from '../../lexicon/cue-verbs.ts';
import { formsOf } from '../../lexicon/inflection.ts';
import type { VerbForm } from '../../lexicon/inflection.ts';
import type { Token } from '../../text/structure.ts';
import { wordSet } from './word-sets.ts';

/** «said», «was filmed», «to have spoken», «saying», «released by»: how the group stands in its sentence. */
export type VerbShape = 'finite' | 'passive' | 'infinitive' | 'gerund' | 'participle';

/** Token indexes are inclusive: `first` is the first auxiliary or adverb, `head` the verb, `last` an adverb after it. */
export interface VerbGroup {
  readonly first: number;
  readonly head: number;
  readonly last: number;
  /** Null when the verb is none that attributes. */
  readonly lemma: string | null;
  readonly classes: ReadonlySet<CueClass>;
  readonly shape: VerbShape;
  readonly negated: boolean;
  readonly modal: boolean;
}

interface KnownVerb {
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
}

const NO_CLASSES: ReadonlySet<CueClass> = new Set();
const BE = new Set("be am is are was were been being 's 're 'm".split(' '));
const HAVE = new Set("have has had having 've 'd 's".split(' '));
const MODALS = new Set("would could should may might must can will shall 'll ca wo".split(' '));
/** «has since promised», «have long argued», «was first reported»: adverbs here, whatever else they are. */
const BETWEEN = new Set('since long first'.split(' '));
const NEGATIONS = new Set("not n't never no-one hardly neither nor".split(' '));

const REPORTING = wordSet(REPORTING_VERBS);
const FORESEEN = wordSet(
  'expect believe think say suppose estimate understand report allege rumour fear schedule',
);

const CLASSES = new Map<string, Set<CueClass>>();
const VERBS = new Map<string, KnownVerb>();

for (const cueClass of CUE_CLASS_NAMES)
  for (const lemma of CUE_VERBS[cueClass].split(/\s+/)) {
    const classes = CLASSES.get(lemma) ?? new Set<CueClass>();
    CLASSES.set(lemma, classes.add(cueClass));
  }
for (const lemma of CLASSES.keys())
  for (const [spelling, forms] of formsOf(lemma))
    if (!VERBS.has(spelling) || forms.includes('base')) VERBS.set(spelling, { lemma, forms });

/** The groups of a stretch of tokens, in order; each token is in at most one. */
export function verbGroupsOf(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length;) {
    const group = groupFrom(tokens, at);
    if (group === null) at++;
    else {
      groups.push(group);
      at = group.last + 1;
    }
  }
  return groups;
}

/** The lemma of a form of a verb that attributes, or null. */
export function cueLemmaOf(lower: string): string | null {
  return VERBS.get(lower)?.lemma ?? null;
}

/** A verb of saying in the narrow sense: one that other cues of its sentence lean on. */
export function isReporting({ lemma }: VerbGroup): boolean {
  return lemma !== null && REPORTING.has(lemma);
}

/** What a form of a verb that attributes may be, or null for other words. */
export function formsOfCue(lower: string): readonly VerbForm[] | null {
  return VERBS.get(lower)?.forms ?? null;
}

export function classesOf(lemma: string): ReadonlySet<CueClass> {
  return CLASSES.get(lemma) ?? NO_CLASSES;
}

/** A group starts at an auxiliary, a verb, or «to» before one. */
function groupFrom(tokens: readonly Token[], at: number): VerbGroup | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const infinitive = token.tag === 'to' && startsInfinitive(tokens, at);
  if (!infinitive && token.tag !== 'aux' && token.tag !== 'verb') return null;
  let head = infinitive ? at + 1 : at;
  while (tokens[head]?.tag !== 'verb') {
    const next = nextOfGroup(tokens, head);
    if (next === null) break;
    head = next;
  }
  return grouped(tokens, { first: at, head, infinitive });
}

/** «to» begins an infinitive when a verb or auxiliary follows, adverbs between not counted. */
function startsInfinitive(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.tag === 'adv' && next < at + 3) next++;
  const follower = tokens[next];
  return follower?.tag === 'verb' || (follower?.tag === 'aux' && !follower.lower.startsWith("'"));
}

/** From an auxiliary to the verb it helps, over adverbs and negation: «has | repeatedly | said». */
function nextOfGroup(tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next <= at + 4; next++) {
    const tag = tokens[next]?.tag;
    if (tag === 'verb' || tag === 'aux') return next;
    if (tag !== 'adv' && !BETWEEN.has(tokens[next]?.lower ?? '')) return null;
  }
  return null;
}

function grouped(tokens: readonly Token[], { first, head, infinitive }: Omit<Parts, 'helpers'>): VerbGroup {
  const helpers = tokens.slice(first, head);
  const verb = VERBS.get(tokens[head]?.lower ?? '');
  const isVerb = tokens[head]?.tag === 'verb';
  return {
    first: adverbsBefore(tokens, first),
    head,
    last: head,
    lemma: isVerb ? (verb?.lemma ?? null) : null,
    classes: isVerb && verb !== undefined ? classesOf(verb.lemma) : NO_CLASSES,
    shape: shapeOf(tokens, { first, head, infinitive, helpers }),
    negated:
      helpers.some(({ lower }) => NEGATIONS.has(lower)) || NEGATIONS.has(tokens[first - 1]?.lower ?? ''),
    modal: helpers.some(({ lower }) => MODALS.has(lower)),
  };
}

interface Parts {
  readonly first: number;
  readonly head: number;
  readonly infinitive: boolean;
  readonly helpers: readonly Token[];
}

function shapeOf(tokens: readonly Token[], { first, head, infinitive, helpers }: Parts): VerbShape {
  const lower = tokens[head]?.lower ?? '';
  const helper = helpers.findLast(({ tag }) => tag === 'aux')?.lower ?? '';
  if (looksPast(lower) && BE.has(helper) && !(HAVE.has(helper) && VERBS.get(lower)?.forms.includes('past')))
    return infinitive ? 'infinitive' : 'passive';
  if (infinitive) return 'infinitive';
  if (helper === '' && lower.endsWith('ing') && tokens[first]?.tag === 'verb') return 'gerund';
  if (helper === '' && (isParticipleOnly(lower) || isForeseen(tokens, head))) return 'participle';
  return 'finite';
}

function looksPast(lower: string): boolean {
  const forms = VERBS.get(lower)?.forms;
  return forms === undefined ? /(?:ed|en|wn|ne|pt|ft|lt|nt)$/.test(lower) : forms.includes('participle');
}

/** «seen», «given»: a participle that is no past tense cannot be finite on its own. */
function isParticipleOnly(lower: string): boolean {
  const forms = VERBS.get(lower)?.forms;
  return forms !== undefined && forms.length === 1 && forms[0] === 'participle';
}

/** «a visit expected to help», «the man believed to be»: no active verb, though it looks like one. */
function isForeseen(tokens: readonly Token[], head: number): boolean {
  if (tokens[head + 1]?.tag !== 'to' || !/(?:ed|id|ght|ood)$/.test(tokens[head]?.lower ?? '')) return false;
  return FORESEEN.has(VERBS.get(tokens[head]?.lower ?? '')?.lemma ?? '') && tokens[head - 1]?.tag !== 'pron';
}

/** Adverbs right before belong to the group: «also said», «repeatedly denied». */
function adverbsBefore(tokens: readonly Token[], first: number): number {
  let start = first;
  while (start > 0 && first - start < 2 && tokens[start - 1]?.tag === 'adv' && isAttached(tokens[start - 1]))
    start--;
  return start;
}

function isAttached(token: Token | undefined): boolean {
  return token !== undefined && (token.lower.endsWith('ly') || ATTACHED.has(token.lower));
}

const ATTACHED = new Set(
  'also now then later again still never not once twice always often already even further previously first soon just long'.split(
    ' ',
  ),
);
