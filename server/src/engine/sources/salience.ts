/**
 * The signs by which one candidate is likelier to be meant than another: how near it was named, whether it spoke, whether it opened
 * its sentence, how often it is named, whether a description fits it. Knows one candidate and one question; weighs nothing.
 */
import { nounSense } from '../lexicon/lookup.ts';
import type { Described } from './people.ts';

/** Somebody or something that a draft has named, or that has spoken in it without a name. */
export interface Candidate {
  said: Described;
  /** Offsets at which it was named or spoke, in order, and the number of the paragraph of each. */
  readonly places: number[];
  readonly paragraphs: number[];
  /** Whether it opened its sentence where it was named last. */
  opens: boolean;
  /** Offset at which it spoke last; −1 where it has not. */
  spokeAt: number;
  spoken: number;
  /** How often the whole draft names it. */
  total: number;
  /** The first that the draft names. */
  readonly first: boolean;
}

/** What is asked, and where the candidate stands to it. */
export interface Around {
  readonly at: number;
  /** Of the candidate’s last mention. */
  readonly place: number;
  /** Number of the paragraph that asks. */
  readonly paragraph: number;
  readonly head: string;
  readonly parent: Described | null;
  /** The latest of those that fit. */
  readonly nearest: boolean;
  readonly speaker: Candidate | null;
}

/** In the order of the weights. */
export const SIGNS = [
  'any', 'same paragraph', 'paragraph before', 'two before', 'three to five before', 'far', 'distance', 'nearest', 'spoke last', 'spoke',
  'opened', 'parent', 'parent’s body', 'gender known', 'titled', 'unnamed', 'person', 'named often so far', 'named often', 'first', 'head in name',
  'head in title', 'role fits', 'role does not', 'role unknown', 'outlet', 'said last', 'said before',
] as const; // prettier-ignore

/** Writes them into `signs`, one number each, most of them 0 or 1. */
export function signsOf(signs: Float64Array, candidate: Candidate, around: Around): void {
  const { said } = candidate;
  const { head, parent } = around;
  const gap = around.paragraph - paragraphOf(candidate, around.place);
  const fit = roleFit(said, head);
  let at = 0;
  const put = (value: boolean | number): void => {
    signs[at++] = Number(value);
  };
  put(true);
  put(gap === 0);
  put(gap === 1);
  put(gap === 2);
  put(gap > 2 && gap < 6);
  put(gap > 5);
  put(Math.log2(1 + (around.at - around.place) / 100));
  put(around.nearest);
  put(candidate === around.speaker);
  put(candidate.spoken > 0);
  put(candidate.opens);
  put(parent !== null && parent.name === said.name && said.name !== null);
  put(parent !== null && said.name !== null && parent.affiliation === said.name);
  put(said.gender !== null);
  put(said.title !== null);
  put(said.name === null);
  put(said.form === 'named-person');
  put(Math.log2(candidate.places.length + 1));
  put(Math.log2(candidate.total + 1));
  put(candidate.first);
  put(head !== '' && hasWord(said.name, head));
  put(head !== '' && hasWord(said.title, head));
  put(fit === 'fits');
  put(fit === 'does not');
  put(fit === 'unknown');
  put(said.role === 'news-outlet' || said.role === 'news-agency');
  put(candidate === around.speaker && gap === 0);
  put(candidate.spokeAt >= 0 && around.at - candidate.spokeAt < RECENTLY);
}

/** In UTF-16 units: the paragraph before, mostly. */
const RECENTLY = 600;

function paragraphOf({ places, paragraphs }: Candidate, place: number): number {
  return paragraphs[places.lastIndexOf(place)] ?? 0;
}

function roleFit({ role }: Described, head: string): 'fits' | 'does not' | 'unknown' | null {
  const wanted = head === '' ? null : (nounSense(head)?.role ?? null);
  if (wanted === null) return null;
  return role === null ? 'unknown' : role === wanted ? 'fits' : 'does not';
}

/** «the ministry» for «Finance Ministry», «the spokeswoman» for whoever is titled so. */
export const hasWord = (text: string | null, word: string): boolean =>
  text !== null && ` ${text.toLowerCase()} `.includes(` ${word} `);
