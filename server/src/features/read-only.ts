/** Whether anything may be written of a draft: not where its file is protected, so that no change of it could be saved. */
import { nameOfFile } from '../documents/uris.ts';
import type { Context } from './feature.ts';

/** Why nothing can be, in plain words; null where it can. */
export async function whyReadOnly(
  uri: string,
  { isProtected }: Pick<Context, 'isProtected'>,
): Promise<string | null> {
  return (await isProtected(uri))
    ? `${nameOfFile(uri)} is protected against changes, so nothing was written.`
    : null;
}
