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
  /** Those named last before it and after it. */
  earlier: Candidate | null;
  later: Candidate | null;
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

/** What is asked, and where the candidate stands to it: one record a question, gone over from candidate to candidate. */
export interface Around {
  readonly at: number;
  /** Which of the candidate’s mentions is meant, and its offset. */
  mention: number;
  place: number;
  /** Number of the paragraph that asks. */
  readonly paragraph: number;
  readonly head: string;
  /** The role that the head asks for. */
  readonly wanted: Described['role'];
  readonly parent: Described | null;
  /** The latest of those that fit. */
  nearest: boolean;
  readonly speaker: Candidate | null;
}

/** In the order of the weights. */
export const SIGNS = [
  'any', 'same paragraph', 'paragraph before', 'two before', 'three to five before', 'far', 'distance', 'nearest', 'spoke last', 'spoke',
  'opened', 'parent', 'parent’s body', 'gender known', 'titled', 'unnamed', 'person', 'named often so far', 'named often', 'first', 'head in name',
  'head in title', 'role fits', 'role does not', 'role unknown', 'outlet', 'said last', 'said before',
] as const; // prettier-ignore

/** Writes them into `signs`, one number each, most of them 0 or 1: without a closure, as it is done for sixty candidates a question. */
export function signsOf(signs: Float64Array, candidate: Candidate, around: Around): void {
  const { said } = candidate;
  const { head, parent } = around;
  const gap = around.paragraph - (candidate.paragraphs[around.mention] ?? 0);
  const fit = head === '' ? null : roleFit(said, around.wanted);
  const isSpeaker = candidate === around.speaker;
  signs[0] = 1;
  signs[1] = Number(gap === 0);
  signs[2] = Number(gap === 1);
  signs[3] = Number(gap === 2);
  signs[4] = Number(gap > 2 && gap < 6);
  signs[5] = Number(gap > 5);
  signs[6] = Math.log2(1 + (around.at - around.place) / 100);
  signs[7] = Number(around.nearest);
  signs[8] = Number(isSpeaker);
  signs[9] = Number(candidate.spoken > 0);
  signs[10] = Number(candidate.opens);
  signs[11] = Number(parent !== null && parent.name === said.name && said.name !== null);
  signs[12] = Number(parent !== null && said.name !== null && parent.affiliation === said.name);
  signs[13] = Number(said.gender !== null);
  signs[14] = Number(said.title !== null);
  signs[15] = Number(said.name === null);
  signs[16] = Number(said.form === 'named-person');
  signs[17] = Math.log2(candidate.places.length + 1);
  signs[18] = Math.log2(candidate.total + 1);
  signs[19] = Number(candidate.first);
  signs[20] = Number(head !== '' && hasWord(said.name, head));
  signs[21] = Number(head !== '' && hasWord(said.title, head));
  signs[22] = Number(fit === 'fits');
  signs[23] = Number(fit === 'does not');
  signs[24] = Number(fit === 'unknown');
  signs[25] = Number(said.role === 'news-outlet' || said.role === 'news-agency');
  signs[26] = Number(isSpeaker && gap === 0);
  signs[27] = Number(candidate.spokeAt >= 0 && around.at - candidate.spokeAt < RECENTLY);
}

/** In UTF-16 units: the paragraph before, mostly. */
const RECENTLY = 600;

/** The role that a description asks for, or null. */
export const roleWanted = (head: string): Described['role'] =>
  head === '' ? null : (nounSense(head)?.role ?? null);

function roleFit({ role }: Described, wanted: Described['role']): 'fits' | 'does not' | 'unknown' | null {
  if (wanted === null) return null;
  return role === null ? 'unknown' : role === wanted ? 'fits' : 'does not';
}

/** «the ministry» for «Finance Ministry», «the spokeswoman» for whoever is titled so. */
export const hasWord = (text: string | null, word: string): boolean =>
  text !== null && ` ${text.toLowerCase()} `.includes(` ${word} `);
