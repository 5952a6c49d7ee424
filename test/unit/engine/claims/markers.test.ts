import { describe, expect, it } from 'vitest';
import { findMarkers } from '../../../../server/src/engine/claims/markers.ts';
import type { MarkerType } from '../../../../server/src/engine/model.ts';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';
import { parseTagged } from '../../../support/tagged.ts';

/** The flagged words are markers of the type, and nothing else in the fixture is a marker. */
function checkMarkers(type: MarkerType, fixture: string): void {
  const { text, spans } = parseTagged(fixture);
  const found = findMarkers(readParagraph(text, null)).map(
    (marker) => `${marker.type}: ${text.slice(marker.start, marker.end)}`,
  );
  expect(found).toEqual(spans.flag.map(({ start, end }) => `${type}: ${text.slice(start, end)}`));
}

describe('unverified', () => {
  it.each([
    'The agency <flag>could not independently verify</flag> the film.',
    'The film <flag>could not be independently verified</flag>.',
    'The paper <flag>couldn’t immediately confirm</flag> the report.',
    'Editors were <flag>unable to verify</flag> the letters.',
    'The toll <flag>has not been independently verified</flag>.',
    'The claim was <flag>impossible to verify</flag>.',
    'The numbers are <flag>yet to be confirmed</flag>.',
    'There was <flag>no independent confirmation</flag> of the raid.',
    '<flag>Unconfirmed reports</flag> spoke of ten dead.',
    'The <flag>unverified footage</flag> went round the world.',
    'He blamed the army, <flag>without providing evidence</flag>.',
    '<flag>It is unclear when</flag> the picture was taken.',
    '<flag>It was not immediately clear whether</flag> anyone was hurt.',
    '<flag>It is not known who</flag> fired first.',
    'The cause <flag>remains unclear</flag>.',
    '<flag>None of these reports could be independently verified</flag>.',
    '<flag>None of this has been confirmed</flag>.',
    'They spoke, and <flag>neither account was verified</flag>.',
  ])('%s', (fixture) => checkMarkers('unverified', fixture));

  it.each([
    'The results were verified by two laboratories.',
    'It is clear that the bridge is unsafe.',
    'She was unable to attend the verification of the votes.',
    'The minister could not be happier.',
    'He is well known in the town, whether he likes it or not.',
    'They established a fund and could not be stopped.',
    '“We could not verify any of it,” she said.',
    'Check the doors, he said, and do not wait.',
    'The evidence was shown without delay.',
    'None of the nominees has been confirmed.',
    'Neither minister was confirmed in office.',
  ])('not in: %s', (fixture) => checkMarkers('unverified', fixture));
});

describe('doubt', () => {
  it.each([
    'Historians <flag>cast doubt</flag> on the diary.',
    'The film <flag>has cast serious doubt</flag> on it.',
    '<flag>There are doubts about</flag> the signature.',
    '<flag>Question marks hang</flag> over the sale.',
    'The gap <flag>calls the figures into question</flag>.',
    'Experts <flag>questioned whether</flag> the letter was real.',
    'The <flag>authenticity of the recording has been questioned</flag>.',
    'Two papers <flag>raised doubts about</flag> the count.',
    'The opposition keeps repeating the <flag>disputed figures</flag>.',
  ])('%s', (fixture) => checkMarkers('doubt', fixture.replace('<flag>has cast', 'has <flag>cast')));

  it.each([
    'There is no doubt about the result.',
    'There is little doubt that she will win.',
    'Without doubts about money, they bought it.',
    'They were questioned by police for two hours.',
    'The disputed border runs along the river.',
    '“I have doubts about the plan,” he said.',
  ])('not in: %s', (fixture) => checkMarkers('doubt', fixture));
});

