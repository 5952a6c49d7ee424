/** Edits of files that somebody is at work in, of which the server may know only what is saved. */
import type { CancellationToken, CodeAction, CodeActionContext, Position, Range, TextDocument, Uri, WorkspaceEdit } from 'vscode'; // prettier-ignore
import { describe, expect, it, vi } from 'vitest';
import { FollowedFiles } from '../../../client/src/followedFiles.ts';
import { soundEdits } from '../../../client/src/soundEdits.ts';

const { workspace } = vi.hoisted(() => ({ workspace: { textDocuments: [] as unknown[] } }));
vi.mock('vscode', () => ({
  l10n: { t: (words: string, name: string) => words.replace('{0}', name) },
  Uri: { parse: (uri: string) => uriOf(uri) },
  workspace,
}));
vi.mock('vscode-languageclient', () => ({ CancellationToken: {} }));

const uriOf = (uri: string): Uri => ({ path: new URL(uri).pathname, toString: () => uri }) as unknown as Uri;
const LIBRARY = 'file:///desk/library.bib';

interface Open {
  readonly isDirty: boolean;
  readonly isFollowed: boolean;
}

/** A bibliography that is open, and what would be done with edits of it. */
function desk({ isDirty, isFollowed }: Open) {
  const document = { uri: uriOf(LIBRARY), isDirty } as TextDocument;
  workspace.textDocuments = [document];
  const followed = new FollowedFiles();
  if (isFollowed) followed.opened(document);
  const edit = { entries: () => [[uriOf(LIBRARY), []]] } as unknown as WorkspaceEdit;
  const sound = soundEdits(followed);
  const [at, context, token] = [{} as Position & Range, {} as CodeActionContext, {} as CancellationToken];
  return {
    followed,
    document,
    rename: async () => sound.provideRenameEdits?.(document, at, 'orr2024', token, () => edit),
    async fix(): Promise<CodeAction | undefined> {
      const action = { title: 'Add citation', edit } as CodeAction;
      await sound.provideCodeActions?.(document, at, context, token, () => [action]);
      return action;
    },
    write: async () =>
      sound.workspace?.handleApplyEdit?.(
        { edit: { documentChanges: [{ textDocument: { uri: LIBRARY, version: null }, edits: [] }] } },
        () => ({ applied: true }),
      ),
  };
}

describe('an edit of a file that is changed and not saved', () => {
  it('is refused with what to do about it, as the server made it for what is saved', async () => {
    const { rename, fix, write } = desk({ isDirty: true, isFollowed: false });
    const why = expect.stringMatching(/^library\.bib has changes that are not saved.* Save it/);
    await expect(rename()).rejects.toMatchObject({ message: why });
    expect(await fix()).toMatchObject({ edit: undefined, disabled: { reason: why } });
    expect(await write()).toEqual({ applied: false, failureReason: why });
  });

  it.each<[string, Open]>([
    ['is told to the server as it is written in', { isDirty: true, isFollowed: true }],
    ['has nothing unsaved', { isDirty: false, isFollowed: false }],
  ])('is applied where the file %s', async (_, open) => {
    const { rename, fix, write } = desk(open);
    expect(await rename()).toBeDefined();
    expect((await fix())?.edit).toBeDefined();
    expect(await write()).toEqual({ applied: true });
  });

  it('is refused, too, after the server was told no more of the file', async () => {
    const { followed, document, rename } = desk({ isDirty: true, isFollowed: true });
    followed.closed(document);
    await expect(rename()).rejects.toThrow('not saved');
    followed.opened(document);
    followed.forgetAll();
    await expect(rename()).rejects.toThrow('not saved');
  });
});
