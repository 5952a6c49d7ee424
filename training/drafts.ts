/**
 * Reads a corpus to learn from, in whichever form it is: brat's layout, JSON lines, a folder of tagged drafts; `PATH#open`
 * reads the drafts of that set alone. On a command line `NAME=PATH` names it.
 */
import { basename, extname } from 'node:path';
import { readCorpus } from '../scripts/corpora/index.ts';
import type { MarkedDraft } from '../scripts/corpora/marked.ts';

export interface NamedCorpus {
  /** Of small letters, figures and hyphens; files are called by it. */
  readonly name: string;
  readonly path: string;
}

export function readDrafts(corpus: string): readonly MarkedDraft[] {
  const [path = '', set] = corpus.split('#');
  const drafts = readCorpus(path).filter(({ about }) => set === undefined || about?.['set'] === set);
  if (drafts.length === 0) throw new Error(`${corpus}: no draft of that set`);
  return drafts;
}

/** Without a name it is called by its file or folder. Throws where a name is none, or is given twice. */
export function namedCorpora(given: readonly string[]): readonly NamedCorpus[] {
  const corpora = given.map((one) => {
    const at = one.indexOf('=');
    const path = one.slice(at + 1);
    const ownName = basename(path.split('#')[0] ?? '');
    return {
      name: at < 0 ? ownName.slice(0, ownName.length - extname(ownName).length) : one.slice(0, at),
      path,
    };
  });
  for (const [index, { name }] of corpora.entries()) {
    if (!/^[a-z\d-]+$/u.test(name))
      throw new Error(
        `«${name}» is no name for a corpus: small letters, figures and hyphens only (NAME=PATH)`,
      );
    if (corpora.findIndex((other) => other.name === name) !== index)
      throw new Error(`two corpora are called ${name}: give them names (NAME=PATH)`);
  }
  return corpora;
}
