import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../server/src/engine/sources/mentions.ts';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';

/** What the names of more than one word in a paragraph are, with title where there is one. */
function checkMentions(text: string, expected: readonly string[]): void {
  const found = findMentions(readParagraph(text, null))
    .filter(({ name }) => name.includes(' '))
    .map(({ name, sort, title }) => [sort, name, ...(title === null ? [] : [title])].join(' | '));
  expect(found).toEqual(expected);
}

describe('titles', () => {
  it.each([
    ['Irena Kolar, a hospital pharmacist in Tarn, said no.', 'pharmacist', 'hospital pharmacist'],
    ['Irena Kolar, 44, a puzzler and walker, said no.', 'an unknown noun for what she does', 'puzzler'],
    ['The hurdler Irena Kolar said no.', 'before the name', 'hurdler'],
    ['The signaller, Irena Kolar, said no.', 'before a comma', 'signaller'],
    ['Irena Kolar, who heads the group, said no.', 'a verb', 'head'],
    ['Irena Kolar, who was a midwife in 1990, said no.', 'a clause', 'midwife'],
    ['Secretary of State Irena Kolar said no.', 'of', 'Secretary of State'],
    ['Superintendent of Police Irena Kolar said no.', 'of', 'Superintendent of Police'],
    ['Former chief of staff Irena Kolar said no.', 'lower case', 'chief of staff'],
    ['Commissioner for Culture, Mr. Irena Kolar, said no.', 'before a courtesy', 'Commissioner for Culture'],
    [
      'Dr Irena Kolar, the director of the lab, said no.',
      'an office before an honour',
      'director of the lab',
    ],
    ['Dr Irena Kolar said no.', 'an honour alone', 'Dr'],
    ['The Prime Officer, DSP Irena Kolar, said no.', 'an office before a rank in letters', 'Prime Officer'],
    ['The head of the union, Chief Irena Kolar, said no.', 'an office before «Chief»', 'head of the union'],
    ['Security Director Adm. Irena Kolar said no.', 'an office before a rank', 'Security Director'],
    ['Professor Dame Irena Kolar said no.', 'the learned one of two honours', 'Professor'],
    ['Irena Kolar KC said no.', 'letters behind the name', 'KC'],
    ['Irena Kolar, the former Tarn CEO who left, said no.', 'letters behind «former»', 'Tarn CEO'],
    ['Irena Kolar, the National Committeeman from Tarn, said no.', 'a capital', 'National Committeeman'],
    ['Irena Kolar, chief U.S. economist at Tarn, said no.', 'a noun that goes on', 'chief U.S. economist'],
    ['Irena Kolar, a teacher of that school, said no.', '«of» that leads nowhere', 'teacher'],
    ['The UN envoy to Tarn, Irena Kolar, said no.', 'a body before it', 'envoy to Tarn'],
    ['Irena Kolar, who served as the mayor’s chief of staff, said no.', 'somebody’s', 'chief of staff'],
    ['Irena Kolar, who was campaign manager in 1990, said no.', 'no article', 'campaign manager'],
    ['Irena Kolar, who has led the group, said no.', 'a verb in the perfect', 'leader'],
    ['Her producer, Irena Kolar, said no.', 'a noun that may be a body', 'producer'],
    ['Producer Irena Kolar said no.', 'the first word of a sentence', 'Producer'],
    ['The coroner, the late Irena Kolar, said no.', '«late» between them', 'coroner'],
    ['The union’s baker named Irena Kolar said no.', '«named» between them', 'baker'],
    [
      'Irena Kolar, 52, a heating engineer who left, said no.',
      'a noun that is a verb, too',
      'heating engineer',
    ],
    ['Irena Kolar, QC, for the firm, said no.', 'letters behind a comma', 'QC'],
    ['Irena Kolar, pradhan of Tarn, said no.', 'an unknown noun of a place', 'pradhan of Tarn'],
    ['Irena Kolar, a partner at Tarn, said no.', 'a partner in business', 'partner at Tarn'],
    ['Irena Kolar, president and head of Tarn, left.', 'two offices', 'president and head of Tarn'],
    ['New Tarn Governor Irena Kolar said no.', 'a place called New', 'New Tarn Governor'],
    ['Irena Kolar served for years as mayor until 2001.', 'what she served as', 'mayor'],
    ['Irena Kolar was dismissed on Monday as the council’s leader.', 'what she was dismissed as', 'leader'],
    ['Irena Kolar, who resigned as finance director, said no.', 'in a clause', 'finance director'],
  ])('%s (%s)', (text, _, title) => checkMentions(text, [`person | Irena Kolar | ${title}`]));

  it('leaves a day, an hour and a body alone', () => {
    checkMentions('Irena Kolar, a day later, said no.', ['person | Irena Kolar']);
    checkMentions('Irena Kolar, the winter over, said no.', ['person | Irena Kolar']);
    checkMentions('At the council Irena Kolar said no.', ['person | Irena Kolar']);
    checkMentions('Back in the chamber, Irena Kolar said no.', ['person | Irena Kolar']);
  });

  it.each([
    'Irena Kolar, called on the mayor to go.',
    'Irena Kolar, seizing on a remark by the mayor, said no.',
    'Irena Kolar, a miner’s daughter, said no.',
    'Irena Kolar, conservative bane of cyclists, said no.',
    'His wife, Irena Kolar, said no.',
    'The accused, Irena Kolar, said no.',
    'Irena Kolar, who teaches law, said no.',
    'Irena Kolar, part of Labour, said no.',
    'Irena Kolar dismissed him as the council’s leader.',
    'Irena Kolar resigned, and so, as mayor, did he.',
    'Her partner, Irena Kolar, said no.',
    'It was said by Irena Kolar of Tarn, the head of the board resigned.',
    'Rival Irena Kolar said no.',
  ])('gives no title by what somebody does, whose kin he is or what he is in a case: %s', (text) =>
    checkMentions(text, ['person | Irena Kolar']),
  );
});

