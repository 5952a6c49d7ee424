/** Fixes that several rules offer. Knows where words go in; knows no rule. */
import type { Attribution, Claim, Span } from '../engine/index.ts';
import { placeBehind } from '../citations/add.ts';
import type { CitationTarget } from '../citations/add.ts';
import { cite, targetOf } from '../citations/cite.ts';
import { nextStyle } from '../citations/style-in-use.ts';
import { hull } from '../spans.ts';
import { blank, withBlanks } from './blanks.ts';
import { indexOf, wordsAt } from './facts.ts';
import type { Fix } from './fix.ts';
import type { RuleFacts } from './rule.ts';
import { capitalised, lowered } from './wording.ts';

/** A citation for the claim that an attribution makes, or for its own words where it makes none. */
export function citeAttribution(attribution: Attribution, facts: RuleFacts): Fix[] {
  const claim = indexOf(facts).claimOf(attribution);
  if (claim) return [citeClaim(claim, facts)];
  const span = hull([...attribution.content, ...attribution.cue]);
  return span ? [startCitation({ span, chain: attribution.chain }, facts)] : [];
}

export function citeClaim(claim: Claim, facts: RuleFacts): Fix {
  return startCitation(targetOf(claim, facts), facts);
}

export function citeWords(span: Span, facts: RuleFacts): Fix {
  return startCitation({ span, chain: [] }, facts);
}

/** A `start`: what it cites is pending until someone fills it in. */
function startCitation(target: CitationTarget, facts: RuleFacts): Fix {
  const style = nextStyle(facts, facts.policy.citingStyle ?? 'footnote');
  const { edits, item, kept } = cite({ target, cited: { kind: 'pending' }, style }, facts);
  return { title: 'Add a citation', kind: 'start', edits, cites: { target, item, kept } };
}

/** Writes words with blanks in place of others. */
export function rewrite(title: string, span: Span, newText: string): Fix {
  return { title, kind: 'start', edits: [withBlanks(span, newText)] };
}

/** Writes words with blanks behind others. */
export function goOn(title: string, { end }: Span, newText: string): Fix {
  return rewrite(title, { start: end, end }, newText);
}

/** Writes a sentence behind another that has its full stop: a headline takes no second one. */
export function addSentence({ title, kind, sentence }: NewSentence, behind: Span, facts: RuleFacts): Fix[] {
  const end = behind.start + wordsAt(facts, behind).trimEnd().length;
  if (!/[.!?…][”’"')\]]*(?:\[\^[^\]\s]{1,70}\])*$/.test(facts.text.slice(behind.start, end))) return [];
  const place = placeBehind(end, facts);
  return [{ title, kind, edits: [withBlanks({ start: place, end: place }, ` ${sentence}`)] }];
}

export interface NewSentence extends Pick<Fix, 'title' | 'kind'> {
  readonly sentence: string;
}

/** That somebody else says so, too. */
export function addSecondSource(behind: Span, facts: RuleFacts): Fix[] {
  const sentence = `${capitalised(blank('second source'))} gave the same account.`;
  return addSentence({ title: 'Add a second source', kind: 'start', sentence }, behind, facts);
}

/** That whoever is named for it elsewhere says so, too: «Russian news agencies, citing the Kremlin, gave the same account.» */
export function nameToo(chain: readonly string[], behind: Span, facts: RuleFacts): Fix[] {
  const [first, ...others] = chain;
  const origin = others.at(-1);
  if (first === undefined) return [];
  const citing = origin === undefined ? '' : `, citing ${lowered(origin)},`;
  const sentence = `${capitalised(first)}${citing} gave the same account.`;
  return addSentence(
    { title: `Name ${lowered(first)}${citing} too`, kind: 'repair', sentence },
    behind,
    facts,
  );
}

/** Writes «, according to the council» before the full stop of a sentence; none where it ends otherwise. */
export function attributeSentence(sentence: Span, name: string, facts: RuleFacts): Fix[] {
  return placeForSource(sentence, facts).map((place) => {
    const edit = { start: place, end: place, newText: `, according to ${name}` };
    return { title: `Attribute it to ${name}`, kind: 'repair', edits: [edit] };
  });
}

/** Before the full stop; none where the sentence ends otherwise. */
function placeForSource(sentence: Span, facts: RuleFacts): number[] {
  const end = /^.*[^\s.”’"'»](?=\.\s*(?:\[[^\]]*\]\s*)*$)/s.exec(wordsAt(facts, sentence))?.[0].length;
  return end === undefined ? [] : [sentence.start + end];
}

/**
 * Gives a sentence the sourcing that stands elsewhere, from the reader to the origin: «, according to the Kremlin»; «, Russian news agencies
 * reported, citing the Kremlin», with a citation to fill in, for what comes by way of others wants its original.
 */
export function takeOver({ chain, passedOn }: TakenOver, claim: Claim, facts: RuleFacts): Fix[] {
  const [first, ...others] = chain.map(lowered);
  const origin = others.at(-1);
  if (first === undefined) return [];
  if (origin === undefined && !passedOn) return attributeSentence(claim.sentence, first, facts);
  const newText = `, ${first} reported${origin === undefined ? '' : `, citing ${origin}`}`;
  const citing = citeClaim(claim, facts);
  const title = `Attribute it to ${first}${origin === undefined ? '' : `, citing ${origin}`}, and cite it`;
  return placeForSource(claim.sentence, facts).map((place) => {
    const edits = [{ start: place, end: place, newText }, ...citing.edits].toSorted(
      (a, b) => a.start - b.start,
    );
    return { ...citing, title, edits };
  });
}

export interface TakenOver {
  readonly chain: readonly string[];
  /** Whether outlets have it from others. */
  readonly passedOn: boolean;
}

/** Writes «, according to …» behind words, for the editor to fill in. */
export function accordingTo(title: string, words: Span): Fix {
  return goOn(title, words, `, according to ${blank('source')}`);
}
