/** Reads drafts with all that is known of them, as the copies to hand on are made from. Knows no copy. */
import { readsLanguage } from '../engine/index.ts';
import type { DraftToExport } from '../exports/draft.ts';
import { CORRECTIONS } from '../ledger/corrections.ts';
import { IGNORES } from '../ledger/ignores.ts';
import type { Ignore } from '../ledger/ignores.ts';
import { otherLanguage } from '../wording/sourcing.ts';
import { openCitedFiles } from './cited-files.ts';
import { openBibliographies } from './bibliographies.ts';
import { openChecks } from './checks.ts';
import { readDraft } from './drafts.ts';
import { openLedgers } from './ledgers.ts';
import { openNewsrooms } from './newsrooms.ts';
import type { Newsrooms } from './newsrooms.ts';
import { whyNot } from './paths.ts';
import { openRegistries } from './registries.ts';
import { relativePath } from './uri.ts';

export interface HandedOn {
  readonly draft: DraftToExport;
  readonly ignores: readonly Ignore[];
}

export interface ExportDesk {
  readonly newsrooms: Newsrooms;
  /** A draft, or in plain words why there is none. */
  read(path: string, options: ReadOptions): Promise<HandedOn | { readonly problem: string }>;
  /** Told at the end: what of the newsroom’s lists could not be read. */
  problems(): readonly string[];
}

interface ReadOptions {
  readonly maxSize: number;
  readonly stdinPath?: string | undefined;
}

/** `complain` is told what is wrong on the way. */
export function openExportDesk(complain: (message: string) => void): ExportDesk {
  const [ignoreLedgers, corrections] = [openLedgers(IGNORES), openLedgers(CORRECTIONS)];
  const [newsrooms, registries] = [openNewsrooms({}, complain), openRegistries(complain)];
  const [bibliographies, recorded] = [openBibliographies(complain), openChecks(complain)];
  const citedFiles = openCitedFiles();
  return {
    newsrooms,
    async read(path, { maxSize, stdinPath = null }) {
      const read = await readDraft(path, { maxSize, stdinPath });
      if ('problem' in read) return read;
      const { text, format, path: name } = read.draft;
      const ignores = await ignoreLedgers.of(name);
      const said = await corrections.of(name);
      const registry = await registries.sourcesFor(name);
      const { inspector, bibliographies: patterns } = await newsrooms.of(name);
      const checks = await recorded.of(name);
      const bibliography = await bibliographies.of(name, patterns);
      const files = await citedFiles.of(name, { text, checks, bibliography });
      try {
        const { facts, findings } = inspector.inspect({
          text,
          format,
          ignores,
          said,
          registry,
          checks,
          bibliography,
          files,
        });
        const { language } = facts.analysis;
        if (!readsLanguage(language)) complain(`${name}: ${otherLanguage(language)}`);
        return {
          draft: { name: relativePath(name), facts, findings },
          ignores,
        };
      } catch (error) {
        return { problem: `it could not be read: ${whyNot(error)}` };
      }
    },
    problems: () => [...ignoreLedgers.problems(), ...corrections.problems()],
  };
}
