/** Puts what a command made where it was asked to: on standard output or into a file, never over a draft and not over what would be lost. */
import { once } from 'node:events';
import { readFile, realpath, stat } from 'node:fs/promises';
import { bibliographyFormat } from '../citations/bibliography/file.ts';
import { replaceFile } from './drafts.ts';
import { STDIN, whyNot } from './paths.ts';
import { referencesLost } from './references-lost.ts';

export interface WriteOptions {
  /** Standard output where there is none. */
  readonly output?: string | undefined;
  /** Write over a text that is there, or over references that are not in what is written; never over one of `drafts`. */
  readonly force: boolean;
  /** What it was made from. */
  readonly drafts: readonly string[];
}

/** Answers why nothing was written, in plain words; null when it was. */
export async function writeOut(
  text: string,
  { output, force, drafts }: WriteOptions,
): Promise<string | null> {
  if (output === undefined || output === STDIN) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    return null;
  }
  try {
    const there = await realpath(output).catch(() => null);
    if (there !== null) {
      if (!(await stat(there)).isFile()) return `${output}: it is not a file; nothing is written`;
      const made = await Promise.all(drafts.map((draft) => realpath(draft).catch(() => null)));
      if (made.includes(there)) return `${output}: this is the draft itself; nothing is written`;
      if (!force && /\.(?:txt|md|markdown)$/i.test(there))
        return `${output}: there is a text already; nothing is written (--force writes over it)`;
      const lost =
        force || !isBibliography(there) ? [] : await referencesLost(await readFile(there, 'utf8'), text);
      if (lost.length > 0)
        return `${output}: it holds references that this copy has not (${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ', …' : ''}); nothing is written (--force writes over it)`;
    }
    await replaceFile(there ?? output, text);
    return null;
  } catch (error) {
    return `${output}: it could not be written: ${whyNot(error)}`;
  }
}

const isBibliography = (path: string): boolean => bibliographyFormat(path) !== null;
