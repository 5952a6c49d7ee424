/** What stands in the galley’s margin of one claim: how it is sourced, what it cites, and its check, which can be set there. Knows no place. */
import { element } from '../drawing/html.ts';
import type { Html } from '../drawing/html.ts';
import { wholeNoteLines } from '../exports/note-lines.ts';
import type { Note } from '../exports/notes.ts';
import { setLine } from '../exports/set-lines.ts';
import { CHECK_STATUSES } from '../ledger/checks/check.ts';
import { shortened } from '../wording/describe.ts';
import { STATUS_WORDS } from '../wording/checks.ts';

interface Beside {
  /** Its number within its block. */
  readonly index: number;
  readonly standing: string;
  readonly sources: string;
}

export function marginNote(note: Note, { index, standing, sources }: Beside): Html {
  const faults = note.findings.filter(({ severity }) => severity !== 'hint');
  const stale = note.checks.some(({ isStale }) => isStale);
  return element(
    'div',
    {
      class: `note ${standing}${stale ? ' stale' : ''}`,
      role: 'group',
      tabindex: 0,
      'aria-label': `${note.standing ?? ''}: ${shortened(note.words, LABEL_LENGTH)}`,
      'data-claim': index,
      'data-sources': sources,
    },
    element('p', { class: 'head' }, note.standing ?? ''),
    ...wholeNoteLines(note).map(setLine),
    ...faults.map(({ message }) => element('p', { class: 'fault' }, `⚠ ${message}`)),
    statusMenu(note),
  );
}

const LABEL_LENGTH = 120;

function statusMenu({ checks: [check] }: Note): Html {
  const status = check?.status ?? STATUS_WORDS.unchecked;
  return element(
    'select',
    { 'aria-label': 'Check of this claim' },
    ...CHECK_STATUSES.map((one) =>
      element('option', { value: one, selected: STATUS_WORDS[one] === status }, STATUS_WORDS[one]),
    ),
  );
}
