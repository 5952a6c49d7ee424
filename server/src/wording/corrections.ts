/** What an editor said in place of the engine, in plain words. Knows no editor's screen and no place in the draft. */
import type { CorrectionEntry, Said } from '../ledger/corrections.ts';
import { shortened } from './describe.ts';
import { oneLine } from '../one-line.ts';

/** «The source is “Ada Reed”». */
export function describeSaid(said: Said): string {
  switch (said.kind) {
    case 'not-attribution':
      return 'Not an attribution';
    case 'not-a-claim':
      return 'Not a claim';
    case 'source-is':
      return `The source is “${said.name}”`;
    case 'attribute-selection':
      return `“${said.name}” says this`;
    case 'carried-by':
      return `Also from “${shortened(oneLine(said.carrier.quote), CARRIER_LENGTH)}”`;
  }
}

const CARRIER_LENGTH = 80;

/** «Undo this correction (the source is “Ada Reed”)». */
export function describeUndo(said: Said): string {
  return `Undo this correction (${shortened(inside(describeSaid(said)), UNDONE_LENGTH)})`;
}

const UNDONE_LENGTH = 60;

/** «You, 26 November 2026»; `reader` is who reads it. */
export function describeAuthor({ by, at }: CorrectionEntry, reader: string | null): string {
  const who = by === null ? 'An editor' : by === reader ? 'You' : by;
  const day = dayOf(at);
  return day === null ? who : `${who}, ${day}`;
}

/** «You said so: the source is “Ada Reed” · 26 November 2026». */
export function describeWhoSaid(entry: CorrectionEntry, reader: string | null): string {
  const { by, said, at } = entry;
  const who = by === null ? 'An editor' : by === reader ? 'You' : by;
  const day = dayOf(at);
  return `${who} said so: ${inside(describeSaid(said))}${day === null ? '' : ` · ${day}`}`;
}

/** As it stands inside a sentence; a name in quotation marks keeps its capital. */
function inside(what: string): string {
  return /^\p{Lu}\p{Ll}/u.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what;
}

/** «26 November 2026»; null for what is no time. */
export function dayOf(at: string): string | null {
  const time = Date.parse(at);
  return Number.isNaN(time) ? null : DAY.format(time);
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
