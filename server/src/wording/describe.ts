/**
 * Says in plain words what a source is, how a claim is put and which way it came. Phrases, not layout: whoever shows them
 * escapes and sets them. Knows no editor and no finding.
 */
import { controlNamed, CONTROL_WORDS, isSure } from '../engine/index.ts';
import type { Attribution, Control, Marker, Span } from '../engine/index.ts';
import { attitudeOf } from '../rules/attitudes.ts';
import { lowered } from '../rules/wording.ts';
import { oneLine } from '../one-line.ts';
import { hull } from '../spans.ts';
import {
  ATTITUDE_WORDS,
  BETWEEN,
  CHAIN_ARROW,
  FORM_WORDS,
  MARKER_WORDS,
  POSSIBLY,
  POSSIBLY_NOT,
  ROLE_WORDS,
  STANCE_WORDS,
} from './words.ts';

/** The words a span covers, in one line. */
export function wordsOf(text: string, spans: Span | readonly Span[]): string {
  if ('start' in spans) return oneLine(text.slice(spans.start, spans.end));
  return spans.map(({ start, end }) => oneLine(text.slice(start, end))).join(' … ');
}

/** Words of several parts of a sentence as one reads them: «according to the council», whichever of the two is the source. */
export function inReadingOrder(text: string, words: readonly Span[]): string {
  const spans = words.toSorted((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '')
      joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else joined.push(span);
  }
  return wordsOf(text, joined);
}

/** At most `limit` characters, cut between words, never within a pair of surrogates. */
export function shortened(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit - 1);
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > limit / 2 ? cut.slice(0, atWord) : cut).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/**
 * «Deputy Prime Minister», «news agency, state-controlled (State Media Monitor 2023)», «no outlet named», «expert, not named»; null
 * when there is nothing to add to the name, or to the words it is shown by.
 */
export function describeSource(
  {
    form,
    role,
    title,
    affiliation,
    control,
  }: Pick<Attribution, 'form' | 'role' | 'title' | 'affiliation' | 'control'>,
  shownAs = '',
): string | null {
  const isClass = form === 'unnamed-group' && (role === 'news-agency' || role === 'news-outlet');
  const held = form === 'named-person' && title !== null && !HONORIFIC.test(title) ? title : null;
  const office = held !== null && shownAs.includes(held) ? null : held;
  const body =
    form === 'named-person' && !`${office} ${shownAs}`.includes(affiliation ?? '') ? affiliation : null;
  const facts = [
    // An office, said here or in the name itself, says more than a role.
    held === null ? (role !== null && !isClass ? ROLE_WORDS[role] : null) : office,
    body,
    isClass ? 'no outlet named' : FORM_WORDS[form],
    control && describeControl(control),
  ];
  const known = facts.filter((fact) => fact !== null);
  return known.length === 0 ? null : known.join(', ');
}

/** A way to address somebody, which says nothing of what they do. */
const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady)\.?$/;

/** «state-controlled (State Media Monitor 2023)», «state-controlled (as the draft says)». */
export function describeControl(control: Control): string {
  return `${CONTROL_WORDS[control.class]} (${authorityOf(control)})`;
}

function authorityOf({ authority, edition, basis }: Control): string {
  if (basis === 'draft') return 'as the draft says';
  if (basis === 'newsroom') return 'as your newsroom holds';
  return [authority, edition].filter((word) => word !== null).join(' ');
}

/**
 * How an attribution is put: «direct quotation», «hearsay», «“claimed”, a word that keeps its distance», or «a word that
 * keeps its distance» where the cue stands beside it.
 */
export function describeManner(
  attribution: Attribution,
  text: string,
  { namesCue = true }: { readonly namesCue?: boolean } = {},
): string[] {
  const { voice, stance, hearsay, kind, cue } = attribution;
  const attitude = attitudeOf(attribution, text);
  // How a plan or an attitude is worded matters less than that it is one.
  if (attitude !== null) return [ATTITUDE_WORDS[attitude]];
  const manner: string[] = [];
  if (hearsay) manner.push('hearsay');
  if (voice === 'direct') manner.push('direct quotation');
  if (voice === 'mixed') manner.push('partly quoted');
  if (kind === 'belief') manner.push('an opinion or belief');
  if (kind === 'intention') manner.push('a plan');
  if (kind === 'decree') manner.push('an order or ruling');
  const stanceWords = STANCE_WORDS[stance];
  if (stanceWords !== null)
    manner.push(namesCue && cue.length > 0 ? `“${wordsOf(text, cue)}”, ${stanceWords}` : stanceWords);
  return manner;
}

/**
 * «Possibly said by the council · government»: what an attribution comes to that the engine is not sure of. Who passes it
 * on in their turn is not said here, for of them the engine may be sure.
 */
