import { describe, expect, it } from 'vitest';
import type { PutAttribution } from '../../../../server/src/engine/attribution/finder.ts';
import { attributionsIn } from '../../../support/attributions.ts';

/** What is said of the only attribution of a sentence. */
function checkPut(sentence: string, put: Partial<PutAttribution>): void {
  expect(attributionsIn(sentence)).toMatchObject([put]);
}

describe('how an attribution is put', () => {
  it('tells kinds by the cue', () => {
    checkPut('The ministry said the talks had failed.', { kind: 'statement' });
    checkPut('Voters believe that the tax is unfair.', { kind: 'belief' });
    checkPut('The prime minister has vowed to cut taxes.', { kind: 'intention' });
    checkPut('Video filmed in March shows soldiers leaving the base.', { kind: 'showing' });
    checkPut('The judge ruled that the evidence was inadmissible.', { kind: 'decree' });
  });

  it('tells stances by the cue', () => {
    checkPut('The ministry said the talks had failed.', { stance: 'neutral' });
    checkPut('The ministry claims that the talks have failed.', { stance: 'distancing' });
    checkPut('The mayor confirmed that the bridge was closed.', { stance: 'endorsing' });
    checkPut('The minister denied that money had changed hands.', { stance: 'denying' });
    checkPut('The company declined to comment.', { stance: 'declining' });
    checkPut('Reuters could not independently verify the report.', { stance: 'doubting' });
  });

  it('tells voices by the quotation marks', () => {
    checkPut('The ministry said the talks had failed.', { voice: 'indirect' });
    checkPut('He said: “I am innocent.”', { voice: 'direct' });
    checkPut('The ministry said the talks had “failed for good and all”.', { voice: 'mixed' });
  });

  it('calls hearsay what nobody is named for', () => {
    checkPut('The minister is said to have fled abroad.', { hearsay: true });
    checkPut('The ministry said the talks had failed.', { hearsay: false });
  });
});
