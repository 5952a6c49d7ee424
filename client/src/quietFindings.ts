/**
 * Draws the findings of the drafts in sight in the text alone, where the setting asks for it: no squiggle, and nothing in the list of
 * problems. The hover says what each is. Knows no rule.
 */
import { Disposable, DecorationRangeBehavior, ThemeColor, window, workspace } from 'vscode';
import type { TextEditor, TextEditorDecorationType } from 'vscode';
import type { ProvenanceFinding } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import type { DraftTest } from './drafts.ts';
import { latestOnly } from './latest.ts';
import { showsFindingsQuietly } from './options.ts';
import { rangeOf } from './sidebar/drawn.ts';

export function showQuietFindings(connection: Connection, isDraft: DraftTest): Disposable {
  const styles = { toLookAt: style('editorWarning.foreground', '2px'), toKnow: style('editorInfo.foreground', '1px') }; // prettier-ignore
  const refresh = latestOnly(async () => {
    const editors = window.visibleTextEditors.filter(({ document }) => isDraft(document));
    await Promise.all(editors.map((editor) => mark(editor, { connection, styles })));
  });
  refresh();
  return Disposable.from(
    ...Object.values(styles),
    window.onDidChangeVisibleTextEditors(refresh),
    connection.onDidAnalyse(refresh),
    connection.server.onDidChangeState(refresh),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('whence.findings')) refresh();
    }),
  );
}

type Styles = Readonly<Record<'toLookAt' | 'toKnow', TextEditorDecorationType>>;

/** A dashed line, as neither a squiggle nor a tint is; thicker for what asks for something. */
function style(color: string, width: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    borderStyle: 'dashed',
    borderWidth: `0 0 ${width} 0`,
    borderColor: new ThemeColor(color),
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
}

async function mark(
  editor: TextEditor,
  { connection, styles }: { readonly connection: Connection; readonly styles: Styles },
): Promise<void> {
  const { document } = editor;
  const found = showsFindingsQuietly(document) ? await connection.findings(document) : null;
  // Of an older text the places are wrong by now; the answer to the newer is on its way.
  if (found && found.version !== document.version) return;
  const findings = found?.findings ?? [];
  const draw = (type: TextEditorDecorationType, some: readonly ProvenanceFinding[]): void =>
    editor.setDecorations(
      type,
      some.map(({ place }) => rangeOf(place)),
    );
  draw(styles.toLookAt, findings.filter(asksForSomething));
  draw(
    styles.toKnow,
    findings.filter((one) => !asksForSomething(one)),
  );
}

const asksForSomething = ({ severity }: ProvenanceFinding): boolean =>
  severity === 'error' || severity === 'warning';
