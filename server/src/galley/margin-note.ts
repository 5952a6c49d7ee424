/** What stands in the galley’s margin of one claim: how it is sourced, what it cites, and its check, which can be set there. Knows no place. */
import { element } from '../drawing/html.ts';
import type { Html } from '../drawing/html.ts';
import { wholeNoteLines } from '../exports/note-lines.ts';
import type { Note } from '../exports/notes.ts';
import { setLine } from '../exports/set-lines.ts';
import { CHECK_STATUSES } from '../ledger/checks/check.ts';
import type { CheckStatus, PlacedCheck } from '../ledger/checks/check.ts';
import { isOnlyCiting } from '../ledger/checks/setting.ts';
import { shortened } from '../wording/describe.ts';
import { STATUS_WORDS } from '../wording/checks.ts';

interface Beside {
  /** Its number within its block. */
  readonly index: number;
  readonly standing: string;
  readonly sources: string;
  /** The one that counts, which the menu shows and sets; restricted or not, for the galley does not leave the desk. */
  readonly check: PlacedCheck | null;
}

export function marginNote(note: Note, { index, standing, sources, check }: Beside): Html {
  const faults = note.findings.filter(({ severity }) => severity !== 'hint');
  const stale = check !== null && check.stale && !isOnlyCiting(check.check);
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
    statusMenu(check?.check.status ?? 'unchecked', stale),
  );
}

const LABEL_LENGTH = 120;

/** A check that is stale is chosen in no way, so that the same can be set anew: a menu tells nothing of a choice that it shows already. */
function statusMenu(status: CheckStatus, stale: boolean): Html {
  const words = STATUS_WORDS[status];
  return element(
    'select',
    { 'aria-label': 'Check of this claim' },
    ...(stale
      ? [element('option', { value: '', selected: true, disabled: true }, `${words}, before it changed`)]
      : []),
    ...CHECK_STATUSES.map((one) =>
      element('option', { value: one, selected: one === status && !stale }, STATUS_WORDS[one]),
    ),
  );
}
