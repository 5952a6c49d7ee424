/**
 * Phrases about verification rather than a source, by type, as patterns over a paragraph. Data only. `’` in a pattern
 * stands for either apostrophe; `trigger` tests one word, in lower case, that every phrase of the group needs: most sentences have none.
 */
import type { MarkerType } from '../model.ts';

export interface MarkerPhrases {
  readonly type: MarkerType;
  readonly trigger: RegExp;
  /** Tests another word that every phrase of the group needs. */
  readonly beside?: RegExp;
  readonly phrases: readonly RegExp[];
}

/** A word as English phrases have it; without `u`, whose letter classes take long to compile. */
const WORD = "[\\w'\u2019-]+";
const NAME = "[\\w'\u2019.&-]+";
const CHECK =
  '(?:verify|confirm|corroborate|authenticate|substantiate|establish|determine|ascertain|fact-check|check)';
const CHECKED =
  '(?:verified|confirmed|corroborated|authenticated|substantiated|established|determined|ascertained|proven|proved)';
const HOW =
  '(?:independently|immediately|yet|fully|so far|also|officially|publicly|directly|itself|still|readily|always)';
const HOWS = `(?:${HOW},?\\s){0,3}`;
const NOT = '(?:\\snot|n’t)';
const WH = '(?:when|whether|if|how|who|whom|whose|why|what|where|which|to what)';
const THING =
  '(?:reports?|claims?|footage|videos?|images?|pictures?|photos?|photographs?|accounts?|information|allegations?|figures?|rumou?rs?|clips?|recordings?|documents?|posts?|statements?|numbers?|tolls?|details?|sightings?|stories|accusations?|evidence|casualt(?:y|ies)|deaths?)';
/** A participle: what is hedged is something done. */
const DONE =
  '(?:been|\\w+ed|\\w+en|gone|done|come|made|met|left|held|begun|lost|won|led|sent|spent|paid|built|bought|sold|shot|struck|hit|cut|put|read|run|become|sunk|stood|told|kept|known|seen|flown|thrown|drawn|torn|worn|born|shown|found|fled|burst|brought|caught|taught|thought|set|let|cost|had)';
const REPLY = '(?:comment|respond|reply|react|speak|answer)';
const ASKED = `(?:(?:a|an|the|multiple|several|repeated|our|my|requests|two|three|emailed|written|detailed)\\s)*(?:${NAME}['\u2019]s\\s)?(?:requests?|questions?|e-?mails?|calls?|messages?|inquiries|enquiries|letters?)(?:\\s(?:for\\s(?:a\\s)?(?:comment|interview|response)|seeking\\scomment))?`;
const ARTICLE =
  '(?:article|story|piece|report|column|post|essay|interview|op-ed|content|item|feature|version|text|excerpt)';

