/**
 * The settings of each draft with what the newsroom's file says on top of them. Complains of each entry of the file that is
 * wrong once, with its place. Which wins where is said in `rules/decisions.ts`.
 */
import { createPositions } from '../documents/positions.ts';
import type { SettingsStore } from '../documents/settings-store.ts';
import type { Settings } from '../protocol.ts';
import { decide, decidedIn } from '../rules/decisions.ts';
import type { Decisions } from '../rules/decisions.ts';
import type { DefinedRule } from '../rules/define.ts';
import { readNewsroomFile } from '../rules/newsroom-file.ts';
import type { FoundFile, NearestFiles } from '../workspace/nearest-file.ts';

export const NEWSROOM_FILE = '.whence/config.json';

export interface NewsroomSources {
  readonly newsrooms: NearestFiles;
  readonly rules: readonly DefinedRule[];
  complain(problem: string): void;
}

/** Equal settings are the same object, as the store below has it. */
export function withNewsrooms(settings: SettingsStore, sources: NewsroomSources): SettingsStore {
  const read = readerOf(sources);
  const equals = new Map<string, Settings>();
  return {
    ...settings,
    async of(uri) {
      const [own, file] = await Promise.all([settings.of(uri), sources.newsrooms.of(uri)]);
      if (file === null) return own;
      const together: Settings = { ...own, ...decide([read(file), own]) };
      const key = JSON.stringify(together);
      const known = equals.get(key) ?? together;
      equals.set(key, known);
      return known;
    },
  };
}

/** Reads a file once for each text it has had last. */
function readerOf({ rules, complain }: NewsroomSources): (file: FoundFile) => Decisions {
  const known = new Map<string, { readonly text: string; readonly decisions: Decisions }>();
  const told = new Set<string>();
  return ({ uri, text }) => {
    const before = known.get(uri);
    if (before?.text === text) return before.decisions;
    const { decisions: read, problems } = readNewsroomFile(text, rules);
    const decisions = decidedIn(uri.slice(0, -`/${NEWSROOM_FILE}`.length), read);
    const positions = createPositions(text);
    for (const { start, message } of problems) {
      const { line, character } = positions.positionAt(start);
      const problem = `${NEWSROOM_FILE}, line ${line + 1}, column ${character + 1}: ${message}`;
      if (!told.has(`${uri} ${problem}`)) complain(problem);
      told.add(`${uri} ${problem}`);
    }
    known.set(uri, { text, decisions });
    return decisions;
  };
}
