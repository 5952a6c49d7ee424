/**
 * All that is to be said of a draft's claims, note by note in order of the text: how each is sourced, what it cites, what was checked. In
 * plain words, for whoever sets them on paper. What is restricted is left out, and that it was is said.
 */
import { tieCitations } from '../citations/ties.ts';
import { foldKey } from '../citations/read.ts';
import type { Reference } from '../citations/citations.ts';
import type { Claim, Span } from '../engine/index.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import { checksOfClaim } from '../ledger/checks/of-claim.ts';
import { isOnlyCiting } from '../ledger/checks/setting.ts';
import { indexOf } from '../rules/facts.ts';
import type { Finding, RuleFacts } from '../rules/rule.ts';
import { firstIndex, hull, indexSpans, overlaps } from '../spans.ts';
import type { SpanIndex } from '../spans.ts';
import { wordsOf } from '../wording/describe.ts';
import { labelOf, lineOfClaim, tellingOf } from '../wording/sourcing.ts';
import type { Telling } from '../wording/sourcing.ts';
import { checkNote, shownChecks } from './check-notes.ts';
import type { CheckNote } from './check-notes.ts';
import { citedBy, keptBy } from './cited.ts';
import type { CitedNote } from './cited.ts';
import type { DraftToExport } from './draft.ts';
import { sourcingLines } from './sourcing-lines.ts';

export interface Note {
  /** From 1, in order of the text. */
  readonly number: number;
  /** Null for what was cited or checked outside every claim. */
  readonly claim: Claim | null;
  /** The words it is about. */
  readonly span: Span;
  /** The same in one line, without citation marks: what they lead to is said apart. */
  readonly words: string;
  /** «Passed on by the media»; null without a claim. */
  readonly standing: string | null;
  /** Who says so, through whom, and how it is put; each in a line. */
  readonly sourcing: readonly string[];
  readonly cited: readonly CitedNote[];
  readonly checks: readonly NotedCheck[];
  /** How many checks are restricted, and left out. */
  readonly restricted: number;
  readonly findings: readonly Finding[];
}

export interface NotedCheck extends CheckNote {
  /** The number of the note that tells it in full: that of the first claim it is of. */
  readonly toldIn: number;
}

export interface Notes {
  readonly notes: readonly Note[];
  /** Checks whose words can no longer be found: of these nothing is lost, and nothing put on other words. */
  readonly orphaned: readonly CheckNote[];
  /** How many of the orphaned are restricted, and left out. */
  readonly restrictedOrphans: number;
}

export function notesOf(draft: DraftToExport): Notes {
  const { claims } = draft.facts.analysis;
  const groups = claims.map((claim): Group => ({
    claim,
    span: hull(claim.pieces) ?? claim.sentence,
    checks: [],
    references: [],
  }));
  const loose = [...placeChecks(draft, groups), ...placeReferences(draft, groups)];
  const all = [...groups, ...loose].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const findings = indexSpans(draft.findings);
  const toldIn = firstNotes(all);
  const lost = (draft.facts.checks ?? []).filter(({ span }) => span === null);
  return {
    notes: all.map((group, index) => noteOf(group, index + 1, { draft, findings, toldIn })),
    orphaned: shownChecks(lost).map((one) => checkNote(one, draft.facts.citations)),
    restrictedOrphans: lost.length - shownChecks(lost).length,
  };
}

interface Group {
  readonly claim: Claim | null;
  readonly span: Span;
  readonly checks: PlacedCheck[];
  readonly references: Reference[];
}

/** Each to all claims it is of, else to the first whose sentence it stands in; answers with what fits none. */
function placeChecks({ facts: { checks = [] } }: DraftToExport, groups: readonly Group[]): Group[] {
  const placed = new Set<PlacedCheck>();
  for (const group of groups) {
    const own = group.claim === null ? [] : checksOfClaim(checks, group.claim);
    group.checks.push(...own);
    for (const one of own) placed.add(one);
  }
  const loose: Group[] = [];
  for (const one of checks) {
    const { span } = one;
    if (span === null || placed.has(one)) continue;
    const own = groups.find(({ claim }) => claim !== null && overlaps(claim.sentence, span));
    if (own) own.checks.push(one);
    else loose.push({ claim: null, span, checks: [one], references: [] });
  }
  return loose;
}

