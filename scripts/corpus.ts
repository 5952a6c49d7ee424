/**
 * Prints the marked drafts of `test/corpus` as JSON lines, the form in which a scorer reads a corpus:
 *
 *     npx tsx scripts/corpus.ts [--format plain|markdown] [--only NAME,NAME…]
 */
import { parseArgs } from 'node:util';
import { readCorpus } from '../test/support/corpus.ts';

const { values } = parseArgs({ options: { format: { type: 'string' }, only: { type: 'string' } } });
const only = values.only?.split(',');
for (const draft of readCorpus()) {
  if (values.format !== undefined && draft.format !== values.format) continue;
  if (only !== undefined && !only.includes(draft.id)) continue;
  console.log(JSON.stringify(draft));
}
