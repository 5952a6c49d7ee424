/**
 * «The editor is right»: takes what an editor says of a place in a draft to the server, which writes it down beside the draft. Asks for
 * a name where one is needed. Knows no ledger.
 */
import { l10n, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Place, Say } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { askName } from './askName.ts';
import type { Naming } from './askName.ts';
import { nodesMeant } from './nodesMeant.ts';
import { placeIn, placeOf } from './placeIn.ts';
import type { PlaceRead } from './placeIn.ts';

type Plain = Exclude<Say['kind'], Naming>;

interface Where {
  readonly document: TextDocument;
  /** Never empty. */
  readonly places: readonly [Place, ...Place[]];
  readonly version: number;
}

/** The views, as far as they say which words are meant. */
export interface PlacesInViews {
  placeOf(node: string): PlaceRead | null;
  selected(): readonly string[];
}

/** What each command is said of comes as `of`: a place from a quick fix, a node of a view, or nothing for the cursor. */
export class Correcting {
  constructor(
    private readonly connection: Connection,
    private readonly draft: ActiveDraft,
    private readonly views: PlacesInViews,
  ) {}

  /** `all` are the nodes selected in the view, where there are several. */
  async say(kind: Plain, of?: unknown, all?: unknown): Promise<void> {
    const where = await this.#where(of, all);
    if (where) await this.#tell(where, { kind });
  }

  async name(kind: Naming, of?: unknown, all?: unknown): Promise<void> {
    const where = await this.#where(of, all);
    if (!where) return;
    const known = await this.connection.corrections(where.document, where.places[0]);
    if (known && known.refusal !== null) return refuse(known.refusal);
    const told = await askName(kind, known?.names ?? []);
    if (told) await this.#tell(where, { kind, ...told });
  }

  async #tell({ document, ...where }: Where, say: Say): Promise<void> {
    const { done, refusal } = await this.connection.correct(document, { ...where, say });
    if (refusal !== null) return refuse(refusal);
    if (done) return;
    const hasPlace = !document.isUntitled && workspace.getWorkspaceFolder(document.uri) !== undefined;
    const message = hasPlace
      ? l10n.t('There is nothing here to say that of. Put the cursor on the words you mean, or select them.')
      : l10n.t('Save the draft, and open its folder, first: what you say is kept in a file there.');
    void window.showInformationMessage(message);
  }

  async #where(of: unknown, all: unknown): Promise<Where | null> {
    const asked = placeIn(of);
    if (asked) return placed(await workspace.openTextDocument(Uri.parse(asked.uri)), asked.place);
    const { document } = this.draft;
    const nodes = nodesMeant(of, all, () => this.views.selected());
    if (document && nodes.length > 0) return this.#inView(document, nodes);
    const editor = window.activeTextEditor;
    if (editor && editor.document === document) return placed(document, placeOf(editor.selection));
    void window.showInformationMessage(l10n.t('Open a draft and put the cursor on the words you mean.'));
    return null;
  }

  /** What stood in the view may be gone by now; the cursor may be on other words, and is not what was meant. */
  #inView(document: TextDocument, nodes: readonly string[]): Where | null {
    const [first, ...others] = nodes.flatMap((node) => this.views.placeOf(node) ?? []);
    if (first) {
      const { place, version } = first;
      return { document, places: [place, ...others.map((other) => other.place)], version };
    }
    void window.showInformationMessage(
      l10n.t('The draft has changed since. Choose it in the view once more.'),
    );
    return null;
  }
}

/** As the draft stands. */
function placed(document: TextDocument, place: Place): Where {
  return { document, places: [place], version: document.version };
}

function refuse(why: string): void {
  void window.showWarningMessage(`Whence: ${why}`);
}
