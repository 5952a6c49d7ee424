/** What an editor recorded of a claim, in plain words. Knows no editor's screen and no place in the draft. */
import type { Check, CheckStatus, PlacedCheck, SignOff } from '../ledger/checks/check.ts';
import { dayOf } from './corrections.ts';
import { besides, shortened } from './describe.ts';
import { oneLine } from '../one-line.ts';

/** As a label stands alone. */
export const STATUS_WORDS: Readonly<Record<CheckStatus, string>> = {
  unchecked: 'Not checked',
  query: 'Query',
  confirmed: 'Confirmed',
  changed: 'Changed after checking',
  unverifiable: 'Could not be verified',
  cut: 'To be cut',
};

export const ROLE_OF_SIGN_OFF: Readonly<Record<SignOff['role'], string>> = {
  checker: 'checker',
  editor: 'editor',
  legal: 'legal',
};

/** «Confirmed · you, 26 November 2026 · the sentence has changed since»; `reader` is who reads it. */
export function describeCheck({ check, stale }: PlacedCheck, reader: string | null): string {
  const who = whoChecked(check, reader);
  const day = dayOf(check.at);
  return besides(
    STATUS_WORDS[check.status],
    day === null ? who : `${who}, ${day}`,
    check.restricted ? 'restricted' : null,
    stale ? 'the sentence has changed since' : null,
  );
}

/** «Signed off by Ada Reed (legal)», or the earlier wording was; null where nobody has. */
export function describeSignOffs({ check: { signOffs }, stale }: PlacedCheck): string | null {
  if (signOffs.length === 0) return null;
  return `${stale ? 'The earlier wording was signed off' : 'Signed off'} by ${signOffs.map(({ role, by }) => `${by} (${ROLE_OF_SIGN_OFF[role]})`).join(', ')}`;
}

const NOTE_LENGTH = 200;

/** The note, and what the criticised answered, a line each. */
export function describeNotes({ note, response }: Check): readonly string[] {
  return [
    ...(note === null ? [] : [`Note: ${shortened(oneLine(note), NOTE_LENGTH)}`]),
    ...(response === null ? [] : [`Response: ${shortened(oneLine(response), NOTE_LENGTH)}`]),
  ];
}

function whoChecked({ checker }: Check, reader: string | null): string {
  if (checker === null) return 'an editor';
  return checker === reader ? 'you' : checker;
}
