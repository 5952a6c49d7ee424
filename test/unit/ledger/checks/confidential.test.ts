import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotationOf } from '../../../../server/src/ledger/checks/annotation.ts';
import type { Check } from '../../../../server/src/ledger/checks/check.ts';
import { withoutNames } from '../../../../server/src/ledger/checks/confidential.ts';
import { checkAfter } from '../../../../server/src/ledger/checks/setting.ts';
import { anyCheck } from '../../../support/any-check.ts';

it('of a restricted check no free words are kept, and no reference by name', () => {
  const name = 'Confidential Jan Doe';
  fc.assert(
    fc.property(anyCheck, (check) => {
      const cited = { key: name, item: { id: name, type: 'interview', author: [{ literal: name }] }, locator: null, excerpt: name, file: name }; // prettier-ignore
      const naming = {
        ...check,
        restricted: true,
        note: name,
        response: name,
        citations: [cited, ...check.citations],
      };
      expect(JSON.stringify(annotationOf(withoutNames(naming)))).not.toContain(name);
      expect(withoutNames({ ...naming, restricted: false }).note).toBe(name);
    }),
  );
});

it('leaves no ghost of a reference once the check is no longer restricted, and takes nothing with a name', () => {
  const saying = {
    draft: { path: 'a.md', text: 'It rained.', sentences: [] },
    words: { start: 0, end: 10 },
    by: 'Ada Reed',
    at: '2026-11-26T09:00:00Z',
  };
  const lifted = (check: Check): Check =>
    checkAfter({ check, stale: false }, { restricted: false, note: 'By phone.' }, saying);
  fc.assert(
    fc.property(anyCheck, (check) => {
      const naming = { ...check, restricted: true };
      expect(lifted(withoutNames(naming)).citations).toEqual([]);
      // A newsroom may let restricted checks keep their references; a key of that name is one.
      const isNamed = ({ key, item }: Check['citations'][number]): boolean =>
        key !== 'restricted' && item?.id !== 'restricted';
      const citations = check.citations.filter(isNamed);
      expect(lifted({ ...naming, citations }).citations).toEqual(citations);
      expect(lifted({ ...check, restricted: false }).citations).toEqual(check.citations);
    }),
  );
});
