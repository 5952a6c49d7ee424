/** The editor and the command line find the same, in the same places, at the same severity, in the same words. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whence } from '../support/cli.ts';
import { SEEDS } from '../support/sample-drafts.ts';
import { Editor } from './support/editor.ts';

const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const;

const HOUSES = [
  ['without a file of the newsroom’s own', null],
  [
    'under a file of the newsroom’s own',
    '{ "extends": "fact-check", "rules": { "hearsay": "hint", "residue": "off" }, "outlet": "The Courier" }',
  ],
] as const;

interface Output {
  readonly documents: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: keyof typeof SEVERITY;
      readonly message: string;
      readonly range: unknown;
    }[];
  }[];
}

describe.each(HOUSES)('%s', (_, house) => {
  let folder = '';
  let editor: Editor;
  let printed: Output;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whence-agreement-'));
    for (const { name, text } of SEEDS) await writeFile(join(folder, name), text);
    if (house !== null) {
      await mkdir(join(folder, '.whence'));
      await writeFile(join(folder, '.whence', 'config.json'), house);
    }
    editor = await Editor.start({ folders: [pathToFileURL(folder).href] });
    printed = JSON.parse((await whence(['check', '--format', 'json'], { cwd: folder })).stdout) as Output;
  });
  afterAll(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });

  it('reads the same drafts', () => {
    expect(printed.documents.map(({ path }) => path)).toEqual(SEEDS.map(({ name }) => name));
  });

  it.each(SEEDS.map(({ name }) => name))('says the same of %s', async (name) => {
    const draft = await editor.open(
      pathToFileURL(join(folder, name)).href,
      await readFile(join(folder, name), 'utf8'),
    );
    const shown = async () =>
      (await draft.diagnostics()).map(({ code, severity, message, range }) => ({
        rule: code,
        severity,
        // What else there is of the same words stands below it; JSON has the finding alone.
        message: typeof message === 'string' ? message.split('\n')[0] : message,
        range,
      }));
    const found = printed.documents.find(({ path }) => path === name)?.findings ?? [];
    const expected = found.map(({ rule, severity, message, range }) => ({
      rule,
      severity: SEVERITY[severity],
      message,
      range,
    }));
    // What other drafts have is known a little later in the editor.
    await expect.poll(shown, { timeout: 15_000 }).toEqual(expected);
  });
});

it('the samples tell one house style from another, so that agreeing on both says something', async () => {
  const severities = await Promise.all(
    ['default', 'fact-check'].map(async (profile) => {
      const { stdout } = await whence(['check', 'seeds', '--format', 'json', '--profile', profile]);
      const { documents } = JSON.parse(stdout) as Output;
      return documents.flatMap(({ findings }) => findings.map(({ severity }) => severity));
    }),
  );
  expect(severities[1]).not.toEqual(severities[0]);
});
