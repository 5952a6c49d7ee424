/**
 * What tells for and against a sentence's being carried by an attribution beside it, and what each sign weighs: set by
 * hand, as `training/CLAIMS.md` tells. Data only.
 */

export type CarrySign =
  | 'before'
  | 'after'
  | 'sandwiched'
  | 'document'
  | 'goes-on'
  | 'its-subject'
  | 'content-subject'
  | 'number'
  | 'far'
  | 'break'
  | 'spoken'
  | 'attitude'
  | 'turn'
  | 'new-name'
  | 'scene'
  | 'own-voice'
  | 'carried-before';

/** Logits; `before` and `after` say where the attribution stands, and one of them always holds. */
export const CARRY_WEIGHTS: Readonly<Record<CarrySign, number>> = {
  before: -2.5,
  after: -3.5,
  sandwiched: 2.3,
  document: 1,
  'goes-on': 3,
  'its-subject': -2,
  'content-subject': 2.6,
  number: 0.3,
  far: -0.7,
  break: -2,
  spoken: -1,
  attitude: -2,
  turn: -2,
  'new-name': -1,
  scene: -1,
  'own-voice': -3,
  'carried-before': 3.3,
};

/** What of a sentence’s words, from its first letter on, makes these signs. */
export const CARRY_OPENINGS: Readonly<
  Record<'goes-on' | 'pronoun' | 'alsoThen' | 'participant' | 'turn' | 'scene', RegExp>
> = {
  'goes-on':
    /^(?:The (?:rest|others|remainder|result|reason|effect|entry|figure|total)\b|(?:Among|Of) (?:the(?:m|se)|those|\p{Lu}[\p{L}’']+ own)\b|(?:Most|Many|Some|Half|Both|Neither|None|All|A (?:further|third|quarter)|One|Two|Three|Four|Five|Six)(?: (?:more|others?))? (?:(?:are|were|is|was|had|have|has)\b|of (?:it|them|those|these)\b)|Only (?:\d|\p{Ll}+ (?:per|in)\b)|In (?:all|total)\b|In (?:\p{Ll}+ )?(?:towns|cities|areas|places)\b|(?:It|That) (?:is|was|would be) the (?:\p{Ll}+est|first|only|most)\b)|(?<!\b(?:most|some|many|all|none|half|one) )of (?:it|them)\W*$/u,
  pronoun: /^(?:He|She|They)\b/u,
  // «The two men then signed a deal.»
  alsoThen: /^(?:The|These|Those|Both|His|Her|Their) (?:\p{Ll}+ ){1,4}(?:then|also)\b/u,
  // Who did or suffered what an agency, the police or a court tells of: «The pair fled in a van».
  participant:
    /^(?:He|She|They|Both(?: (?:men|women))?|(?:The|Another|One of the) (?:(?:two|three|four|five|six|other|second|third|young(?:er)?|old(?:er)?|elderly|injured|armed|teenage) ){0,2}(?:pair|couple|trio|suspects?|m[ae]n|wom[ae]n|boys?|girls?|teenagers?|drivers?|passengers?|gunm[ae]n|attackers?|assailants?|intruders?|victims?|survivors?|detainees?|prisoners?|defendants?|accused|soldiers?|troops|rebels|militants|protesters|plane|aircraft|helicopter|vehicle|car|van|truck|lorry|boat|ship|vessel|convoy|drone|missile|blast|explosion|fire|blaze|attack|incident|crash|collision|raid))\b/u,
  turn: /^(?:But|However|Yet|Still|Nevertheless|Nonetheless|Meanwhile|Instead|And yet|Even so|Now|So|Since then|Not)\b/u,
  scene:
    /^(?:Outside|Inside|On (?:the|a) \p{Ll}+|At (?:the|a) \p{Ll}+|By (?:noon|evening|then|tonight)|Near|Behind|Across)\b/u,
};

/** The newsroom’s own voice, or the reader’s: nobody else’s words. */
export const OWN_VOICE = /\b(?:I|we|us|our|you|your)\b/iu;
