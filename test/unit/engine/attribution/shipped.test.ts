/** What the model that ships must not miss or mistake, whatever is learned next: plain cases of each construction. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModelFile } from '../../../../server/src/engine/attribution/network/index.ts';
import { readFinder } from '../../../../server/src/engine/index.ts';
import { fingerprintOf } from '../../../../training/fingerprint.ts';
import { attributionsIn, checkAttributions } from '../../../support/attributions.ts';

describe('the shipped finder finds', () => {
  it.each([
    '<source>The council</source> <cue>said</cue> <content>the bridge would close in May</content>.',
    '<content>“We had no choice,”</content> <cue>said</cue> <source>Ada Brook</source>.',
    '<content>The bridge will close</content>, <cue>according to</cue> <source>the council</source>.',
    '<content>The storm killed nine people</content>, <source>officials</source> <cue>said</cue>.',
    '<source>The minister</source> <cue>denied</cue> <content>that the dam was unsafe</content>.',
    '<source>She</source> <cue>told</cue> <addressee>reporters</addressee> <content>that the talks had failed</content>.',
    '<content>“It is over,”</content> <source>she</source> <cue>said</cue>. <content>“We lost.”</content>',
    '<source>The report</source> <cue>found</cue> <content>that the brakes had failed</content>.',
    '<content>Nobody had called her</content>, <source>she</source> <cue>said</cue>.',
    '<source>He</source> <cue>warned</cue> <content>that prices would rise</content>.',
    '<source>The think tank</source> <cue>said</cue> <content>the dam was unsafe</content>.',
    '<addressee>She</addressee> <cue>was told</cue> by <source>the council</source> <content>that the bridge would close</content>.',
  ])('%s', (fixture) => {
    checkAttributions(fixture);
  });
});

describe('the shipped finder finds nothing where nobody says anything', () => {
  it.each([
    'The flood claimed three lives.',
    'The think tank moved to Harwick in May.',
    'Everything went according to plan.',
    'She added two goals in the second half.',
    'The bridge was closed by snow.',
    'Mr Orr made an appearance in the village of Harwick on Friday.',
    'The ministry has yet to comment on the dam.',
    'Nobody said the bridge was safe.',
    '“The bridge is safe,” said no one at the council.',
  ])('%s', (text) => {
    expect(attributionsIn(text)).toEqual([]);
  });
});

describe('a model file', () => {
  it('was learned with the features that the engine has', () => {
    const bytes = readFileSync(new URL('../../../../server/src/finder.model', import.meta.url));
    const model = readModelFile(bytes);
    expect(model.meta['features']).toBe(fingerprintOf(model.text('vocabulary').split('\n')));
  });

  it('that is none is refused with a word of what is wrong', () => {
    expect(() => readFinder(new Uint8Array([1, 2, 3]))).toThrow(/model/u);
  });
});
