/** Checks in the words of the Web Annotation model. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationOf } from '../../../../server/src/ledger/checks/annotation.ts';
import { rewriteChecks } from '../../../../server/src/ledger/checks/file.ts';
import { anyCheck } from '../../../support/any-check.ts';
import { checkWith } from '../../../support/checks.ts';
import { faultsOfPage } from '../../../support/web-annotation.ts';

const cited = { key: null, item: { id: 'reed', type: 'webpage', title: 'Bridge closes' }, locator: null, excerpt: null, file: null } as const; // prettier-ignore

describe('a check as an annotation', () => {
  it('makes a page as the model asks for it', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 4 }), (checks) => {
        const rewritten = rewriteChecks([], 'desk/é #1?.md', () => ({ put: checks }));
        expect(faultsOfPage('text' in rewritten ? JSON.parse(rewritten.text) : null)).toEqual([]);
      }),
    );
    const broken = { '@context': ['http://www.w3.org/ns/anno.jsonld'], id: 'x', type: 'AnnotationPage', items: [{ id: 'a', type: 'Annotation' }] }; // prettier-ignore
    expect(faultsOfPage(broken)).not.toEqual([]);
  });

  it.each([
    ['assessing', checkWith()],
    ['questioning', checkWith({ status: 'query' })],
    ['linking', checkWith({ status: 'unchecked', citations: [cited] })],
    [['assessing', 'linking'], checkWith({ citations: [cited] })],
    ['assessing', checkWith({ status: 'unchecked' })],
  ])('is %s', (motivation, check) => {
    expect(annotationOf(check)).toMatchObject({ motivation });
  });

  it('selects its sentence, and in it the words of the claim', () => {
    expect(annotationOf(checkWith({ citations: [cited] }))).toMatchObject({
      creator: { type: 'Person', name: 'Ada Reed' },
      body: [{ type: 'TextualBody', purpose: 'linking', value: 'Bridge closes' }],
      target: {
        selector: [
          {
            exact: 'The mayor said the bridge would close in May.',
            refinedBy: { exact: 'the bridge would close in May' },
          },
          { type: 'TextPositionSelector', start: 11, end: 56 },
        ],
      },
    });
  });
});
