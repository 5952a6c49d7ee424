/**
 * Cuts the words of a sentence into clauses, each with what it borrows from the one before: «Orlov came by boat and met the
 * mayor, who had asked for help» are three, and «Orlov» met the mayor, and «the mayor» had asked. By tags and commas alone; a cut that
 * is missed or made in vain costs a match, no more.
 */
import type { Token } from '../../text/structure.ts';

export interface Clause {
  /** Indexes of its tokens, in order. */
  readonly own: readonly number[];
  /** Of those it borrows for its subject. */
  readonly lent: readonly number[];
}

/** `kept` are the indexes of the tokens to be looked at, in order: those of a source and its cue are left out. */
export function clausesOf(tokens: readonly Token[], kept: readonly number[]): readonly Clause[] {
  const clauses: { own: number[]; lent: readonly number[] }[] = [];
  for (const part of partsOf(tokens, kept)) {
    const last = clauses.at(-1);
    if (last !== undefined && !part.some((at) => isVerbal(tokens[at]))) last.own.push(...part);
    else clauses.push({ own: part, lent: last === undefined ? [] : lentTo(part, last, tokens) });
  }
  return clauses;
}

function partsOf(tokens: readonly Token[], kept: readonly number[]): number[][] {
  const parts: number[][] = [[]];
  let last = -1;
  for (const at of kept) {
    const token = tokens[at];
    if (token === undefined) continue;
    // Where a source stood between, one clause ends.
    if (cuts(token) || (last >= 0 && at > last + 1)) parts.push([]);
    parts.at(-1)?.push(at);
    last = at;
  }
  return parts.filter((part) => part.length > 0);
}

const cuts = ({ lower, tag }: Token): boolean =>
  tag === 'punct' ? /^[,;:()–—-]+$/u.test(lower) : CUTTING.has(lower);

const CUTTING = new Set(
  'and but or nor while whereas after before because although though when who which whom whose that where'.split(
    ' ',
  ),
);

const isVerbal = (token: Token | undefined): boolean => token?.tag === 'verb' || token?.tag === 'aux';
const isNominal = (token: Token | undefined): boolean =>
  token?.tag === 'noun' || token?.tag === 'name' || token?.tag === 'num' || token?.tag === 'pron';

function lentTo(part: readonly number[], before: Clause, tokens: readonly Token[]): readonly number[] {
  const opener = tokens[part.find((at) => tokens[at]?.tag !== 'punct') ?? -1];
  const words = part.filter((at) => tokens[at]?.tag !== 'punct' && !CUTTING.has(tokens[at]?.lower ?? ''));
  const isApposition = /^(?:an?|one|the)$/u.test(opener?.lower ?? '') && tokens[part[0] ?? -1]?.text === ',';
  if (/^(?:who|which|whom|where|that)$/u.test(opener?.lower ?? '') || isApposition)
    return lastNominal(before.own, tokens);
  const verb = words.findIndex((at) => isVerbal(tokens[at]));
  const hasSubject = words.slice(0, verb).some((at) => isNominal(tokens[at]));
  return hasSubject ? [] : subjectOf(before, tokens);
}

/** The last noun or name with what belongs to the same run. */
function lastNominal(own: readonly number[], tokens: readonly Token[]): readonly number[] {
  const end = own.findLastIndex((at) => isNominal(tokens[at]));
  if (end < 0) return [];
  let start = end;
  while (start > 0 && own[start - 1] === (own[start] ?? 0) - 1 && isNominal(tokens[own[start - 1] ?? -1]))
    start--;
  return own.slice(start, end + 1);
}

/** What stands before its first verb, or what it borrowed itself. */
function subjectOf(clause: Clause, tokens: readonly Token[]): readonly number[] {
  const verb = clause.own.findIndex((at) => isVerbal(tokens[at]));
  const subject = clause.own.slice(0, Math.max(0, verb)).filter((at) => isNominal(tokens[at]));
  return subject.length > 0 ? subject : clause.lent;
}
