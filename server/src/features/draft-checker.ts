/**
 * An open draft under the rules: the facts they are asked of, and what they find, worked out when first asked for, and once for a version and
 * what it is checked by. Knows neither where what lies beside a draft comes from nor the protocol.
 */
import { citingStyleOf } from '../citations/style.ts';
import type { CheckPlaces } from '../documents/check-places.ts';
import type { Snapshot } from '../documents/snapshots.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import type { CorrectionEntry } from '../ledger/corrections.ts';
import { ignoreFollower, type PlaceIgnores } from '../ledger/ignored.ts';
import type { Ignore } from '../ledger/ignores.ts';
import { elsewhere } from '../lineage/lineage.ts';
import type { DraftLineage } from '../lineage/lineage.ts';
import type { Settings } from '../protocol.ts';
import type { DefinedRule } from '../rules/define.ts';
import { indexOf } from '../rules/facts.ts';
import type { DraftIndex } from '../rules/facts.ts';
import { readPolicy } from '../rules/policy.ts';
import type { Severities } from '../rules/policy.ts';
import type { Finding, RuleFacts } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import type { BibliographyToGrow } from '../workspace/bibliographies.ts';
import type { DraftChecks } from '../workspace/check-files.ts';
import type { FilesOf } from '../workspace/cited-files.ts';
import type { DraftLedger } from '../workspace/ledgers.ts';
import type { DraftRegistry } from '../workspace/registries.ts';

export interface CheckedDraft {
  /** Tells this result from any other, for as long as the server runs. */
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly facts: RuleFacts;
  readonly index: DraftIndex;
  /** In order of the text. */
  readonly findings: readonly Finding[];
  readonly ledger: DraftLedger<Ignore>;
  /** What editors said in place of the engine; where each stands is the snapshot's to say. */
  readonly corrections: DraftLedger<CorrectionEntry>;
  readonly registry: DraftRegistry;
  readonly checks: DraftChecks;
  /** What it points at in the workspace. */
  readonly files: FilesOf;
  /** Its checks where they stand in it now; worked out once. */
  readonly placedChecks: readonly PlacedCheck[];
  /** Where else its claims are claimed; null while that is not known. */
  readonly lineage: DraftLineage | null;
  /** The bibliography that new references go to, where citations are keys; null where there is no place for one. */
  readonly bibliography: BibliographyToGrow | null;
  readonly settings: Settings;
}

/** What a draft is checked by, beside its own words. */
export type Around = Pick<
  CheckedDraft,
  'ledger' | 'corrections' | 'registry' | 'checks' | 'files' | 'bibliography' | 'lineage' | 'settings'
>;

export interface DraftChecker {
  /** The same object as long as nothing it is checked by has changed. */
  check(snapshot: Snapshot, around: Around): CheckedDraft;
  forget(uri: string): void;
}

export interface CheckerSources {
  readonly checkPlaces: Pick<CheckPlaces, 'of'>;
  readonly rules: readonly DefinedRule[];
  /** Told of a setting that is wrong, and of a rule that failed; each once. */
  complain(problem: string): void;
  logError(message: string): void;
}

export function createDraftChecker(sources: CheckerSources): DraftChecker {
  const kept = new Map<string, CheckedDraft>();
  const followers = new Map<string, PlaceIgnores>();
  const severities = severitiesOf(sources);
  const logOnce = once(sources.logError);
  let count = 0;

  const findingsOf = (facts: RuleFacts, { settings, ledger }: Around, placeIgnores: PlaceIgnores) =>
    runRules(facts, {
      rules: sources.rules,
      severityOf: severities(settings).severityOf,
      log: logOnce,
      ignores: ledger.entries,
      placeIgnores,
    });

  return {
    check(snapshot, around) {
      const before = kept.get(snapshot.uri);
      if (before?.snapshot === snapshot && isSame(before, around)) return before;
      count += 1;
      let placed: readonly PlacedCheck[] | null = null;
      const placedChecks = (): readonly PlacedCheck[] =>
        (placed ??= sources.checkPlaces.of(snapshot, around.checks.checks));
      const placeIgnores = followers.get(snapshot.uri) ?? ignoreFollower();
      followers.set(snapshot.uri, placeIgnores);
      const facts = factsOf(snapshot, around, placedChecks);
      let findings: readonly Finding[] | null = null;
      const draft = {
        id: String(count),
        snapshot,
        ...around,
        facts,
        get placedChecks() {
          return placedChecks();
        },
        get index() {
          return indexOf(facts);
        },
        get findings() {
          return (findings ??= findingsOf(facts, around, placeIgnores));
        },
      };
      kept.set(snapshot.uri, draft);
      return draft;
    },
    forget(uri) {
      kept.delete(uri);
      followers.delete(uri);
    },
  };
}

const isSame = (a: Around, b: Around): boolean =>
  a.settings === b.settings &&
  a.ledger === b.ledger &&
  a.corrections === b.corrections &&
  a.registry === b.registry &&
  a.checks === b.checks &&
  a.files === b.files &&
  a.bibliography === b.bibliography &&
  a.lineage === b.lineage;

/** Citations are read from the analysis, so asking for either here would analyse a draft that nobody looks at yet. */
function factsOf(
  snapshot: Snapshot,
  { settings: { outlet, profile, wordingInQuotations, citations }, files, lineage }: Around,
  checks: () => readonly PlacedCheck[],
): RuleFacts {
  return {
    text: snapshot.text,
    get analysis() {
      return snapshot.analysis;
    },
    get citations() {
      return snapshot.citations;
    },
    get checks() {
      return checks();
    },
    files,
    ...(lineage && lineage.size > 0 ? { neighbours: elsewhere(snapshot.uri, lineage) } : {}),
    policy: {
      outlet: outlet || null,
      wordingInQuotations,
      everySentence: profile === 'fact-check',
      citingStyle: citingStyleOf(citations, snapshot.format),
    },
  };
}

function severitiesOf({ rules, complain }: CheckerSources): (settings: Settings) => Severities {
  const known = new WeakMap<Settings, Severities>();
  const complainOnce = once(complain);
  return (settings) => {
    const before = known.get(settings);
    if (before) return before;
    const read = readPolicy(settings, rules);
    for (const problem of read.problems) complainOnce(problem);
    known.set(settings, read);
    return read;
  };
}

/** Tells what it has not told before, by the first line: what follows is where, which need not be told twice. */
function once(tell: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    const [first = ''] = message.split('\n', 1);
    if (told.has(first)) return;
    told.add(first);
    tell(message);
  };
}
