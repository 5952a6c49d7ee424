/**
 * The open drafts as the features see them: whether each is checked, and with what result. Everything is worked out when
 * first asked for, and once for a version under the same settings and the same ignores. Knows no protocol.
 */
import { readsLanguage } from '../engine/index.ts';
import { whyNotChecked, draftFormat, fileBehind, isView } from '../documents/selection.ts';
import type { NotChecked } from '../documents/selection.ts';
import type { SettingsStore } from '../documents/settings-store.ts';
import type { LiveDocument, Snapshot, Snapshots } from '../documents/snapshots.ts';
import type { Settings } from '../protocol.ts';
import type { DefinedRule } from '../rules/define.ts';
import { indexOf } from '../rules/facts.ts';
import type { DraftIndex } from '../rules/facts.ts';
import { readPolicy } from '../rules/policy.ts';
import type { Severities } from '../rules/policy.ts';
import type { Finding, RuleFacts } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { otherLanguage } from '../wording/sourcing.ts';
import { citingStyleOf } from '../citations/style.ts';
import type { CheckPlaces } from '../documents/check-places.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import type { CorrectionEntry } from '../ledger/corrections.ts';
import { elsewhere } from '../lineage/lineage.ts';
import type { DraftLineage } from '../lineage/lineage.ts';
import { ignoreFollower, type PlaceIgnores } from '../ledger/ignored.ts';
import type { Ignore } from '../ledger/ignores.ts';
import type { CheckFiles, DraftChecks } from '../workspace/check-files.ts';
import { isLedger } from '../workspace/ledgers.ts';
import type { CitedFiles, FilesOf } from '../workspace/cited-files.ts';
import { filesNamed } from '../workspace/cited-files.ts';
import type { Bibliographies, BibliographyToGrow } from '../workspace/bibliographies.ts';
import type { DraftLedger, Ledgers } from '../workspace/ledgers.ts';
import type { DraftRegistry, Registries } from '../workspace/registries.ts';
import type { WorkspaceLineage } from '../workspace/workspace-lineage.ts';

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

export type LookedUp =
  | { readonly kind: 'checked'; readonly draft: CheckedDraft }
  | { readonly kind: 'unchecked'; readonly uri: string; readonly version: number; readonly why: NotChecked };

export interface Drafts {
  /** Null for a document that is not open. */
  lookUp(uri: string): Promise<LookedUp | null>;
  /** Null for one that is not open or not checked. */
  checked(uri: string): Promise<CheckedDraft | null>;
  /** The same, and of a view of a draft, too, which is read as the draft is and never written of. */
  readable(uri: string): Promise<CheckedDraft | null>;
  /** URIs of the open documents. */
  open(): readonly string[];
  forget(uri: string): void;
}

export interface OpenDocument extends LiveDocument {
  readonly languageId: string;
}

export interface DraftSources {
  document(uri: string): OpenDocument | undefined;
  documents(): readonly OpenDocument[];
  folders(): readonly string[];
  readonly snapshots: Snapshots;
  readonly settings: SettingsStore;
  readonly ledgers: Ledgers<Ignore>;
  readonly corrections: Ledgers<CorrectionEntry>;
  readonly registries: Pick<Registries, 'of'>;
  readonly checks: Pick<CheckFiles, 'of'>;
  readonly checkPlaces: Pick<CheckPlaces, 'of' | 'forget'>;
  readonly bibliographies: Pick<Bibliographies, 'of' | 'toGrow'>;
  readonly citedFiles: Pick<CitedFiles, 'of'>;
  readonly lineage: Pick<WorkspaceLineage, 'of'>;
  readonly rules: readonly DefinedRule[];
  /** Told of a setting that is wrong, and of a rule that failed; each once. */
  complain(problem: string): void;
  logError(message: string): void;
}

