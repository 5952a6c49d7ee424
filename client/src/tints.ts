/**
 * Tints source, cue and content in the drafts in sight, where the setting asks for it. Decorations and not semantic tokens:
 * these would take the colours of Markdown away and are off in many themes. Each has a line or a slant besides its colour.
 */
import { Disposable, ThemeColor, window, workspace } from 'vscode';
import type { TextEditor, TextEditorDecorationType } from 'vscode';
import type { Place } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { isView } from './drafts.ts';
import type { DraftTest } from './drafts.ts';
import { latestOnly } from './latest.ts';
import { tint } from './options.ts';
import { rangeOf } from './sidebar/drawn.ts';

export function showTints(connection: Connection, isDraft: DraftTest): Disposable {
  const styles = createStyles();
  const refresh = latestOnly(async () => {
    await Promise.all(
      window.visibleTextEditors
        .filter(({ document }) => isDraft(document) || isView(document))
        .map((editor) => tintEditor(editor, { connection, styles })),
    );
  });
  refresh();
  return Disposable.from(
    ...Object.values(styles),
    window.onDidChangeVisibleTextEditors(refresh),
    // While somebody types, tints move along with their words, and half a sentence is not to make them flicker.
    connection.onDidAnalyse(({ typing }) => void (typing || refresh())),
    connection.server.onDidChangeState(refresh),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('whence.tint')) refresh();
    }),
  );
}

type Styles = Readonly<Record<'source' | 'cue' | 'content', TextEditorDecorationType>>;

async function tintEditor(
  editor: TextEditor,
  { connection, styles }: { readonly connection: Connection; readonly styles: Styles },
): Promise<void> {
  const { document } = editor;
  const wanted = tint(document);
  const tints = wanted === 'off' ? null : await connection.tints(document);
  // Of an older text the places are wrong by now; the answer to the newer is on its way.
  if (tints && tints.version !== document.version) return;
  const draw = (style: TextEditorDecorationType, places: readonly Place[] = []): void =>
    editor.setDecorations(style, places.map(rangeOf));
  draw(styles.source, tints?.source);
  draw(styles.cue, wanted === 'all' ? tints?.cue : []);
  draw(styles.content, wanted === 'all' ? tints?.content : []);
}

function createStyles(): Styles {
  return {
    source: window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor('whence.sourceBackground'),
      border: '1px solid',
      borderColor: new ThemeColor('whence.sourceBorder'),
      borderRadius: '3px',
    }),
    cue: window.createTextEditorDecorationType({
      borderStyle: 'dotted',
      borderWidth: '0 0 2px 0',
      borderColor: new ThemeColor('whence.cueBorder'),
    }),
    content: window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor('whence.contentBackground'),
    }),
  };
}
