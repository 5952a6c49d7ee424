/**
 * Which sentences of a draft report nothing that could be cited for: views, inferences, advice, credits, the lines of a transcript, and
 * those whose own words tell who says it. Works on the words alone; knows no rule and no draft.
 */
import { JUDGING_PHRASES, JUDGING_WORDS } from './judging-words.ts';

export function isNoReport(sentence: string): boolean {
  return NO_REPORT.some((pattern) => pattern.test(sentence));
}

/** Of patterns parted by commas. */
const oneOf = (words: string): string =>
  words
    .trim()
    .split(/\s*,\s*/)
    .join('|');

/** Whoever is meant, somebody says it, and the finder did not see. */
const SAYING = oneOf(`
  sa(?:id|ys?), told, heard, claim(?:s|ed)?, argu(?:e|es|ed), insist(?:s|ed)?, believ(?:e|es|ed), thinks?, thought, contend(?:s|ed)?,
  alleg(?:e|es|ed), warn(?:s|ed), den(?:y|ies|ied), announc(?:es|ed), suggest(?:s|ed)?, acknowledg(?:e|es|ed), estimat(?:e|es|ed),
  report(?:s|ed)?`);

/** The writer weighs, infers or hedges. */
const WEIGHING = oneOf(`
  of course, presumably, arguably, probably, plainly, evidently, naturally, essentially, basically, perhaps, maybe, clearly, obviously,
  surely, undoubtedly, (?:un)?fortunately, sadly, frankly, ironically, predictably, tellingly, truly, startlingly, in other words,
  in short, in a sense, after all, what[’']s more, for reasons, no doubt, no wonder, must, ought, seem(?:s|ed)?, appear(?:s|ed)? to,
  likely, unlikely, more like, at stake, at odds, an example of, (?:a|one) step (?:towards?|closer),
  the (?:real )?(?:point|problem|question|truth|lesson|irony) is, a (?:big|small|far) (?:deal|cry|step), hearts of, hearts and minds,
  overshadow(?:s|ed)?, uncertain, awful, dramatic, convincing(?:ly)?, hallmarks?, signs? of`);

const FORECASTING = oneOf(`
  (?:is|are)(?: not)? going to, poised to, bound to, destined to, sets? the stage, could be, a (?:\\p{L}+ )?(?:\\p{L}+ )?reminder, hardly,
  anything but, nothing but, need(?:s|ed)? to, has to, have to, deserves?`);

/** What something is called by who judges it: «is wrong», «was hardly a mistake». */
const JUDGED = oneOf(`
  wrong, right, pure, clear, obvious, true, good, bad, great, better, worse, fair, unfair, hard, easy, difficult, tough, important,
  crucial, critical, necessary, possible, impossible, interesting, remarkable, stunning, shame, mistake, mess, matter, key, apt, telling,
  understandable, flawed, like, no (?:surprise|wonder|exception|different|accident)`);
const JUDGED_BEHIND =
  "is|are|was|were|isn[’']t|aren[’']t|wasn[’']t|been|be|being|it[’']s|that[’']s|he[’']s|she[’']s";
const BEFORE_JUDGED = '\\p{L}+ly|also|just|so|too|very|quite|hardly|pure|a|an|the|always|never|still';

const NO_REPORT: readonly RegExp[] = [
  new RegExp(`\\b(?:${SAYING})\\b`, 'i'),
  new RegExp(`\\b(?:${WEIGHING})\\b`, 'i'),
  /\bmay\b/,
  /^(?:\P{L}*)(?:no|yes|well|so|still|look|now|alas|of course),?\s/iu,
  new RegExp(`\\b(?:${JUDGED_BEHIND})\\s(?:(?:${BEFORE_JUDGED})\\s)*(?:${JUDGED})\\b`, 'iu'),
  /^\P{L}*(?:(?:but|and|so)\s)?(?:(?:that|this|which|it|all this)\s(?:means|matters|raises|makes sense|shows)\b|while\b[^.]*\b(?:is|are) (?:similar|different))/iu,
  new RegExp(`\\b(?:${FORECASTING})\\b`, 'iu'),
  // No finite verb: «Asserting her role in the fight.»
  /^\P{L}*\p{L}+ing\b(?!.*(?:,|\b(?:is|are|was|were|has|have|had|will|do|does|did)\b))/u,
  new RegExp(`\\b(?:${[...JUDGING_PHRASES, ...JUDGING_WORDS].join('|')})\\b`, 'i'),
  // Scorn and wonder.
  /!/,
  // Advice to readers, and what the desk says of itself.
  /\b(?:for those (?:of you )?(?:interested|who)|you|yours?|let[’']s)\b/i,
  /^\P{L}*(?:contributing|reporting by|editing by|additional reporting|written by|photos?(?:graphs?)? by|follow|read|watch|click|listen|subscribe|sign up|see|because of an editing error|(?:an earlier|a previous) version|this (?:article|story|post|column))\b/iu,
  /^\P{L}*(?:\p{Lu}[\p{L}.’'-]*\s){2,4}(?:is|are)\s(?:the\s|an?\s)?(?:\p{L}+\s){0,3}?(?:founder|author|columnist|contributor|reporter|fellow|correspondent|editor|professor)\b/u,
  // «OLENA MARCHENKO: We are late.»
  /^\P{L}*\p{Lu}[\p{Lu}.’' -]{2,40}:/u,
];
