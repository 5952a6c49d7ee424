/**
 * What a draft states, clause by clause, ready to be matched with what other drafts state: the words of who says so left out, each
 * clause with its terms and figures, and what the sentences around it speak of. Knows one draft, no other.
 */
import { readParagraph } from '../../text/paragraph.ts';
import type { Analysis, Attribution, Claim, Span } from '../../model.ts';
import { isSure } from '../certainty.ts';
import { clausesOf } from './clauses.ts';
import { figuresIn, type Figure } from './figures.ts';
import { termsOf, type Term } from './terms.ts';

/** One clause, or a whole sentence of several. */
export interface Statement extends Span {
  /** Of its claim, or null: what the draft states in passing is no claim of its own. */
  readonly claim: string | null;
  /** Index of its sentence. */
  readonly sentence: number;
  /** All clauses of a sentence together. */
  readonly whole: boolean;
  readonly terms: readonly Term[];
  readonly figures: readonly Figure[];
  readonly negated: boolean;
  /** It speaks of what is to come, or might be. */
  readonly ahead: boolean;
  /** What the sentences around speak of: the first keys of their terms. */
  readonly around: ReadonlySet<string>;
  /** In how many sentences of its draft each key stands; one for all statements of a draft. */
  readonly spread: ReadonlyMap<string, number>;
  /** Of a whole sentence, its words in lower case; shared by its clauses. */
  readonly words: readonly string[];
}

export interface MatchedDraft {
  readonly text: string;
  readonly analysis: Pick<Analysis, 'sentences' | 'attributions' | 'claims' | 'regions'>;
}

/** In order of the text. */
export function statementsOf({ text, analysis }: MatchedDraft): readonly Statement[] {
  const { sentences } = analysis;
  const prose = withoutRegions(text, analysis);
  const asides = asidesOf(analysis, prose);
  const claimAt = claimsByPlace(analysis.claims);
  const read = sentences.map((sentence) =>
    readSentence(prose.slice(sentence.start, sentence.end), sentence, asides),
  );
  resolvePronouns(read);
  const spread = spreadOf(read);
  return read.flatMap((one, at) => {
    const around = aroundOf(read, at);
    return unitsOf(one).map((unit): Statement => ({
      ...unit,
      claim: claimAt(unit),
      sentence: at,
      around,
      spread,
      words: one.words,
    }));
  });
}

type Unit = Omit<Statement, 'claim' | 'sentence' | 'around' | 'spread' | 'words'>;

interface ReadClause extends Unit {
  readonly hasVerb: boolean;
}

interface ReadSentence {
  clauses: readonly ReadClause[];
  readonly words: readonly string[];
}

function readSentence(words: string, { start }: Span, asides: (at: number) => boolean): ReadSentence {
  const { tokens } = readParagraph(words, null);
  const kept = tokens.flatMap((token, index) => (asides(start + token.start) ? [] : [index]));
  const clauses = clausesOf(tokens, kept).map(({ own, lent }): ReadClause => {
    const ownTokens = own.flatMap((at) => tokens[at] ?? []);
    const { figures, taken } = figuresIn(ownTokens);
    const worded = own.filter((_, index) => !taken.has(index));
    return {
      start: start + (ownTokens[0]?.start ?? 0),
      end: start + (ownTokens.at(-1)?.end ?? 0),
      whole: false,
      terms: [...termsOf(tokens, lent, true), ...termsOf(tokens, worded, false)],
      figures,
      negated: ownTokens.some(({ lower }) => NEGATIONS.has(lower)),
      ahead: ownTokens.some(({ lower }) => AHEAD.has(lower)),
      hasVerb: ownTokens.some(({ tag }) => tag === 'verb' || tag === 'aux'),
    };
  });
  return {
    clauses,
    words: tokens.filter(({ tag }) => tag !== 'punct').map(({ lower }) => lower),
  };
}

const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'nor',
  'neither',
  'without',
  'nobody',
  'none',
  'unable',
  'yet',
]);

const AHEAD = new Set(
  "will 'll wo would could may might shall should must plan plans planned expect expects expected due upcoming next".split(
    ' ',
  ),
);

/** «The visit came» alone says nothing that another draft could say, and «FULL TEXT» states nothing. */
const LEAST_TERMS = 2;

