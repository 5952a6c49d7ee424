/** Settings from whatever an editor sends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../../server/src/documents/settings.ts';

describe('settings', () => {
  it.each([[undefined], [null], [{}], ['text'], [[1]]])('that are %j are the defaults', (raw) => {
    expect(readSettings(raw)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it('are taken one by one, so that a wrong one spoils no other', () => {
    const { settings, problems } = readSettings({
      enable: 'on',
      outlet: '  The Harrow Post ',
      files: { include: ['drafts/**'], maxSize: 'big' },
      citations: { style: 'footnotes', plainText: 'beside' },
      rules: { hearsay: 'off', 'second-hand': 7 },
    });
    expect(settings).toMatchObject({ enable: true, outlet: 'The Harrow Post', rules: { hearsay: 'off' } });
    expect(settings.files).toEqual({ ...DEFAULT_SETTINGS.files, include: ['drafts/**'] });
    expect(settings.citations).toEqual({ style: 'footnote', plainText: 'beside' });
    expect(problems).toEqual([
      'The setting whence.enable should be true or false; its default is used instead.',
      'The setting whence.rules.second-hand should be a severity such as "warning" or "off".',
      'The setting whence.citations.style should be one of "footnote", "pandoc", "ledger"; its default is used instead.',
      'The setting whence.files.maxSize should be a number of characters, 1 or more; its default is used instead.',
    ]);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readSettings(raw).settings.files.maxSize).toBeGreaterThan(0);
      }),
    );
  });

  it('have the defaults that the extension declares', () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const declared = new Map<string, unknown>(
      contributes.configuration.flatMap(
        ({ properties }: { properties: Record<string, { default: unknown }> }) =>
          Object.entries(properties).map(([name, { default: value }]) => [name, value]),
      ),
    );
    const { files, citations, inlayHints, findings, lineage, rules: _, ...top } = DEFAULT_SETTINGS;
    expect(declared.get('whence.inlayHints.enabled')).toEqual(inlayHints.enabled);
    for (const [name, value] of Object.entries(findings))
      expect(declared.get(`whence.findings.${name}`)).toEqual(value);
    for (const [name, value] of Object.entries(top)) expect(declared.get(`whence.${name}`)).toEqual(value);
    for (const [name, value] of Object.entries(lineage))
      expect(declared.get(`whence.lineage.${name}`)).toEqual(value);
    for (const [name, value] of Object.entries(citations))
      expect(declared.get(`whence.citations.${name}`)).toEqual(value);
    for (const [name, value] of Object.entries(files))
      expect(declared.get(`whence.files.${name}`)).toEqual(value);
  });
});
