/**
 * Sorts attributions by their cue, marked ones and answers alike, by their words alone: rough, but the same for both sides.
 * Knows nothing of the engine and of its lists.
 */
import type { MarkedAttribution } from '../corpora/marked.ts';
import { voiceOf } from '../corpora/voice.ts';

export const CUE_CLASSES = [
  'core verb or quoted',
  'other verb',
  'noun',
  'according to, punctuation',
  'hearsay',
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** «According to» is of two classes, for it is core too. */
export function cueClassesOf(text: string, attribution: MarkedAttribution): readonly CueClass[] {
  const cue = attribution.cue.map(([start, end]) => text.slice(start, end)).join(' ');
  const words = cue.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  if (isHearsay(attribution, words)) return ['hearsay'];
  const plain = words.join(' ');
  const isQuoted = voiceOf(text, attribution.content) === 'direct';
  const isCore = isQuoted || plain.startsWith('according to') || words.some((word) => CORE_FORMS.has(word));
  if (words.length === 0 || /^(?:according to|as per|per|in the words of)\b/u.test(plain))
    return isCore ? ['core verb or quoted', 'according to, punctuation'] : ['according to, punctuation'];
  if (!isQuoted && isNoun(words, text.slice(0, attribution.cue[0]?.[0]))) return ['noun'];
  return isCore ? ['core verb or quoted'] : ['other verb'];
}

const CORE =
  'say tell write report announce add ask claim deny argue explain warn note insist suggest tweet declare acknowledge admit confirm';
const IRREGULAR = [
  'said',
  'told',
  'wrote',
  'written',
  'writing',
  'denied',
  'denies',
  'admitted',
  'admitting',
];
const CORE_FORMS: ReadonlySet<string> = new Set([...CORE.split(' ').flatMap(formsOf), ...IRREGULAR]);

function formsOf(verb: string): readonly string[] {
  const stem = verb.replace(/e$/u, '');
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
}

const HEARSAY =
  /\b(?:reportedly|allegedly|purportedly|rumou?red|rumou?r has|(?:is|are|was|were|been) (?:\w+ly )?(?:said|thought|believed|understood|reported|alleged|claimed|supposed))\b/u;

/** As it is told; where nothing is told of hearsay, a cue without a source that hides one. */
function isHearsay({ hearsay, source }: MarkedAttribution, words: readonly string[]): boolean {
  if (hearsay !== undefined || source.length > 0) return hearsay === true;
  return HEARSAY.test(words.join(' '));
}

const DETERMINER = /^(?:an?|the|his|her|their|its|my|our|your|no|any|some|this|these|those)$/u;
const LED_TO = /(?:\b(?:an?|the|his|her|their|its|my|our|your)|['’]s|s['’])\s+$/iu;
const LEADS_ON = /^(?:of|for|about|on|to|that|in|with|over|against|from|as)$/u;
const VERB = /(?:ed|ing)$|^(?:is|are|was|were|be|been|has|have|had|to)$/u;
const SPEAKS_OF =
  /^(?:speak|spoke|think|thought|hear|heard|told|tell|know|knew|dream|talk|warn|complain|approve|accuse)s?$/u;
const NOUN = /(?:[st]ion|ment|ism|ence|ness)s?$/u;
const NO_NOUN = /^(?:mention|question|caution|comment)s?$/u;

/** By what leads to it («his claim that»), by what follows («fears of»), or by its ending («allegation»). */
function isNoun(words: readonly string[], before: string): boolean {
  if (DETERMINER.test(words[0] ?? '')) return true;
  const core = words.filter((word) => !LEADS_ON.test(word));
  const head = core.at(-1) ?? '';
  if (LED_TO.test(before) && core.length < 4) return !VERB.test(head);
  if (words.some((word) => VERB.test(word) || SPEAKS_OF.test(word))) return false;
  return core.length < 3 && (words.at(-1) === 'of' || (NOUN.test(head) && !NO_NOUN.test(head)));
}
