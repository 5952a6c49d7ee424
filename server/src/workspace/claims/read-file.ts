/** What a file that nobody has open states, read as it is saved. Knows one file, no index. */
import { analyse, readsLanguage } from '../../engine/index.ts';
import type { Finder } from '../../engine/index.ts';
import type { CorrectionEntry } from '../../ledger/corrections.ts';
import { placeCorrections } from '../../ledger/placing.ts';
import { packStated } from '../../lineage/packed.ts';
import type { PackedStated } from '../../lineage/packed.ts';
import { statedIn } from '../../lineage/stated.ts';
import type { Stamp, StampReader, TextReader } from '../ports.ts';
import type { Reading } from './orders.ts';

export interface FileToRead {
  readonly uri: string;
  readonly reading: Reading;
  readonly said: readonly CorrectionEntry[];
}

export interface FileRead {
  /** Of the file as it was read, or before. */
  readonly stamp: Stamp;
  readonly stated: PackedStated;
}

/** Null where there is no such file. */
export type FileReader = (file: FileToRead) => Promise<FileRead | null>;

export interface FileReaderSources {
  readonly reader: TextReader & StampReader;
  finder(): Finder;
}

export function createFileReader({ reader, finder }: FileReaderSources): FileReader {
  return async ({ uri, reading, said }) => {
    const stamp = await reader.stamp(uri);
    const text = stamp === null ? null : await reader.read(uri);
    if (stamp === null || text === null) return null;
    if (text.length > reading.maxSize) return { stamp, stated: nothingStated() };
    const corrections = placeCorrections(text, said).placed.map(({ correction }) => correction);
    const analysis = analyse(text, { ...reading, finder: finder(), corrections });
    const stated = readsLanguage(analysis.language)
      ? packStated(statedIn({ text, analysis }))
      : nothingStated();
    return { stamp, stated };
  };
}

/** Of a draft that is too long, or not in English. */
const nothingStated = (): PackedStated => packStated([]);
