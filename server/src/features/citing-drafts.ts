/**
 * The drafts of the workspace that hold a key, open or not, with their citations: read for these alone, whatever language they are in, so
 * that thousands are looked through quickly. Knows nothing of what is done with them.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Citations } from '../citations/citations.ts';
import { readCitations } from '../citations/read.ts';
import { createPositions } from '../documents/positions.ts';
import type { Positions } from '../documents/positions.ts';
import { draftFormat } from '../documents/selection.ts';
import { regionsOf } from '../engine/index.ts';
import type { DraftText, Wanted } from '../workspace/unopened.ts';
import { nextTurn } from './feature.ts';
import type { Context } from './feature.ts';

export interface CitingDraft {
  readonly uri: string;
  /** Of the open document; null for a draft that nobody has open. */
  readonly version: number | null;
  readonly citations: Citations;
  readonly positions: Positions;
}

export interface CitedKey extends Pick<Wanted, 'onBound'> {
  readonly key: string;
  readonly token: CancellationToken;
}

type Desk = Pick<Context, 'drafts' | 'unopened' | 'bibliographies' | 'openText'>;

export async function* citingDrafts(
  desk: Desk,
  { key, token, ...bounds }: CitedKey,
): AsyncIterable<CitingDraft> {
  const isCancelled = (): boolean => token.isCancellationRequested;
  const open = desk.drafts.open();
  for (const uri of open) {
    if (isCancelled()) return;
    const draft = await openDraft(uri, desk);
    if (draft) yield draft;
    await nextTurn();
  }
  for await (const draft of desk.unopened.texts({ ...bounds, words: [key], except: open, isCancelled })) {
    yield await citing(draft, null, desk);
    await nextTurn();
  }
}

/** One in another language is not checked, and cites all the same. */
async function openDraft(uri: string, desk: Desk): Promise<CitingDraft | null> {
  const found = await desk.drafts.lookUp(uri);
  if (found?.kind === 'checked') return found.draft.snapshot;
  const text = desk.openText(uri);
  if (found?.why.state !== 'language' || text === null) return null;
  return citing({ uri, text, format: draftFormat({ uri, languageId: '' }) ?? 'plain' }, found.version, desk);
}

async function citing(
  { uri, text, format }: DraftText,
  version: number | null,
  { bibliographies }: Desk,
): Promise<CitingDraft> {
  const bibliography = await bibliographies.of(uri);
  const citations = readCitations(text, regionsOf(text, format), { bibliography, format });
  return { uri, version, citations, positions: createPositions(text) };
}
