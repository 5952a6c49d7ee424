/** A check for tests, as it is or otherwise. */
import { hashAsItStood } from '../../server/src/ledger/as-it-stood.ts';
import type { Check } from '../../server/src/ledger/checks/check.ts';

export function checkWith(more: Partial<Check> = {}): Check {
  const quote = 'The mayor said the bridge would close in May.';
  const anchor = { quote, prefix: 'It rained. ', suffix: ' Ferries', start: 11, end: 56, words: 'the bridge would close in May', nth: 0 }; // prettier-ignore
  return {
    id: '00c1',
    anchor,
    hash: hashAsItStood((more.anchor ?? anchor).quote),
    status: 'confirmed',
    citations: [],
    checker: 'Ada Reed',
    at: '2026-11-26T05:00:00.000Z',
    note: null,
    response: null,
    restricted: false,
    signOffs: [],
    ...more,
  };
}
