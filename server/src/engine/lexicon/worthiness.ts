/**
 * What in a sentence tells for and against its being worth a checker's time, and what each sign weighs. The classes are those of
 * ClaimBuster (Hassan et al., KDD 2017) and of the CheckThat! Lab's guides for annotators; the weights are those of a logistic
 * regression on the half of `training/claims.jsonl` that is to set by, in tenths. Data only.
 */

/** What a checker starts from, the gravest first. */
export type CheckWorthiness = 'allegation' | 'figure' | 'superlative' | 'event';

/** Those, and the lesser signs, for and against. */
export type WorthSign =
  | CheckWorthiness
  | 'number'
  | 'date'
  | 'name'
  | 'act'
  | 'thing'
  | 'grave'
  | 'degree'
  | 'cause'
  | 'body'
  | 'opinion'
  | 'question'
  | 'personal'
  | 'future'
  | 'hypothesis'
  | 'headline'
  | 'short'
  | 'verbless'
  | 'quoted';

/**
 * Logits. `allegation` and `superlative` are too rare in the sample to be learned, and set by hand; `date` and `name` were found to
 * tell next to nothing beside the others.
 */
export const WORTH_WEIGHTS: Readonly<Record<WorthSign, number>> = {
  allegation: 1,
  figure: 0.6,
  superlative: 0.3,
  event: 0.3,
  number: 1.1,
  date: 0.1,
  name: 0.1,
  act: 0.6,
  thing: 0.15,
  grave: 0.6,
  degree: 0.2,
  cause: 0.1,
  body: 0.4,
  opinion: -0.2,
  question: -0.6,
  personal: -0.4,
  future: -0.3,
  hypothesis: -0.1,
  headline: -1,
  short: -1.1,
  verbless: -1,
  quoted: -0.8,
};

/** How often a sign counts at most, where it is not twice. */
export const WORTH_MOST: Readonly<Partial<Record<WorthSign, number>>> = { thing: 3, quoted: 1 };

/** What a sentence without any sign weighs. */
export const WORTH_BIAS = -1.1;

/** Patterns over the words of a sentence: what a checker starts from. */
export const WORTH_PATTERNS: readonly (readonly [CheckWorthiness, RegExp])[] = [
  [
    'allegation',
    /\b(?:brib(?:e|es|ed|ing|ery)|embezzl\w+|extort\w+|defraud\w+|launder(?:ed|ing)|rap(?:ed|ing)|molest\w+|tortur(?:ed|ing)|smuggl(?:ed|ing)|falsif\w+|forged|rigged|plagiari[sz]\w+|covered up|illegally|unlawfully)\b/i,
  ],
  [
    'figure',
    // An amount with what it counts: money, shares, many people; not a year, an age or a score.
    /(?:[$€£¥]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|bn|m|k)\b)?|\b\d[\d,.]*\s?(?:%|per\s?cent\b|percentage points\b)|\b(?:\d[\d,.]*|\p{L}+)\s(?:million|billion|trillion)\b|\b\d{1,3}(?:,\d{3})+\b|\b(?:half|a (?:third|quarter|fifth|majority)) of (?:all|the (?:country|nation|population|world))\b|\b(?:one|two|three|four|five|six|seven|eight|nine) in (?:three|four|five|six|ten)\b)/iu,
  ],
  [
    'superlative',
    /\b(?:the (?:\p{L}+[’']s )?(?:largest|biggest|highest|lowest|smallest|worst|deadliest|longest|fastest|oldest|youngest|richest|poorest)\b(?!-)|the (?:first|only) (?:\p{L}+ ){1,4}(?:to|in|since|ever)\b|more than any other|record (?:high|low|number)|unprecedented)\b/iu,
  ],
  [
    'event',
    /\b(?:(?:was|were|been) (?:\p{L}+ly )?(?:killed|shot|wounded|injured|murdered|executed|abducted|kidnapped|arrested|detained|beaten|poisoned|assassinated|fired|evicted|deported)|(?:killed|wounded|injured) (?:at least |more than |about |some )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)|died (?:of|from|in|after)|opened fire|exploded)\b/iu,
  ],
];

/** Single words, in small letters. */
export const WORTH_WORDS: readonly (readonly [WorthSign, string])[] = [
  [
    'date',
    'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december yesterday since ago decade year years month months week weeks last',
  ],
  [
    'number',
    'one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million billion half third quarter double doubled tripled halved twice',
  ],
  [
    'grave',
    'alleged allegedly accused accuses charged convicted illegal fraud murder murdered abducted killed dead died death deaths wounded injured arrested detained sacked fired banned suspended breach breached corruption sanctions lawsuit sued crash explosion fire attack attacked shelled strike strikes bomb victims hospital disease risk toxic leaked leak',
  ],
  [
    'degree',
    'first largest biggest highest lowest smallest worst most least deadliest longest fastest oldest youngest latest never record unprecedented majority more fewer less rose fell dropped climbed grew increased decreased declined cut average above below per',
  ],
  [
    'cause',
    'because caused causes cause led due result resulted linked blamed found shows showed showing evidence data',
  ],
  [
    'body',
    'government ministry minister court police council company agency department parliament commission army state federal regulator bank law rule rules contract board budget policy report study',
  ],
  [
    'opinion',
    'good bad great terrible wonderful beautiful awful nice funny fun believe believes think thinks feel feels hope hopes disappointed proud sad happy delighted love loves hate hates best deserve deserves shame absurd ridiculous perhaps maybe arguably seems seem sort kind really simply historic unacceptable',
  ],
  ['personal', 'i me my we us our you your myself yourself ourselves mine yours'],
  [
    'future',
    "will shall 'll plan plans planned expects expect expected hopes intends intend going wants want next may might",
  ],
  ['hypothesis', "if would could should suppose imagine unless whether 'd"],
];
