/**
 * What a feature is, and the one wrapper around every handler: it looks the draft up, lets go of what was cancelled, and
 * logs what fails. A document that is closed, unknown or not checked gets an empty answer, never an error.
 */
import { LSPErrorCodes, RAL, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, Event, ServerCapabilities } from 'vscode-languageserver';
import type { PageOpener } from '../pages/page.ts';
import type { BibliographyOf } from '../citations/citations.ts';
import type { DefinedRule } from '../rules/define.ts';
import type { ClientAbilities } from './client.ts';
import type { CheckFiles } from '../workspace/check-files.ts';
import type { ReadFile } from '../workspace/bibliography-files.ts';
import type { UnopenedDrafts } from '../workspace/unopened.ts';
import type { WorkspaceLineage } from '../workspace/workspace-lineage.ts';
import type { CheckedDraft, Drafts } from './drafts.ts';
import type { DraftSummaries } from './draft-summaries.ts';
import type { WaitingFindings } from './waiting-findings.ts';

/** One feature, one file: what it tells the editor it can do, beside what does it. */
export interface Feature {
  capabilities(client: ClientAbilities): ServerCapabilities;
  register(context: Context): void;
}

export interface Context {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly drafts: Drafts;
  readonly changes: Changes;
  /** Which findings are shown, and which wait. */
  readonly waiting: WaitingFindings;
  readonly rules: ReadonlyMap<string, DefinedRule>;
  /** Who corrections are written down for; null where nobody knows. */
  readonly author: string | null;
  /** The editor has the commands that ask for a source's name. */
  readonly asksForNames: boolean;
  /** The editor has the command that asks what to cite. */
  readonly picksCitations: boolean;
  /** The editor runs the commands that a hover links to. */
  readonly runsHoverLinks: boolean;
  /** The editor can be asked where citations of plain text go. */
  readonly asksWhereToCite: boolean;
  /** The editor saves files when it is asked to. */
  readonly savesFiles: boolean;
  /** URI of the folder that documents the rules, one file each; without a closing `/`. */
  readonly docsBase: string;
  /** The text of a document that is open in the editor, draft or not; else null. */
  openText(uri: string): string | null;
  /** The text of a file as it is saved; null where there is none. */
  savedText(uri: string): Promise<string | null>;
  readonly unopened: UnopenedDrafts;
  /** Where else what a draft claims is claimed; what is new comes with `changes.onEverything`. */
  readonly lineage: Pick<WorkspaceLineage, 'of' | 'perhaps' | 'shown' | 'survey' | 'reach'>;
  /** What the Workspace view says of the drafts that nobody has open. */
  readonly summaries: DraftSummaries;
  readonly checkFiles: CheckFiles;
  /** Null where no page can be opened. */
  readonly pages: PageOpener | null;
  readonly bibliographies: DeskBibliographies;
  /** URIs of drafts beside which a citation of that key is kept, with a check. */
  draftsKeeping(key: string): Promise<readonly string[]>;
  /** Whether a file is protected, so that no edit of it can be saved. */
  isProtected(uri: string): Promise<boolean>;
  /** After something was recorded: what is open may read otherwise. */
  refresh(): void;
}

/** Bibliographies as features ask for them. */
export interface DeskBibliographies {
  /** Those that hold for a draft, by its settings, as they are saved. */
  of(draft: string): Promise<BibliographyOf>;
  /** One file as it stands in the editor, or on the disk. */
  file(uri: string): Promise<ReadFile | null>;
}

/** What may have changed what is said of a draft; each with the draft's URI. */
export interface Changes {
  readonly onOpen: Event<string>;
  readonly onEdit: Event<string>;
  readonly onClose: Event<string>;
  /** Somebody who was typing pauses: what waited for that is to be shown. */
  readonly onPause: Event<string>;
  /** Settings, folders or ignores changed: everything that is open may read otherwise. */
  readonly onEverything: Event<void>;
}

export interface Handler<Params, Answer> {
  /** For the log. */
  readonly name: string;
  /** The answer where there is nothing to say. */
  readonly empty: Answer;
  /** Whether it speaks of views of a draft, too; left out where it could lead to a change. */
  readonly ofViews?: boolean;
  uriOf(params: Params): string;
  answer(draft: CheckedDraft, params: Params, token: CancellationToken): Answer | Promise<Answer>;
}

export type Handle<Params, Answer> = (
  params: Params,
  token: CancellationToken,
) => Promise<Answer | ResponseError<never>>;

export function handle<Params, Answer>(
  context: Context,
  handler: Handler<Params, Answer>,
): Handle<Params, Answer> {
  const { empty } = handler;
  return guarded(context, handler, async (params, token) => {
    const { drafts } = context;
    const uri = handler.uriOf(params);
    const draft = await (handler.ofViews === true ? drafts.readable(uri) : drafts.checked(uri));
    return draft ? handler.answer(draft, params, token) : empty;
  });
}

/** The same wrapper for a handler that looks the draft up itself, since it also speaks of those not checked. */
export function guarded<Params, Answer>(
  { connection }: Pick<Context, 'connection'>,
  { name, empty }: { readonly name: string; readonly empty: Answer },
  answer: (params: Params, token: CancellationToken) => Promise<Answer>,
): Handle<Params, Answer> {
  return async (params, token) => {
    try {
      // An edit or a cancellation that is already on its way comes first: then nothing stale is worked out.
      await nextTurn();
      if (token.isCancellationRequested) return cancelled();
      const found = await answer(params, token);
      return token.isCancellationRequested ? cancelled() : found;
    } catch (error) {
      connection.console.error(`${name} failed: ${wordsOf(error)}`);
      return empty;
    }
  };
}

/** Runs `work` some milliseconds after the last call for the same key; `now` runs it at the next turn. */
export function debounced(
  { connection }: Pick<Context, 'connection'>,
  { name, delay }: { readonly name: string; readonly delay: number },
  work: (uri: string) => Promise<void>,
): { soon(uri: string): void; now(uri: string): void; drop(uri: string): void } {
  const waiting = new Map<string, { dispose(): void }>();
  const drop = (uri: string): void => {
    waiting.get(uri)?.dispose();
    waiting.delete(uri);
  };
  const run = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    try {
      await work(uri);
    } catch (error) {
      connection.console.error(`${name} failed: ${wordsOf(error)}`);
    }
  };
  const after = (uri: string, milliseconds: number): void => {
    drop(uri);
    waiting.set(
      uri,
      RAL().timer.setTimeout(() => void run(uri), milliseconds),
    );
  };
  return { soon: (uri) => after(uri, delay), now: (uri) => after(uri, 0), drop };
}

/** The place in the docs where a rule is explained. */
export function docsOf({ docsBase }: Pick<Context, 'docsBase'>, rule: string): string {
  return `${docsBase}/${rule}.md`;
}

/** Lets in what waits: an edit, a cancellation. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(() => resolve());
  });
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
