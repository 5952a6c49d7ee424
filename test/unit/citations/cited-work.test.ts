/** What a citation points at, by its entry or its item. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCslJson } from '../../../server/src/citations/bibliography/csl-json.ts';
import { workReader } from '../../../server/src/citations/cited-work.ts';
import type { CitedWork } from '../../../server/src/citations/cited-work.ts';
import type { CslItem } from '../../../server/src/citations/csl.ts';
import { draftOf } from '../../support/drafts.ts';

function workIn(text: string, bibliography: readonly CslItem[] = []): CitedWork | null {
  const { citations } = draftOf(text, { format: 'markdown', bibliography });
  const [reference] = citations.references;
  return reference ? workReader(text, citations)(reference) : null;
}

const ofNote = (entry: string): CitedWork | null => workIn(`The dam is shut.[^1]\n\n[^1]: ${entry}`);

/** As a bibliography’s file has it. */
function ofItem(item: object): CitedWork | null {
  const { entries } = readCslJson(JSON.stringify([{ id: 'dam', ...item }]));
  return workIn(
    'The dam is shut [@dam].',
    entries.map((entry) => entry.item),
  );
}

describe('a note', () => {
  it.each([
    ['The Harrow Post, “Dam shut for good”, 4 May 2026.', 'The Harrow Post', []],
    ['*The Harrow Post*/AP, “Dam shut for good”, 4 May 2026.', 'The Harrow Post', ['Associated Press']],
    ['Ada Orr, “Dam shut for good” (Reuters), 4 May 2026', 'Reuters', ['Reuters']],
    ['https://www.reuters.com/world/dam', 'Reuters', ['Reuters']],
    ['The Harrow Post via Reuters, https://example.org/dam', 'The Harrow Post', ['Reuters']],
    ['Harrow water board, “Answer to The Harrow Post”, 4 May 2026.', null, []],
    ['Interview with a reporter of Reuters, 4 May 2026.', null, []],
    ['Harrow water board, annual report, 2026, p. 4, https://example.org/report', null, []],
  ])('%s', (entry, outlet, agencies) => expect(ofNote(entry)).toMatchObject({ outlet, agencies }));

  it('that is to be filled in, or is not there, tells nothing', () => {
    expect(ofNote('link, title or document')).toBeNull();
    expect(workIn('The dam is shut.[^1]')).toBeNull();
  });

  it('that points on to a bibliography is what stands there', () => {
    const item = { id: 'dam', type: 'article-newspaper', 'container-title': 'Riverside Mail' };
    expect(workIn('The dam is shut.[^1]\n\n[^1]: See [@dam].', [item])?.outlet).toBe('Riverside Mail');
  });

  it('has its title and its links in one form', () => {
    const { title, links } = ofNote(
      '“Dam Shut for Good!”, https://web.archive.org/web/2026/https://www.example.org/dam/',
    ) ?? { title: null, links: [] };
    expect({ title, links }).toEqual({ title: 'dam shut for good', links: ['example.org/dam'] });
  });
});

describe('an item', () => {
  it.each([
    [{ type: 'article-newspaper', 'container-title': 'Riverside Mail' }, 'Riverside Mail', []],
    [{ type: 'webpage', 'container-title': 'Harrow council' }, null, []],
    [{ type: 'webpage', 'container-title': 'BBC News' }, 'BBC News', []],
    [{ type: 'webpage', URL: 'https://apnews.com/article/dam' }, 'Associated Press', ['Associated Press']],
    [
      { type: 'article-newspaper', 'container-title': 'Riverside Mail', author: [{ literal: 'AFP' }] },
      'Riverside Mail',
      ['AFP'],
    ],
    [{ type: 'report', publisher: 'Harrow council' }, null, []],
  ])('%o', (item, outlet, agencies) => expect(ofItem(item)).toMatchObject({ outlet, agencies }));

  it('may hold anything', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'author', 'URL', 'source'), fc.jsonValue()),
        (odd) => {
          expect(() => ofItem({ type: 'webpage', ...odd })).not.toThrow();
        },
      ),
      { numRuns: 50 },
    );
  });
});
