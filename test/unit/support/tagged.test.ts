import { describe, expect, it } from 'vitest';
import { parseTagged, renderAttributions, renderTagged } from '../../support/tagged.ts';

describe('tagged fixtures', () => {
  it('gives the text, the spans of each name and the cursor', () => {
    const { text, spans, cursor } = parseTagged(
      '<content>It rained</content>, <source>the mayor</source> <cue>s<|>aid</cue>.',
    );
    expect(text).toBe('It rained, the mayor said.');
    expect(spans.content).toEqual([{ start: 0, end: 9 }]);
    expect(spans.source).toEqual([{ start: 11, end: 20 }]);
    expect(spans.cue).toEqual([{ start: 21, end: 25 }]);
    expect(cursor).toBe(22);
  });

  it('keeps several of a name, nested ones and other angle brackets', () => {
    const fixture = '<p><flag>a <flag>b</flag> c</flag> <flag>d</flag> 3 < 4</p>';
    const { text, spans } = parseTagged(fixture);
    expect(text).toBe('<p>a b c d 3 < 4</p>');
    expect(spans.flag.map(({ start, end }) => text.slice(start, end))).toEqual(['a b c', 'b', 'd']);
  });

  it('sorts numbered tags into attributions', () => {
    const fixture = '<source>A</source> <cue>said</cue> <cue2>citing</cue2> <source2>B</source2>';
    const { text, attributions } = parseTagged(fixture);
    expect(attributions.map(({ source }) => source.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['A'],
      ['B'],
    ]);
    expect(renderAttributions(text, attributions)).toBe(fixture);
  });

  it('renders what it parses', () => {
    const fixture = '<content>“Yes,</content> <source><flag>the</flag> mayor</source> <cue>said</cue>';
    const { text, spans } = parseTagged(fixture);
    expect(renderTagged(text, spans)).toBe(fixture);
  });

  it('refuses tags that do not match', () => {
    expect(() => parseTagged('<cue>said')).toThrow('left open');
    expect(() => parseTagged('said</cue>')).toThrow('closes nothing');
  });
});
