/** How people are told of another draft: by the name of its file. Knows neither disk nor words. */
import { nameOfFile } from '../documents/uris.ts';
import type { SameClaim } from './lineage.ts';

export function draftNameOf({ draft }: Pick<SameClaim, 'draft'>): string {
  return nameOfFile(draft);
}
