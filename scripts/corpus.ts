/**
 * Prints marked drafts, those of `test/corpus` where no corpus is named, as JSON lines, the form in which a scorer reads them:
 *
 *     npx tsx scripts/corpus.ts [CORPUS…] [--format plain|markdown] [--set open|closed] [--only NAME,NAME…]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpora/index.ts';

const OWN = join(import.meta.dirname, '..', 'test', 'corpus');

const { values, positionals } = parseArgs({
  options: { format: { type: 'string' }, set: { type: 'string' }, only: { type: 'string' } },
  allowPositionals: true,
});
const only = values.only?.split(',');
for (const draft of (positionals.length > 0 ? positionals : [OWN]).flatMap(readCorpus)) {
  if (values.format !== undefined && draft.format !== values.format) continue;
  if (values.set !== undefined && draft.about?.['set'] !== values.set) continue;
  if (only !== undefined && !only.includes(draft.id)) continue;
  console.log(JSON.stringify(draft));
}
