import { describe, expect, it } from 'vitest';
import { describe as put } from '../../../../server/src/engine/attribution/describe.ts';
import type { PutAttribution } from '../../../../server/src/engine/attribution/finder.ts';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';
import { parseTagged } from '../../../support/tagged.ts';

/** What is said of the attribution that is tagged; `{}`, `[]` and `<>` are its cue, content and source. */
function checkPut(fixture: string, expected: Partial<PutAttribution>): void {
  const { text, attributions } = parseTagged(tagged(fixture));
  const found = attributions.map((spans) => ({ ...spans, relayedBy: null, confidence: 1 }));
  expect(put(readParagraph(text, null), found)).toMatchObject([expected]);
}

function tagged(fixture: string): string {
  return fixture
    .replaceAll(/<([^>]*)>/gu, '⟨source⟩$1⟨/source⟩')
    .replaceAll(/\{([^}]*)\}/gu, '⟨cue⟩$1⟨/cue⟩')
    .replaceAll(/\[([^\]]*)\]/gu, '⟨content⟩$1⟨/content⟩')
    .replaceAll('⟨', '<')
    .replaceAll('⟩', '>');
}

describe('how an attribution is put', () => {
  it('tells kinds by the cue', () => {
    checkPut('<The ministry> {said} [the talks had failed].', { kind: 'statement' });
    checkPut('<Voters> {believe} [that the tax is unfair].', { kind: 'belief' });
    checkPut('<The prime minister> {has vowed} [to cut taxes].', { kind: 'intention' });
    checkPut('<Video filmed in March> {shows} [soldiers leaving the base].', { kind: 'showing' });
    checkPut('<The judge> {ruled} [that the evidence was inadmissible].', { kind: 'decree' });
  });

  it('tells kinds by who shows, who rules and what follows', () => {
    checkPut('<The memo> {suggests} [that the bridge was never inspected].', { kind: 'showing' });
    checkPut('<The engineer> {suggests} [that the bridge was never inspected].', { kind: 'statement' });
    checkPut('<A survey of tenants by the charity> {has found} [damp in every block].', { kind: 'showing' });
    checkPut('<Tenants> {find} [it draughty].', { kind: 'belief' });
    checkPut('<The judge> {dismissed} [the claim].', { kind: 'decree' });
    checkPut('<The mayor> {dismissed} [the claim].', { kind: 'statement' });
    checkPut('<Police> {told} residents [to leave their homes].', { kind: 'decree' });
    checkPut('<Police> {told} residents [that the road was closed].', { kind: 'statement' });
    checkPut('<The company> {agreed} [to pay for the repairs].', { kind: 'intention' });
    checkPut('<The company> {agreed} [to the repairs].', { kind: 'statement' });
    checkPut('<The council> {is considering} [a ban on barbecues].', { kind: 'intention' });
    checkPut('<Residents> {consider} [the plan a waste of money].', { kind: 'belief' });
    checkPut('[A man] {was seen} [climbing the fence].', { kind: 'showing' });
  });

  it('tells kinds by several words where one would mislead', () => {
    checkPut('<The minister> {has ruled out} [a new tax].', { kind: 'statement' });
    checkPut('[“We are ready,”] <the captain> {shot back}.', { kind: 'statement' });
    checkPut('<My grandfather> {liked to say} [that rust never sleeps].', { kind: 'statement' });
    checkPut('<Anglers> {look forward to} [the new season].', { kind: 'belief' });
    checkPut('<The league> {has turned down} [the appeal].', { kind: 'decree' });
  });

  it('tells stances by the cue', () => {
    checkPut('<The ministry> {said} [the talks had failed].', { stance: 'neutral' });
    checkPut('<The ministry> {claims} [that the talks have failed].', { stance: 'distancing' });
    checkPut('<The mayor> {confirmed} [that the bridge was closed].', { stance: 'endorsing' });
    checkPut('<The minister> {denied} [that money had changed hands].', { stance: 'denying' });
    checkPut('<The company> {declined to comment}.', { stance: 'declining' });
    checkPut('<Reuters> {could not independently verify} [the report].', { stance: 'doubting' });
    checkPut('<The owner> {laughed off} [the rumour].', { stance: 'denying' });
    checkPut('<The mayor> {does not deny} [that he signed].', { stance: 'neutral' });
  });

  it('tells who will not answer from who will not act', () => {
    checkPut('<The firm> {refused} [to say who had signed].', { stance: 'declining', kind: 'statement' });
    checkPut('<The crew> {refused} [to leave the ship].', { stance: 'neutral', kind: 'intention' });
    checkPut('<A spokeswoman> {would not say} [who had signed].', { stance: 'declining' });
    checkPut('<The letter> {did not say} [who had signed].', { stance: 'neutral' });
  });

  it('tells voices by the quotation marks', () => {
    checkPut('<The ministry> {said} [the talks had failed].', { voice: 'indirect' });
    checkPut('<He> {said}: [“I am innocent.”]', { voice: 'direct' });
    checkPut('<The ministry> {said} [the talks had “failed for good and all”].', { voice: 'mixed' });
  });

  it('calls hearsay what nobody is named for', () => {
    checkPut('[The minister] {is said} [to have fled abroad].', { hearsay: true });
    checkPut('{Rumour has it} [that the castle will be sold].', { hearsay: true });
    checkPut('<The ministry> {said} [the talks had failed].', { hearsay: false });
    checkPut('[Passengers] {were told} [to wait].', { hearsay: false });
    checkPut('[The bridge] {is expected} [to close].', { hearsay: false });
  });
});