describe('bodies', () => {
  it.each([
    ['Officers of the Harrow Geological Survey said no.', 'Harrow Geological Survey'],
    ['The Health Transport Executive said no.', 'Health Transport Executive'],
    ['Reporters of the Ministry of Public Works said no.', 'Ministry of Public Works'],
    ['Shares of Tarn Cold Chain, Inc. fell.', 'Tarn Cold Chain'],
    ['Shares of Swift & Sons Ltd fell.', 'Swift & Sons Ltd'],
    ['Staff of the Food and Drug Board said no.', 'Food and Drug Board'],
  ])('%s', (text, name) => checkMentions(text, [`body | ${name}`]));
});

describe('people', () => {
  it.each([
    ['Irena Jean King said no.', ['person | Irena Jean King']],
    ['His attorney, Oskar Banks, said no.', ['person | Oskar Banks | attorney']],
    ['Media Reports say no.', []],
  ])('are told from bodies and headlines: %s', (text, expected) => checkMentions(text, expected));
});

describe('the body that somebody belongs to', () => {
  it.each([
    ['Ada Lind, head of research at Harrow University, said no.', 'Harrow University'],
    ['Ada Lind of Human Rights Watch said no.', 'Human Rights Watch'],
    ['Harrow Council spokeswoman Ada Lind said no.', 'Harrow Council'],
    ['Harrow Council’s chief executive, Ada Lind, said no.', 'Harrow Council'],
    ['Ada Lind of Harrow said no.', null],
    ['Ada Lind, a lifelong friend of Bo Krol, said no.', null],
  ])('%s', (text, body) => {
    const lind = findMentions(readParagraph(text, null)).find(({ name }) => name === 'Ada Lind');
    expect(lind?.affiliation).toBe(body);
  });

  it('is one where somebody speaks for it', () => {
    checkMentions('Ada Lind, a spokeswoman for Tarn Mobil, said no.', [
      'person | Ada Lind | spokeswoman for Tarn Mobil',
      'body | Tarn Mobil',
    ]);
  });
});
