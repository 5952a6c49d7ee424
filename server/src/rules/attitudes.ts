/**
 * Tells plans and attitudes from what somebody says: «plans to close the port», «supports the bill» report where somebody
 * stands and state no fact. Decided by the kind that the engine gives a cue, by the cue's words and by the content's.
 */
import type { Attribution, Span } from '../engine/index.ts';

/** Means to do it; wants, hopes or fears it; is for or against it. */
export type Attitude = 'plan' | 'wish' | 'stand';

/** Null for what was said, shown or ruled, and for all that is quoted in full: those are words, whatever the verb. */
export function attitudeOf({ kind, voice, cue, content }: Attribution, text: string): Attitude | null {
  if ((kind !== 'intention' && kind !== 'belief') || voice === 'direct') return null;
  if (isSaidSo(content, text)) return null;
  if (kind === 'intention') return 'plan';
  const words = cue.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (STAND.test(words) || STANDING.test(words)) return 'stand';
  return WISH.test(words) ? 'wish' : null;
}

/**
 * For or against a thing. Only with something that is no clause beside them: who «regrets that» or «fears that» states
 * something.
 */
const STAND = cues({
  verbs: `support oppos back favour favor agree disagree trust distrust mistrust respect admir appreciat regret regrett
    resent dislik despis loath detest hat lov lik prefer preferr welcom recognis recogniz enjoy object`,
  others: `supportive opposed opposition objection objections sympathy contempt keen happy unhappy glad
    pleased delighted thrilled satisfied dissatisfied grateful disappointed angry furious upset outraged frustrated`,
});

/** «Is against», «stands behind»; an order «against him» takes no side. */
const STANDING =
  /(?:\b(?:be|been|being|am|is|are|was|were|stands?|stood)|[’'](?:s|re|m))\s(?:\p{L}+\s)?(?:for|against|behind)$/iu;

const WISH = cues({
  verbs: 'want wish hop desir yearn crav dream dread fear worr worri car',
  others: 'worry hopeful hopes fears concern concerns concerned worried afraid scared frightened wary desire',
});

/** Verbs by their stems, and words of one form. */
function cues({ verbs, others }: Record<'verbs' | 'others', string>): RegExp {
  const among = (list: string): string => `(?:${list.trim().replace(/\s+/g, '|')})`;
  return new RegExp(`\\b(?:${among(verbs)}(?:e|s|es|d|ed|ing)?|${among(others)})\\b`, 'i');
}

/** A clause of its own: «that the port will close», «the port will close». */
function isSaidSo([first]: readonly Span[], text: string): boolean {
  return first !== undefined && CLAUSE.test(text.slice(first.start, Math.min(first.end, first.start + 200)));
}

/** Up to the first comma or relative pronoun: what stands behind those says no more than which thing is meant. */
const CLAUSE =
  /^(?:that|whether|if)\s|^(?:he|she|it|they|we|I|you|there)(?:[’'](?:s|d|re|ll|ve|m)\b|\s+\p{Ll})|^(?!to\s)(?:(?!(?:who|whom|whose|which|that|where|when|while|as|to|of|for|in|on|by|with)\s)[^\s,;:]+\s+){1,6}(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|did|does|do|[’']ll)\b/iu;
