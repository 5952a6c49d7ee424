/**
 * Which quotations a draft leaves without a speaker. In the draft's favour counts whoever is named beside the words, cue or
 * no cue: readers take the words for theirs. Knows attributions and the words around a quotation; knows no rule.
 */
import type { Quotation, Span } from '../engine/index.ts';
import { indexOf, wordsAt } from './facts.ts';
import { areInOneParagraph, isInFirstLine, sentenceAt } from './places.ts';
import { speaksWithin } from './quoted.ts';
import type { RuleFacts } from './rule.ts';

/** Outer quotations that read as speech, in order of the text; of one that runs over paragraphs the first part alone. */
export function* speakerless(facts: RuleFacts): Iterable<Quotation> {
  let before: Quotation | undefined;
  for (const quotation of facts.analysis.quotations) {
    if (quotation.depth > 0) continue;
    // What is left open goes on in the next paragraph; of a dialogue the beginning is told of alone.
    const goesOn = before !== undefined && quotation.start - before.end < NEAR && before.speech;
    before = quotation;
    if (quotation.speech && !goesOn && !hasSpeaker(quotation, facts) && !isDisplay(quotation, facts))
      yield quotation;
  }
}

const NEAR = 20;

/**
 * Four words are a title, a slogan or a phrase held at arm’s length more often than they are a statement. A headline may leave
 * the speaker to the story, and a pull quote repeats words of it. What a year follows is a work or a bill.
 */
function isDisplay(quotation: Quotation, facts: RuleFacts): boolean {
  const words = wordsAt(facts, quotation).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  if ((words.match(/[\p{L}\d][\p{L}\d’'-]*/gu)?.length ?? 0) <= SHORTEST) return true;
  return (
    facts.text.indexOf(words) !== facts.text.lastIndexOf(words) ||
    isInFirstLine(quotation, facts) ||
    /^\s*\((?:19|20)\d\d\)/.test(facts.text.slice(quotation.end, quotation.end + 12)) ||
    isCrosshead(quotation, facts)
  );
}

const SHORTEST = 4;
const LONGEST_CROSSHEAD = 50;

/** A few words that are a paragraph of their own. */
function isCrosshead({ start, end }: Quotation, { text }: RuleFacts): boolean {
  const isAlone = /(?:^|[\r\n])\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^\s*(?:[\r\n]|$)/.test(text.slice(end, end + 4)); // prettier-ignore
  return isAlone && end - start <= LONGEST_CROSSHEAD && start > 0;
}

function hasSpeaker(quotation: Quotation, facts: RuleFacts): boolean {
  return (
    isAttributed(quotation, facts) ||
    isSigned(quotation, facts) ||
    isOfAThing(quotation, facts) ||
    isBesideSomebody(quotation, facts)
  );
}

/**
 * By anything but what is said inside it; where its closing mark was forgotten, inside may be outside. Marks that stand
 * double, or in what a web page is written in, say nothing of where speech begins, and «“to be carried out at once”» is the wording of a paper.
 */
function isAttributed(quotation: Quotation, facts: RuleFacts): boolean {
  if (/^.["“”‘'>]|^.(?:to|be)\s/u.test(wordsAt(facts, quotation))) return true;
  return indexOf(facts)
    .attributions.overlapping(quotation)
    .some(({ attribution }) => !quotation.closed || !speaksWithin(attribution, quotation));
}

/**
 * Behind a colon, where whoever speaks stands; signed, «― Olena Marchenko», at its end or below it; or a transcript, which
 * names its speakers: «"ORLOV: We are late.».
 */
function isSigned(quotation: Quotation, facts: RuleFacts): boolean {
  const { text } = facts;
  const words = wordsAt(facts, quotation);
  return (
    /:\s*$/.test(text.slice(Math.max(0, quotation.start - 8), quotation.start)) ||
    /^\s*(?:[―—–]|--?)\s*\p{Lu}/u.test(text.slice(quotation.end, quotation.end + 12)) ||
    SIGNED_WITHIN.test(words.slice(-LONGEST_SIGNATURE)) ||
    TRANSCRIPT.test(words)
  );
}

const LONGEST_SIGNATURE = 120;
/** A last line of a name and what it belongs to. */
const SIGNED_WITHIN = /[\r\n]\s*[-–—―]*\s*\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*)+[^.!?\r\n]*\.?["”]?$/u;

const TRANSCRIPT = /^\S\s*(?:\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,3}:|\(\p{Lu}+)/u;

/** «A banner reading “…”», «a song called “…”»: words that are shown or that name something, and are nobody's to say. */
function isOfAThing({ start }: Quotation, facts: RuleFacts): boolean {
  return THING.test(facts.text.slice(Math.max(0, start - 60), start));
}

const THING =
  /\b(?:called|titled|entitled|dubbed|named|nicknamed|headlined|captioned|labell?ed|branded|known as|read(?:s|ing)?|(?:chant(?:s|ed|ing)?|shouts|cries|sign|signs|banner|poster|t-shirt|placard|slogan|motto|mantra|refrain|hashtag|headline|title|song|hymn|book|film|novel|essay|episode|phrase|words?|line|term|adage|saying|proverb|question|idea|notion|category|section)(?: of| that| like)?),?\s+$/i;

/**
 * Somebody is named in its sentence outside of it, in the sentence behind it in its paragraph, or in the one before it, be
 * that in the paragraph before: words that open a paragraph go on with whoever the last one ended with.
 */
function isBesideSomebody(quotation: Quotation, facts: RuleFacts): boolean {
  const first = sentenceAt(quotation.start, facts);
  const last = sentenceAt(quotation.end - 1, facts);
  if (!first || !last) return false;
  const own = [
    { start: first.start, end: quotation.start },
    { start: quotation.end, end: last.end },
  ];
  const behind = sentenceAt(last.start, facts, 1);
  const isNear = behind !== undefined && areInOneParagraph(behind.start, quotation.end, facts);
  const beside = [...own, sentenceAt(first.start, facts, -1), isNear ? behind : undefined];
  return beside.some((words) => words !== undefined && namesSomebody(words, facts));
}

function namesSomebody(words: Span, facts: RuleFacts): boolean {
  if (words.end <= words.start || isInFirstLine(words, facts)) return false;
  const { attributions } = indexOf(facts);
  if (attributions.overlapping(words).some(({ attribution }) => attribution.source.length > 0)) return true;
  const text = wordsAt(facts, words);
  if (/[\s([]\p{Lu}\p{L}|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\b/u.test(text)) return true;
  // A sentence begins with a capital in any case; a name has one elsewhere in the draft too.
  const first = /^\P{L}*(\p{Lu}[\p{L}’'-]+)/u.exec(text)?.[1];
  return first !== undefined && namesIn(facts).has(first);
}

/** Words with a capital in the middle of a sentence. */
function namesIn(facts: RuleFacts): ReadonlySet<string> {
  const before = names.get(facts);
  if (before) return before;
  const found = new Set(facts.text.match(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}’'-]+/gu));
  names.set(facts, found);
  return found;
}

const names = new WeakMap<RuleFacts, ReadonlySet<string>>();
