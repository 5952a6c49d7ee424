/**
 * Why a source can know, where its own words say so: «who was briefed on the call», «seen by Reuters», «a neighbour who saw the fire».
 * Who is brought in without a name is brought in for what he knows, so that any relative clause counts but one about anonymity; of
 * others only one about seeing, reading, being there. Knows the words of one source.
 */
import type { PutAttribution } from '../attribution/finder.ts';
import type { SourceForm, Span } from '../model.ts';

/** Where the words of the source, or beside it, say why it can know; empty where they do not. */
export function justificationOf(text: string, put: PutAttribution, form: SourceForm): readonly Span[] {
  const [first] = put.source;
  const last = put.source.at(-1);
  if (first === undefined || last === undefined) return NOWHERE;
  const found =
    last.end - first.start < SHORTEST ? null : justificationIn(text.slice(first.start, last.end), form);
  if (found !== null) return [{ start: first.start + found.start, end: first.start + found.end }];
  return besideWords(text, put);
}

/** «said in an email seen by the Courier that …», «In a letter obtained by the Courier, she said …». */
function besideWords(text: string, { source, cue, content }: PutAttribution): readonly Span[] {
  const start = source[0]?.start ?? 0;
  const from = Math.max(start, cue.at(-1)?.end ?? 0);
  const to = content[0]?.start ?? 0;
  const behind = to - from < WIDEST ? seenIn(text, from, to) : null;
  const found = behind ?? (to >= start ? seenIn(text, sentenceStart(text, start), start) : null);
  return found === null ? NOWHERE : [found];
}

function seenIn(text: string, from: number, to: number): Span | null {
  if (to - from < SHORTEST) return null;
  const found = justificationBeside(text.slice(from, to));
  return found === null ? null : { start: from + found.start, end: from + found.end };
}

/** Where the sentence of this place begins, or a little way before it. */
function sentenceStart(text: string, place: number): number {
  const least = Math.max(0, place - WIDEST);
  let start = place;
  while (start > least && !ENDS.has(text.charAt(start - 1))) start -= 1;
  return start;
}

const ENDS: ReadonlySet<string> = new Set('.!?\n');

/** As far as such words stand from the source, in UTF-16 units. */
const WIDEST = 160;

/** «who saw it» behind a noun. */
const SHORTEST = 14;
const NOWHERE: readonly Span[] = [];

/** Where it stands in the words, or null. */
export function justificationIn(words: string, form: SourceForm): Span | null {
  if (words.length > LONGEST) return null;
  const key = `${form} ${words}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = find(words, form);
  kept.set(key, found);
  return found;
}

const kept = new Map<string, Span | null>();
const MOST_KEPT = 20_000;

function find(words: string, form: SourceForm): Span | null {
  if (form === 'document' || form === 'recording') return whole(HANDED.exec(words), words);
  if (
    form !== 'anonymous' &&
    form !== 'unnamed-person' &&
    form !== 'unnamed-group' &&
    form !== 'named-person'
  )
    return null;
  return (
    whole(PLACED.exec(words), words) ?? relative(words, form === 'named-person' || form === 'unnamed-group')
  );
}

const LONGEST = 400;

/** How a document came to be known. */
const HANDED =
  /\b(?:(?:seen|reviewed|obtained|sighted|viewed|verified|consulted|examined|described) (?:by|under)|released (?:to|under)|(?:which|that) is available to|(?:passed|provided|shown|shared|leaked|given|made available) (?:to|with)|a copy of which|(?:which|that) (?:\p{Lu}\S*|the \p{L}+|this \p{L}+)(?: \p{Lu}\S*)* (?:has|have|had|obtained|saw|reviewed))(?= )/u;

/** How what somebody wrote came to be known, beside his words and not in them: «said in an email seen by the Courier that …». */
export function justificationBeside(words: string): Span | null {
  const found = words.length > LONGEST ? null : SEEN.exec(words);
  return found === null ? null : { start: found.index, end: found.index + found[0].trimEnd().length };
}

const SEEN =
  /\b(?:a copy of which (?:has been |was |is )?)?(?:seen|reviewed|obtained|sighted|viewed|leaked|passed|shown|released) (?:by|to) (?:\p{Lu}[^\s,]*|the \p{L}+|this \p{L}+)(?: \p{Lu}[\p{L}’']*)*/u;

/** Where somebody stands to it. */
const PLACED =
  /\b(?:familiar with|close to|aware of|briefed on|(?<!not )involved in|privy to|with (?:direct |first-?hand |inside |detailed )?knowledge of|in attendance|present (?:at|when|for|in)|(?:in|inside|at) the (?:room|meeting|table|scene|briefing|talks))(?![\p{L}])/iu;

const ANONYMITY =
  /^(?:who|that|and who) (?:(?:also|both|all|each) )?(?:asked|spoke|speaks?|declined|requested|requires?|refused|insisted|wish\w*|wanted|did(?: not|n[’']t) (?:want|wish)|do(?:es)?(?: not|n[’']t) (?:want|wish)|preferred|would (?:only|not)|could not|(?:was|were|is|are)(?: not|n[’']t)? (?:authori[sz]ed|allowed|permitted|identified|named)|asks|like the|I won[’']t|gave|called)\b/iu;
const KNOWING =
  /^who (?:(?:has|have|had|was|were|is|are) )?(?:(?:since|long|also|until recently|previously|herself|himself) )*(?:seen?|saw|read|reviewed?|examined?|followed|studie[sd]|studying|witness\w*|attend\w*|worked|treat\w*|test\w*|investigat\w*|interview\w*|watch\w*|heard|there|in the|at the|on the|inside|present|survived|escaped|visited|toured|handled|accompanied|briefed|familiar|passed|spoken|sat)\b/iu;

/** Relative clauses one after the other: «who have read the report, and who spoke on condition …». */
/** `must`: the clause must be about seeing, reading, working on it. */
function relative(words: string, must: boolean): Span | null {
  for (const { index } of words.matchAll(/\b(?:who|that)(?= )/gu)) {
    const clause = words.slice(index);
    if (ANONYMITY.test(clause)) continue;
    if (must ? KNOWING.test(clause) : clause.startsWith('who '))
      return { start: index, end: index + clauseEnd(clause) };
  }
  return null;
}

const clauseEnd = (clause: string): number => clause.search(/,|\s(?:and|but) (?:who|which)\b|$/u);

function whole(match: RegExpExecArray | null, words: string): Span | null {
  if (match === null) return null;
  return { start: match.index, end: match.index + clauseEnd(words.slice(match.index)) };
}
