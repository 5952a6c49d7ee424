/**
 * Which files of the workspace the index is to hold, drafts and background, and how each is read: what the settings, the newsroom's list
 * and its corrections say. Knows names and settings, not what is in a file.
 */
import { draftFormat, pathMatcher, whyNotChecked } from '../../documents/selection.ts';
import { settingsByFolder } from '../../documents/settings-store.ts';
import type { SettingsStore } from '../../documents/settings-store.ts';
import { folderOf, pathWithin } from '../../documents/uris.ts';
import type { DraftFormat } from '../../engine/index.ts';
import type { CorrectionEntry } from '../../ledger/corrections.ts';
import { hashOf } from '../../ledger/hash.ts';
import type { Settings } from '../../protocol.ts';
import { draftFiles } from '../draft-files.ts';
import type { Ledgers } from '../ledgers.ts';
import type { FolderReader } from '../ports.ts';
import type { DraftRegistry, Registries } from '../registries.ts';
import type { Reading, WantedFile } from './orders.ts';

export interface ChosenFile {
  readonly file: WantedFile;
  readonly reading: Reading;
}

export interface WantedFiles {
  /** A few at a time. */
  all(onBound: (files: number) => void): AsyncIterable<readonly ChosenFile[]>;
  /** Null for one that is not wanted. */
  one(uri: string): Promise<ChosenFile | null>;
  /** How an open draft is read, and its key; null where the settings want no lineage for it. */
  reading(
    uri: string,
    format: DraftFormat,
  ): Promise<{ readonly key: string; readonly reading: Reading } | null>;
}

export interface WantedSources {
  readonly lister: FolderReader;
  readonly settings: SettingsStore;
  readonly registries: Pick<Registries, 'of'>;
  readonly corrections: Pick<Ledgers<CorrectionEntry>, 'of'>;
  folders(): readonly string[];
}

const AT_ONCE = 50;

export function createWantedFiles(sources: WantedSources): WantedFiles {
  const { folders, registries, corrections } = sources;
  const keyOf = createReadingKeys();

  const closed = settingsByFolder(sources.settings);

  const choose = async (uri: string): Promise<ChosenFile | null> => {
    const format = draftFormat({ uri, languageId: '' });
    const settings = await closed.of(uri);
    if (format === null || !isWanted(uri, settings, folders())) return null;
    const [registry, said] = await Promise.all([registries.of(uri), corrections.of(uri)]);
    const reading = readingOf({ format, settings, registry });
    return { reading, file: { uri, reading: keyOf(reading), said: said.entries } };
  };

  return {
    async *all(onBound) {
      let some: ChosenFile[] = [];
      for await (const uri of draftFiles(sources, onBound)) {
        const chosen = await choose(uri);
        if (chosen) some.push(chosen);
        if (some.length < AT_ONCE) continue;
        yield some;
        some = [];
      }
      yield some;
    },
    one: choose,
    async reading(uri, format) {
      const [settings, registry] = await Promise.all([sources.settings.of(uri), registries.of(uri)]);
      if (!settings.lineage.enabled) return null;
      const reading = readingOf({ format, settings, registry });
      return { key: keyOf(reading), reading };
    },
  };
}

/** Background is read although it is no draft, unless Whence is turned off. */
function isWanted(uri: string, settings: Settings, folders: readonly string[]): boolean {
  if (!settings.enable || !settings.lineage.enabled) return false;
  if (whyNotChecked({ uri, languageId: '', length: 0 }, { settings, folders }) === null) return true;
  const folder = folderOf(uri, folders);
  const path = folder === null ? null : pathWithin(folder, uri);
  return path !== null && settings.lineage.background.some((pattern) => pathMatcher(pattern)(path));
}

function readingOf({
  format,
  settings,
  registry,
}: {
  readonly format: DraftFormat;
  readonly settings: Settings;
  readonly registry: DraftRegistry;
}): Reading {
  return {
    format,
    outlet: settings.outlet || null,
    registry: registry.entries,
    maxSize: settings.files.maxSize,
  };
}

/** The newsroom's list is gone through once, not once for each draft. */
function createReadingKeys(): (reading: Reading) => string {
  const hashes = new WeakMap<Reading['registry'], string>();
  return ({ format, outlet, registry, maxSize }) => {
    const hash = hashes.get(registry) ?? hashOf(JSON.stringify(registry));
    hashes.set(registry, hash);
    return JSON.stringify([format, outlet, maxSize, hash]);
  };
}
