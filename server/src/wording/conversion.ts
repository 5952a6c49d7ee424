/** What converting a draft's citations came to, in plain words. Knows counts, no draft. */
import type { Conversion, LeftBecause } from '../citations/converting/conversion.ts';
import type { CitingStyle } from '../citations/style.ts';

/** «4 citations converted. 1 left as it is: the footnote is a note and cites nothing.» */
export function describeConversion(
  { converted, left }: Pick<Conversion, 'converted' | 'left'>,
  to: CitingStyle,
): string {
  const done =
    converted === 0
      ? `There is no citation to convert ${INTO[to]}.`
      : `${converted === 1 ? '1 citation is' : `${converted} citations are`} ${DONE[to]}.`;
  const rest = REASONS.flatMap(([why, words]) => {
    const many = left[why] ?? 0;
    return many === 0 ? [] : [`Left as ${many === 1 ? 'it is: 1' : `they are: ${many}`} ${words}.`];
  });
  return [done, ...rest].join(' ');
}

const INTO: Readonly<Record<CitingStyle, string>> = {
  footnote: 'into footnotes',
  pandoc: 'into keys in brackets',
  ledger: 'and keep beside the draft',
};

const DONE: Readonly<Record<CitingStyle, string>> = {
  footnote: 'in footnotes now',
  pandoc: 'in brackets now',
  ledger: 'kept beside the draft now',
};

const REASONS: readonly (readonly [LeftBecause, string])[] = [
  ['note', 'with a footnote that tells the reader more and is no citation'],
  ['undefined', 'with no entry, in the draft or in a bibliography'],
  ['running-text', 'whose key is a word of its sentence'],
  ['unwritable', 'with words around the reference that the other style could not give back'],
  ['excerpt', 'with an excerpt or a file, which only a check can hold'],
  ['restricted', 'that is restricted'],
  ['orphaned', 'whose sentence can no longer be found'],
  ['no-words', 'with no words before it'],
];