export const MARKER_PHRASES: readonly MarkerPhrases[] = [
  {
    type: 'unverified',
    trigger: /verif|confirm|corrobor|authentic|substantiat|establish|determin|ascertain|check|^prove/u,
    beside:
      /^(?:not|n['’]t|cannot|un|no|yet|never|without|none|neither|unable|impossible|difficult|hard|struggled|failed|unverified|unconfirmed|uncorroborated|unsubstantiated|unauthenticated)$/u,
    phrases: patterns(
      `\\b(?:could|can)(?:${NOT}|not)\\s${HOWS}(?:be\\s)?${HOWS}(?:${CHECK}|${CHECKED})\\b`,
      `\\b(?:unable|not able|impossible|difficult|hard|not possible|no way|struggled|failed)\\sto\\s${HOWS}(?:${CHECK})\\b`,
      `\\b(?:has|have|had|was|were|is|are)${NOT}\\s${HOWS}(?:been\\s|be\\s)?${HOWS}(?:${CHECKED}|able\\sto\\s${HOWS}${CHECK})\\b`,
      `\\byet\\sto\\s(?:be\\s)?${HOWS}(?:${CHECKED}|${CHECK})\\b`,
      `\\b(?:not|never)\\sbeen\\s${HOWS}${CHECKED}\\b`,
      `\\b(?:(?:un|not\\s)(?:independently\\s)?(?:verified|corroborated|substantiated|authenticated)|unconfirmed)\\s(?:${WORD}\\s){0,2}${THING}\\b`,
      `\\b(?:is|are|was|were|remains?|remained)\\s(?:as\\syet\\s|still\\s)?(?:unverified|unconfirmed|uncorroborated)\\b`,
      `\\bno\\s(?:independent|official|immediate|outside)\\s(?:confirmation|verification|corroboration)\\b`,
      `\\b(?:none\\sof\\s(?:(?:${WORD}\\s){0,3}${THING}|this|these|those|it|them|that|which)|neither(?:\\sof\\s(?:the|these|those|them|which))?(?:\\s(?:${WORD}\\s)?${THING})?|no\\s(?:such\\s)?(?:reports?|claims?|accounts?|allegations?|statements?))\\s(?:(?:could|can)\\s${HOWS}be|(?:has|have|had)\\s${HOWS}been|was|were|is|are)\\s${HOWS}${CHECKED}\\b`,
      `\\bwithout\\s(?:independent\\s|any\\s|further\\s)?(?:verification|corroboration)\\b`,
    ),
  },
  {
    type: 'unverified',
    trigger: /^(?:evidence|proof)$/u,
    beside: /^(?:without|not|n['’]t)$/u,
    phrases: patterns(
      `\\b(?:without|did${NOT})\\s(?:providing|offering|giving|citing|presenting|producing|provide|offer|give|cite|present|produce|supply|supplying)\\s(?:any\\s|further\\s|supporting\\s)?(?:evidence|proof)\\b`,
    ),
  },
  {
    type: 'unverified',
    trigger:
      /^(?:clear|known|certain|established|unclear|unknown|uncertain|unproven|impossible|early|soon)$/u,
    phrases: patterns(
      `\\b(?:it|this|that)(?:\\s(?:is|was|remains?|remained)|’s)\\s(?:still\\s|as\\syet\\s)?(?:not\\s(?:yet\\s|immediately\\s|entirely\\s|fully\\s|at\\sall\\s)?(?:clear|known|certain|established)|unclear|unknown|uncertain|impossible\\sto\\ssay|too\\s(?:early|soon)\\sto\\s(?:say|know))\\s${WH}\\b`,
      `\\b(?:is|are|was|were)(?:n’t)?\\s(?:not\\s)?(?:yet|immediately)\\s(?:clear|known|unclear)\\b`,
      `\\b(?:is|was|are|were)\\snot\\simmediately\\s(?:clear|known)\\b`,
      `\\b(?:remains?|remained|is\\sstill)\\s(?:unclear|unknown|uncertain|unproven)\\b`,
      `\\bnot\\s(?:clear|known)\\s(?:whether|if)\\b`,
    ),
  },
  {
    type: 'doubt',
    trigger: /doubt|question|sceptic|skeptic|disput|contest/u,
    phrases: patterns(
      `\\bcast(?:s|ing)?\\s(?:${WORD}\\s){0,2}doubts?\\b`,
      `\\b(?:throw|threw|thrown|throws)\\s(?:${WORD}\\s){0,2}doubts?\\s(?:on|over)\\b`,
      `\\bthere\\s(?:is|are|was|were|remain|remains)\\s(?:(?!no\\b|little\\b|without\\b)${WORD}\\s){0,2}(?:doubts?|questions?|question\\smarks|scepticism|skepticism)\\s(?:about|over|whether|as\\sto|on|that|around)\\b(?:\\s${WORD}\\s(?:the\\s)?${WORD}\\s(?:is|are|was|were)\\s${WORD})?`,
      `(?<!\\b(?:no|little|without)\\s)\\bdoubts\\s(?:about|over|whether|as\\sto|remain|persist|linger|have|has|were|had|on|around)\\b`,
      `\\b(?:raise[sd]?|raising|voice[sd]?|voicing|express(?:ed|es|ing)?|sow(?:ed|s)?)\\s(?:${WORD}\\s){0,2}(?:doubts?|scepticism|skepticism)\\b`,
      `\\b(?:raise[sd]?|raising)\\s(?:${WORD}\\s){0,2}questions?\\s(?:about|over)\\s(?:the\\s|its\\s|their\\s|his\\s|her\\s)?(?:authenticity|accuracy|veracity|credibility|reliability|truth|legitimacy|validity|provenance|whether)\\b`,
      `\\bquestion\\smarks?\\s(?:hang|hangs|hung|remain|remains|over|about|around)\\b`,
      `\\b(?:call(?:s|ed|ing)?|bring(?:s|ing)?|brought)\\s(?:${WORD}\\s){0,5}?into\\s(?:question|doubt)\\b`,
      `\\b(?:question(?:s|ed|ing)?|dispute[sd]?|disputing|contest(?:s|ed)?)\\s(?:the\\s|its\\s|their\\s|his\\s|her\\s)?(?:authenticity|accuracy|veracity|credibility|reliability|provenance)\\b`,
      `\\b(?:authenticity|accuracy|veracity|provenance|truth)\\s(?:${WORD}\\s){0,6}?(?:is|are|was|were|been|remains?)\\s(?:${WORD}\\s)?(?:questioned|disputed|contested|in\\sdoubt|in\\squestion|in\\sdispute|doubtful)\\b`,
      `\\bquestion(?:s|ed|ing)?\\swhether\\b`,
      `\\b(?:is|are|was|were|remains?)\\s(?:${WORD}\\s)?(?:in\\sdoubt|open\\sto\\s(?:question|doubt))\\b`,
      `\\bdisputed\\s(?:claims?|figures?|accounts?|reports?|versions?|allegations?|numbers?|footage)\\b`,
    ),
  },
  {
    type: 'allegation',
    trigger: /^(?:alleged|purported|supposed|ostensibl)/u,
    phrases: patterns(
      `\\b(?:allegedly|purportedly|supposedly|ostensibly)\\b`,
      `\\b(?:alleged|purported)\\s(?=\\w|“|"|‘)`,
      `\\bsupposed\\s(?=(?:${WORD}\\s){0,2}(?:visits?|attacks?|plots?|crimes?|links?|ties|meetings?|victims?|threats?|evidence|confessions?|sightings?|murders?|affair|fraud|abuse|corruption|orders?|recordings?|footage|videos?|killings?|letters?|documents?|offences?|theft|assault)\\b)`,
    ),
  },
  {
    type: 'no-comment',
    trigger:
      /comment|respon|repl|react|reach|contacted|silen|tight-lipped|quiet|answer|interview|request|elaborate|drawn|statement|word|speak|spoken|return|calls?$|messages?$|invitation/u,
    beside:
      /^(?:not|n['’]t|cannot|yet|no|declin\w+|refus\w+|turned|unavailable|unreachable|approached|contacted|asked|unanswered|ignored|remained|stayed|kept)$/u,
    phrases: patterns(
      `\\b(?:has|have|had|is|are|was|were)\\syet\\sto\\s(?:${WORD}ly\\s)?${REPLY}\\b(?:\\s(?:publicly|officially))?`,
      `\\b(?:has|have|had)${NOT}\\s(?:yet\\s|so\\sfar\\s|publicly\\s|officially\\s|immediately\\s|directly\\s){0,2}(?:commented|responded|replied|reacted|answered|spoken\\s(?:publicly|about|out)|issued\\sa\\s(?:statement|response)|made\\sa\\s(?:statement|comment))\\b`,
      `\\bdid${NOT}\\s(?:immediately|publicly|directly|return\\scalls\\sor)\\s(?:respond|reply|comment|react)\\b(?:\\sto\\s${ASKED})?`,
      `\\bdid${NOT}\\s(?:respond|reply)(?:\\sto\\s${ASKED}|(?=\\s?(?:[.;]|$)))`,
      `\\bdid${NOT}\\s(?:comment\\b)`,
      `\\bdid${NOT}\\s(?:immediately\\s)?(?:return|answer)\\s(?:${WORD}\\s){0,2}(?:calls?|messages?|emails?|e-mails?|requests?|questions?|texts?)\\b`,
      `\\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|would${NOT}|wouldn’t)\\s(?:to\\s)?(?:${WORD}ly\\s)?(?:be\\sdrawn|comment|be\\sinterviewed|elaborate|answer\\s(?:${WORD}\\s)?questions)\\b`,
      `\\b(?:declined|refused|turned\\sdown)\\s(?:${WORD}\\s){0,2}(?:requests?|interviews?|invitations?)\\b`,
      `\\b(?:could|can)(?:${NOT}|not)\\s(?:immediately\\s)?be\\s(?:immediately\\s)?(?:reached|contacted)(?:\\sfor\\scomment\\b|(?=\\s?(?:[.,;]|$))|(?=\\s(?:on\\s|by\\s(?:tele)?phone|by\\se-?mail|late\\s|for\\s)))`,
      `\\bno\\s(?:immediate|official|public|further|initial)\\s(?:comments?|reaction|response|statement|word|reply)\\b`,
      `\\b(?:made|offered|had|gave)\\sno\\s(?:public\\s|immediate\\s|further\\s)?(?:comment|response|reply)\\b`,
      `\\b(?:unavailable|not\\savailable|unreachable)\\s(?:${WORD}\\s)?for\\s(?:comment|interview)\\b`,
      `\\b(?:has|have|had|been|was|were)\\s(?:${WORD}\\s)?(?:approached|contacted|asked)\\s(?:${NAME}\\s){0,6}?for\\s(?:a\\s)?(?:comment|response|statement)\\b`,
      `\\brequests?\\sfor\\s(?:a\\s)?(?:comment|interview|response)s?\\s(?:${WORD}\\s){0,4}?(?:unanswered|not\\s(?:${WORD}\\s)?(?:returned|answered)|declined|refused|ignored)\\b`,
      `\\b(?:has|have|had)\\s(?:so\\sfar\\s)?(?:remained|stayed|kept)\\s(?:silent|tight-lipped|quiet)\\b`,
    ),
  },
  {
    type: 'hedge',
    trigger: /^(?:probably|apparently|presumably|seemingly|seem|appear|likely|may$|possibly|perhaps)/u,
    phrases: patterns(
      `\\b(?:has|have|had|was|were)\\s(?:probably|apparently|presumably|possibly|likely|perhaps|seemingly)\\s(?:been\\s)?${DONE}\\b`,
      `\\b(?:probably|apparently|presumably|seemingly|most\\slikely|very\\slikely)\\s(?:was|were|has|had|have)\\s(?:been\\s)?${DONE}\\b`,
      `\\b(?:probably|apparently|presumably|seemingly|most\\slikely|very\\slikely)\\s(?:took|came|went|made|gave|began|fell|flew|drove|left|held|met|built|bought|sold|wrote|fled|killed|visited|died|used|crossed|ordered|caused|started)\\b`,
      `(?:appears?|appeared|seems?|seemed)\\sto\\s(?:have\\s(?:been|${DONE})|show|depict|confirm|be\\sshowing)\\b`,
      `\\bmay\\s(?:well\\s|also\\s|already\\s)?have\\s(?:already\\s)?(?:been\\s)?${DONE}\\b`,
    ),
  },
  {
    type: 'republication',
    trigger: /appeared|^ran$|^posted$|published|reproduced|reprinted|syndicated/u,
    phrases: patterns(
      `\\b(?:this|the|an?\\s(?:earlier|longer|shorter))\\s(?:${WORD}\\s)?${ARTICLE}\\s(?:${WORD}\\s){0,3}?(?:(?:originally|first|previously)\\s(?:appeared|ran|published)|(?:was|is|has\\sbeen)\\s(?:${WORD}\\s)?(?:originally|first|previously|re)\\s?published|appeared\\s(?:originally|first))\\s(?:in|on|at|by)\\b(?!\\s\\d)`,
      `(?:^|(?<=[.!?]\\s))\\W*(?:originally|first|previously)\\s(?:published|appeared|posted)\\s(?:in|on|at|by)\\b(?!\\s(?:\\d|January|February|March|April|May|June|July|August|September|October|November|December))`,
      `\\b(?:republished|reproduced|reprinted|syndicated)\\s(?:here\\s)?(?:(?:with|by)\\s(?:the\\s)?(?:kind\\s|express\\s|full\\s)?permission|under\\s(?:a\\s|the\\s)?(?:${WORD}\\s)?(?:licen[cs]e|creative))\\b`,
      `\\b(?:this|the)\\s${ARTICLE}\\s(?:is|was|has\\sbeen)\\s(?:republished|reproduced|reprinted|syndicated)\\b`,
      `(?:^|(?<=[.!?]\\s))\\W*(?:republished|reprinted|reproduced|syndicated)\\sfrom\\b`,
      `\\b(?:appeared|published)\\sfirst\\s(?:in|on)\\s(?:the\\s)?[A-Z]`,
    ),
  },
];

/** `’` stands for either apostrophe, but in the classes of WORD and NAME, which have both. */
function patterns(...sources: readonly string[]): RegExp[] {
  return sources.map((source) => new RegExp(source.replace(/(?<!'|\[)’/gu, "['’]"), 'gi'));
}
