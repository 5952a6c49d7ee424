import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../server/src/engine/sources/facts.ts';

/** What a source is; its name only where the table gives one. */
function checkFacts(source: string, form: string, role: string | null, name?: string | null): void {
  const facts = factsOf(source);
  expect({ form: facts.form, role: facts.role, name: name === undefined ? undefined : facts.name }).toEqual({
    form,
    role,
    name,
  });
}

describe('people', () => {
  it.each([
    ['Ada Lind', 'named-person', null, 'Ada Lind'],
    ['Minister Ada Lind', 'named-person', 'official', 'Ada Lind'],
    ['Norway’s Deputy Finance Minister Jan Krol', 'named-person', 'official', 'Jan Krol'],
    ['Ukrainian Foreign Minister Olena Marchuk', 'named-person', 'official', 'Olena Marchuk'],
    ['Chief of the General Staff Pavel Ruzic', 'named-person', 'military', 'Pavel Ruzic'],
    ['ministry spokesman Pavel Ruzic', 'named-person', 'official', 'Pavel Ruzic'],
    ['police spokeswoman Ada Lind', 'named-person', 'police', 'Ada Lind'],
    ['Dr. Ada Lind', 'named-person', 'expert', 'Ada Lind'],
    ['Prof Ursula von der Heide', 'named-person', 'expert', 'Ursula von der Heide'],
    ['Judge Peter Lomax', 'named-person', 'court', 'Peter Lomax'],
    ['Sen. Bob Rudd', 'named-person', 'politician', 'Bob Rudd'],
    ['Lt. Col. Amir Peled', 'named-person', 'military', 'Amir Peled'],
    ['Ada Lind, a geologist at Calder University', 'named-person', 'expert', 'Ada Lind'],
    ['Anne Clark, the mayor of Leeds', 'named-person', 'official', 'Anne Clark'],
    ['the mayor of Leeds, Anne Clark', 'named-person', 'official', 'Anne Clark'],
    ['President Luis B. Ortega of Peru', 'named-person', 'official', 'Luis B. Ortega'],
    ['Mr Ruzic', 'named-person', null, 'Ruzic'],
    ['Fox News host Ron Baxter', 'named-person', 'news-outlet', 'Ron Baxter'],
    ['Ada Lind and Jan Krol', 'named-person', null, null],
    ['Chad Bown', 'named-person', null, 'Chad Bown'],
    ['Sen. Bob Rudd (R-Ga.)', 'named-person', 'politician', 'Bob Rudd'],
    ['Mrs. Lind’s', 'named-person', null, 'Lind'],
    ['one of the family’s lawyers, Jan Krol', 'named-person', null, 'Jan Krol'],
    ['Rudd’s running mate, Gov. Jan Krol', 'named-person', 'official', 'Jan Krol'],
    ['the trust’s secretary', 'unnamed-person', null, null],
    ['her deputy, Paul Reed,', 'named-person', 'politician', 'Paul Reed'],
    ['its director, Vesna Horak', 'named-person', null, 'Vesna Horak'],
    ['his opposite number, Paul Reed', 'named-person', null, 'Paul Reed'],
    ['Tim Herald', 'named-person', null, 'Tim Herald'],
    ['Emily Post', 'named-person', null, 'Emily Post'],
    ['Mr Post', 'named-person', null, 'Post'],
    ['Harrow Gazette editor Ada Lind', 'named-person', 'news-outlet', 'Ada Lind'],
    ['Attorney General Ada Lind', 'named-person', 'official', 'Ada Lind'],
    ['attorney general Ada Lind', 'named-person', 'official', 'Ada Lind'],
    ['the solicitor general, Ada Lind', 'named-person', 'official', 'Ada Lind'],
    ['Ada Lind, the auditor general', 'named-person', 'official', 'Ada Lind'],
    ['Advocate General Ada Lind', 'named-person', null, 'Ada Lind'],
    ['Director General Ada Lind', 'named-person', null, 'Ada Lind'],
    ['Surgeon-General Ada Lind', 'named-person', 'official', 'Ada Lind'],
    ['General Secretary Ada Lind', 'named-person', null, 'Ada Lind'],
    ['Ada Lind, a general practitioner', 'named-person', null, 'Ada Lind'],
    ['the attorneys general', 'unnamed-group', 'official', null],
    ['the governor general', 'unnamed-person', 'official', null],
    ['General Ada Lind', 'named-person', 'military', 'Ada Lind'],
    ['Maj. Gen. Ada Lind', 'named-person', 'military', 'Ada Lind'],
    ['Ada Lind, a retired general', 'named-person', 'military', 'Ada Lind'],
    ['the general', 'unnamed-person', 'military', null],
    ['the German chancellor', 'unnamed-person', 'official', null],
    ['a senior diplomat', 'unnamed-person', 'official', null],
    ['one resident', 'unnamed-person', 'witness', null],
    ['the woman’s lawyer', 'unnamed-person', null, null],
    ['a spokesman for the court', 'unnamed-person', 'court', null],
    ['a company spokesman', 'unnamed-person', 'company', null],
  ] as const)('%s', (source, form, role, name) => checkFacts(source, form, role, name));
});

