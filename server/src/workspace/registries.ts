/**
 * The newsroom's list of sources that holds for each draft: `.whence/sources.json`, the nearest above it, as it is saved.
 * Reads each text once. Knows no draft's words and no editor.
 */
import { folderOf, uriParts } from '../documents/uris.ts';
import { readRegistry, REGISTRY } from '../registry/file.ts';
import type { RegistryEntry, RegistryProblem } from '../registry/file.ts';
import type { NearestFiles } from './nearest-file.ts';

export interface DraftRegistry {
  /** Where the list is, or would be made; null when there is no place for it. */
  readonly uri: string | null;
  /** As it is saved; null when there is none. */
  readonly text: string | null;
  /** The same list as long as the text is the same. */
  readonly entries: readonly RegistryEntry[];
}

export interface Registries {
  /** The same object for a draft as long as nothing about it changed. */
  of(draft: string): Promise<DraftRegistry>;
  /** After a list was removed: nothing is wrong in it any more. */
  gone(uri: string): void;
}

export interface RegistrySources {
  readonly files: NearestFiles;
  folders(): readonly string[];
  /** Told what is wrong with a list each time it is read anew; nothing, when it is well. */
  report(list: ReadList): void;
}

export interface ReadList {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly RegistryProblem[];
}

export function createRegistries({ files, folders, report }: RegistrySources): Registries {
  const known = new Map<string, DraftRegistry>();
  const absent = new Map<string | null, DraftRegistry>();

  function placeFor(draft: string): string | null {
    const folder = uriParts(draft).scheme === 'untitled' ? folders()[0] : folderOf(draft, folders());
    return folder === undefined || folder === null ? null : `${folder.replace(/\/$/, '')}/${REGISTRY}`;
  }

  function noneAt(uri: string | null): DraftRegistry {
    const registry = absent.get(uri) ?? { uri, text: null, entries: NO_ENTRIES };
    absent.set(uri, registry);
    return registry;
  }

  return {
    async of(draft) {
      const found = await files.of(draft);
      if (found === null) return noneAt(placeFor(draft));
      const before = known.get(found.uri);
      if (before?.text === found.text) return before;
      const { entries, problems } = readRegistry(found.text);
      const registry = { ...found, entries: entries.length === 0 ? NO_ENTRIES : entries };
      known.set(found.uri, registry);
      report({ ...found, problems });
      return registry;
    },
    gone(uri) {
      known.delete(uri);
      report({ uri, text: '', problems: [] });
    },
  };
}

/** One for all, so that drafts of a newsroom without a list are read alike. */
const NO_ENTRIES: readonly RegistryEntry[] = [];

export function isRegistry(uri: string): boolean {
  return uriParts(uri).path.endsWith(`/${REGISTRY}`);
}