export function describePossible(attribution: Attribution, text: string): string {
  const { source, link, stance, kind, chain, parent } = attribution;
  const own = source.length > 0 ? wordsOf(text, source) : null;
  const who = parent === null ? (describeChain(chain) ?? own) : own;
  if (who === null) return 'Possibly passed on, with nobody named for it';
  const lead =
    link === 'relays'
      ? 'Possibly goes back to'
      : (POSSIBLY_NOT[stance] ?? POSSIBLY[attitudeOf(attribution, text) ?? kind]);
  const isAlone = parent !== null || chain.length < 2;
  return besides(`${lead} ${inSentence(who)}`, isAlone ? describeSource(attribution) : null);
}

/** «The council» as it stands inside a sentence, «he» as it stands behind «by»; a name keeps its capital. */
export function inSentence(words: string): string {
  const pronoun = OBJECTS[words.toLowerCase()];
  if (pronoun !== undefined) return pronoun;
  return lowered(words);
}

const OBJECTS: Readonly<Record<string, string>> = {
  he: 'him',
  she: 'her',
  they: 'them',
  we: 'us',
  i: 'me',
  who: 'somebody named before',
  which: 'what is named before',
};

/** «Not verified: the draft says “could not verify”». */
export function describeMarker(marker: Marker, text: string): string {
  return `${MARKER_WORDS[marker.type]}: the draft says “${wordsOf(text, marker)}”`;
}

/** «Russian news agencies ← the Kremlin»; null when nobody is named. */
export function describeChain(chain: readonly string[]): string | null {
  return chain.length === 0
    ? null
    : chain.map((name, index) => (index === 0 ? name : lowered(name))).join(CHAIN_ARROW);
}

/** The sort of thing said beside a name: «the Kremlin · government». */
export function besides(...facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== '').join(BETWEEN);
}

/** One step of the way a claim took. */
export interface WordedLink {
  readonly name: string;
  /** «citing»; null for an outlet that was told. */
  readonly cue: string | null;
  readonly description: string | null;
  /** Where the draft names it, or null. */
  readonly span: Span | null;
  /** The engine is not sure of this step, though it is of the one nearest to the reader. */
  readonly isPossible: boolean;
}

/**
 * The way a claim took, from the reader to the origin, with the words of the draft that make each step.
 * `attributions` are those of one claim, in that order; `names` is the chain to be worded, the claim's by default.
 */
export function linksOf(
  attributions: readonly Attribution[],
  text: string,
  names: readonly string[] = attributions[0]?.chain ?? [],
): WordedLink[] {
  const [nearest] = attributions;
  const isFirm = nearest !== undefined && isSure(nearest);
  const steps = attributions.flatMap((one) => stepsOf(one, text));
  let from = 0;
  return names.map((name, at) => {
    const isAhead = (_: Step, index: number): boolean => index >= from;
    const later = names.slice(at + 1);
    const isFree = (step: Step): boolean => !later.some((other) => isNamed(step, other));
    const isNext = [
      (step: Step) => isNamed(step, name),
      (step: Step) => step.isSource && isFree(step),
      isFree,
    ].find((test) => steps.some((step, index) => isAhead(step, index) && test(step)));
    const next = isNext ? steps.findIndex((step, index) => isAhead(step, index) && isNext(step)) : -1;
    const step = steps[next];
    if (!step) return { name, cue: null, description: null, span: null, isPossible: false };
    from = next + 1;
    return {
      name,
      cue: step.cue,
      description: step.describe(name),
      span: step.span,
      isPossible: isFirm && !step.isSure,
    };
  });
}

/** Whom somebody told may go by a shorter name than its own: «told RIA» for RIA Novosti. */
function isNamed({ words, isSource }: Step, name: string): boolean {
  const wanted = oneLine(name);
  return words.includes(wanted) || (!isSource && wanted.includes(words));
}

/** «was told, state-controlled (State Media Monitor 2023)». `span` is who was told. */
export function describeAddressee(span: Span, text: string, told: Attribution['told']): string {
  const near = text.slice(Math.max(0, span.start - NEAR), span.end);
  const control = told?.control === undefined ? controlNamed(wordsOf(text, span), near) : told.control;
  return control === null ? 'was told' : `was told, ${describeControl(control)}`;
}

/** Characters before a name in which a word for its country counts. */
const NEAR = 40;

interface Step extends Pick<WordedLink, 'cue' | 'span'> {
  readonly words: string;
  readonly isSource: boolean;
  readonly isSure: boolean;
  /** `shownAs` is the name it is shown by, which may give the office itself. */
  describe(shownAs: string): string | null;
}

function stepsOf(attribution: Attribution, text: string): Step[] {
  const { source, addressee, cue, name } = attribution;
  const listeners = addressee.map((span): Step => ({
    words: wordsOf(text, span),
    isSource: false,
    isSure: isSure(attribution),
    cue: null,
    span,
    describe: () => describeAddressee(span, text, attribution.told),
  }));
  if (source.length === 0) return listeners;
  const own: Step = {
    words: oneLine(`${wordsOf(text, source)} ${name ?? ''}`),
    isSource: true,
    isSure: isSure(attribution),
    cue: cue.length === 0 ? null : wordsOf(text, cue),
    span: hull(source),
    describe: (shownAs) => describeSource(attribution, shownAs),
  };
  return [...listeners, own];
}
