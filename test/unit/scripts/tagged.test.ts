import { describe, expect, it } from 'vitest';
import type { MarkedAttribution, Place } from '../../../scripts/corpora/marked.ts';
import { readTagged } from '../../../scripts/corpora/tagged.ts';

const SAID = '<source1>Anna Berg</source1> <cue1 form="named-person">said</cue1> <content1>no</content1>. ';
const HEARSAY =
  '<content2>She</content2> <cue2 hearsay>is said</cue2> <content2>to know of the <marker type="allegation">alleged</marker> fraud</content2>.';

describe('a tagged draft', () => {
  it('says of its text what the tags and their attributes say', () => {
    const { text, markers } = readTagged('sample', SAID + HEARSAY, 'plain');
    const [first, second] = attributionsOf(SAID + HEARSAY);
    expect(text).toBe('Anna Berg said no. She is said to know of the alleged fraud.');
    expect(first).toMatchObject({
      id: 'A1',
      source: [[0, 9]],
      form: 'named-person',
      kind: 'statement',
      stance: 'neutral',
      hearsay: false,
      voice: 'indirect',
    });
    expect(second).toMatchObject({ id: 'A2', source: [], form: 'implicit', hearsay: true });
    expect(saidIn(text, second?.content)).toEqual(['She', 'to know of the alleged fraud']);
    expect(markers).toEqual([{ type: 'allegation', span: [46, 53] }]);
  });

  it('is told of by its first line, which is no part of it', () => {
    const { text, about } = readTagged('a', `<draft kind="council" set="open" />\n${SAID}`, 'plain');
    expect(about).toEqual({ kind: 'council', set: 'open' });
    expect(text).toBe('Anna Berg said no. ');
  });

  it('keeps other angle brackets, and numbers the lines of page furniture', () => {
    const marked = `${SAID}\n<p>3 < 4</p>\n<residue>Advertisement\nRead more</residue>`;
    const { text, boilerplate } = readTagged('a', marked, 'plain');
    expect(text).toContain('<p>3 < 4</p>');
    expect(boilerplate).toEqual([3, 4]);
  });

  it('takes no white space into a span', () => {
    const { text } = readTagged('a', '<cue1> it is said </cue1> <content1>to rain</content1>', 'plain');
    const [only] = attributionsOf('<cue1> it is said </cue1> <content1>to rain</content1>');
    expect(saidIn(text, only?.cue)).toEqual(['it is said']);
  });

  it('gives a source and a content that are borrowed', () => {
    const marked = `${SAID}<cue2 form="named-person" source="1" content="1">repeating</cue2>`;
    const [first, second] = attributionsOf(marked);
    expect(second).toMatchObject({ source: first?.source, content: first?.content });
  });

  it('hangs on who relays it, else on the smallest content around its cue', () => {
    const nested =
      '<source1>A</source1> <cue1 form="unnamed-person">says</cue1> <content1><source2>B</source2> ' +
      '<cue2 form="unnamed-person">thinks</cue2> <content2><source3>C</source3> <cue3 form="unnamed-person">fears</cue3> ' +
      '<content3>D</content3></content2></content1>';
    expect(attributionsOf(nested).map(({ parent, link }) => [parent, link])).toEqual([
      [undefined, undefined],
      ['A1', 'within'],
      ['A2', 'within'],
    ]);
    const relayed = `${SAID}<cue2 form="document" relayed-by="1" content="1">citing</cue2> <source2>a memo</source2>`;
    expect(attributionsOf(relayed)[1]).toMatchObject({ parent: 'A1', link: 'relays' });
  });

  it('asks nothing where annotators would differ', () => {
    const open = SAID.replace('form=', 'kind="open" stance="open" form=');
    expect(attributionsOf(open)[0]).not.toHaveProperty('kind');
    expect(attributionsOf(open)[0]).not.toHaveProperty('stance');
    const optional = attributionsOf(SAID.replace('form=', 'optional form='))[0];
    expect(optional).toMatchObject({ optional: true, form: 'named-person' });
    expect(optional).not.toHaveProperty('voice');
    expect(attributionsOf(SAID.replace('named-person', 'open'))[0]).not.toHaveProperty('form');
  });

  it('has the names of a chain from the reader to the origin', () => {
    const [only] = attributionsOf(SAID.replace('form=', 'chain="The Post > Anna Berg" form='));
    expect(only?.chain).toEqual(['The Post', 'Anna Berg']);
  });

  it.each([
    ['“No, it’s not,”', 'direct'],
    ["'No, it isn't,'", 'direct'],
    ['that it was “not on”', 'mixed'],
    ['that it’s the firm’s', 'indirect'],
  ])('puts %s as %s', (content, voice) => {
    const marked = `<content1>${content}</content1> <cue1 hearsay>is said</cue1>`;
    expect(attributionsOf(marked)[0]?.voice).toBe(voice);
  });

  it.each([
    ['a tag left open', '<cue1>said', 'left open'],
    ['a tag that closes nothing', 'said</cue1>', 'closes nothing'],
    ['a number without a cue', SAID.replaceAll('cue1', 'cue2'), 'number 1 has no cue'],
    ['no form for a source', SAID.replace(' form="named-person"', ''), 'has no form'],
    ['a source that is implicit', SAID.replace('named-person', 'implicit'), 'is implicit'],
    ['a form without a source', SAID.replaceAll(/<\/?source1>/gu, ''), 'has no source'],
    ['a field nobody knows', SAID.replace('form=', 'hear form='), 'nobody knows: hear'],
    ['a value nobody knows', SAID.replace('named-person', 'person'), '«person» is none of'],
    ['a marker without a type', `${SAID}<marker>alleged</marker>`, 'type: «»'],
    ['a loan from nobody', SAID.replace('form=', 'content="3" form='), 'is not there'],
    [
      'a loan beside its own',
      `${SAID}${SAID.replaceAll('1', '2').replace('form=', 'content="1" form=')}`,
      'of its own',
    ],
    ['a relay by nobody', SAID.replace('form=', 'relayed-by="3" form='), 'is not there'],
  ])('is refused with %s', (_, marked, because) => {
    expect(() => readTagged('sample', marked, 'plain')).toThrow(because);
  });
});

function attributionsOf(marked: string): readonly MarkedAttribution[] {
  return readTagged('sample', marked, 'plain').annotators[0]?.attributions ?? [];
}

function saidIn(text: string, places: readonly Place[] = []): readonly string[] {
  return places.map(([start, end]) => text.slice(start, end));
}
