/**
 * The documents that the server is told of as they are written in. Of any other it knows what is saved: an edit made for that would land in
 * other words where somebody is at work in the file.
 */
import { l10n } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import { openAt } from './saving.ts';

export class FollowedFiles {
  readonly #uris = new Set<string>();

  opened({ uri }: TextDocument): void {
    this.#uris.add(uri.toString());
  }

  closed({ uri }: TextDocument): void {
    this.#uris.delete(uri.toString());
  }

  /** Another server starts, which knows of none. */
  forgetAll(): void {
    this.#uris.clear();
  }

  /** Why an edit of these files is not to be applied, in plain words; null where it may be. */
  whyNot(files: readonly Uri[]): string | null {
    const unsaved = files.find((uri) => openAt(uri)?.isDirty === true && !this.#uris.has(uri.toString()));
    if (!unsaved) return null;
    const name = unsaved.path.split('/').at(-1) ?? '';
    return l10n.t('{0} has changes that are not saved, so nothing was written. Save it, and try once more.', name); // prettier-ignore
  }
}