/** The clauses, and where there are several also the sentence as one. */
function unitsOf({ clauses }: ReadSentence): readonly Unit[] {
  const [first, second] = clauses;
  const stating = clauses.filter(({ hasVerb }) => hasVerb);
  const telling = stating
    .filter(({ terms }) => terms.filter(({ lent, sort }) => !lent && sort !== 'who').length >= LEAST_TERMS)
    .map(unitOf);
  if (first === undefined || second === undefined || stating.length === 0) return telling;
  return [
    ...telling,
    {
      start: first.start,
      end: Math.max(...clauses.map(({ end }) => end)),
      whole: true,
      terms: clauses.flatMap(({ terms }) => terms.filter(({ lent }) => !lent)),
      figures: clauses.flatMap(({ figures }) => figures),
      negated: clauses.some(({ negated }) => negated),
      ahead: clauses.some(({ ahead }) => ahead),
    },
  ];
}

const unitOf = ({ start, end, whole, terms, figures, negated, ahead }: ReadClause): Unit => ({
  start,
  end,
  whole,
  terms,
  figures,
  negated,
  ahead,
});

/** «He» that opens a sentence is mostly who acted last: his name is lent to the clause. */
function resolvePronouns(sentences: readonly ReadSentence[]): void {
  let last: Term | null = null;
  for (const sentence of sentences) {
    const before = last;
    sentence.clauses = sentence.clauses.map((clause) => {
      const [subject] = clause.terms;
      if (before === null || subject?.sort !== 'who' || subject.keys.length > 0) return clause;
      return { ...clause, terms: [{ ...before, lent: true }, ...clause.terms.slice(1)] };
    });
    const subject = sentence.clauses[0]?.terms.find(
      ({ sort, acts }) => acts && (sort === 'name' || sort === 'who'),
    );
    if (subject?.sort === 'name') last = subject;
  }
}

/** How many sentences before and behind a statement say where and when it is. */
const [BEFORE, BEHIND] = [3, 2];

function aroundOf(sentences: readonly ReadSentence[], at: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { clauses } of sentences.slice(Math.max(0, at - BEFORE), at + BEHIND + 1))
    for (const { terms } of clauses)
      for (const { keys: own, sort } of terms) {
        const [first] = own;
        if (first !== undefined) keys.add(first);
        if (sort === 'name') for (const key of own) keys.add(key);
      }
  return keys;
}

function spreadOf(sentences: readonly ReadSentence[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const { clauses } of sentences)
    for (const key of new Set(clauses.flatMap(({ terms }) => terms.flatMap(({ keys }) => keys))))
      spread.set(key, (spread.get(key) ?? 0) + 1);
  return spread;
}

/** Whether a place is in the words of a source, its cue or who was told: they are no part of what is claimed. */
function asidesOf({ attributions }: MatchedDraft['analysis'], text: string): (at: number) => boolean {
  const aside = new Uint8Array(text.length);
  for (const attribution of attributions) {
    if (!isSure(attribution) || !saysAClause(attribution, text)) continue;
    for (const { start, end } of [...attribution.source, ...attribution.cue, ...attribution.addressee])
      aside.fill(1, start, end);
  }
  return (at) => aside[at] === 1;
}

/** «issued [an arrest warrant]» says nothing: there the verb is part of what is claimed. */
function saysAClause({ content, cue, voice }: Attribution, text: string): boolean {
  if (cue.length === 0 || content.length === 0) return false;
  if (voice === 'direct') return true;
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' ');
  return readParagraph(words, null).tokens.some(({ tag }) => tag === 'verb' || tag === 'aux');
}

/** The claim that shares most with a unit. */
function claimsByPlace(claims: readonly Claim[]): (unit: Span) => string | null {
  const pieces = claims.flatMap(({ id, pieces: own }) => own.map(({ start, end }) => ({ id, start, end })));
  pieces.sort((a, b) => a.start - b.start);
  const furthest: number[] = [];
  for (const { end } of pieces) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return (unit) => {
    let [best, most] = [null as string | null, 0];
    for (let at = firstAbove(furthest, unit.start); at < pieces.length; at++) {
      const { id, start, end } = pieces[at] ?? { id: null, start: unit.end, end: 0 };
      if (start >= unit.end) break;
      const shared = Math.min(end, unit.end) - Math.max(start, unit.start);
      if (shared > most) [best, most] = [id, shared];
    }
    return best;
  };
}

/** Index of the first of rising numbers that is above `least`. */
function firstAbove(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Markup, code and notes are no words of the draft. */
function withoutRegions(text: string, { regions }: MatchedDraft['analysis']): string {
  if (regions.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of regions) {
    if (start < at) continue;
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/gu, ' ');
    at = end;
  }
  return out + text.slice(at);
}
