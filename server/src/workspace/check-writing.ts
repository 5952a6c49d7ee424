/** Writes the file with the checks of a draft, and moves it. Answers in plain words why nothing was written; null when it was. */
import { CHECKS_FOLDER, rewriteChecks } from '../ledger/checks/file.ts';
import type { Rewritten } from '../ledger/checks/file.ts';
import type { FileChanger, FileOutcome } from './ports.ts';

export async function writeChecks(
  changer: FileChanger,
  uri: string,
  rewrite: (text: string | null) => Rewritten,
): Promise<string | null> {
  let refusal: string | null = null;
  let isNew = false;
  try {
    await changer.change(uri, (text): FileOutcome => {
      const rewritten = rewrite(text);
      isNew = text === null;
      if ('text' in rewritten) return rewritten.text === text ? 'keep' : rewritten;
      ({ refusal } = rewritten);
      return 'keep';
    });
    if (isNew) await addAttributes(changer, uri);
  } catch (error) {
    return `The checks could not be written: ${wordsOfError(error)}`;
  }
  return refusal;
}

/** To where a draft is now; what is there already is taken in. The old file goes once the new one is written. */
export async function moveChecks(
  changer: FileChanger,
  from: string,
  to: { readonly uri: string; readonly path: string },
): Promise<string | null> {
  const old: string[] = [];
  try {
    await changer.change(from, (text) => {
      if (text !== null) old.push(text);
      return 'keep';
    });
    if (old.length === 0) return null;
    const refusal = await writeChecks(changer, to.uri, (text) =>
      rewriteChecks(text === null ? old : [text, ...old], to.path, () => ({})),
    );
    if (refusal !== null) return refusal;
    // What somebody wrote there meanwhile was not moved.
    await changer.change(from, (text) => (text === old[0] ? 'remove' : 'keep'));
    return null;
  } catch (error) {
    return `The checks could not be moved to where the draft is now: ${wordsOfError(error)}`;
  }
}

function wordsOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Two people's lines both stay when git merges them: of two of one check, the newest counts. */
const ATTRIBUTES = '*.jsonld merge=union\n';

async function addAttributes(changer: FileChanger, uri: string): Promise<void> {
  const folder = uri.slice(0, uri.indexOf(`/${CHECKS_FOLDER}/`));
  await changer.change(`${folder}/${CHECKS_FOLDER}/.gitattributes`, (text) =>
    text === null ? { text: ATTRIBUTES } : 'keep',
  );
}
