/**
 * What in a claim is worth a checker's time, told from its words alone: a figure, an allegation, a superlative, an event
 * that somebody must have witnessed (after the classes of ClaimBuster, Hassan et al. 2017). Knows no attribution, no draft.
 */

/** What is checkable in it, the gravest first. */
export type CheckWorthiness = 'allegation' | 'figure' | 'superlative' | 'event';

/** Null for words that hold nothing of the sort: opinion, colour, what anybody could see. */
export function checkWorthinessOf(words: string): CheckWorthiness | null {
  return checkWorthyPart(words)?.kind ?? null;
}

/** The gravest thing in the words, and where it stands, for pointing at it; null where there is nothing. */
export function checkWorthyPart(
  words: string,
): { readonly kind: CheckWorthiness; readonly start: number; readonly end: number } | null {
  for (const [kind, pattern] of SIGNS) {
    const match = pattern.exec(words);
    if (match) return { kind, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const ALLEGATION =
  /\b(?:brib(?:e|es|ed|ing|ery)|embezzl\w+|extort\w+|defraud\w+|launder(?:ed|ing)|rap(?:ed|ing)|molest\w+|tortur(?:ed|ing)|smuggl(?:ed|ing)|falsif\w+|forged|rigged|plagiari[sz]\w+|covered up|illegally|unlawfully)\b/i;

/** An amount with what it counts: money, shares, many people; not a year, an age or a score. */
const FIGURE =
  /(?:[$€£¥]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|bn|m|k)\b)?|\b\d[\d,.]*\s?(?:%|per\s?cent\b|percentage points\b)|\b(?:\d[\d,.]*|\p{L}+)\s(?:million|billion|trillion)\b|\b\d{1,3}(?:,\d{3})+\b|\b(?:half|a (?:third|quarter|fifth|majority)) of (?:all|the (?:country|nation|population|world))\b|\b(?:one|two|three|four|five|six|seven|eight|nine) in (?:three|four|five|six|ten)\b)/iu;

const SUPERLATIVE =
  /\b(?:the (?:\p{L}+[’']s )?(?:largest|biggest|highest|lowest|smallest|worst|deadliest|longest|fastest|oldest|youngest|richest|poorest)\b(?!-)|the (?:first|only) (?:\p{L}+ ){1,4}(?:to|in|since|ever)\b|more than any other|record (?:high|low|number)|unprecedented)\b/iu;

const EVENT =
  /\b(?:(?:was|were|been) (?:\p{L}+ly )?(?:killed|shot|wounded|injured|murdered|executed|abducted|kidnapped|arrested|detained|beaten|poisoned|assassinated|fired|evicted|deported)|(?:killed|wounded|injured) (?:at least |more than |about |some )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)|died (?:of|from|in|after)|opened fire|exploded)\b/iu;

const SIGNS = [
  ['allegation', ALLEGATION],
  ['figure', FIGURE],
  ['superlative', SUPERLATIVE],
  ['event', EVENT],
] as const;
