/** The arrows of ARCHITECTURE.md: who may import whom. What the compiler cannot hold, this holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const BELOW_FACTS = ['model', 'lexicon', 'text', 'attribution', 'sources', 'claims'];

/** Each layer with the layers it may know; a layer may always know itself. */
const ENGINE_LAYERS: Record<string, readonly string[]> = {
  model: [],
  lexicon: ['model'],
  text: ['model', 'lexicon'],
  attribution: ['model', 'lexicon', 'text'],
  sources: ['model', 'lexicon', 'text', 'attribution'],
  claims: ['model', 'lexicon', 'text', 'attribution', 'sources'],
  corrections: BELOW_FACTS,
  facts: BELOW_FACTS,
  assembly: [...BELOW_FACTS, 'facts'],
  analyse: [...BELOW_FACTS, 'corrections', 'facts', 'assembly'],
  index: [...BELOW_FACTS, 'corrections', 'facts', 'assembly', 'analyse'],
};

/** Plain helpers over the engine's spans; any layer above it may use them. */
const PLAIN = ['engine', 'spans', 'edits', 'one-line', 'json-tree'];
const BELOW_RULES = [...PLAIN, 'citations', 'ledger', 'lineage'];
const BELOW_COMMANDS = [
  ...BELOW_RULES,
  'registry',
  'rules',
  'wording',
  'sourcing',
  'exports',
  'documents',
  'workspace',
];
const BELOW_FEATURES = [...BELOW_COMMANDS, 'galley', 'pages', 'protocol'];
const SERVER_LAYERS: Record<string, readonly string[]> = {
  engine: [],
  protocol: [],
  spans: ['engine'],
  edits: ['engine'],
  'one-line': [],
  'json-tree': [],
  // Who asks a system knows how it names failures; nobody else.
  'error-code': [],
  citations: PLAIN,
  ledger: [...PLAIN, 'citations'],
  registry: PLAIN,
  pages: ['citations'],
  documents: [...PLAIN, 'citations', 'ledger', 'protocol'],
  lineage: [...PLAIN, 'documents'],
  workspace: [...PLAIN, 'citations', 'ledger', 'registry', 'documents', 'lineage', 'protocol'],
  rules: BELOW_RULES,
  wording: [...PLAIN, 'citations', 'ledger', 'rules'],
  drawing: ['engine', 'spans'],
  sourcing: [...BELOW_RULES, 'rules', 'wording', 'drawing'],
  exports: [...BELOW_RULES, 'rules', 'wording', 'drawing', 'sourcing'],
  galley: [...BELOW_RULES, 'rules', 'wording', 'drawing', 'sourcing', 'exports', 'protocol'],
  features: BELOW_FEATURES,
  desk: [...BELOW_FEATURES, 'features'],
  server: [...BELOW_FEATURES, 'features', 'desk'],
  // They read a file: below them nobody knows a disk.
  'shipped-finder': ['engine'],
  'shipped-vectors': ['engine'],
  disk: ['workspace', 'error-code'],
  network: ['pages', 'error-code'],
  threads: ['workspace'],
  indexer: ['threads', 'workspace', 'disk', 'shipped-finder', 'shipped-vectors'],
  node: ['server', 'disk', 'network', 'threads', 'shipped-finder'],
  cli: [...BELOW_COMMANDS, 'error-code', 'node', 'disk', 'shipped-finder', 'shipped-vectors'],
};

interface Import {
  readonly from: string;
  readonly specifier: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\b[^;'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...statements].map((m) => ({ from: file, specifier: m[1] ?? m[2] ?? '' }));
}

const layerIn = (folder: string, file: string): string =>
  relative(folder, file).split('/')[0]?.replace(/\.ts$/, '') ?? '';

function target({ from, specifier }: Import): string | null {
  return specifier.startsWith('.') ? relative(root, resolve(root, dirname(from), specifier)) : null;
}

function trespasses(folder: string, layers: Record<string, readonly string[]>): string[] {
  return sources(folder).flatMap((file) => {
    const layer = layerIn(folder, file);
    const allowed = layers[layer];
    if (!allowed) return [`${file} is in no known layer`];
    return importsOf(file).flatMap((one) => {
      const to = target(one);
      if (to === null) return [];
      const other = to.startsWith(`${folder}/`) ? layerIn(folder, to) : `outside (${to})`;
      return other === layer || allowed.includes(other) ? [] : [`${file} → ${to}`];
    });
  });
}

describe('the arrows point one way', () => {
  it('inside the engine', () => {
    expect(trespasses('server/src/engine', ENGINE_LAYERS)).toEqual([]);
  });

  it('on the server', () => {
    expect(trespasses('server/src', SERVER_LAYERS)).toEqual([]);
  });

  it('into the engine only by its index', () => {
    const behind = sources('server/src')
      .filter((file) => !file.startsWith('server/src/engine/'))
      .flatMap(importsOf)
      .filter((one) => /\/engine\/(?!index\.ts$)/.test(target(one) ?? ''));
    expect(behind).toEqual([]);
  });

  it('from the client only to the protocol', () => {
    const beyond = sources('client/src')
      .flatMap(importsOf)
      .filter((one) => !(target(one) ?? 'client/src/').startsWith('client/src/'))
      .filter((one) => target(one) !== 'server/src/protocol.ts');
    expect(beyond).toEqual([]);
  });
});

describe('the engine is pure', () => {
  it('imports no part of Node, the editor or the protocol', () => {
    const impure = sources('server/src/engine')
      .flatMap(importsOf)
      .filter(({ specifier }) => /^(node:|vscode)|^(fs|path|os|child_process)$/.test(specifier));
    expect(impure).toEqual([]);
  });

  it('reads no clock and no chance', () => {
    const unsteady = sources('server/src/engine').filter((file) =>
      /\bDate\.now\(|\bnew Date\(|\bMath\.random\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(unsteady).toEqual([]);
  });
});
