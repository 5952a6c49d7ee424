/**
 * Marks at the right edge of the sidebar's views, where a long claim does not hide them: how many findings of a claim ask
 * for something. What is merely worth knowing is not marked. What is merely possible is dimmed.
 */
import { FileDecoration, l10n, ThemeColor, ThemeIcon, Uri, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { ProvenanceClaim } from '../../../server/src/protocol.ts';
import { badgeWords } from './wording.ts';

const SCHEME = 'whence-claim';
const POSSIBLE = '/possible';

/** Paler than the rest, and still to be read: the editor's colour for what is disabled is too pale for that in light themes. */
const possibleColor = (): ThemeColor => new ThemeColor('whence.possibleForeground');

/** VS Code draws marks for resources only: this one holds what to mark and names nothing that could be opened. */
export function markedResource({ findings, possible }: ProvenanceClaim): Uri | undefined {
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [error, warning] = [count('error'), count('warning')];
  if (error + warning === 0) return dimmedResource({ possible });
  return Uri.from({ scheme: SCHEME, path: `/${error}/${warning}` });
}

export function dimmedResource({ possible }: { readonly possible: boolean }): Uri | undefined {
  return possible ? Uri.from({ scheme: SCHEME, path: POSSIBLE }) : undefined;
}

/** Not «file»: on a row with a resource VS Code draws the icon of a file of that name in its place, larger and in its own colours. */
export const DOCUMENT_ICON = 'file-text';

export function dimmed(icon: string): ThemeIcon {
  return new ThemeIcon(icon, possibleColor());
}

export function registerMarks(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration({ scheme, path }) {
      if (scheme !== SCHEME) return undefined;
      if (path === POSSIBLE) return new FileDecoration(undefined, undefined, possibleColor());
      const [error = 0, warning = 0] = path.slice(1).split('/').map(Number);
      const color = error > 0 ? 'list.errorForeground' : 'list.warningForeground';
      // Two characters are all that VS Code shows.
      const badge = String(Math.min(error + warning, 99));
      return new FileDecoration(badge, badgeWords({ error, warning }, l10n), new ThemeColor(color));
    },
  });
}
