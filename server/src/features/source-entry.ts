/** The source at a place of a draft, and its entry in the newsroom's list. Shared by whoever leads from the one to the other. */
import { createPositions } from '../documents/positions.ts';
import type { Positions } from '../documents/positions.ts';
import type { Location } from 'vscode-languageserver';
import type { Attribution } from '../engine/index.ts';
import { readRegistry } from '../registry/file.ts';
import type { RegistryEntry } from '../registry/file.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { targetsAtCaret } from './locate.ts';

export interface SourceAt {
  readonly attribution: Attribution;
  readonly as: 'source' | 'addressee';
  /** The name of its entry, or null. */
  readonly entry: string | null;
}

/** Who speaks there, or who was told; null on any other words. */
export function sourceAt(draft: CheckedDraft, offset: number): SourceAt | null {
  for (const target of targetsAtCaret(draft, offset)) {
    if (target.kind !== 'source' && target.kind !== 'addressee') continue;
    const { kind, attribution } = target;
    const known = kind === 'source' ? attribution.registered : attribution.told;
    return { attribution, as: kind, entry: known?.name ?? null };
  }
  return null;
}

/** Where an entry stands in the list that holds for a draft, as the editor has the list now; null where it is gone. */
export function placeOfEntry(
  name: string,
  { registry: { uri, text: saved } }: CheckedDraft,
  { openText }: Pick<Context, 'openText'>,
): Location | null {
  if (uri === null) return null;
  const text = openText(uri) ?? saved ?? '';
  const entry = readRegistry(text).entries.find((one) => one.name === name);
  return entry ? { uri, range: rangeOfName(entry, createPositions(text)) } : null;
}

/** Without its quotation marks, which whoever types over it should keep. */
export function rangeOfName({ namePlace }: RegistryEntry, positions: Positions): Location['range'] {
  return positions.placeOf({ start: namePlace.start + 1, end: namePlace.end - 1 });
}
