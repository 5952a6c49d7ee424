/**
 * What tells for and against a sentence's being carried by an attribution beside it: the signs, and the words that make them. What
 * each weighs is learned (`carry-weights.ts`). Data only.
 */

/** `before` and `after` say where the attribution stands, and one of them always holds. */
export const CARRY_SIGNS = [
  'before',
  'after',
  'sandwiched',
  'document',
  'survey',
  'outlet',
  'according',
  'source-last',
  'spoken',
  'attitude',
  'far',
  'break',
  'opens-paragraph',
  'alone',
  'shares-ahead',
  'shares-two',
  'shares-three',
  'its-subject',
  'content-subject',
  'plan',
  'carried-before',
  'goes-on',
  'document-goes-on',
  'also',
  'share',
  'turn',
  'refers',
  'new-name',
  'scene',
  'aside',
  'own-voice',
] as const;

export type CarrySign = (typeof CARRY_SIGNS)[number];

/** Those that a sentence's own words make. */
export const OPENING_SIGNS = [
  'goes-on',
  'also',
  'share',
  'turn',
  'refers',
  'new-name',
  'scene',
  'aside',
  'own-voice',
] as const satisfies readonly CarrySign[];

type OpeningSign = (typeof OPENING_SIGNS)[number];

/** What of a sentence’s words, from its first letter, figure or bracket on, makes these signs. */
export const CARRY_OPENINGS: Readonly<
  Record<OpeningSign | 'pronoun' | 'alsoThen' | 'participant' | 'would', RegExp>
> = {
  'goes-on':
    /^(?:The (?:rest|others|remainder|result|reason|effect|entry|figures?|gap|number|rate|average|total)\b|(?:Among|Of) (?:the(?:m|se)|those|\p{Lu}[\p{L}’']+ own)\b|Among\b|(?:Most|Many|Some|Half|Both|Neither|None|All|A (?:further|third|quarter)|One|Two|Three|Four|Five|Six)(?: (?:more|others?))? (?:(?:are|were|is|was|had|have|has)\b|of (?:it|them|those|these)\b)|(?:Only|Another|Nearly|Almost|More than|Fewer than|Less than|About|Just|At least|An additional|Overall|Elsewhere|Secondly|Meanwhile)\b|In (?:all|total|some cases)\b|In (?:\p{Ll}+ )?(?:towns|cities|areas|places)\b|(?:It|That) (?:is|was|would be) the (?:\p{Ll}+est|first|only|most)\b)|(?<!\b(?:most|some|many|all|none|half|one) )of (?:it|them)\W*$/u,
  also: /^[^\n]{0,70}?\b(?:also|too|even|still)\b/u,
  share:
    /\d ?%|\d ?(?:percent|per cent)\b|\b(?:percentage )?points?\b|\d-\d+\b|\b(?:half|third|quarter|one in)\b/iu,
  turn: /^(?:But|However|Yet|Still|Nevertheless|Nonetheless|Meanwhile|Instead|And yet|Even so|Now|So|Since then|Not|Though|Although|While|Despite)\b/u,
  refers:
    /^(?:(?:This|That|These|Those|Such)\b|The (?:survey|poll|study|report|decision|move|ruling|plan|deal|agreement|bill|law|proposal|changes?|findings?)\b)/u,
  'new-name': /^(?:\p{Lu}[\p{L}’'.-]+ ){2}/u,
  scene:
    /^(?:Outside|Inside|On (?:the|a) \p{Ll}+|At (?:the|a) \p{Ll}+|By (?:noon|evening|then|tonight)|Near|Behind|Across)\b/u,
  aside: /^[([]/u,
  // The newsroom’s own voice, or the reader’s: nobody else’s words.
  'own-voice': /\b(?:I|we|us|our|you|your)\b/iu,
  pronoun: /^(?:He|She|They)\b/u,
  // «The two men then signed a deal.»
  alsoThen: /^(?:The|These|Those|Both|His|Her|Their) (?:\p{Ll}+ ){1,4}(?:then|also)\b/u,
  // Who did or suffered what an agency, the police or a court tells of: «The pair fled in a van».
  participant:
    /^(?:He|She|They|Both(?: (?:men|women))?|(?:The|Another|One of the) (?:(?:two|three|four|five|six|other|second|third|young(?:er)?|old(?:er)?|elderly|injured|armed|teenage) ){0,2}(?:pair|couple|trio|suspects?|m[ae]n|wom[ae]n|boys?|girls?|teenagers?|drivers?|passengers?|gunm[ae]n|attackers?|assailants?|intruders?|victims?|survivors?|detainees?|prisoners?|defendants?|accused|soldiers?|troops|rebels|militants|protesters|plane|aircraft|helicopter|vehicle|car|van|truck|lorry|boat|ship|vessel|convoy|drone|missile|blast|explosion|fire|blaze|attack|incident|crash|collision|raid))\b/u,
  would: /\b(?:would|will)\b/u,
};

/** Sources that count: what follows in figures is theirs, too. */
export const SURVEYS = /\b(?:polls?|polling|surveys?|average)\b/iu;

/** «22 percent said», «six in ten», «respondents»: a part of who was asked answers for itself alone. */
export const ASKED =
  /^(?:(?:only|just|about|nearly|almost|more than|less than|fewer than|at least|some|roughly|over|an average of|a|another|the other)\s+)*(?:[\d.]+ ?%|[\p{L}\d.-]+ (?:percent|per cent)\b|\d+$|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|of|out of) |half\b|third\b|quarter\b|[\p{L}]+-(?:thirds|quarters|fifths)\b|majority\b|most (?:of|voters|respondents)\b|respondents\b|(?:likely |registered )?voters\b|those (?:asked|polled|surveyed|questioned)\b)/iu;

/** «According to», «in the poll», «under the law». */
export const ACCORDING = /^(?:according to|in|under|by|as|to|per|based on)\b/iu;

/** What would do what a sentence with «would» tells. */
export const PLANS =
  /\b(?:plans?|propos\w+|deals?|bills?|agreements?|polic(?:y|ies)|programs?|programmes?|rules?|laws?|measures?|initiatives?|amendments?)\b/iu;

/** Of four letters or more, and the same in texts on anything. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'this that with from have been were they their there about would could should which when what where who whom into over after before than then more most some many much such only also said say just even like will other another first last year week month time people still while because being very made make take told according monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
