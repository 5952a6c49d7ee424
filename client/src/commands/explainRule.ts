/** «Explain a Rule…»: opens what a rule looks for, why and what to do, rendered. */
import { commands, FileType, l10n, languages, Uri, window, workspace } from 'vscode';
import type { QuickPickItem, Range } from 'vscode';
import type { Connection } from '../connection.ts';
import { rangeOf } from '../sidebar/drawn.ts';

/** One file a rule, `<code>.md`, packed with the extension. */
export function rulesFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'docs', 'rules');
}

/** `code` comes from a link; without it, the rules at the cursor are offered first. */
export async function explainRule(
  code: unknown,
  { extension, connection }: { readonly extension: Uri; readonly connection: Connection },
): Promise<void> {
  const rules = await ruleCodes(extension);
  const known =
    rules.find((rule) => rule === code) ?? (await pickRule(rules, await rulesAtCursor(connection)));
  if (known === undefined) return;
  // The editor that a rule's link opens too (see `configurationDefaults`): a preview would go on to the next draft.
  const page = Uri.joinPath(rulesFolder(extension), `${known}.md`);
  await commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor');
}

/** A rule's code is in small letters; the list of rules beside them is `README.md`. */
const RULE_FILE = /^[a-z][a-z-]*\.md$/;

async function ruleCodes(extension: Uri): Promise<string[]> {
  const files = await workspace.fs.readDirectory(rulesFolder(extension));
  return files
    .filter(([name, type]) => type === FileType.File && RULE_FILE.test(name))
    .map(([name]) => name.slice(0, -'.md'.length))
    .toSorted();
}

async function pickRule(rules: readonly string[], here: ReadonlySet<string>): Promise<string | undefined> {
  const first = rules.filter((rule) => here.has(rule));
  const others = rules.filter((rule) => !here.has(rule));
  const items: QuickPickItem[] = [
    ...first.map((label) => ({ label, description: l10n.t('at the cursor') })),
    ...others.map((label) => ({ label })),
  ];
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Which rule?') });
  return picked?.label;
}

/** Of a draft, whether they are shown as problems or not; of another file, those that are. */
async function rulesAtCursor(connection: Connection): Promise<ReadonlySet<string>> {
  const editor = window.activeTextEditor;
  if (!editor) return new Set();
  const isHere = (range: Range): boolean => range.intersection(editor.selection) !== undefined;
  const found = (await connection.findings(editor.document))?.findings ?? [];
  const problems = languages.getDiagnostics(editor.document.uri).filter(({ range }) => isHere(range));
  return new Set([
    ...found.filter(({ place }) => isHere(rangeOf(place))).map(({ rule }) => rule),
    ...problems.map(({ code }) => String(typeof code === 'object' ? code.value : code)),
  ]);
}
