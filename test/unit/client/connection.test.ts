/** What becomes of an edit that the server answered. */
import type { LogOutputChannel, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../client/src/connection.ts';

const { workspace } = vi.hoisted(() => ({
  workspace: { textDocuments: [], applyEdit: vi.fn<(edit: object) => Promise<boolean>>() },
}));
vi.mock('vscode', () => ({
  EventEmitter: class {
    fire(): void {}
  },
  l10n: { t: (words: string) => words },
  Uri: { parse: (uri: string) => uri },
  window: {},
  workspace,
}));
vi.mock('vscode-languageclient', () => ({
  CancellationToken: {},
  CloseAction: {},
  ErrorAction: {},
  State: { Running: 2 },
}));

const URI = 'file:///desk/draft.md';
const EDIT = { documentChanges: [{ textDocument: { uri: URI, version: 3 }, edits: [] }] };

/** An editor that has the draft at version 3 until `#convert` is through, with a server that answers this. */
async function connectionTo(
  answer: object,
  { versionInTheEnd = 3, unsaved = null as string | null } = {},
): Promise<Connection> {
  let version = 3;
  const client = {
    onNotification() {},
    onDidChangeState: (told: (change: object) => void) => told({ newState: 2 }),
    async start() {},
    sendRequest: async () => answer,
    code2ProtocolConverter: { asUri: () => URI },
    protocol2CodeConverter: {
      async asWorkspaceEdit(edit: object) {
        version = versionInTheEnd;
        return { converted: edit };
      },
    },
    validateWorkspaceEdit: ({ documentChanges }: typeof EDIT) =>
      documentChanges.every(({ textDocument }) => textDocument.version === version),
  };
  // Only what is asked of them here.
  const connection = new Connection(
    async () => client as unknown as BaseLanguageClient,
    {
      error: expect.unreachable,
      warn: expect.unreachable,
    } as unknown as LogOutputChannel,
    { whyNot: () => unsaved },
  );
  await connection.server.start();
  return connection;
}

const draft = { uri: URI } as unknown as TextDocument;
const CITATION = {
  cited: { place: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } }, words: 'Rain' },
  what: { kind: 'later' },
} as const;

const SAID = { places: [CITATION.cited.place], version: 3, say: { kind: 'not-a-claim' } } as const;

beforeEach(() => workspace.applyEdit.mockReset().mockResolvedValue(true));

describe('an edit that cites something', () => {
  it('is applied to the text that it was made for', async () => {
    const connection = await connectionTo({ edit: EDIT, refusal: null, id: 'entry:Rain' });
    expect(await connection.cite(draft, CITATION)).toMatchObject({ refusal: null, id: 'entry:Rain' });
    expect(workspace.applyEdit).toHaveBeenCalledWith({ converted: EDIT });
  });

  it('is not applied to another, and that is told', async () => {
    const connection = await connectionTo(
      { edit: EDIT, refusal: null, id: 'entry:Rain' },
      { versionInTheEnd: 4 },
    );
    expect(await connection.cite(draft, CITATION)).toMatchObject({
      refusal: expect.stringContaining('changed meanwhile'),
      id: null,
    });
    expect(workspace.applyEdit).not.toHaveBeenCalled();
  });
});

describe('an edit of a file whose changes the server does not know', () => {
  it('is not applied, and that is told', async () => {
    const unsaved = 'library.bib has changes that are not saved.';
    const connection = await connectionTo({ edit: EDIT, refusal: null, id: 'entry:Rain' }, { unsaved });
    expect(await connection.cite(draft, CITATION)).toEqual({ refusal: unsaved, id: null });
    expect(await connection.correct(draft, SAID)).toEqual({ done: false, refusal: unsaved });
    expect(workspace.applyEdit).not.toHaveBeenCalled();
  });
});

describe('a correction', () => {
  it('is told of where the editor does not take it', async () => {
    workspace.applyEdit.mockResolvedValue(false);
    const connection = await connectionTo({ edit: EDIT, refusal: null });
    expect(await connection.correct(draft, SAID)).toEqual({
      done: false,
      refusal: expect.stringContaining('did not take the change'),
    });
  });

  it('is told of as the server has it where there is nothing to write', async () => {
    const connection = await connectionTo({ edit: null, refusal: null });
    expect(await connection.correct(draft, SAID)).toEqual({ done: false, refusal: null });
  });
});
