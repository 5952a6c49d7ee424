/**
 * The open drafts as the features see them: whether each is checked, and with what result. Gathers what lies beside a draft, and asks for it
 * to be checked by that. Knows no protocol and no rule.
 */
import type { CheckPlaces } from '../documents/check-places.ts';
import { readsLanguage } from '../engine/index.ts';
import { whyNotChecked, draftFormat, fileBehind, isView } from '../documents/selection.ts';
import type { NotChecked } from '../documents/selection.ts';
import type { SettingsStore } from '../documents/settings-store.ts';
import type { LiveDocument, Snapshot, Snapshots } from '../documents/snapshots.ts';
import type { CorrectionEntry } from '../ledger/corrections.ts';
import type { Ignore } from '../ledger/ignores.ts';
import { otherLanguage } from '../wording/sourcing.ts';
import type { Bibliographies } from '../workspace/bibliographies.ts';
import type { CheckFiles } from '../workspace/check-files.ts';
import type { CitedFiles } from '../workspace/cited-files.ts';
import { filesNamed } from '../workspace/cited-files.ts';
import type { Ledgers } from '../workspace/ledgers.ts';
import { isLedger } from '../workspace/ledgers.ts';
import type { Registries } from '../workspace/registries.ts';
import type { WorkspaceLineage } from '../workspace/workspace-lineage.ts';
import { createDraftChecker } from './draft-checker.ts';
import type { CheckedDraft, CheckerSources } from './draft-checker.ts';

export type { CheckedDraft };

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

export interface DraftSources extends CheckerSources {
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
}

export function createDrafts(sources: DraftSources): Drafts {
  const checker = createDraftChecker(sources);

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
    return { kind: 'checked', draft: checker.check(snapshot, around) };
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
      checker.forget(uri);
      sources.checkPlaces.forget(uri);
      sources.snapshots.forget(uri);
      const file = fileOf(uri);
      if (!sources.document(file)) sources.settings.forget(file);
    },
  };
}

const LEDGER_ITSELF: NotChecked = {
  state: 'excluded',
  message: 'Not checked: this is a list that Whence keeps beside the drafts, not a draft.',
};

function inOtherLanguage({ analysis }: Snapshot): NotChecked | null {
  const { language } = analysis;
  if (readsLanguage(language)) return null;
  return { state: 'language', message: otherLanguage(language) };
}
