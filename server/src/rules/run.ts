/**
 * Runs rules over a draft and settles what is shown: nothing in page furniture, nothing that was ignored, one finding
 * for words that several rules speak of. The editor and the command line both come through here, so they agree.
 */
import { readsLanguage, type Span } from '../engine/index.ts';
import type { Silence } from '../ledger/comments.ts';
import { silencingOf, type PlaceIgnores } from '../ledger/ignored.ts';
import type { Ignore } from '../ledger/ignores.ts';
import { unusedIgnores, type UnusedIgnore } from '../ledger/unused.ts';
import { indexSpans, overlaps } from '../spans.ts';
import { meetsNeeds, type DefinedRule, type Found } from './define.ts';
import { SEVERITIES } from './rule.ts';
import type { Finding, Fix, RuleFacts, Severity, SeveritySetting } from './rule.ts';

export interface RunOptions {
  /** In the order of the catalogue, which decides between findings of one severity. */
  readonly rules: readonly DefinedRule[];
  readonly severityOf: (code: string) => SeveritySetting;
  /** Told of a rule that threw, with its code. */
  readonly log: (message: string) => void;
  /** The ledger's ignores of this draft. */
  readonly ignores?: readonly Ignore[];
  /** Where they stand; they are looked for anew where this is left out. */
  readonly placeIgnores?: PlaceIgnores;
}

/**
 * Findings in order of the text. A draft that is known not to be English has none. Of findings on overlapping words the
 * most severe is shown, then the one whose rule stands first in the catalogue, then the first in the text; the others
 * are its notes. A rule that throws is skipped and logged; the others go on.
 */
export function runRules(facts: RuleFacts, options: RunOptions): readonly Finding[] {
  if (!readsLanguage(facts.analysis.language)) return [];
  const { rules, severityOf, log } = options;
  const sieve = sieveOf(facts, options);
  const candidatesOf = (rule: DefinedRule, rank: number, unused: readonly UnusedIgnore[]): Candidate[] => {
    const severity = severityOf(rule.code);
    if (severity === 'off') return [];
    const shown = found(rule, { facts, unused, log }).filter((one) => sieve.lets(rule, one));
    return once(shown).map((one) => ({ rank, finding: findingOf(rule, one, { severity, log }) }));
  };
  const ask = (ofIgnores: boolean, unused: readonly UnusedIgnore[]): Candidate[] =>
    rules.flatMap((rule, rank) =>
      (rule.ofIgnores === true) === ofIgnores ? candidatesOf(rule, rank, unused) : [],
    );
  const first = ask(false, []);
  return merged([...first, ...ask(true, sieve.unused())]);
}

interface Sieve {
  /** Whether it may be shown; remembers what hid one that may not. */
  lets(rule: DefinedRule, one: Found): boolean;
  /** The comments and entries that have hidden nothing of what was asked so far. */
  unused(): readonly UnusedIgnore[];
}

function sieveOf(facts: RuleFacts, options: RunOptions): Sieve {
  const { text, analysis } = facts;
  const { rules, severityOf, ignores = [], placeIgnores } = options;
  const { format, regions } = analysis;
  const silencing = silencingOf({ text, format, regions, ignores }, placeIgnores);
  const residue = indexSpans(analysis.residue);
  const dismissed = indexSpans(analysis.dismissed);
  const used = new Set<Silence>();
  const askedOf = (code: string): 'unknown' | 'asked' | 'unasked' => {
    const known = rules.find((rule) => rule.code === code);
    if (!known) return 'unknown';
    if (known.ofIgnores === true || severityOf(code) === 'off') return 'unasked';
    return meetsNeeds(facts, known) ? 'asked' : 'unasked';
  };
  return {
    lets({ code, inResidue, ofIgnores }, { span }) {
      if (!isInside(span, text.length) || (inResidue !== true && residue.touches(span))) return false;
      if (dismissed.touches(span)) return false;
      // A comment for every rule would hide that it is in vain itself.
      if (ofIgnores === true) return !silencing.named(code, span);
      const over = silencing.over(code, span);
      for (const silence of over) used.add(silence);
      return over.length === 0;
    },
    unused: () => unusedIgnores({ text, ...silencing, used, askedOf }),
  };
}

function found(
  rule: DefinedRule,
  { facts, unused, log }: { facts: RuleFacts; unused: readonly UnusedIgnore[]; log: RunOptions['log'] },
): Found[] {
  try {
    return rule.find(facts, unused);
  } catch (error) {
    log(`Rule ${rule.code} failed and was skipped: ${wordsOf(error)}`);
    return [];
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Two claims of one source are two matches on the same words; one rule says it of them once. */
function once(all: readonly Found[]): Found[] {
  const ends = new Map<number, number[]>();
  return all.filter(({ span: { start, end } }) => {
    const known = ends.get(start);
    if (known === undefined) ends.set(start, [end]);
    else if (known.includes(end)) return false;
    else known.push(end);
    return true;
  });
}

function isInside({ start, end }: Span, length: number): boolean {
  return start >= 0 && start < end && end <= length;
}

function findingOf(
  { code }: DefinedRule,
  { span, message, related, fixes }: Found,
  { severity, log }: { severity: Severity; log: RunOptions['log'] },
): Finding {
  const safely = (): readonly Fix[] => {
    try {
      return fixes();
    } catch (error) {
      log(`Rule ${code} failed to offer its fixes: ${wordsOf(error)}`);
      return [];
    }
  };
  return {
    start: span.start,
    end: span.end,
    rule: code,
    severity,
    message,
    related,
    notes: [],
    fixes: safely,
  };
}

interface Candidate {
  readonly rank: number;
  readonly finding: Finding;
}

/** Sweeps over the text, and within each run of touching findings picks those to show. */
function merged(candidates: Candidate[]): Finding[] {
  const sorted = candidates.toSorted((a, b) => a.finding.start - b.finding.start || a.rank - b.rank);
  const shown: Finding[] = [];
  let run: Candidate[] = [];
  let reach = -1;
  for (const candidate of sorted) {
    if (candidate.finding.start >= reach && run.length > 0) {
      shown.push(...settled(run));
      run = [];
    }
    run.push(candidate);
    reach = Math.max(reach, candidate.finding.end);
  }
  return [...shown, ...settled(run)];
}

function settled(run: readonly Candidate[]): Finding[] {
  const [only, ...others] = run;
  if (only && others.length === 0) return [only.finding];
  const winners: { finding: Finding; notes: Finding[] }[] = [];
  for (const { finding } of run.toSorted(byWeight)) {
    const over = winners.find((winner) => overlaps(winner.finding, finding));
    if (over) over.notes.push(finding);
    else winners.push({ finding, notes: [] });
  }
  return winners.map(({ finding, notes }) => ({ ...finding, notes })).toSorted((a, b) => a.start - b.start);
}

function byWeight(a: Candidate, b: Candidate): number {
  return (
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
    a.rank - b.rank ||
    a.finding.start - b.finding.start
  );
}
