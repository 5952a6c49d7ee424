import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/src/engine/analyse.ts';
import { shippedFinder } from '../../../../server/src/shipped-finder.ts';

const finder = shippedFinder();

/** Each source of a draft as its name or words, and how many attributions it has. */
function counted(text: string): readonly string[] {
  return analyse(text, { finder, format: 'plain' }).sources.map(({ name, mentions, attributions }) => {
    const [first] = mentions;
    return `${name ?? (first === undefined ? '' : text.slice(first.start, first.end))} ${attributions.length}`;
  });
}

describe('sourcesOf', () => {
  it('gathers all names of one person', () => {
    const text =
      'Mayor Irena Kolar said the bridge would close on Monday.\n\n' +
      '“We had no choice,” Kolar said.\n\nShe said the works would take a year.';
    expect(counted(text)).toEqual(['Irena Kolar 3']);
  });

  it('gathers a group by its words and keeps two unnamed people apart', () => {
    const text =
      'Officials said the bridge was safe.\n\nA neighbour said it shook.\n\n' +
      'A neighbour said he heard a crack.\n\nOfficials said a crack was likely.';
    expect(counted(text)).toEqual(['Officials 2', 'A neighbour 1', 'A neighbour 1']);
  });

  it('says what the draft says of a source anywhere', () => {
    const text = 'Kolar said the bridge would close.\n\nMayor Irena Kolar said it was old.';
    const [kolar] = analyse(text, { finder, format: 'plain' }).sources;
    expect([kolar?.name, kolar?.title, kolar?.form]).toEqual(['Irena Kolar', 'Mayor', 'named-person']);
  });
});
