import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/src/engine/analyse.ts';
import type { PutAttribution } from '../../../../server/src/engine/attribution/finder.ts';
import type { Attribution } from '../../../../server/src/engine/model.ts';
import { describeSources } from '../../../../server/src/engine/sources/describe.ts';
import { findMentions } from '../../../../server/src/engine/sources/mentions.ts';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';
import { parseTagged } from '../../../support/tagged.ts';
import { shippedFinder } from '../../../../server/src/shipped-finder.ts';

type Links = Readonly<Record<number, { parent: number; link: 'relays' | 'within' }>>;

/** The attributions of a tagged fixture, described; `links` by index. */
function described(
  fixture: string,
  { links = {}, outlet = null }: { links?: Links; outlet?: string | null } = {},
): readonly Attribution[] {
  const { text, attributions } = parseTagged(fixture);
  const put = attributions.map(({ source, cue, content, addressee }, index): PutAttribution => ({
    source,
    cue,
    content,
    addressee,
    parent: links[index]?.parent ?? null,
    link: links[index]?.link ?? null,
    kind: 'statement',
    voice: 'indirect',
    stance: 'neutral',
    hearsay: false,
    confidence: 1,
  }));
  const names: { at: number; mentions: ReturnType<typeof findMentions> }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    names.push({ at, mentions: findMentions(readParagraph(line, null)) });
    at += line.length + 1;
  }
  return describeSources({ text, attributions: put, names }, { outlet });
}

it.each([
  ['Harbour pilot Jan Voss', null],
  ['The fighter pilot', 'military'],
])('of the two trades of pilots, %s has that of %s', (source, role) => {
  const [pilot] = described(`<source>${source}</source> <cue>said</cue> <content>it rained</content>.`);
  expect(pilot).toMatchObject({ role });
});

it.each(['None', 'Neither', 'Each', 'Half'])('«%s of the pilots» are no name', (word) => {
  const [some] = described(
    `<source>${word} of the pilots</source> <cue>said</cue> <content>it rained</content>.`,
  );
  expect(some).toMatchObject({ name: null, form: 'unnamed-group' });
});