/** Each to all claims of the sentence it stands by, for it vouches for them all; answers with what stands by none. */
function placeReferences({ facts }: DraftToExport, groups: readonly Group[]): Group[] {
  const ties = tieCitations(facts);
  const tied = new Set<Reference>();
  for (const { claim, references } of groups) {
    const own = claim === null ? [] : ties.of(claim);
    references.push(...own);
    for (const one of own) tied.add(one);
  }
  const { entries } = facts.citations;
  const isInEntry = (one: Span): boolean => {
    const entry = entries[firstIndex(entries, ({ end }) => end > one.start)];
    return entry !== undefined && entry.start <= one.start;
  };
  return facts.citations.references
    .filter((one) => !tied.has(one) && !isInEntry(one))
    .map((one) => ({ claim: null, span: { start: one.start, end: one.end }, checks: [], references: [one] }));
}

/** By check the number of the first note that has it, of notes in order. */
function firstNotes(groups: readonly Group[]): ReadonlyMap<PlacedCheck, number> {
  const numbered = groups.flatMap(({ checks }, index) => checks.map((one) => [one, index + 1] as const));
  return new Map(numbered.toReversed());
}

interface About {
  readonly draft: DraftToExport;
  readonly findings: SpanIndex<Finding>;
  readonly toldIn: ReadonlyMap<PlacedCheck, number>;
}

function noteOf(
  { claim, span, checks, references }: Group,
  number: number,
  { draft, findings, toldIn }: About,
): Note {
  const { facts } = draft;
  const telling = claim && tellingOf(claim, facts);
  const shown = shownChecks(checks);
  const saying = shown.filter(({ check }) => !isOnlyCiting(check));
  const citing = shown.filter(({ check }) => isOnlyCiting(check));
  // One work at two of its pages is two things to look up.
  const places = new Map(references.map((one) => [JSON.stringify([foldKey(one.key), one.locator]), one]));
  const marks = references.map(({ bracket }) => wordsOf(facts.text, bracket));
  const of = claim === null ? [span] : wordsAbout(claim, facts);
  return {
    number,
    claim,
    span,
    words:
      claim && telling ? withoutMarks(lineOfClaim(claim, telling, facts), marks) : wordsOf(facts.text, span),
    standing: claim && telling && standingWords(claim, telling),
    sourcing: claim === null ? [] : sourcingLines(claim, facts),
    cited: [
      ...[...places.values()].map((one) => citedBy(one, draft)),
      ...citing.flatMap((one) => keptBy(one, draft)),
    ],
    checks: saying.map((one) => ({ ...checkNote(one, facts.citations), toldIn: toldIn.get(one) ?? number })),
    restricted: checks.length - shown.length,
    findings: [...new Set(of.flatMap((one) => findings.overlapping(one)))].sort((a, b) => a.start - b.start),
  };
}

function withoutMarks(words: string, marks: readonly string[]): string {
  return marks.reduce((left, mark) => left.replace(` ${mark}`, '').replace(mark, ''), words);
}

/** Of a source that Whence is not sure of, its standing would say too much. */
function standingWords(claim: Claim, telling: Telling): string {
  return telling.isPossible ? 'Possible source' : labelOf(claim, telling).words;
}

/** Of the claim, of who says it, and of what bears on it. */
function wordsAbout(claim: Claim, facts: RuleFacts): Span[] {
  const chain = indexOf(facts).chainOf(claim);
  const bearing = claim.markers.flatMap((index) => facts.analysis.markers[index] ?? []);
  return [...claim.pieces, ...chain.flatMap(({ source, cue }) => [...source, ...cue]), ...bearing];
}