describe('groups', () => {
  it.each([
    ['some observers', 'unnamed-group', null],
    ['a number of analysts', 'unnamed-group', 'expert'],
    ['Dutch officials', 'unnamed-group', 'official'],
    ['officials at the International Criminal Court', 'unnamed-group', 'court'],
    ['U.N. investigators', 'unnamed-group', 'international-organization'],
    ['residents of the village', 'unnamed-group', 'witness'],
    ['two of the ministers', 'unnamed-group', 'official'],
    ['many Mexicans', 'unnamed-group', null],
    ['Republicans on the committee', 'unnamed-group', 'politician'],
    ['the leading experts', 'unnamed-group', 'expert'],
    ['this year’s race', 'unnamed-group', null],
    ['local media', 'unnamed-group', 'news-outlet'],
    ['Dutch news reports', 'unnamed-group', 'news-outlet'],
    ['Russian news agencies', 'unnamed-group', 'news-agency'],
    ['Chinese agencies', 'unnamed-group', 'news-agency'],
    ['Iranian state television', 'unnamed-group', 'news-outlet'],
    ['a local newspaper', 'unnamed-group', 'news-outlet'],
  ] as const)('%s', (source, form, role) => checkFacts(source, form, role, null));
});

describe('those who would not be named', () => {
  it.each([
    ['sources', null],
    ['two people familiar with the matter', null],
    ['a senior official who spoke on condition of anonymity', 'official'],
    ['people briefed on the talks', null],
    ['an unnamed diplomat', 'official'],
  ] as const)('%s', (source, role) => checkFacts(source, 'anonymous', role, null));
});

describe('bodies', () => {
  it.each([
    ['the Kremlin', 'government', 'Kremlin'],
    ['France', 'government', 'France'],
    ['Kyiv and its Western allies', 'government', 'Kyiv'],
    ['the Russians', 'government', 'Russians'],
    ['WHO', 'international-organization', 'WHO'],
    ['the Organisation for Fair Trade (OFT)', 'international-organization', 'Organisation for Fair Trade'],
    ['the Supreme Court', 'court', 'Supreme Court'],
    ['the Ministry of Defence', 'government', 'Ministry of Defence'],
    ['Harcombe Council', 'government', 'Harcombe Council'],
    ['the ministry', 'government', null],
    ['police in Leeds', 'police', null],
    ['the Israeli military', 'military', null],
    ['Hartnell Construction', 'company', 'Hartnell Construction'],
    ['Boeing', 'company', 'Boeing'],
    ['Human Rights Watch', 'campaign-group', 'Human Rights Watch'],
    ['the University of Calder', 'expert', 'University of Calder'],
    ['the charity', 'campaign-group', null],
    ['Reuters', 'news-agency', 'Reuters'],
    ['the Fars news agency', 'news-agency', 'Fars News Agency'],
    ['state-run newspaper Rodong Sinmun', 'news-outlet', 'Rodong Sinmun'],
    ['The Economist', 'news-outlet', 'The Economist'],
    ['the newspaper', 'news-outlet', null],
    ['AROS', null, 'AROS'],
    ['The United Nations Security Council', 'international-organization', 'United Nations Security Council'],
    ['the Roper Center for Public Opinion', null, 'Roper Center for Public Opinion'],
    ['The city', 'government', null],
  ] as const)('%s', (source, role, name) => checkFacts(source, 'named-organization', role, name));
});

describe('documents and recordings', () => {
  it.each([
    ['a report by Amnesty International', 'document', 'campaign-group'],
    ['the council’s minutes', 'document', 'government'],
    ['the indictment', 'document', 'court'],
    ['a post on Telegram', 'document', 'social-media'],
    ['the TASS report', 'document', 'news-agency'],
    ['an investigation by Bellingcat', 'document', 'campaign-group'],
    ['Video filmed in March', 'recording', null],
    ['CCTV footage', 'recording', null],
    ['Pictures from Chinese state television', 'recording', 'news-outlet'],
  ] as const)('%s', (source, form, role) => checkFacts(source, form, role, null));
});

describe('whoever the draft must tell', () => {
  it.each([
    ['Krol', 'name'],
    ['Unite', 'name'],
    ['he', 'pronoun'],
    ['They', 'pronoun'],
    ['', 'implicit'],
    [' \n', 'implicit'],
  ] as const)('%j', (source, form) => checkFacts(source, form, null));
});

it('answers to any text', () => {
  for (const source of [
    '’s',
    '“”',
    'of',
    ', who',
    '(',
    'The',
    '\ud800',
    '1',
    'and',
    'A and',
    '’'.repeat(5000),
  ]) {
    expect(typeof factsOf(source).form).toBe('string');
  }
});

describe('outlets on no list, by the form of the name', () => {
  it.each([
    ['The Daily Bugle', 'news-outlet', 'Daily Bugle'],
    ['the Riverside Review', 'news-outlet', 'Riverside Review'],
    ['The Harrow Mercury', 'news-outlet', 'Harrow Mercury'],
    ['Harrow Gazette', 'news-outlet', 'Harrow Gazette'],
    ['The Ledger', 'news-outlet', 'Ledger'],
    ['BBC Radio Harrow', 'news-outlet', 'BBC Radio Harrow'],
    ['Radio Harrow', 'news-outlet', 'Radio Harrow'],
    ['KXYZ Radio', 'news-outlet', 'KXYZ Radio'],
    ['Glitter magazine', 'news-outlet', 'Glitter magazine'],
    ['the daily Kurier', 'news-outlet', 'Kurier'],
    ['the state news agency ORNA', 'news-agency', 'ORNA'],
  ] as const)('%s', (source, role, name) => {
    checkFacts(source, 'named-organization', role, name);
    expect(factsOf(source).outlet?.class ?? null).toBeNull();
  });

  it.each(['The Defence Review', 'the Border Post', 'the French magazine', 'the ledger', 'the review'])(
    'not %s',
    (source) => expect(factsOf(source).name === null || factsOf(source).role === null).toBe(true),
  );
});
