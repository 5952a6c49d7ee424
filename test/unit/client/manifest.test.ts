/** The manifest's strings and defaults are stated elsewhere too; what the two places say is the same. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../server/src/documents/settings.ts';
import { PROFILES } from '../../../server/src/rules/rule.ts';
import { SOURCE_ORDERS } from '../../../client/src/sidebar/sourceTree.ts';
import { GROUPINGS } from '../../../client/src/sidebar/tree.ts';
import { contrast } from '../../support/contrast.ts';

interface Setting {
  readonly default?: unknown;
  readonly enum?: readonly string[];
}

interface Step {
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

function fileOf(path: string): URL {
  return new URL(`../../../${path}`, import.meta.url);
}

function read(path: string): string {
  return readFileSync(fileOf(path), 'utf8');
}

const text = read('package.json');
const manifest: Manifest = JSON.parse(text);
const settings = new Map(
  manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);

describe('the manifest', () => {
  test('uses every string of package.nls.json and no other', () => {
    const used = new Set(Array.from(text.matchAll(/"%([^%"]+)%"/g), ([, key]) => key));
    const stated: Record<string, string> = JSON.parse(read('package.nls.json'));
    expect(Object.keys(stated).filter((key) => !used.has(key))).toEqual([]);
    expect([...used].filter((key) => key === undefined || !(key in stated))).toEqual([]);
  });

  test('declares the commands that the client registers', () => {
    const registered = Array.from(
      read('client/src/commands/table.ts').matchAll(/^ +'(whence\.[^']+)':/gm),
      ([, command]) => command,
    );
    const declared = manifest.contributes.commands.map(({ command }) => command);
    expect(declared.toSorted((one, other) => one.localeCompare(other))).toEqual(
      registered.toSorted((one = '', other = '') => one.localeCompare(other)),
    );
  });

  test('declares the colours that the client draws with', () => {
    const drawing = ['tints', 'sidebar/marks'].map((name) => read(`client/src/${name}.ts`)).join('\n');
    const used = Array.from(drawing.matchAll(/ThemeColor\('(whence\.[^']+)'/g), ([, id]) => id);
    expect(manifest.contributes.colors.map(({ id }) => id)).toEqual(used);
  });

  test('has a colour for what is possible that can be read on the editor’s own sidebars', () => {
    const { defaults } =
      manifest.contributes.colors.find(({ id }) => id === 'whence.possibleForeground') ?? {};
    const sidebars = {
      light: '#f8f8f8',
      dark: '#181818',
      highContrast: '#000000',
      highContrastLight: '#ffffff',
    };
    for (const [sort, paper] of Object.entries(sidebars))
      expect([sort, contrast(defaults?.[sort] ?? paper, paper) >= 4.5]).toEqual([sort, true]);
  });

  test('has the defaults of the server', () => {
    const { enable, profile, outlet, wordingInQuotations, inlayHints, findings, files, fetchPages, fetchPrivateAddresses } = DEFAULT_SETTINGS; // prettier-ignore
    const expected = {
      'whence.enable': enable,
      'whence.profile': profile,
      'whence.outlet': outlet,
      'whence.wordingInQuotations': wordingInQuotations,
      'whence.inlayHints.enabled': inlayHints.enabled,
      'whence.findings.show': findings.show,
      'whence.findings.waitWhileTyping': findings.waitWhileTyping,
      'whence.files.include': files.include,
      'whence.files.exclude': files.exclude,
      'whence.files.maxSize': files.maxSize,
      'whence.fetchPages': fetchPages,
      'whence.fetchPrivateAddresses': fetchPrivateAddresses,
    };
    const names = Object.keys(expected);
    expect(Object.fromEntries(names.map((name) => [name, settings.get(name)?.default]))).toEqual(expected);
  });

  test('has a picture for each step of the walkthrough in each sort of theme, and ends it by what there is', () => {
    const steps = manifest.contributes.walkthroughs.flatMap((one) => one.steps);
    expect(steps.length).toBeGreaterThan(4);
    for (const { media, completionEvents } of steps) {
      expect(Object.keys(media.image).toSorted()).toEqual(['dark', 'hc', 'hcLight', 'light']);
      expect(Object.values(media.image).filter((path) => !existsSync(fileOf(path)))).toEqual([]);
      expect(media.altText).toMatch(/^%.+%$/);
      const commands = completionEvents.filter((event) => event.startsWith('onCommand:'));
      const declared = new Set(manifest.contributes.commands.map(({ command }) => `onCommand:${command}`));
      expect(commands.filter((event) => !declared.has(event))).toEqual([]);
    }
  });

  test('ends the steps of the walkthrough by what the client tells of, and by all of it', () => {
    const [, deeds = ''] = /type Deed = ([^;]+);/.exec(read('client/src/firstSteps.ts')) ?? [];
    const told = Array.from(deeds.matchAll(/'(\w+)'/g), ([, deed]) => `onContext:whence.${deed}`);
    const events = manifest.contributes.walkthroughs
      .flatMap(({ steps }) => steps)
      .flatMap(({ completionEvents }) => completionEvents);
    expect(events.filter((event) => event.startsWith('onContext:'))).toEqual(told);
  });

  test('leads by its links to commands there are', () => {
    const links = Array.from(
      read('package.nls.json').matchAll(/\(command:(whence\.[\w.]+)/g),
      ([, one]) => one,
    );
    const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
    expect(links.length).toBeGreaterThan(8);
    // The editor makes one for each view.
    expect(links.filter((one = '') => !declared.has(one) && !one.endsWith('.focus'))).toEqual([]);
  });

  test('offers the profiles, groupings and orders there are', () => {
    expect(settings.get('whence.profile')?.enum).toEqual(PROFILES);
    expect(settings.get('whence.provenance.grouping')?.enum).toEqual(GROUPINGS);
    expect(settings.get('whence.sources.order')?.enum).toEqual(SOURCE_ORDERS);
  });
});
