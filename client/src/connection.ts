/** What the rest of the client asks the language server, and hears from it. Knows no view and no command. */
import { EventEmitter, l10n, workspace } from 'vscode';
import type { CancellationToken, Disposable, LogOutputChannel, TextDocument } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  CITATION_CHOICES_REQUEST,
  CITE_REQUEST,
  COPY_REQUEST,
  CONVERT_CITATIONS_REQUEST,
  CORRECT_REQUEST,
  CORRECTIONS_REQUEST,
  FINDINGS_REQUEST,
  GALLEY_REQUEST,
  LINEAGE_REQUEST,
  READ_ON_REQUEST,
  PAGE_FACTS_REQUEST,
  PROVENANCE_REQUEST,
  RECORD_CHECK_REQUEST,
  SOURCES_REQUEST,
  STATUS_NOTIFICATION,
  STATUS_REQUEST,
  TINTS_REQUEST,
  UNDO_CORRECTION_REQUEST,
  WORKSPACE_DRAFTS_NOTIFICATION,
  WORKSPACE_DRAFTS_REQUEST,
  WORKSPACE_SOURCES_REQUEST,
} from '../../server/src/protocol.ts';
import type { CheckRecorded, CheckRequest, CitationChoices, CitationSettings, CitationsConverted, CiteParams, Citing, ClaimLineage, CopyFormat, CopyName, CorrectParams, Corrections, DraftCopy, DraftStatus, Findings, Galley, PageRead, Place, Provenance, Sources, Tints, WorkspaceDrafts, WorkspaceDraftsParams, WorkspaceSources, Writing } from '../../server/src/protocol.ts'; // prettier-ignore
import type { FollowedFiles } from './followedFiles.ts';
import { filesBeside, filesChanged, saveFiles } from './saving.ts';
import { Server } from './server.ts';
import type { ClientFactory } from './server.ts';

/** What became of something that was to be written. */
export interface Applied {
  readonly done: boolean;
  /** Why it was not to be, in plain words; else null. */
  readonly refusal: string | null;
}

const NOTHING: Writing<WorkspaceEdit> = { edit: null, refusal: null };

export class Connection implements Disposable {
  readonly #analysed = new EventEmitter<DraftStatus>();
  readonly #draftsChanged = new EventEmitter<void>();
  readonly server: Server;

