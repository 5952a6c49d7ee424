/** Web Annotations: only terms of the standard, each with what it must have, and selectors that lead back to the words. */
import { describe, expect, it } from 'vitest';
import { webAnnotations } from '../../../server/src/exports/web-annotation.ts';
import { exportedDraft, placedCheck } from '../../support/exports.ts';
import { SEEDS } from '../../support/sample-drafts.ts';
import { toldFinder } from '../../support/told-finder.ts';

interface Selector {
  readonly type: string;
  readonly exact?: string;
  readonly start?: number;
  readonly end?: number;
  readonly prefix?: string;
  readonly suffix?: string;
}

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly created?: string;
  readonly body: readonly { readonly type: string; readonly value?: string }[];
  readonly target:
    | readonly { readonly source: string; readonly selector: readonly Selector[] }[]
    | { readonly source: string; readonly selector: readonly Selector[] };
}

interface Page {
  readonly '@context': string;
  readonly label?: string;
  readonly items: readonly Annotation[];
}

const read = (json: string): Page => JSON.parse(json) as Page;

/** The names that W3C’s context of annotations gives a meaning to, of those in use here. */
const TERMS = new Set('@context id type startIndex items label motivation body target purpose value format language source selector exact prefix suffix start end creator created name'.split(' ')); // prettier-ignore

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...keysIn(inside)]);
}

const targetsOf = ({ target }: Annotation) => [target].flat();

describe.each(SEEDS.map((seed) => [seed.name, seed] as const))('of %s', (name, { text, format }) => {
  const page = read(webAnnotations(exportedDraft(text, { name, format })));

  it('uses the terms of the standard, and an id to each annotation', () => {
    expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(keysIn(page).filter((key) => !TERMS.has(key))).toEqual([]);
    expect(new Set(page.items.map(({ id }) => id)).size).toBe(page.items.length);
    expect(page.items.every(({ type, target }) => type === 'Annotation' && [target].flat().length > 0)).toBe(
      true,
    );
  });

  it('leads back to the words by quote and by place', () => {
    const characters = [...text];
    for (const { selector } of page.items.flatMap(targetsOf)) {
      const [quote, position] = selector;
      expect(characters.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
      expect(text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
    }
  });
});

describe('the checks of a draft', () => {
  const text = 'The 😀 mayor said the bridge was closed.\n';

  it('are told with who, when and what; the restricted are left out and that is said', () => {
    const checks = [
      placedCheck(text, 'the bridge', { note: 'Twice.' }),
      placedCheck(text, 'It rained.', { id: 'lost', status: 'query', checker: null }),
      placedCheck(text, 'the bridge', { id: 'secret', restricted: true, note: 'Deep Throat' }),
    ];
    const page = read(
      webAnnotations(exportedDraft(text, { name: 'my draft.md', checks, finder: toldFinder })),
    );
    const [check, lost, ...more] = page.items.filter(({ id }) => id.startsWith('urn:'));
    expect(check).toMatchObject({
      id: 'urn:whence:check:check-1',
      motivation: 'assessing',
      creator: { type: 'Person', name: 'Ada Reed' },
      created: '2026-05-03T10:00:00Z',
      target: [{ source: 'my%20draft.md', selector: [{ exact: 'the bridge' }, { start: 17, end: 27 }] }],
    });
    expect(check?.body.map(({ value }) => value)).toEqual([
      'Check: Confirmed by Ada Reed, 3 May 2026',
      'Note: Twice.',
    ]);
    expect(lost).toMatchObject({
      motivation: 'questioning',
      target: { selector: [{ exact: 'It rained.' }] },
    });
    expect(more).toEqual([]);
    expect(page.label).toBe('1 restricted left out: checks that are not to be handed on');
    expect(JSON.stringify(page)).not.toContain('Deep Throat');
  });
});
