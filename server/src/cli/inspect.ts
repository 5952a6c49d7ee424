/**
 * From one draft to everything the reports say of it: the engine's facts, the rules' findings, and the sums. The same steps
 * the language server takes, so that the editor and the command line agree. Knows no file and no wording.
 */
import type { CitedFile } from '../citations/cited-files.ts';
import type { BibliographyOf } from '../citations/citations.ts';
import { readCitations } from '../citations/read.ts';
import { citingStyleOf } from '../citations/style.ts';
import { analyse, readsLanguage } from '../engine/index.ts';
import type { Analysis, DraftFormat, RegisteredSource } from '../engine/index.ts';
import type { Check } from '../ledger/checks/check.ts';
import { placeChecks } from '../ledger/checks/placing.ts';
import type { CorrectionEntry } from '../ledger/corrections.ts';
import type { Ignore } from '../ledger/ignores.ts';
import type { ClaimsElsewhere } from '../lineage/lineage.ts';
import type { StatedDraft } from '../lineage/stated.ts';
import { placeCorrections } from '../ledger/placing.ts';
import { shippedFinder } from '../shipped-finder.ts';
import { RULES } from '../rules/registry.ts';
import type { Decided } from '../rules/decisions.ts';
import { readPolicy } from '../rules/policy.ts';
import { SEVERITIES, type Finding, type Policy, type RuleFacts, type Severity } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { countClaims } from '../wording/sourcing.ts';

export interface Subject {
  readonly text: string;
  readonly format: DraftFormat;
  readonly ignores: readonly Ignore[];
  /** What editors said in place of the engine. */
  readonly said: readonly CorrectionEntry[];
  /** What editors recorded of its claims. */
  readonly checks?: readonly Check[];
  /** The sources that the newsroom keeps in its own list; none when it keeps none. */
  readonly registry?: readonly RegisteredSource[];
  /** What is cited by key; without it no key is known to be missing. */
  readonly bibliography?: BibliographyOf | null;
  /** What it points at in the workspace, by path. */
  readonly files?: ReadonlyMap<string, CitedFile>;
  /** Where else its claims are claimed, asked of the draft as it was read; without it, there are no other drafts. */
  readonly neighboursOf?: ((draft: StatedDraft) => ClaimsElsewhere) | undefined;
}

export interface Summary {
  /** ISO 639-1, or null when there is too little text to tell. */
  readonly language: string | null;
  /** False for a draft that is not English: it has no findings. */
  readonly checked: boolean;
  /** Those Whence is sure of: see `countClaims`. */
  readonly claims: number;
  /** Claims that somebody answers for. */
  readonly sourced: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface Inspected extends Reading {
  readonly text: string;
  /** What the findings were made from. */
  readonly facts: RuleFacts;
  /** In order of the text. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

/** What the engine says of a draft, and nothing else. */
export interface Reading {
  readonly analysis: Analysis;
  /** Of what editors said, that whose words are gone. */
  readonly lost: readonly CorrectionEntry[];
}

/** Looks at drafts one after another under the same decisions. */
export interface Inspector {
  read(subject: Pick<Subject, 'text' | 'format' | 'said' | 'registry'>): Reading;
  /** `reading` is that of the same subject; it is read anew where it is left out. */
  inspect(subject: Subject, reading?: Reading): Inspected;
  /** What of the decisions could not be used, in plain words. */
  readonly problems: readonly string[];
}

/** `log` is told of a rule that failed; the others go on. */
export function createInspector(
  decided: Omit<Decided, 'enable' | 'files' | 'namesInRestrictedChecks' | 'bibliographies'>,
  log: (message: string) => void,
): Inspector {
  const { severityOf, problems } = readPolicy(decided, RULES);
  const { wordingInQuotations, profile } = decided;
  const house: Policy = {
    outlet: decided.outlet || null,
    wordingInQuotations,
    everySentence: profile === 'fact-check',
  };
  const { outlet } = house;
  const read: Inspector['read'] = ({ text, format, said, registry = [] }) => {
    const { placed, lost } = placeCorrections(text, said);
    const corrections = placed.map(({ correction }) => correction);
    return {
      analysis: analyse(text, { format, finder: shippedFinder(), outlet, corrections, registry }),
      lost,
    };
  };
  return {
    problems,
    read,
    inspect(subject, { analysis, lost } = read(subject)) {
      const { text, format, ignores, checks: recorded = [], neighboursOf } = subject;
      const { bibliography = null, files = new Map<string, CitedFile>() } = subject;
      const policy = { ...house, citingStyle: citingStyleOf(decided.citations, format) };
      const citations = readCitations(text, analysis.regions, { bibliography, format });
      const checks = placeChecks({ text, sentences: analysis.sentences }, recorded);
      const neighbours = neighboursOf?.({ text, analysis });
      const facts = { text, analysis, citations, policy, checks, files, ...(neighbours && { neighbours }) };
      const findings = runRules(facts, { rules: RULES, severityOf, log, ignores });
      return { text, analysis, facts, findings, summary: summaryOf(facts, findings), lost };
    },
  };
}

function summaryOf(facts: RuleFacts, findings: readonly Finding[]): Summary {
  const { language } = facts.analysis;
  const { claims, sourced } = countClaims(facts);
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return {
    language,
    checked: readsLanguage(language),
    claims,
    sourced,
    findings: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
  };
}

/** Whether any finding is at least as severe as asked. */
export function reaches(findings: readonly Finding[], threshold: Severity): boolean {
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold));
}
