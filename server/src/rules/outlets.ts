/** Which outlets a claim passes through on its way to the reader. Knows attributions; knows no control and no wording. */
import { controlNamed, isSameOutlet, outletByForm, outletNamed } from '../engine/index.ts';
import type { Attribution, Claim, Control, Span } from '../engine/index.ts';
import { indexOf, isSpeakable, wordsAt } from './facts.ts';
import { sentenceAt } from './places.ts';
import type { RuleFacts } from './rule.ts';
import { isPronoun } from './wording.ts';

/** An outlet, or a class of outlets, that stands between the reader and the origin of a claim. */
export interface OutletLink {
  readonly attribution: Attribution;
  /** The words that name it. */
  readonly span: Span;
  /** As a speaker («TASS reported»), or as whom a speaker told («told TASS»). */
  readonly as: 'source' | 'addressee';
}

/** The outlets of a claim that surely pass it on, from the reader's side; never the newsroom's own. Worked out once for a draft. */
export function outletLinks(claim: Claim, facts: RuleFacts): readonly OutletLink[] {
  if (!claim.standing.relayed) return NONE;
  const links = known.get(facts) ?? new Map<string, readonly OutletLink[]>();
  known.set(facts, links);
  const found = links.get(claim.id) ?? linksOf(claim, facts);
  links.set(claim.id, found);
  return found;
}

const NONE: readonly OutletLink[] = [];
const known = new WeakMap<RuleFacts, Map<string, readonly OutletLink[]>>();

function linksOf(claim: Claim, facts: RuleFacts): readonly OutletLink[] {
  const chain = indexOf(facts).chainOf(claim);
  // Most claims come through no outlet.
  if (!chain.some((one) => one.addressee.length > 0 || isOutlet(one))) return NONE;
  return chain
    .flatMap((attribution) =>
      isSpeakable(attribution, facts) ? [...toldTo(attribution, facts), ...speaking(attribution, facts)] : [],
    )
    .filter(({ span, attribution, as }) => !isOwn(span, as === 'source' ? attribution.name : null, facts));
}

function speaking(attribution: Attribution, facts: RuleFacts): OutletLink[] {
  const [span] = attribution.source;
  if (
    !span ||
    !isOutlet(attribution) ||
    isPronoun(wordsAt(facts, span)) ||
    isOwnWork(attribution, span, facts) ||
    isOwnVoice(attribution, span, facts)
  )
    return [];
  return [{ attribution, span, as: 'source' }];
}

/** A recording is at first hand; a poll, a study or a count that an outlet made is its own; its report or its story passes on what others said. */
function isOwnWork({ form }: Attribution, span: Span, facts: RuleFacts): boolean {
  const words = wordsAt(facts, span);
  return form === 'recording' || OWN_WORK.test(words) || (form === 'document' && !PASSED_ON.test(words));
}

const PASSED_ON = /\b(?:reports?|stor(?:y|ies)|articles?|coverage|dispatch(?:es)?|accounts?)\b/i;
const OWN_WORK =
  /\b(?:polls?|surveys?|stud(?:y|ies)|analys[ei]s|database|tally|tracker|average|counts?|estimates?|review|investigation|fact[- ]check(?:er|ers|s)?|editorials?|editorial board|op-?eds?|columns?|commentar(?:y|ies))\b/i;

/**
 * People of an outlet («three former reporters of the Courier»), and an outlet that asks, sues, judges or takes a side,
 * speak for themselves.
 */
function isOwnVoice({ cue: [cue] }: Attribution, span: Span, facts: RuleFacts): boolean {
  if (isPeopleOf(wordsAt(facts, span)) || (cue !== undefined && OWN_ACT.test(wordsAt(facts, cue))))
    return true;
  const sentence = cue === undefined ? undefined : sentenceAt(cue.start, facts);
  return sentence !== undefined && OPINION.test(wordsAt(facts, sentence));
}

/** «Three former reporters of the Courier», «the Courier and its readers»: not the outlet. */
export function isPeopleOf(words: string): boolean {
  return PEOPLE.test(words);
}

const PEOPLE =
  /\b(?:journalists|reporters|editors|hosts|anchors|correspondents|employees|staff(?:ers)?|defenders|critics|supporters|viewers|readers|audience|anchor|host|contributors|columnists|executives|commentators|pundits|and (?:its|their) \p{L}+)\b/iu;
const OWN_ACT =
  /\b(?:filed|files|su(?:ed|es|ing)|ask(?:ed|s)?|request(?:ed|s)?|urg(?:ed|es)|endors\w+|apologi[sz]\w+|demand(?:ed|s)?|argu(?:ed|es|ing)|opin(?:ed|es)|editoriali[sz]\w+|call(?:ed|s|ing)?|dubb(?:ed|ing)|hail(?:ed|s)|blast(?:ed|s)|mock(?:ed|s)|prais(?:ed|es)|criticis?z?(?:ed|es)|predict(?:ed|s)|project(?:ed|s)|rat(?:ed|es)|conclud(?:ed|es)|call(?:ed)? (?:for|on))\b/i;
const OPINION = /\b(?:op-?eds?|editorials?|in a commentary|opinion piece)\b/i;

/** An editor or a reporter who is named answers for himself; an outlet and its reports pass on what others said. */
export function isOutlet({ role, form }: Attribution): boolean {
  return (
    (role === 'news-agency' || role === 'news-outlet') && !form.endsWith('person') && form !== 'anonymous'
  );
}

/** What was told to an outlet, the reader has through it; what was told to reporters is at first hand. */
function toldTo(attribution: Attribution, facts: RuleFacts): OutletLink[] {
  const [span] = attribution.addressee;
  if (!span) return [];
  const words = wordsAt(facts, span);
  const named = outletNamed(words);
  // What follows a name makes it somebody else: «the Courier audience».
  const isName = (named !== null && words.slice(named.end).trim() === '') || outletByForm(words) !== null;
  return isName || OUTLET_CLASS.test(words) ? [{ attribution, span, as: 'addressee' }] : [];
}

const OUTLET_CLASS =
  /\b(?:news agenc(?:y|ies)|state (?:media|television|tv|radio|news)|newspapers?|broadcasters?|tv channel|news (?:channel|site|website))$/i;

/** Who controls the outlet that was told: as the newsroom's list has it, or else as the data does. */
export function controlOfTold({ told }: Attribution, words: string): Control | null {
  return told?.control === undefined ? controlNamed(words, words) : told.control;
}

/** «News agencies were unable to verify»: an outlet that checks passes nothing on. */
export function isChecking({ stance, cue }: Attribution, facts: RuleFacts): boolean {
  const { markers } = indexOf(facts);
  const isAboutChecking = (span: Span): boolean =>
    markers
      .overlapping(span)
      .some(({ type }) => type === 'unverified' || type === 'doubt' || type === 'no-comment');
  return stance === 'declining' || stance === 'doubting' || cue.some(isAboutChecking);
}

/** The newsroom's own outlet is no relay. */
export function isOwn(span: Span, name: string | null, facts: RuleFacts): boolean {
  const own = facts.policy.outlet?.trim();
  if (!own) return false;
  return isSameOutlet(wordsAt(facts, span), own) || (name !== null && isSameOutlet(name, own));
}