describe('names over a draft', () => {
  it('gives a surname the one full name that ends in it', () => {
    const [lind] = described(
      'Minister Ada Lind came home.\n<source>Lind</source> <cue>said</cue> <content>it rained</content>.',
    );
    expect(lind).toMatchObject({ name: 'Ada Lind', form: 'named-person', role: 'official' });
  });

  it('finds it after the surname, too', () => {
    const [lind] = described('<source>Lind</source> <cue>said</cue> so.\nAda Lind, a geologist, came home.');
    expect(lind).toMatchObject({ name: 'Ada Lind', form: 'named-person', role: 'expert' });
  });

  it('never chooses between two people of one surname', () => {
    const [lind] = described('Ada Lind met Bo Lind.\n<source>Lind</source> <cue>said</cue> so.');
    expect(lind).toMatchObject({ name: 'Lind', form: 'named-person' });
    const [titled] = described('Ada Lind met Bo Lind.\n<source>Ms Lind</source> <cue>said</cue> so.');
    expect(titled).toMatchObject({ name: 'Ada Lind', form: 'named-person' });
    const [doctor] = described('Ada Lind met Bo Lind.\n<source>Dr Lind</source> <cue>said</cue> so.');
    expect(doctor).toMatchObject({ name: 'Lind', form: 'named-person' });
  });

  it('takes a surname for the one of two people whom the draft is about', () => {
    const [, lind] = described(
      '<source>Ada Lind</source> <cue>said</cue> no. Ada Lind runs the port. Ada Lind was born here.\n' +
        'Her brother Bo Lind left years ago.\nAda Lind paid. Ada Lind stayed.\n' +
        '<source2>Lind</source2> <cue2>said</cue2> yes.',
    );
    expect(lind).toMatchObject({ name: 'Ada Lind', form: 'named-person' });
  });

  it('takes a description for a body that it fits, and for none that it does not', () => {
    const [, union] = described(
      '<source>Tarn Motors Ltd</source> <cue>said</cue> so.\n<source2>The union</source2> <cue2>said</cue2> no.',
    );
    expect(union?.name).toBeNull();
    const [, spokeswoman] = described(
      '<source>The Ministry of Works</source> <cue>declined</cue>.\n' +
        '<source2>A spokeswoman for the ministry</source2> <cue2>said</cue2> so.',
    );
    expect(spokeswoman).toMatchObject({ name: 'Ministry of Works', form: 'named-organization' });
  });

  it('keeps a full name apart from its namesake', () => {
    const [ada] = described('Bo Lind slept.\n<source>Ada Lind</source> <cue>said</cue> so.');
    expect(ada?.name).toBe('Ada Lind');
  });

  it('knows a surname of two words', () => {
    const [lind] = described(
      'Mayor Ada Wasserman Lind came.\n<source>Wasserman Lind</source> <cue>said</cue> so.',
    );
    expect(lind).toMatchObject({ name: 'Ada Wasserman Lind', title: 'Mayor' });
  });

  it('takes nobody for a woman whom the draft calls a man', () => {
    const [lind] = described('Mr Bo Lind slept.\n<source>Ms Lind</source> <cue>said</cue> so.');
    expect(lind?.name).toBe('Lind');
  });

  it('takes the fuller of two spellings of one person', () => {
    const [ruiz] = described('President Luis B. Ruiz spoke.\n<source>Luis Ruiz</source> <cue>said</cue> so.');
    expect(ruiz?.name).toBe('Luis B. Ruiz');
  });

  it('gives a short form the name that the draft explains it by', () => {
    const [oft] = described(
      'The Office for the Fair Use of Time (OFUT) opened.\n<source>OFUT</source> <cue>said</cue> so.',
    );
    expect(oft).toMatchObject({ name: 'Office for the Fair Use of Time', form: 'named-organization' });
    const [other] = described('The Harbour Board (HMB) opened.\n<source>HMB</source> <cue>said</cue> so.');
    expect(other?.name).toBe('HMB');
  });

  it('keeps an agency what it was called at first', () => {
    const draft =
      'State news agency KRNA said the dam was safe.\n\nKRNA said the valley was empty.\n\nKRNB said it was not.';
    const [first, again, other] = analyse(draft, { format: 'plain', finder: shippedFinder() }).attributions;
    expect(first).toMatchObject({ name: 'KRNA', role: 'news-agency', control: { basis: 'draft' } });
    expect(again).toMatchObject({ name: 'KRNA', role: 'news-agency', control: { basis: 'draft' } });
    expect(other).toMatchObject({ name: 'KRNB', role: null, control: null });
  });

  it('keeps a bare name of nobody known', () => {
    const [unite] = described('<source>Unite</source> <cue>said</cue> so.');
    expect(unite?.name).toBe('Unite');
  });

  it('gives a body the name that begins with what is said of it, or that its letters stand for', () => {
    const [first, second] = described(
      'Ostrander Partners Group grew. The Harrow Parish Council met.\n' +
        '<source>Ostrander</source> <cue>said</cue> so. <source2>HPC</source2> <cue2>agreed</cue2>.',
    );
    expect(first?.name).toBe('Ostrander Partners Group');
    expect(second?.name).toBe('Harrow Parish Council');
  });
});

