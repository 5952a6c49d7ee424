/**
 * The settings of each open draft, asked of the editor once and kept until they change. Complains of each thing that is
 * wrong once. Knows no protocol: the question comes in as a function.
 */
import type { Settings } from '../protocol.ts';
import { readSettings } from './settings.ts';

export interface SettingsStore {
  /** Equal settings are the same object, so that what was worked out for them holds. */
  of(uri: string): Promise<Settings>;
  forget(uri: string): void;
  forgetAll(): void;
}

export interface SettingsSource {
  /** What the editor holds under `whence` for a document; anything at all. */
  ask(uri: string): Promise<unknown>;
  /** Told of each thing that is wrong, in plain words, once. */
  complain(problem: string): void;
}

export function createSettingsStore({ ask, complain }: SettingsSource): SettingsStore {
  const kept = new Map<string, Promise<Settings>>();
  const equals = new Map<string, Settings>();
  const told = new Set<string>();

  const tell = (problem: string): void => {
    if (told.has(problem)) return;
    told.add(problem);
    complain(problem);
  };

  async function request(uri: string): Promise<Settings> {
    let raw: unknown = null;
    try {
      raw = await ask(uri);
    } catch (error) {
      tell(`The settings could not be read, so the defaults are used: ${String(error)}`);
    }
    const read = readSettings(raw);
    for (const problem of read.problems) tell(problem);
    const key = JSON.stringify(read.settings);
    const settings = equals.get(key) ?? read.settings;
    equals.set(key, settings);
    return settings;
  }

  return {
    of(uri) {
      const known = kept.get(uri) ?? request(uri);
      kept.set(uri, known);
      return known;
    },
    forget: (uri) => void kept.delete(uri),
    forgetAll: () => kept.clear(),
  };
}

/** For files that nobody has open: what holds for one holds for those beside it, so the editor is asked once a folder. */
export function settingsByFolder({ of, forgetAll }: SettingsStore): SettingsStore {
  const first = new Map<string, string>();
  return {
    of(uri) {
      const folder = uri.slice(0, uri.lastIndexOf('/'));
      const asked = first.get(folder) ?? uri;
      first.set(folder, asked);
      return of(asked);
    },
    // That one file is done with says nothing of those beside it.
    forget: () => undefined,
    forgetAll,
  };
}
