/** What is a plan or an attitude, and what is said. */
import { expect, it } from 'vitest';
import type { AttributionKind, Voice } from '../../../server/src/engine/index.ts';
import { attitudeOf } from '../../../server/src/rules/attitudes.ts';
import type { Attitude } from '../../../server/src/rules/attitudes.ts';
import { draftOf } from '../../support/drafts.ts';
import { parseTagged } from '../../support/tagged.ts';

/** Of a cue and a content that are tagged. */
function attitudeIn(fixture: string, kind: AttributionKind, voice: Voice = 'indirect'): Attitude | null {
  const { text, spans } = parseTagged(fixture);
  const [any] = draftOf('The mayor said that the dam would hold.').analysis.attributions;
  if (!any) throw new Error('Nothing was found');
  return attitudeOf({ ...any, ...spans, kind, voice }, text);
}

it.each([
  ['The council <cue>plans</cue> <content>to close the port</content>.', 'intention', 'plan'],
  ['She <cue>has pledged</cue> <content>to rebuild the quay</content>.', 'intention', 'plan'],
  ['He <cue>refused</cue> <content>to leave what was left of it</content>.', 'intention', 'plan'],
  ['Orlov <cue>supports</cue> <content>the bill</content>.', 'belief', 'stand'],
  [
    'The unions <cue>are opposed to</cue> <content>the plan, which was drawn up in May</content>.',
    'belief',
    'stand',
  ],
  [
    'Orlov <cue>welcomed</cue> <content>the proposed inquiry that will begin in May</content>.',
    'belief',
    'stand',
  ],
  ['Moscow <cue>does not recognise</cue> <content>the court</content>.', 'belief', 'stand'],
  ['The unions <cue>are firmly against</cue> <content>the plan</content>.', 'belief', 'stand'],
  ['The town <cue>hopes for</cue> <content>a mild winter</content>.', 'belief', 'wish'],
  ['Residents <cue>want</cue> <content>the road closed</content>.', 'belief', 'wish'],
  ['Residents <cue>want</cue> <content>to know who was paid</content>.', 'belief', 'wish'],
] as const)('%s', (fixture, kind, expected) => {
  expect(attitudeIn(fixture, kind)).toBe(expected);
});

it.each([
  ['The council <cue>said</cue> <content>it would close the port</content>.', 'statement'],
  ['The council <cue>promised</cue> <content>that the port would stay open</content>.', 'intention'],
  ['The town <cue>hopes</cue> <content>that the winter will be mild</content>.', 'belief'],
  ['The town <cue>hopes</cue> <content>the coming winter will be mild</content>.', 'belief'],
  ['She <cue>fears</cue> <content>it’s too late</content>.', 'belief'],
  ['She <cue>fears</cue> <content>they will be sent home</content>.', 'belief'],
  ['Orlov <cue>doubts</cue> <content>the figures</content>.', 'belief'],
  ['Orlov <cue>believes in</cue> <content>a second inquiry</content>.', 'belief'],
  ['The court <cue>issued a warrant against</cue> <content>him</content>.', 'belief'],
  ['Police <cue>suspect</cue> <content>arson</content>.', 'belief'],
  ['The film <cue>shows</cue> <content>the bridge</content>.', 'showing'],
] as const)('not %s', (fixture, kind) => {
  expect(attitudeIn(fixture, kind)).toBeNull();
});

it('takes what is quoted in full for words, whatever the verb', () => {
  const vow = '<content>“We will rebuild it,”</content> Orlov <cue>vowed</cue>.';
  expect(attitudeIn(vow, 'intention', 'direct')).toBeNull();
  const partly = 'Orlov <cue>vowed</cue> <content>to rebuild “every stone”</content>.';
  expect(attitudeIn(partly, 'intention', 'mixed')).toBe('plan');
});