export function createDrafts(sources: DraftSources): Drafts {
  const kept = new Map<string, CheckedDraft>();
  const followers = new Map<string, PlaceIgnores>();
  const severities = severitiesOf(sources);
  const logOnce = once(sources.logError);
  let count = 0;

  function check(snapshot: Snapshot, around: Around): CheckedDraft {
    const { settings, ledger } = around;
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
        const { severityOf } = severities(settings);
        const { rules } = sources;
        return (findings ??= runRules(facts, {
          rules,
          severityOf,
          log: logOnce,
          ignores: ledger.entries,
          placeIgnores,
        }));
      },
    };
    kept.set(snapshot.uri, draft);
    return draft;
  }

  /** `file` is where the draft stands, by which is found what is kept beside it. */
  async function lookUp(uri: string, file = uri): Promise<LookedUp | null> {
    if (!sources.document(uri)) return null;
    const settings = await sources.settings.of(file);
    const [entries, bibliography, ledger, corrections, registry, checks] = await Promise.all([
      sources.bibliographies.of(file, settings.bibliographies),
      sources.bibliographies.toGrow(file, settings.bibliographies),
      sources.ledgers.of(file),
      sources.corrections.of(file),
      sources.registries.of(file),
      sources.checks.of(file),
    ]);
    const written = sources.document(uri)?.getText() ?? '';
    const files = await sources.citedFiles.of(file, filesNamed(written, checks.checks, entries));
    // It may have been closed, or changed, while the editor was asked for its settings.
    const document = sources.document(uri);
    if (!document) return null;
    const unchecked = (why: NotChecked): LookedUp => ({
      kind: 'unchecked',
      uri,
      version: document.version,
      why,
    });
    if (isLedger(uri)) return unchecked(LEDGER_ITSELF);
    const { languageId } = document;
    const length = document.getText().length;
    const why = whyNotChecked({ uri: file, languageId, length }, { settings, folders: sources.folders() });
    if (why) return unchecked(why);
    const format = draftFormat({ uri, languageId }) ?? 'plain';
    const readAs = { format, outlet: settings.outlet || null, registry: registry.entries };
    const snapshot = sources.snapshots.of(document, readAs, {
      said: corrections.entries,
      bibliography: entries,
    });
    const foreign = inOtherLanguage(snapshot);
    if (foreign) return unchecked(foreign);
    // An older version of a draft says what the draft does, and is no other.
    const lineage = file === uri ? sources.lineage.of(snapshot) : null;
    const around = { settings, ledger, corrections, registry, checks, files, bibliography, lineage };
    return { kind: 'checked', draft: check(snapshot, around) };
  }

  const fileOf = (uri: string): string => (isView(uri, sources.folders()) ? fileBehind(uri) : uri);

  async function checked(uri: string, file = uri): Promise<CheckedDraft | null> {
    const found = await lookUp(uri, file);
    return found?.kind === 'checked' ? found.draft : null;
  }

  return {
    lookUp: (uri) => lookUp(uri),
    checked: (uri) => checked(uri),
    readable: (uri) => checked(uri, fileOf(uri)),
    open: () => sources.documents().map(({ uri }) => uri),
    forget(uri) {
      kept.delete(uri);
      sources.checkPlaces.forget(uri);
      followers.delete(uri);
      sources.snapshots.forget(uri);
      const file = fileOf(uri);
      if (!sources.document(file)) sources.settings.forget(file);
    },
  };
}

/** What a draft is checked by, beside its own words. */
type Around = Pick<
  CheckedDraft,
  'ledger' | 'corrections' | 'registry' | 'checks' | 'files' | 'bibliography' | 'lineage' | 'settings'
>;

const isSame = (a: Around, b: Around): boolean =>
  a.settings === b.settings &&
  a.ledger === b.ledger &&
  a.corrections === b.corrections &&
  a.registry === b.registry &&
  a.checks === b.checks &&
  a.files === b.files &&
  a.bibliography === b.bibliography &&
  a.lineage === b.lineage;

const LEDGER_ITSELF: NotChecked = {
  state: 'excluded',
  message: 'Not checked: this is a list that Whence keeps beside the drafts, not a draft.',
};

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

function inOtherLanguage({ analysis }: Snapshot): NotChecked | null {
  const { language } = analysis;
  if (readsLanguage(language)) return null;
  return { state: 'language', message: otherLanguage(language) };
}

function severitiesOf({ rules, complain }: DraftSources): (settings: Settings) => Severities {
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
