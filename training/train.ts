/**
 * Learns the finder: from marked corpora to the file that the engine reads.
 *
 *     npm run train -- --out FOLDER --learn NAME=PATH … [--measure NAME=PATH …] [--vectors FILE] [--config FILE.json] [--resume]
 *
 * A corpus is a folder in brat's layout, a file of JSON lines or a folder of tagged drafts (`PATH#open`: that set alone). The
 * published word vectors are fetched only when asked for: `npm ci --prefix training` (110 MB). The settings are those of
 * `training/config.json` where no others are named.
 *
 * In FOLDER, in the end: `finder.model`, and `card.json` that says what it was made of. With `--resume` a step is left out
 * when it was done with the same drafts and settings, and learning goes on from its last epoch; changes of the code are not
 * noticed. What is measured is scored with the finished model alone.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { namedCorpora } from './drafts.ts';
import { corpusOf } from './train/card.ts';
import { stepsOf } from './train/plan.ts';
import { findPython } from './train/python.ts';
import { readSettings, SHIPPED } from './train/settings.ts';
import { runSteps } from './train/steps.ts';
import { readVectors } from './train/vectors.ts';

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      learn: { type: 'string', multiple: true, default: [] },
      measure: { type: 'string', multiple: true, default: [] },
      vectors: { type: 'string' },
      config: { type: 'string', default: SHIPPED },
      resume: { type: 'boolean', default: false },
    },
  });
  if (values.out === undefined || values.learn.length === 0)
    throw new Error(
      'usage: npm run train -- --out FOLDER --learn NAME=PATH … (see the head of training/train.ts)',
    );
  const out = resolve(values.out);
  const corpora = (given: readonly string[]) =>
    namedCorpora(given).map(({ name, path }) => corpusOf(name, resolve(path)));
  const steps = stepsOf({
    out,
    settings: readSettings(values.config),
    learn: corpora(values.learn),
    measure: corpora(values.measure),
    vectors: readVectors(values.vectors),
    python: findPython(),
  });
  mkdirSync(out, { recursive: true });
  runSteps({ steps, record: join(out, 'steps.json'), resume: values.resume });
  console.log(`The finder is ${join(out, 'finder.model')}`);
}
