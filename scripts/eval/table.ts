/** The figures of a corpus as a table to read. */
import type { Figure } from './bootstrap.ts';
import type { Score, ScoreRow } from './score.ts';

export function tableOf({ drafts, nested, rows, fields, reliability, cuts }: Score): string {
  const counted = nested ? 'every attribution counted' : 'those inside others left out';
  return [
    `Our own count: ${drafts} drafts, ${counted}; in brackets where 95 of 100 draws of the drafts lie.`,
    ...rows.flatMap((row, index) => [
      ...(rows[index - 1]?.group === row.group ? [] : [row.group]),
      `  ${row.title.padEnd(28)}${line(row)}`,
    ]),
    ...(fields.length > 0 ? ['fields, of the matched'] : []),
    ...fields.map(
      ({ field, right, of }) => `  ${field.padEnd(28)}${percent(right / of)}   (${right} of ${of})`,
    ),
    `confidence (expected calibration error ${percent(reliability.calibrationError).trim()})`,
    '  from      answers   mean    right',
    ...reliability.bins
      .filter(({ count }) => count > 0)
      .map(
        ({ from, count, meanConfidence, shareRight }) =>
          `  ${from.toFixed(1)}  ${String(count).padStart(11)}  ${percent(meanConfidence)}   ${percent(shareRight)}`,
      ),
    'held back below',
    ...cuts.map(
      ({ at, p, r, f1 }) => `  ${at.toFixed(1)}   P ${percent(p)}   R ${percent(r)}   F1 ${percent(f1)}`,
    ),
  ].join('\n');
}

function line({ drafts, figures: { p, r, f1, total } }: ScoreRow): string {
  const shown = (figure: Figure): string => percent(figure.value) + (drafts > 1 ? intervalOf(figure) : '');
  const counted = `${total.found} of ${total.owed} owed, ${total.answered} answered`;
  return `P ${shown(p)}  R ${shown(r)}  F1 ${shown(f1)}   (${counted})`;
}

function intervalOf({ low, high }: Figure): string {
  return ` [${percent(low).trim()}–${percent(high).trim()}]`.padEnd(14);
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