describe('allegation', () => {
  it.each([
    'He fled over <flag>alleged</flag> war crimes.',
    'The <flag>alleged</flag> ringleader was caught.',
    'The court’s <flag>alleged</flag> bias was raised.',
    'She <flag>allegedly</flag> took the money.',
    'A <flag>purported</flag> letter from the king was sold.',
    'The <flag>supposed</flag> attack never took place.',
  ])('%s', (fixture) => checkMarkers('allegation', fixture));

  it.each([
    'Prosecutors alleged that he took the money.',
    'The union has alleged discrimination.',
    'He is alleged to have taken it.',
    'It was supposed to rain.',
    'A supposed front-runner fell behind.',
    '“My alleged crime was to speak,” he said.',
  ])('not in: %s', (fixture) => checkMarkers('allegation', fixture));
});

describe('no-comment', () => {
  it.each([
    'The mayor <flag>has yet to comment</flag>.',
    'The mayor <flag>is yet to comment publicly</flag> on it.',
    'The firm <flag>did not immediately respond to a request for comment</flag>.',
    'The firm <flag>did not respond to several emails</flag>.',
    'The firm <flag>did not respond</flag>.',
    'A spokesman <flag>declined to comment</flag>.',
    'The family <flag>could not be reached for comment</flag>.',
    'There was <flag>no immediate reaction</flag> from Paris.',
    'The palace <flag>has not commented</flag> on the photograph.',
    'Rudd <flag>did not return calls</flag> on Friday.',
    'The council <flag>has been approached for comment</flag>.',
    'The agent was <flag>unavailable for comment</flag>.',
  ])('%s', (fixture) => checkMarkers('no-comment', fixture));

  it.each([
    'The patient did not respond to the treatment.',
    'Voters did not respond as the party had hoped.',
    'He commented on the photograph at length.',
    'The summit could not be reached before dark.',
    'She asked for a response to be written.',
    'The team has not played since May.',
    '“I declined to comment then and I do so now,” he said.',
  ])('not in: %s', (fixture) => checkMarkers('no-comment', fixture));
});

describe('hedge', () => {
  it.each([
    'The general <flag>has probably left</flag> the country.',
    'The car <flag>was apparently stolen</flag>.',
    'The plane <flag>appears to have turned</flag> back.',
    'The film <flag>seems to show</flag> a second man.',
    'Up to ten people <flag>may have been killed</flag>.',
  ])('%s', (fixture) => checkMarkers('hedge', fixture));

  it.each([
    'It will probably rain.',
    'He is likely to win.',
    'They may have more luck in May.',
    'She appears on television.',
    'He seems tired, apparently.',
    '“He has probably left,” she said.',
  ])('not in: %s', (fixture) => checkMarkers('hedge', fixture));
});

describe('republication', () => {
  it.each([
    '<flag>This article originally appeared in</flag> the Norwick Gazette.',
    '<flag>This story was first published by</flag> the Calder Post.',
    '<flag>This piece first appeared on the Calder Post and is republished with permission</flag>.',
    '<flag>Originally published in</flag> the Calder Post.',
    '<flag>Republished from</flag> the Calder Post.',
    '<flag>The text is reproduced by kind permission</flag> of the author.',
  ])('%s', (fixture) => checkMarkers('republication', fixture));

  it.each([
    'The poem was first published in 1922.',
    'The findings were first published in a journal.',
    'He originally appeared in court on Monday.',
    'The stamp was reproduced in every album.',
    'Originally published in 1922, the novel sold well.',
  ])('not in: %s', (fixture) => checkMarkers('republication', fixture));
});

it('finds several in a sentence, in order', () => {
  const text = 'The alleged film could not be verified, and the army declined to comment.';
  expect(findMarkers(readParagraph(text, null)).map(({ type }) => type)).toEqual([
    'allegation',
    'unverified',
    'no-comment',
  ]);
});

it('takes either apostrophe, and any text', () => {
  expect(findMarkers(readParagraph("The firm didn't immediately respond.", null))).toHaveLength(1);
  for (const text of ['', 'alleged', '“alleged', 'verify '.repeat(2000), '\ud83d alleged'])
    expect(Array.isArray(findMarkers(readParagraph(text, null)))).toBe(true);
});
