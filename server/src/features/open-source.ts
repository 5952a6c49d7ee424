/** Opens the newsroom's list of sources at one entry: a command, since an edit opens nothing. */
import type { Context } from './feature.ts';
import { placeOfEntry } from './source-entry.ts';

export const OPEN_SOURCE = 'whence.openSource';

/** The values are the draft's URI and the entry's name. */
export async function runOpenSource([uri, name]: readonly unknown[], context: Context): Promise<void> {
  if (typeof uri === 'string' && typeof name === 'string') await open({ uri, name }, context);
}

async function open(
  { uri, name }: { readonly uri: string; readonly name: string },
  context: Context,
): Promise<void> {
  const draft = await context.drafts.checked(uri);
  const place = draft && placeOfEntry(name, draft, context);
  if (place)
    await context.connection.window.showDocument({ uri: place.uri, selection: place.range, takeFocus: true });
}