  constructor(
    createClient: ClientFactory,
    output: LogOutputChannel,
    private readonly followed: Pick<FollowedFiles, 'whyNot'>,
  ) {
    this.server = new Server(createClient, output, (client) => {
      client.onNotification(STATUS_NOTIFICATION, (status: DraftStatus) => this.#analysed.fire(status));
      client.onNotification(WORKSPACE_DRAFTS_NOTIFICATION, () => this.#draftsChanged.fire());
    });
  }

  /** The status or the analysis of a draft changed. */
  readonly onDidAnalyse = this.#analysed.event;
  /** The state of some draft of the workspace may have changed. */
  readonly onDidChangeDrafts = this.#draftsChanged.event;

  /** Null when the server is not running or was stopped while it was asked. */
  status(document: TextDocument): Promise<DraftStatus | null> {
    return this.#ask<DraftStatus>(STATUS_REQUEST, document);
  }

  provenance(document: TextDocument): Promise<Provenance | null> {
    return this.#ask<Provenance>(PROVENANCE_REQUEST, document);
  }

  sources(document: TextDocument): Promise<Sources | null> {
    return this.#ask<Sources>(SOURCES_REQUEST, document);
  }

  /** Of all drafts; null where it was cancelled, too. */
  workspaceSources(token: CancellationToken): Promise<WorkspaceSources | null> {
    return this.server.request<WorkspaceSources>(WORKSPACE_SOURCES_REQUEST, () => ({}), token);
  }

  /** With their state; null where it was cancelled, too. */
  workspaceDrafts(params: WorkspaceDraftsParams, token: CancellationToken): Promise<WorkspaceDrafts | null> {
    return this.server.request<WorkspaceDrafts>(WORKSPACE_DRAFTS_REQUEST, () => params, token);
  }

  tints(document: TextDocument): Promise<Tints | null> {
    return this.#ask<Tints>(TINTS_REQUEST, document);
  }

  findings(document: TextDocument): Promise<Findings | null> {
    return this.#ask<Findings>(FINDINGS_REQUEST, document);
  }

  galley(document: TextDocument): Promise<Galley | null> {
    return this.#ask<Galley>(GALLEY_REQUEST, document);
  }

  /** Where else the claim at a place stands; null where the draft is not checked. */
  lineage(document: TextDocument, place: Place): Promise<ClaimLineage | null> {
    return this.#ask<ClaimLineage>(LINEAGE_REQUEST, document, { place });
  }

  /** Reads the drafts that were left when an editor stopped it. */
  async readOn(): Promise<void> {
    await this.server.request<null>(READ_ON_REQUEST, () => ({}));
  }

  /** What was said of a draft, and whom it names, those nearest to a place first. */
  corrections(document: TextDocument, place?: Place): Promise<Corrections | null> {
    return this.#ask<Corrections>(CORRECTIONS_REQUEST, document, { place });
  }

  /** Writes down what an editor says of some places; `done` is false where there is nothing to say it of, or it is refused. */
  correct(document: TextDocument, said: Omit<CorrectParams, 'uri'>): Promise<Applied> {
    return this.#apply(CORRECT_REQUEST, document, said);
  }

  /** Records something of claims, which is written at once; null where the draft is not checked. */
  recordCheck(document: TextDocument, request: CheckRequest): Promise<CheckRecorded | null> {
    return this.#ask<CheckRecorded>(RECORD_CHECK_REQUEST, document, request);
  }

  /** The server changes the draft and what is kept beside it; null where the draft is not checked. */
  convertCitations(
    document: TextDocument,
    to: CitationSettings['style'],
  ): Promise<CitationsConverted | null> {
    return this.#ask<CitationsConverted>(CONVERT_CITATIONS_REQUEST, document, { to });
  }

  undoCorrection(document: TextDocument, id: string): Promise<Applied> {
    return this.#apply(UNDO_CORRECTION_REQUEST, document, { id });
  }

  /** To hand on; null where the draft is not checked. */
  copy(document: TextDocument, as: CopyName, format?: CopyFormat): Promise<DraftCopy | null> {
    return this.#ask<DraftCopy>(COPY_REQUEST, document, format === undefined ? { as } : { as, format });
  }

  /** What could be cited for the words at a place. */
  citationChoices(
    document: TextDocument,
    asked: { readonly place: Place; readonly recent: readonly string[] },
  ): Promise<CitationChoices | null> {
    return this.#ask<CitationChoices>(CITATION_CHOICES_REQUEST, document, asked);
  }

  /** Cites it by one edit; why it was not, and what it is called from now on. */
  async cite(
    document: TextDocument,
    citation: Omit<CiteParams, 'uri'>,
  ): Promise<Pick<Citing<never>, 'refusal' | 'id'>> {
    const answer = await this.#ask<Citing<WorkspaceEdit>>(CITE_REQUEST, document, citation);
    const refused = (refusal: string) => ({ refusal, id: null });
    if (!answer) return refused(l10n.t('The citation could not be added. The draft is as it was.'));
    // A reference holds once its bibliography is saved.
    const beside = answer.edit === null ? [] : filesBeside(document.uri, answer.edit);
    const changed = l10n.t('The draft changed meanwhile, so nothing was added. Try once more.');
    const refusal = answer.edit === null ? null : await this.#applied(answer.edit, changed);
    if (refusal !== null) return refused(refusal);
    await saveFiles(beside);
    return answer;
  }

  /** What a page says of itself; it is opened only where the settings allow it. */
  pageFacts(document: TextDocument, url: string): Promise<PageRead | null> {
    return this.#ask<PageRead>(PAGE_FACTS_REQUEST, document, { url });
  }

  dispose(): void {
    this.server.dispose();
    this.#analysed.dispose();
    this.#draftsChanged.dispose();
  }

  async #apply(method: string, document: TextDocument, more: object): Promise<Applied> {
    const { edit, refusal } = (await this.#ask<Writing<WorkspaceEdit>>(method, document, more)) ?? NOTHING;
    if (edit === null) return { done: false, refusal };
    const why = await this.#applied(edit, l10n.t('The editor did not take the change, so nothing was written. Try once more.')); // prettier-ignore
    return { done: why === null, refusal: why };
  }

  /** Why it was not, in plain words, `otherwise` where nobody says; null where it was. */
  async #applied(edit: WorkspaceEdit, otherwise: string): Promise<string | null> {
    const converted = await this.server.editFrom(edit);
    const unsaved = this.followed.whyNot(filesChanged(edit));
    if (unsaved !== null) return unsaved;
    return converted && (await workspace.applyEdit(converted)) ? null : otherwise;
  }

  async #ask<Answer>(method: string, document: TextDocument, more: object = {}): Promise<Answer | null> {
    return this.server.request<Answer>(method, ({ code2ProtocolConverter }) => ({
      ...more,
      uri: code2ProtocolConverter.asUri(document.uri),
    }));
  }
}
