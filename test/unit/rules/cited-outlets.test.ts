/** The rules on what stands behind a citation: `uncredited-outlet` and `circular-sourcing`, beyond their samples. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/edits.ts';
import { circularSourcing } from '../../../server/src/rules/catalogue/circular-sourcing.ts';
import { uncreditedOutlet } from '../../../server/src/rules/catalogue/uncredited-outlet.ts';
import { draftOf } from '../../support/drafts.ts';

const POST = '[^1]: The Harrow Post, “Dam built without a permit”, 4 May 2026.';

describe('an outlet that is not credited', () => {
  const flagged = (body: string, notes = POST): string[] => {
    const text = `${body}\n\n${notes}`;
    const found = uncreditedOutlet.find(draftOf(text, { format: 'markdown' }));
    return found.map(({ span, message }) => `${span.start} ${message}`);
  };

  it('is told once in a paragraph, and again in the next', () => {
    const sentence = 'The dam was built without a permit.[^1]';
    expect(flagged(`${sentence} ${sentence}`)).toHaveLength(1);
    expect(flagged(`${sentence}\n\n${sentence}`)).toHaveLength(2);
  });

  it.each([
    'The dam was built without a permit, according to the Post.[^1]',
    'Harrow Post reporters saw the files. The dam was built without a permit.[^1]',
  ])('is credited by any of its names: %s', (body) => expect(flagged(body)).toEqual([]));

  it('is credited by the agency it has the story from', () => {
    const notes = '[^1]: The Harrow Post/AP, “Dam built without a permit”, 4 May 2026.';
    expect(flagged('The dam was built without a permit, the Associated Press reported.[^1]', notes)).toEqual(
      [],
    );
    expect(flagged('The dam was built without a permit.[^1]', notes)).toHaveLength(1);
  });

  it('is not “post” in any other word', () => {
    expect(flagged('The dam at the Postern Gate was built without a permit.[^1]')).toHaveLength(1);
  });
});

describe('citations that are one source', () => {
  const NOTES =
    '[^1]: The Harrow Post/AP, “Plant closes”, 4 May 2026.\n[^2]: The Riverside Gazette, AP, “Closure at the plant”, 5 May 2026.';
  const counted = (body: string, notes = NOTES): string => {
    const text = `${body}\n\n${notes}`;
    const [found] = circularSourcing.find(draftOf(text, { format: 'markdown' }));
    return applyEdits(text, found?.fixes()[0]?.edits ?? []);
  };

  it('lose the second mark alone where its note proves something else, too', () => {
    expect(counted('The plant has closed.[^1][^2] So has the port.[^2]')).toBe(
      `The plant has closed.[^1] So has the port.[^2]\n\n${NOTES}`,
    );
  });

  it('keep what both notes say', () => {
    const joined = counted('The plant has closed.[^1][^2]');
    for (const words of ['“Plant closes”, 4 May 2026', '“Closure at the plant”, 5 May 2026'])
      expect(joined).toContain(words);
  });

  it('are not those of one outlet', () => {
    const notes =
      '[^1]: The Harrow Post, “Plant closes”, 4 May 2026.\n[^2]: The Harrow Post, “Plant stays shut”, 5 May 2026.';
    const text = `The plant has closed.[^1][^2]\n\n${notes}`;
    expect(circularSourcing.find(draftOf(text, { format: 'markdown' }))).toEqual([]);
  });
});
