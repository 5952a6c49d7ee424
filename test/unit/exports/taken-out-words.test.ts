/** What the clean copy tells of itself: what is not in it, and what stays although it cites something. */
import { expect, it } from 'vitest';
import type { CslItem } from '../../../server/src/citations/csl.ts';
import { copyOf } from '../../../server/src/exports/copies.ts';
import { exportedDraft } from '../../support/exports.ts';

const bibliography: readonly CslItem[] = ['orr2024', 'lind2019'].map((id) => ({ id, type: 'book', title: id })); // prettier-ignore

function told(text: string): string | null {
  const copy = copyOf(exportedDraft(text, { bibliography: [...bibliography] }), { as: 'clean', ignores: [] });
  return copy?.told ?? null;
}

it('names a key that is a word of its sentence, and stays', () => {
  expect(told('As @orr2024 [p. 3] says, it fell.\n')).toBe(
    'Nothing had to be taken out. Left in the text: @orr2024, which is a word of its sentence',
  );
  expect(told('As @orr2024 and @lind2019 say, it fell [@orr2024].\n')).toBe(
    'Taken out: 1 citation mark. Left in the text: 2 keys that are words of their sentences, such as @orr2024',
  );
});

it('says nothing of keys where none stays', () => {
  expect(told('It fell [@orr2024; see @lind2019].\n')).toBe('Taken out: 1 citation mark');
  expect(told('It fell, @nobody said.\n')).toBe('Nothing had to be taken out');
});
