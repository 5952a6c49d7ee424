/**
 * Ticking claims off: takes what an editor says of claims to the server, which writes it down beside the draft. Asks for words where
 * they are needed. Knows no file.
 */
import { l10n, window } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import type {
  CheckSettingAsked,
  CheckStatusName,
  Place,
  ProvenanceCheck,
} from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { wasDone } from '../firstSteps.ts';
import { claimAt } from '../sidebar/locate.ts';
import { nodesMeant } from './nodesMeant.ts';
import { placeOf } from './placeIn.ts';
import type { PlaceRead } from './placeIn.ts';

/** A claim of the Provenance view: where it stands, and what was recorded of it. */
export interface ClaimInView extends PlaceRead {
  readonly check: ProvenanceCheck | null;
  readonly mightName: readonly string[];
}

/** The Provenance view, as far as it says which claims are meant. */
export interface ClaimsInView {
  claimOf(node: string): ClaimInView | null;
  selected(): readonly string[];
}

interface Where {
  readonly document: TextDocument;
  readonly places: readonly Place[];
  readonly version: number;
}

/** What each command is said of: nodes of the Provenance view, or nothing for the cursor or the selection. */
export class Checking {
  constructor(
    private readonly connection: Connection,
    private readonly draft: ActiveDraft,
    private readonly view: ClaimsInView,
  ) {}

  /** `all` are the nodes selected in the view, where there are several. */
  async mark(status: CheckStatusName, of?: unknown, all?: unknown): Promise<void> {
    await this.#set({ status }, of, all);
  }

  async note(kind: 'note' | 'response', of?: unknown): Promise<void> {
    const value = (await this.#claimOf(of))?.check?.[kind] ?? '';
    const title =
      kind === 'note' ? l10n.t('Note on this claim') : l10n.t('Response of whoever is criticised');
    const prompt = l10n.t('Kept beside the draft, for those who work on it. Empty takes it away.');
    const words = await window.showInputBox({ title, prompt, value });
    if (words !== undefined) await this.#set({ [kind]: words }, of);
  }

  async signOff(of?: unknown, all?: unknown): Promise<void> {
    const roles: (QuickPickItem & Required<Pick<CheckSettingAsked, 'signOff'>>)[] = [
      { label: l10n.t('As the checker'), signOff: 'checker' },
      { label: l10n.t('As the editor'), signOff: 'editor' },
      { label: l10n.t('As the lawyer'), signOff: 'legal' },
    ];
    const role = await window.showQuickPick(roles, { title: l10n.t('Sign off') });
    if (role) await this.#set({ signOff: role.signOff }, of, all);
  }

  async restrict(of?: unknown): Promise<void> {
    const { check = null, mightName = [] } = (await this.#claimOf(of)) ?? {};
    const isRestricted = check?.restricted === true;
    if (mightName.length > 0 && !isRestricted && !(await this.#mayTakeOut(mightName))) return;
    await this.#set({ restricted: !isRestricted }, of);
  }

  /** For several at once, as checkboxes are ticked; false where not all could be recorded. */
  async tick(nodes: readonly (readonly [node: string, isTicked: boolean])[]): Promise<boolean> {
    let isRecorded = true;
    for (const isTicked of [true, false]) {
      const own = nodes.flatMap(([node, ticked]) => (ticked === isTicked ? [node] : []));
      if (own.length === 0) continue;
      const status = isTicked ? 'confirmed' : 'unchecked';
      isRecorded = (await this.#set({ status }, own[0], own)) && isRecorded;
    }
    return isRecorded;
  }

  /** A claim with what was recorded of it so far: of a node, or at the cursor, whether the view is open or not. */
  async #claimOf(of: unknown): Promise<ClaimInView | null> {
    const [node] = nodesMeant(of, undefined, () => this.view.selected());
    if (node !== undefined) return this.view.claimOf(node);
    const { document } = this.draft;
    const editor = window.activeTextEditor;
    if (!document || editor?.document !== document) return null;
    const { claims, version } = (await this.connection.provenance(document)) ?? { claims: [], version: 0 };
    const { line, character } = editor.selection.active;
    const claim = claims[claimAt(claims, { line, character }) ?? -1];
    return claim ? { ...claim, version } : null;
  }

  async #mayTakeOut(lines: readonly string[]): Promise<boolean> {
    const restrict = l10n.t('Restrict');
    const message = l10n.t('What the checks of this claim say, and what is cited beside the draft for it, will be taken out of the file, as it might name the source, unless your newsroom allows it:'); // prettier-ignore
    const detail = lines.join('\n');
    return (await window.showWarningMessage(message, { modal: true, detail }, restrict)) === restrict;
  }

  async #set(set: CheckSettingAsked, of: unknown, all?: unknown): Promise<boolean> {
    const where = this.#where(of, all);
    if (where === null) {
      void window.showInformationMessage(l10n.t('Open a draft and put the cursor on the claim you mean.'));
      return false;
    }
    const { document, ...places } = where;
    const recorded = await this.connection.recordCheck(document, { ...places, set });
    if (recorded && recorded.done > 0) wasDone('checkRecorded');
    if (recorded?.refusal) void window.showWarningMessage(`Whence: ${recorded.refusal}`);
    else if (!recorded || recorded.done === 0)
      void window.showInformationMessage(l10n.t('There is no claim here to record that of. Put the cursor on one, or select some.')); // prettier-ignore
    return recorded !== null && recorded.done > 0 && !recorded.refusal;
  }

  #where(of: unknown, all: unknown): Where | null {
    const { document } = this.draft;
    if (!document) return null;
    const nodes = nodesMeant(of, all, () => this.view.selected());
    const claims = nodes.flatMap((node) => this.view.claimOf(node) ?? []);
    const { version } = claims[0] ?? document;
    // A group, or what is gone meanwhile, is not the claim at the cursor.
    if (nodes.length > 0) return { document, places: claims.map(({ place }) => place), version };
    const editor = window.activeTextEditor;
    if (!editor || editor.document !== document) return null;
    return { document, places: editor.selections.map(placeOf), version };
  }
}
