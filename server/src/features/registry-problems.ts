/**
 * What is wrong in the newsroom's list of sources, shown in that file. Pushed, since the file is no draft that an editor
 * would ask about, and wrong entries matter while it is closed, too. Knows what was found, not how.
 */
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { createPositions } from '../documents/positions.ts';
import type { ReadList } from '../workspace/registries.ts';

/** Answers with what shows the problems of one list, or takes them away when there are none. */
export function publishProblems(connection: Connection): (list: ReadList) => void {
  const shown = new Set<string>();
  return ({ uri, text, problems }) => {
    if (problems.length === 0 && !shown.delete(uri)) return;
    if (problems.length > 0) shown.add(uri);
    const positions = createPositions(text);
    const diagnostics = problems.map(({ message, ...span }): Diagnostic => ({
      range: positions.placeOf(span),
      severity: DiagnosticSeverity.Warning,
      source: 'Whence',
      message,
    }));
    void connection.sendDiagnostics({ uri, diagnostics });
  };
}
