/** What a new reference is called. */
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../server/src/citations/csl.ts';
import { entryReference } from '../../../server/src/citations/entry-reference.ts';
import { keyFor } from '../../../server/src/citations/keys.ts';
import { bibliographyOf } from '../../support/drafts.ts';

const NONE = { references: [], entries: [], bibliography: null };

describe('a new key', () => {
  it.each([
    ['Irena Kolar, “To the council”, speech, 20 May 2024', 'kolar2024'],
    ['The Harrow Post, “Plant closes”, 3 May 2023', 'harrow2023'],
    ['Ostport council, “Minutes of the year”, 2021', 'ostport2021'],
    ['Port Authority, “Traffic on the bridge”, 2021', 'port2021'],
    ['“Plant closes”, 3 May 2023', 'plant2023'],
  ])('of «%s» is %s', (entry, key) => {
    expect(keyFor(entryReference('1', entry), NONE)).toBe(key);
  });

  it('is another where somebody has it', () => {
    const item: CslItem = { id: '', type: 'book', title: 'Bridges' };
    expect(keyFor(item, { ...NONE, bibliography: bibliographyOf([{ id: 'bridges', type: 'book' }]) })).toBe(
      'bridges-2',
    );
  });
});
