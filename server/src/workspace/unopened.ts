/**
 * The drafts of the workspace that nobody has open, all or those that hold certain words: looked for in its folders, read and
 * analysed one after another, so that whoever asks can stop. Keeps nothing and knows no editor.
 */
import { whyNotChecked, draftFormat } from '../documents/selection.ts';
import { settingsByFolder } from '../documents/settings-store.ts';
import type { SettingsStore } from '../documents/settings-store.ts';
import { uriParts } from '../documents/uris.ts';
import { analyse, flatWords, readsLanguage } from '../engine/index.ts';
import type { Analysis, DraftFormat, Finder } from '../engine/index.ts';
import type { CorrectionEntry } from '../ledger/corrections.ts';
import { placeCorrections } from '../ledger/placing.ts';
import type { Settings } from '../protocol.ts';
import { draftFiles } from './draft-files.ts';
import type { Ledgers } from './ledgers.ts';
import type { FolderReader, TextReader } from './ports.ts';
import type { Registries } from './registries.ts';

export interface ReadDraft {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
}

export interface Wanted {
  /** A draft is read by the engine only if it holds one of these, capitals and line breaks aside; null for every draft. */
  readonly words: readonly string[] | null;
  /** URIs of drafts that are looked at otherwise. */
  readonly except: readonly string[];
  /** Asked before each file. */
  isCancelled(): boolean;
  /** Told, at the end, after how many files the bounds left the rest unread. */
  onBound?(files: number): void;
}

/** A draft that the engine has not read. */
export interface DraftText extends Pick<ReadDraft, 'uri' | 'text'> {
  readonly format: DraftFormat;
}

export interface UnopenedDrafts {
  /** The files that may be drafts, open or not, not read; whether the settings name them is not asked. */
  uris(wanted: Pick<Wanted, 'isCancelled' | 'onBound'>): AsyncIterable<string>;
  /** Those that the settings name, in whatever language, not read by the engine. */
  texts(wanted: Wanted): AsyncIterable<DraftText>;
  holding(wanted: Wanted): AsyncIterable<ReadDraft>;
}

export interface UnopenedSources {
  readonly lister: FolderReader;
  readonly reader: TextReader;
  readonly finder: Finder;
  readonly settings: SettingsStore;
  readonly registries: Pick<Registries, 'of'>;
  /** What editors said in place of the engine counts in a draft that nobody has open, too. */
  readonly corrections: Pick<Ledgers<CorrectionEntry>, 'of'>;
  folders(): readonly string[];
}

export function createUnopenedDrafts({ settings, ...others }: UnopenedSources): UnopenedDrafts {
  const sources = { ...others, settings: settingsByFolder(settings) };
  return {
    uris: (wanted) => wantedUris(wanted, sources),
    texts: (wanted) => wantedTexts(wanted, sources),
    async *holding(wanted) {
      for await (const draft of wantedTexts(wanted, sources)) {
        const read = await readDraft(draft, sources);
        if (read) yield read;
      }
    },
  };
}

interface Found extends DraftText {
  readonly settings: Settings;
}

async function* wantedTexts(wanted: Wanted, sources: UnopenedSources): AsyncIterable<Found> {
  const except = new Set(wanted.except.map((uri) => uriParts(uri).path));
  const words = wanted.words?.map(flatWords) ?? null;
  const isWanted = (text: string): boolean => {
    if (words === null) return true;
    const flat = flatWords(text);
    return words.some((one) => flat.includes(one));
  };
  for await (const uri of wantedUris(wanted, sources)) {
    if (except.has(uriParts(uri).path)) continue;
    const text = await sources.reader.read(uri);
    const draft = text !== null && isWanted(text) ? await draftIn(uri, text, sources) : null;
    if (draft) yield draft;
  }
}

async function* wantedUris(
  wanted: Pick<Wanted, 'isCancelled' | 'onBound'>,
  sources: UnopenedSources,
): AsyncIterable<string> {
  for await (const uri of draftFiles(sources, wanted.onBound)) {
    if (wanted.isCancelled()) return;
    yield uri;
  }
}

/** Null where the settings leave it out. */
async function draftIn(uri: string, text: string, sources: UnopenedSources): Promise<Found | null> {
  const settings = await sources.settings.of(uri);
  const facts = { uri, languageId: '', length: text.length };
  const format = draftFormat(facts);
  const why = whyNotChecked(facts, { settings, folders: sources.folders() });
  return format === null || why !== null ? null : { uri, text, format, settings };
}

/** Null for a draft in another language. */
async function readDraft(
  { uri, text, format, settings }: Found,
  sources: UnopenedSources,
): Promise<ReadDraft | null> {
  const { finder, registries } = sources;
  const [{ entries: registry }, said] = await Promise.all([registries.of(uri), sources.corrections.of(uri)]);
  const corrections = placeCorrections(text, said.entries).placed.map(({ correction }) => correction);
  const analysis = analyse(text, { format, finder, outlet: settings.outlet || null, registry, corrections });
  return readsLanguage(analysis.language) ? { uri, text, analysis } : null;
}
