import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotationOf } from '../../../../server/src/ledger/checks/annotation.ts';
import { withoutNames } from '../../../../server/src/ledger/checks/confidential.ts';
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