describe('who is meant', () => {
  const nameOf = (text: string) => described(text).at(-1)?.name;

  it.each([
    ['a man by «he»', 'Ada Lind met Peter Krol. <source>He</source> <cue>said</cue> so.', 'Peter Krol'],
    ['a woman by «she»', 'Ada Lind met Peter Krol. <source>She</source> <cue>said</cue> so.', 'Ada Lind'],
    ['who spoke before', '<source>Ada Lind</source> <cue>wept</cue>.\n<source2>She</source2> <cue2>said</cue2> so.', 'Ada Lind'],
    ['whom «who» follows', 'They heard Ada Lind, <source>who</source> <cue>said</cue> so.', 'Ada Lind'],
    ['the one with that office', 'The mayor, Ada Lind, met Peter Krol.\n<source>The mayor</source> <cue>said</cue> so.', 'Ada Lind'],
    ['the body that is called so', 'Harrow Council met. <source>The council</source> <cue>said</cue> so.', 'Harrow Council'],
    ['the body behind a spokesman', '<source>A spokesman for Harrow Council</source> <cue>said</cue> so.', 'Harrow Council'],
    ['nobody', '<source>She</source> <cue>said</cue> so.', null],
    ['nobody of the other sort', 'Peter Krol slept. <source>She</source> <cue>said</cue> so.', null],
    ['nobody by an office that nobody has', 'Ada Lind slept. <source>The mayor</source> <cue>said</cue> so.', null],
  ])('is %s', (_, text, name) => {
    expect(nameOf(text)).toBe(name);
  }); // prettier-ignore

  it('is the speaker of the quotation by «I»', () => {
    const [inner] = described(
      '“<source>I</source> <cue>think</cue> so,” <source2>Ada Lind</source2> <cue2>said</cue2>.',
      { links: { 0: { parent: 1, link: 'within' } } },
    );
    expect(inner?.name).toBe('Ada Lind');
  });

  it('stays somebody where it stays open', () => {
    const [, they] = described(
      '<source>Some critics</source> <cue>spoke</cue>. <source2>They</source2> <cue2>said</cue2> so.',
    );
    expect(they).toMatchObject({ name: null, form: 'unnamed-group' });
  });
});

describe('a name that is a word, too', () => {
  it('is a surname where the draft gives it in full', () => {
    const [marker] = described('Ada Cuban came home.\n<source>Cuban</source> <cue>said</cue> so.');
    expect(marker).toMatchObject({ name: 'Ada Cuban', form: 'named-person' });
    const [open] = described('Ada Lind came home.\n<source>Cuban</source> <cue>said</cue> so.');
    expect(open?.name).not.toBe('Ada Cuban');
  });

  it('is a body behind an article', () => {
    const [herring] = described('It rained, <source>the Brisk Falcon</source> <cue>said</cue>.');
    expect(herring).toMatchObject({ name: 'Brisk Falcon', form: 'named-organization' });
  });
});

describe('«who»', () => {
  it('is the person before, over the bodies between', () => {
    const [who] = described(
      'It rained on Ada Lind of Harrow, a member of the Weather Council, <source>who</source> <cue>said</cue> so.',
    );
    expect(who).toMatchObject({ name: 'Ada Lind', form: 'named-person' });
  });
});

describe('titles over a draft', () => {
  const titleOf = (text: string) => described(text).at(-1)?.title;

  it.each([
    ['French Prime Minister Ada Lind slept.', 'Prime Minister'],
    ['Ada Lind, head of the works council, slept.', 'head of the works council'],
    ['Ada Lind, 52, a climate scientist at Colorado Tech, slept.', 'climate scientist'],
    ['Its chairwoman, Ada Lind, slept.', 'chairwoman'],
    ['Campaign manager Ada Lind slept.', 'Campaign manager'],
    ['Mrs Ada Lind slept.', null],
    ['Republican Ada Lind slept.\nSenator Ada Lind woke.', 'Senator'],
    ['Republican Ada Lind slept.', 'Republican'],
  ])('%s', (text, title) => {
    expect(titleOf(`${text}\n<source>Lind</source> <cue>said</cue> so.`)).toBe(title);
  });
});

describe('what a description says somebody is', () => {
  const SAID =
    '<source>Ada Lind</source> <cue>said</cue> it rained.\n<source2>The archivist</source2> <cue2>said</cue2> it did.';

  it('holds for all that the same person says', () => {
    expect(described(SAID).map(({ name, title }) => [name, title])).toEqual([
      ['Ada Lind', 'archivist'],
      ['Ada Lind', 'archivist'],
    ]);
  });

  it('is not said of a man where it is a woman’s', () => {
    const [, actress] = described(SAID.replace('Ada', 'Peter').replace('archivist', 'actress'));
    expect(actress?.name).toBeNull();
  });

  it.each(['woman', 'witness', '31-year-old'])('is no title where it is «the %s»', (noun) => {
    const titles = described(SAID.replace('archivist', noun)).map(({ title }) => title);
    expect(titles).toEqual([null, null]);
  });
});

