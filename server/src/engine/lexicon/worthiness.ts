/**
 * What in a sentence tells for and against its being worth a checker's time. The classes are those of ClaimBuster (Hassan et al.,
 * KDD 2017) and of the CheckThat! Lab's guides for annotators; what each weighs is learned (`worth-weights.ts`). Data only.
 */

export { WORTH_BIAS, WORTH_WEIGHTS } from './worth-weights.ts';

/** What a checker starts from, the gravest first. */
export type CheckWorthiness = 'allegation' | 'figure' | 'superlative' | 'event';

/** Those, and the lesser signs, for and against. */
export const WORTH_SIGNS = [
  'allegation',
  'figure',
  'superlative',
  'event',
  'number',
  'date',
  'name',
  'act',
  'thing',
  'grave',
  'degree',
  'cause',
  'body',
  'opinion',
  'question',
  'personal',
  'future',
  'hypothesis',
  'headline',
  'short',
  'verbless',
  'quoted',
] as const;
export type WorthSign = (typeof WORTH_SIGNS)[number];

/** How often a sign counts at most, where it is not twice. */
export const WORTH_MOST: Readonly<Partial<Record<WorthSign, number>>> = { thing: 3, quoted: 1 };

/** Patterns over the words of a sentence: what a checker starts from. */
export const WORTH_PATTERNS: readonly (readonly [CheckWorthiness, RegExp])[] = [
  [
    'allegation',
    /\b(?:brib(?:e|es|ed|ing|ery)|embezzl\w+|extort\w+|defraud\w+|launder(?:ed|ing)|rap(?:ed|ing)|molest\w+|tortur(?:ed|ing)|smuggl(?:ed|ing)|falsif\w+|forged|rigged|plagiari[sz]\w+|covered up|illegally|unlawfully)\b/i,
  ],
  [
    'figure',
    // An amount with what it counts: money, shares, many people; not a year, an age or a score. Without `u`, which made it four times as slow.
    /(?:[$€£¥]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|bn|m|k)\b)?|\b\d[\d,.]*\s?(?:%|per\s?cent\b|percentage points\b)|\b(?:\d[\d,.]*|[a-z]+)\s(?:million|billion|trillion)\b|\b\d{1,3}(?:,\d{3})+\b|\b(?:half|a (?:third|quarter|fifth|majority)) of (?:all|the (?:country|nation|population|world))\b|\b(?:one|two|three|four|five|six|seven|eight|nine) in (?:three|four|five|six|ten)\b)/i,
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