describe('roles over a draft', () => {
  it.each([
    ['Ada Lind, deputy superintendent of police, came home.', 'police'],
    ['Ada Lind, the shadow trade secretary, came home.', 'politician'],
    ['Dr Ada Lind came home.\nAda Lind is the ambassador to Norway.', 'official'],
  ])('reads them from the office beside a name: %s', (opening, role) => {
    const [lind] = described(`${opening}\n<source>Lind</source> <cue>said</cue> so.`);
    expect(lind).toMatchObject({ name: 'Ada Lind', role });
  });
});

describe('chains over a draft', () => {
  it('names the ways of a relay', () => {
    const chains = described(
      'It fell, <source>Dutch agencies</source> <cue>reported</cue> <cue2>citing</cue2> <source2>the palace</source2>.',
      {
        links: { 1: { parent: 0, link: 'relays' } },
      },
    ).map(({ chain }) => chain);
    expect(chains).toEqual([
      ['Dutch agencies', 'the palace'],
      ['Dutch agencies', 'the palace'],
    ]);
  });

  it('takes nobody for the source that he passes on himself', () => {
    const chains = described(
      'It burst, <source>Reuters</source> <cue>reported</cue>, <cue2>citing</cue2> <source2>the water board</source2>.',
      { links: { 1: { parent: 0, link: 'relays' } } },
    ).map(({ chain }) => chain);
    expect(chains[0]).toEqual(['Reuters', 'the water board']);
  });

  it('goes on to whom «he» means in what another says, where that is somebody else', () => {
    const chainsIn = (text: string) =>
      analyse(text, { format: 'plain', finder: shippedFinder() })
        .attributions.filter(({ link }) => link === 'within')
        .map(({ chain }) => chain);
    const both = 'Ada Lind left the mill in May. Peter Holm, her first tutor, told her to stay.';
    expect(chainsIn(`${both} “He said my sums were a disgrace,” she told the council.`)).toEqual([
      ['Ada Lind', 'Peter Holm'],
    ]);
    expect(chainsIn('Peter Holm came. Holm said he believed that it would rain.')).toEqual([['Peter Holm']]);
  });

  it('counts an outlet that was told, and no other addressee', () => {
    const [told] = described('<source>Ada Lind</source> <cue>told</cue> <addressee>RIA</addressee> so.');
    expect(told?.chain).toEqual(['RIA Novosti', 'Ada Lind']);
    const [reporters] = described(
      '<source>Ada Lind</source> <cue>told</cue> <addressee>reporters</addressee> so.',
    );
    expect(reporters?.chain).toEqual(['Ada Lind']);
  });

  it('leaves out the newsroom’s own outlet', () => {
    const [told] = described('<source>Ada Lind</source> <cue>told</cue> <addressee>the Sun</addressee> so.', {
      outlet: 'The Sun',
    });
    expect(told?.chain).toEqual(['Ada Lind']);
    const [own] = described('<source>The Courier</source> <cue>reports</cue> so.', { outlet: 'the Courier' });
    expect(own?.chain).toEqual([]);
  });

  it('shows the fuller name, without what follows it', () => {
    const [lind] = described(
      'Ada Lind came.\n<source>Lind, who leads the council,</source> <cue>said</cue> so.',
    );
    expect(lind?.chain).toEqual(['Ada Lind']);
  });
});

describe('control in a draft', () => {
  it('looks for the country of a shared name just before it, in its sentence', () => {
    const [near] = described('It rained, the Namibian broadcaster <source>NBC</source> <cue>said</cue>.');
    expect(near?.control).toMatchObject({ class: 'SC', basis: 'data' });
    const [apart] = described('He lives in Namibia. <source>NBC</source> <cue>said</cue> so.');
    expect(apart?.control).toBeNull();
    const [after] = described('<source>NBC</source> <cue>said</cue> Namibia had voted.');
    expect(after?.control).toBeNull();
  });
});

it('numbers them and ties children to parents', () => {
  const all = described('<source>A B</source> <cue>said</cue> <cue2>citing</cue2> <source2>C D</source2>.', {
    links: { 1: { parent: 0, link: 'relays' } },
  });
  expect(all.map(({ id, parent, link }) => ({ id, parent, link }))).toEqual([
    { id: 'A1', parent: null, link: null },
    { id: 'A2', parent: 'A1', link: 'relays' },
  ]);
});
